package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// dotSize is how wide a dot is at 100 % text, and dotGap what parts two.
const (
	dotSize float32 = 14
	dotGap  float32 = 5
)

// Dots shows a number as filled dots, and one that is to come as rings after them. The
// numbers stand beside it in words.
type Dots struct {
	widget.BaseWidget
	filled, rings int
}

// NewDots returns so many dots and so many rings.
func NewDots(filled, rings int) *Dots {
	d := &Dots{filled: filled, rings: rings}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer implements fyne.Widget.
func (d *Dots) CreateRenderer() fyne.WidgetRenderer {
	circles := make([]fyne.CanvasObject, d.filled+d.rings)
	for i := range circles {
		circles[i] = canvas.NewCircle(nil)
	}
	return painted(paintedRenderer{
		widget:  d,
		objects: circles,
		minSize: func() fyne.Size { return fyne.NewSize(Scaled(dotSize), Scaled(dotSize)) },
		layout: func(size fyne.Size) {
			side, step := Scaled(dotSize), Scaled(dotSize+dotGap)
			if n := float32(len(circles)); n > 1 { // closer together where there is not the room
				step = min(step, (size.Width-side)/(n-1))
			}
			for i, c := range circles {
				place(c, float32(i)*step, (size.Height-side)/2, side, side)
			}
		},
		paint: func() {
			for i, o := range circles {
				c := o.(*canvas.Circle)
				c.StrokeColor, c.StrokeWidth = Color(ColorAccent), 2
				c.FillColor = Color(ColorNone)
				if i < d.filled {
					c.FillColor = Color(ColorAccent)
				}
			}
		},
	})
}
