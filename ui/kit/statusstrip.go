package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
)

const (
	stripCellWidth  float32 = 38
	stripCellHeight float32 = 44
	stripGap        float32 = 5
	stripSymbol     float32 = 20
)

// StatusStrip shows a person's meetings as a row of cells, the oldest first,
// wrapped where the row is full; below it the first and the last date and what
// the symbols mean.
type StatusStrip struct {
	widget.BaseWidget

	statuses    []data.Status
	first, last string
}

// NewStatusStrip returns a strip. first and last are the dates at its ends, in
// words; last is empty where the strip is of one day.
func NewStatusStrip(statuses []data.Status, first, last string) *StatusStrip {
	s := &StatusStrip{statuses: statuses, first: first, last: last}
	s.ExtendBaseWidget(s)
	return s
}

// HeightForWidth implements HeightForWidther.
func (s *StatusStrip) HeightForWidth(width float32) float32 {
	rows := (len(s.statuses) + s.perRow(width) - 1) / max(1, s.perRow(width))
	cells := float32(rows) * (Scaled(stripCellHeight) + stripGap)
	return cells + Scaled(roleCaption.line)*float32(s.captionLines(width))
}

func (s *StatusStrip) perRow(width float32) int {
	return max(1, int((width+stripGap)/(Scaled(stripCellWidth)+stripGap)))
}

// captionLines is 1 where dates and legend fit side by side, else 2.
func (s *StatusStrip) captionLines(width float32) int {
	need := Caption(s.first).MinSize().Width + Caption(s.last).MinSize().Width +
		legendWidth() + 2*Gap16
	if need > width {
		return 2
	}
	return 1
}

const (
	legendGap    = Gap8
	legendSymbol = 16
)

var legendStatuses = []data.Status{data.Present, data.Late, data.Excused, data.Absent, data.NotRecorded}

func legendWidth() float32 {
	width := -legendGap
	for _, status := range legendStatuses {
		width += legendGap + Scaled(legendSymbol) + Gap4 +
			measure(legendWord(status), Scaled(roleCaption.size), roleCaption.style)
	}
	return width
}

// newLegend says what the symbols mean.
func newLegend() *fyne.Container {
	row := HStack(legendGap)
	for _, status := range legendStatuses {
		look := lookOf(status)
		row.Add(HStack(Gap4, newSymbol(look.icon, ColorMuted, legendSymbol), Caption(legendWord(status))))
	}
	return row
}

func legendWord(status data.Status) string {
	switch status {
	case data.Present:
		return lang.L("present")
	case data.Late:
		return lang.L("late")
	case data.Excused:
		return lang.L("excused")
	case data.Absent:
		return lang.L("absent")
	}
	return lang.L("not recorded")
}

// CreateRenderer implements fyne.Widget.
func (s *StatusStrip) CreateRenderer() fyne.WidgetRenderer {
	r := &stripRenderer{strip: s, first: Caption(s.first), last: Caption(s.last)}
	r.Refresh()
	return r
}

type stripRenderer struct {
	strip       *StatusStrip
	fills       []*canvas.Rectangle
	symbols     []*Symbol
	first, last *Text
	legend      *fyne.Container
	objects     []fyne.CanvasObject
}

func (r *stripRenderer) Destroy() {}

func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *stripRenderer) MinSize() fyne.Size {
	width := r.strip.Size().Width
	if width == 0 {
		width = float32(len(r.strip.statuses)) * (Scaled(stripCellWidth) + stripGap)
	}
	least := legendWidth()
	return fyne.NewSize(least, r.strip.HeightForWidth(max(width, least)))
}

// Layout implements fyne.WidgetRenderer.
func (r *stripRenderer) Layout(size fyne.Size) {
	perRow := r.strip.perRow(size.Width)
	w, h, side := Scaled(stripCellWidth), Scaled(stripCellHeight), Scaled(stripSymbol)
	y, right := float32(0), float32(0)
	for i, fill := range r.fills {
		x := float32(i%perRow) * (w + stripGap)
		y = float32(i/perRow) * (h + stripGap)
		place(fill, x, y, w, h)
		place(r.symbols[i], x+(w-side)/2, y+(h-side)/2, side, side)
		right = max(right, x+w)
	}
	if len(r.fills) > 0 {
		y += h + stripGap
	}
	line := Scaled(roleCaption.line)
	lastWidth := r.last.MinSize().Width
	right = max(right, r.first.MinSize().Width+lastWidth+Gap16)
	legend := r.legend.MinSize().Width
	if r.strip.captionLines(size.Width) == 1 {
		right = max(right, r.first.MinSize().Width+legend+lastWidth+2*Gap16)
		place(r.legend, max((right-legend)/2, r.first.MinSize().Width+Gap16), y, legend, line)
	} else {
		place(r.legend, 0, y+line, legend, line)
	}
	place(r.first, 0, y, r.first.MinSize().Width, line)
	place(r.last, right-lastWidth, y, lastWidth, line)
}

// Refresh makes the cells anew: only the theme changes, and seldom.
func (r *stripRenderer) Refresh() {
	r.fills, r.symbols, r.objects = nil, nil, nil
	for _, status := range r.strip.statuses {
		look := lookOf(status)
		soft, ink := look.soft, look.on
		if themeSize(sizeMark) > 0 && !status.Attended() {
			soft, ink = ColorNone, look.ink // filled is attended, so that it reads at arm's length
		}
		fill := canvas.NewRectangle(Color(soft))
		fill.CornerRadius = radius / 2
		if soft == ColorNone {
			fill.StrokeColor, fill.StrokeWidth = Color(ColorLine), max(1, themeSize(sizeMark))
		}
		sign := newSymbol(look.icon, ink, stripSymbol).thick()
		r.fills = append(r.fills, fill)
		r.symbols = append(r.symbols, sign)
		r.objects = append(r.objects, fill, sign)
	}
	r.legend = newLegend()
	r.objects = append(r.objects, r.first, r.legend, r.last)
	r.Layout(r.strip.Size())
	canvas.Refresh(r.strip)
}
