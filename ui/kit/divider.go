package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Divider is a line between rows: a hairline, 2 wide in high contrast.
type Divider struct {
	widget.BaseWidget

	color fyne.ThemeColorName
	least float32
}

// NewDivider returns a line in the line colour.
func NewDivider() *Divider { return newDivider(ColorLine, 0) }

// NewAccentDivider returns the 2-wide accent line under a column's head.
func NewAccentDivider() *Divider { return newDivider(ColorAccent, 2) }

// NewWarningDivider returns such a line over what needs a look.
func NewWarningDivider() *Divider { return newDivider(ColorLate, 2) }

func newDivider(color fyne.ThemeColorName, least float32) *Divider {
	d := &Divider{color: color, least: least}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer implements fyne.Widget.
func (d *Divider) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(Color(d.color))
	return painted(paintedRenderer{
		objects: []fyne.CanvasObject{line},
		layout: func(size fyne.Size) {
			height := d.thickness()
			line.Move(fyne.NewPos(0, (size.Height-height)/2))
			line.Resize(fyne.NewSize(size.Width, height))
		},
		minSize: func() fyne.Size { return fyne.NewSize(1, d.thickness()) },
		paint:   func() { line.FillColor = Color(d.color) },
		widget:  d,
	})
}

func (d *Divider) thickness() float32 { return max(d.least, themeSize(sizeLine)) }
