package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	chartHeight float32 = 112
	chartGap            = 0.26 // of a bar with its gap
	mostPitch   float32 = 48   // a few bars do not fill the chart
	hatchStep   float32 = 6
)

// Bar is one value of a chart.
type Bar struct {
	Value       float64
	NotRecorded bool // hatched: nobody has said; its height tells nothing
}

// BarChart shows how something went over time, the last bar standing out. Say
// the numbers beside it too: a chart gives the shape only.
type BarChart struct {
	widget.BaseWidget

	bars        []Bar
	first, last *Text
}

// NewBarChart returns a chart; first and last stand below its ends.
func NewBarChart(bars []Bar, first, last string) *BarChart {
	c := &BarChart{bars: bars, first: Caption(first).Ellipsis()}
	c.last = Caption(last).Aligned(fyne.TextAlignTrailing).Ellipsis()
	c.ExtendBaseWidget(c)
	return c
}

// Set shows other values.
func (c *BarChart) Set(bars []Bar, first, last string) {
	c.bars = bars
	c.first.SetText(first)
	c.last.SetText(last)
	c.Refresh()
}

func (c *BarChart) most() float64 {
	most := 0.0
	for _, b := range c.bars {
		most = max(most, b.Value)
	}
	return most
}

// CreateRenderer implements fyne.Widget.
func (c *BarChart) CreateRenderer() fyne.WidgetRenderer {
	r := &chartRenderer{chart: c}
	r.Refresh()
	return r
}

type chartRenderer struct {
	chart   *BarChart
	objects []fyne.CanvasObject
}

func (r *chartRenderer) Destroy() {}

func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *chartRenderer) MinSize() fyne.Size {
	return fyne.NewSize(160, chartHeight+Gap4+Scaled(roleCaption.line))
}

// Layout draws the bars anew.
func (r *chartRenderer) Layout(size fyne.Size) {
	c := r.chart
	r.objects = r.objects[:0]
	line := Scaled(roleCaption.line)
	ground := size.Height - line - Gap4
	pitch := min(Scaled(mostPitch), size.Width/(float32(len(c.bars))-chartGap))
	left := max(0, size.Width-pitch*(float32(len(c.bars))-chartGap)) // the last bar is at the right end
	width := pitch * (1 - chartGap)
	most := c.most()
	for i, bar := range c.bars {
		x := left + pitch*float32(i)
		if bar.NotRecorded {
			r.hatch(x, ground, width, ground/3)
			continue
		}
		height := float32(2)
		if most > 0 {
			height = max(height, ground*float32(bar.Value/most))
		}
		rect := canvas.NewRectangle(Color(ColorChart))
		if i == len(c.bars)-1 {
			rect.FillColor = Color(ColorAccent)
		}
		rect.StrokeColor, rect.StrokeWidth = Color(ColorLine), themeSize(sizeMark)
		rect.TopLeftCornerRadius, rect.TopRightCornerRadius = 3, 3
		place(rect, x, ground-height, width, height)
		r.objects = append(r.objects, rect)
	}
	right := min(c.last.FullWidth(), size.Width)
	place(c.first, min(left, size.Width-right), ground+Gap4, max(0, size.Width-right-left), line)
	place(c.last, size.Width-right, ground+Gap4, right, line)
	r.objects = append(r.objects, c.first, c.last)
}

// hatch draws slanting lines within a box that stands on the ground.
func (r *chartRenderer) hatch(x, ground, width, height float32) {
	for at := hatchStep / 2; at < width+height; at += hatchStep {
		line := canvas.NewLine(Color(ColorHatch))
		line.StrokeWidth = 2
		// The line x + y = at, of which the part inside the box is drawn.
		x1, x2 := max(0, at-height), min(at, width)
		line.Position1 = fyne.NewPos(x+x1, ground-height+at-x1)
		line.Position2 = fyne.NewPos(x+x2, ground-height+at-x2)
		r.objects = append(r.objects, line)
	}
}

// Refresh implements fyne.WidgetRenderer.
func (r *chartRenderer) Refresh() {
	r.Layout(r.chart.Size())
	canvas.Refresh(r.chart)
}
