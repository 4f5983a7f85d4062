package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Fill is a plain area of a colour role, to lie behind something.
type Fill struct {
	widget.BaseWidget

	color fyne.ThemeColorName
}

// NewFill returns an area of the colour.
func NewFill(color fyne.ThemeColorName) *Fill {
	f := &Fill{color: color}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer implements fyne.Widget.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	area := canvas.NewRectangle(Color(f.color))
	return painted(paintedRenderer{
		widget:  f,
		objects: []fyne.CanvasObject{area},
		minSize: func() fyne.Size { return fyne.Size{} },
		layout:  func(size fyne.Size) { place(area, 0, 0, size.Width, size.Height) },
		paint:   func() { area.FillColor = Color(f.color) },
	})
}
