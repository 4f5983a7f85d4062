package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Figure is a big number with what it counts below.
type Figure struct {
	widget.BaseWidget

	number, caption *Text
}

// NewFigure returns a figure; color is the number's role.
func NewFigure(number, caption string, size FigureSize, color fyne.ThemeColorName) *Figure {
	f := &Figure{number: BigFigure(number, size, color), caption: Caption(caption)}
	f.ExtendBaseWidget(f)
	return f
}

// Set changes the number and its caption.
func (f *Figure) Set(number, caption string) {
	f.number.SetText(number)
	f.caption.SetText(caption)
}

// CreateRenderer implements fyne.Widget.
func (f *Figure) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(VStack(0, f.number, f.caption))
}

// KeyValue is a small label above what it stands for, which wraps.
func KeyValue(label, value string) fyne.CanvasObject {
	return VStack(0, Caption(label), NewParagraph(value))
}
