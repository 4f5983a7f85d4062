package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
)

// NewGridLegend says what the cells of a StatusGrid mean.
func NewGridLegend() *fyne.Container {
	legend := newLegend()
	parts := append([]fyne.CanvasObject{}, legend.Objects...)
	parts = append(parts,
		HStack(Gap4, newSymbol(lookOf(data.Excused).icon, ColorExcused, legendSymbol), Caption(lang.L("told us beforehand"))),
		Caption(lang.L("empty: not expected")),
		HStack(Gap4, newGridSign(GridCell{Changed: true}), Caption(lang.L("changed after closing"))),
		HStack(Gap4, newGridSign(GridCell{Noted: true}), Caption(lang.L("has a remark"))))
	return Wrap(Gap16, parts...)
}

// gridSign is one of the small marks in a cell, for the legend.
type gridSign struct {
	widget.BaseWidget
	of GridCell
}

func newGridSign(of GridCell) *gridSign {
	s := &gridSign{of: of}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *gridSign) CreateRenderer() fyne.WidgetRenderer {
	dot, line := canvas.NewCircle(nil), canvas.NewRectangle(nil)
	ShowIf(s.of.Changed, dot)
	ShowIf(s.of.Noted, line)
	return painted(paintedRenderer{
		widget:  s,
		objects: []fyne.CanvasObject{dot, line},
		minSize: func() fyne.Size { return fyne.NewSquareSize(Scaled(legendSymbol)) },
		layout: func(size fyne.Size) {
			side := Scaled(gridDot)
			place(dot, (size.Width-side)/2, (size.Height-side)/2, side, side)
			place(line, 0, size.Height/2+2, size.Width, 2)
		},
		paint: func() { dot.FillColor, line.FillColor = Color(ColorMuted), Color(ColorMuted) },
	})
}
