package kit

import (
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// ScaleBar is one value of a ScaleChart.
type ScaleBar struct {
	Value  float64
	Number string // as it is said, above the bar; none: there is no value
	Label  string // what the bar is of
	Below  string // what else there is to say of it
}

// ScaleChart shows how something went over time against a scale that begins with 0,
// each bar with its number, the last one standing out.
type ScaleChart struct {
	widget.BaseWidget

	bars []ScaleBar
}

const (
	scaleHeight float32 = 120
	scaleWidth  float32 = 32 // of the numbers of the scale
	scaleFill           = 0.6
)

// NewScaleChart returns a chart.
func NewScaleChart(bars ...ScaleBar) *ScaleChart {
	c := &ScaleChart{bars: bars}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows other values.
func (c *ScaleChart) Set(bars ...ScaleBar) {
	c.bars = bars
	c.Refresh()
}

// scaleTop is the upper end of the scale for values up to most: an even number that is
// round, so that the line half way up is round too.
func scaleTop(most float64) float64 {
	if most <= 2 {
		return 2
	}
	unit := math.Pow(10, math.Floor(math.Log10(most)))
	for _, n := range []float64{1, 2, 4, 6, 8, 10} {
		if top := n * unit; top >= most && math.Mod(top, 2) == 0 {
			return top
		}
	}
	return 10 * unit
}

// CreateRenderer implements fyne.Widget.
func (c *ScaleChart) CreateRenderer() fyne.WidgetRenderer {
	r := &scaleRenderer{chart: c}
	r.Refresh()
	return r
}

type scaleRenderer struct {
	chart   *ScaleChart
	objects []fyne.CanvasObject
}

// Destroy implements fyne.WidgetRenderer.
func (r *scaleRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *scaleRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize implements fyne.WidgetRenderer.
func (r *scaleRenderer) MinSize() fyne.Size {
	return fyne.NewSize(240, Scaled(scaleHeight)+3*Scaled(roleCaption.line)+Gap4)
}

// Layout draws the chart anew.
func (r *scaleRenderer) Layout(size fyne.Size) {
	bars := r.chart.bars
	r.objects = nil
	if len(bars) == 0 {
		return
	}
	line := Scaled(roleCaption.line)
	left, ground := Scaled(scaleWidth), size.Height-2*line-Gap4
	top := line // room for the number of the highest bar
	most := 0.0
	for _, b := range bars {
		most = max(most, b.Value)
	}
	scale := scaleTop(most)
	for _, at := range []float64{0, scale / 2, scale} {
		y := ground - (ground-top)*float32(at/scale)
		rule := canvas.NewRectangle(Color(ColorLine))
		if at == 0 {
			rule.FillColor = Color(ColorMuted)
		}
		place(rule, left, y, size.Width-left, 1)
		number := Caption(strconv.Itoa(int(at))).Aligned(fyne.TextAlignTrailing)
		place(number, 0, y-line/2, left-Gap8, line)
		r.objects = append(r.objects, rule, number)
	}
	pitch := (size.Width - left) / float32(len(bars))
	last := len(bars) - 1
	for last > 0 && bars[last].Number == "" {
		last--
	}
	for i, b := range bars {
		x := left + pitch*float32(i)
		if b.Number != "" {
			height := max(2, (ground-top)*float32(b.Value/scale))
			rect := canvas.NewRectangle(Color(ColorChart))
			if i == last {
				rect.FillColor = Color(ColorAccent)
			}
			rect.StrokeColor, rect.StrokeWidth = Color(ColorLine), themeSize(sizeMark)
			rect.TopLeftCornerRadius, rect.TopRightCornerRadius = 3, 3
			place(rect, x+pitch*(1-scaleFill)/2, ground-height, pitch*scaleFill, height)
			number := Label(b.Number).Aligned(fyne.TextAlignCenter)
			if i == last {
				number.SetColor(ColorText)
			}
			place(number, x, ground-height-line, pitch, line)
			r.objects = append(r.objects, rect, number)
		}
		label := Caption(b.Label).Ellipsis().Aligned(fyne.TextAlignCenter)
		label.SetColor(ColorText)
		place(label, x, ground+Gap4, pitch, line)
		below := Caption(b.Below).Ellipsis().Aligned(fyne.TextAlignCenter)
		place(below, x, ground+Gap4+line, pitch, line)
		r.objects = append(r.objects, label, below)
	}
}

// Refresh implements fyne.WidgetRenderer.
func (r *scaleRenderer) Refresh() {
	r.Layout(r.chart.Size())
	canvas.Refresh(r.chart)
}
