package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

const (
	timesTick float32 = 20 // a tick at 100 % text
	timesGap          = Gap4
)

// weekShape says where the cells of a TimesGrid begin and how large each is,
// with the gap at its left and above it.
type weekShape struct{ left, top, width, height float32 }

func (g *TimesGrid) weekOf(size fyne.Size) weekShape {
	w := weekShape{left: partsWidth(), top: Scaled(roleLabel.line)}
	w.width = (size.Width - w.left) / float32(len(data.Weekdays))
	w.height = (size.Height - w.top) / float32(len(data.DayParts))
	return w
}

// partsWidth is that of the longest name of a part of the day.
func partsWidth() float32 {
	width := float32(0)
	for _, p := range data.DayParts {
		width = max(width, measure(partLabel(p), Scaled(roleLabel.size), roleLabel.style))
	}
	return width + Gap8
}

func partLabel(p data.DayPart) string {
	switch p {
	case data.Morning:
		return lang.L("Morning")
	case data.Afternoon:
		return lang.L("Afternoon")
	}
	return lang.L("Evening")
}

func (g *TimesGrid) leastSize() fyne.Size {
	side := max(ControlHeight, daysWidth(fewLetters))
	height := max(ControlHeight, Scaled(roleLabel.line))
	return fyne.NewSize(partsWidth()+float32(len(data.Weekdays))*side,
		Scaled(roleLabel.line)+float32(len(data.DayParts))*height)
}

// How many letters of a day's name head its column: "Thu", or "Th" where that
// is too wide.
const (
	letters    = 3
	fewLetters = 2
)

func dayLabel(d time.Weekday, letters int) string { return lang.L(d.String()[:letters]) }

// daysWidth is that of a column under the widest name of a day.
func daysWidth(letters int) float32 {
	width := float32(0)
	for _, d := range data.Weekdays {
		width = max(width, measure(dayLabel(d, letters), Scaled(roleLabel.size), roleLabel.style))
	}
	return width + timesGap
}

// timesCells are what a TimesGrid draws: labels, and by part and day a box
// with its tick.
type timesCells struct {
	days  [len(data.Weekdays)]*Text
	parts [len(data.DayParts)]*Text
	boxes [len(data.DayParts)][len(data.Weekdays)]*canvas.Rectangle
	ticks [len(data.DayParts)][len(data.Weekdays)]*Symbol
}

// CreateRenderer implements fyne.Widget.
func (g *TimesGrid) CreateRenderer() fyne.WidgetRenderer {
	c, ring := &timesCells{}, newRing()
	var objects []fyne.CanvasObject
	for d, day := range data.Weekdays {
		c.days[d] = Label(dayLabel(day, letters)).Aligned(fyne.TextAlignCenter)
		objects = append(objects, c.days[d])
	}
	for p, part := range data.DayParts {
		c.parts[p] = Label(partLabel(part))
		objects = append(objects, c.parts[p])
		for d := range data.Weekdays {
			c.boxes[p][d] = canvas.NewRectangle(nil)
			c.ticks[p][d] = newSymbol(IconCheck, ColorOnAccent, timesTick).thick()
			objects = append(objects, c.boxes[p][d], c.ticks[p][d])
		}
	}
	return painted(paintedRenderer{
		widget:  g,
		objects: append(objects, ring),
		minSize: g.leastSize,
		layout:  func(size fyne.Size) { c.layOut(g, g.weekOf(size), ring) },
		paint: func() {
			c.paint(g)
			paintRing(ring, g.focused)
		},
	})
}

func (c *timesCells) layOut(g *TimesGrid, w weekShape, ring *canvas.Rectangle) {
	side := Scaled(timesTick)
	shown := letters
	if w.width < daysWidth(letters) {
		shown = fewLetters
	}
	for d, day := range data.Weekdays {
		c.days[d].SetText(dayLabel(day, shown))
		place(c.days[d], w.left+float32(d)*w.width+timesGap, 0, w.width-timesGap, w.top)
	}
	for p := range c.parts {
		y := w.top + float32(p)*w.height + timesGap
		height := w.height - timesGap
		place(c.parts[p], 0, y, w.left, height)
		for d := range c.days {
			x := w.left + float32(d)*w.width + timesGap
			width := w.width - timesGap
			place(c.boxes[p][d], x, y, width, height)
			place(c.ticks[p][d], x+(width-side)/2, y+(height-side)/2, side, side)
			if d == g.day && p == g.part {
				placeRing(ring, fyne.NewSize(width, height))
				ring.Move(ring.Position().AddXY(x, y))
			}
		}
	}
}

func (c *timesCells) paint(g *TimesGrid) {
	hovered := timesOf(g.hoverDay, g.hoverPart)
	if g.hoverDay < 0 && g.hoverPart < 0 {
		hovered = 0
	}
	for p := range c.parts {
		for d := range c.days {
			box, tick, at := c.boxes[p][d], c.ticks[p][d], timeAt(d, p)
			fill, line := ColorSurface, ColorEdge
			switch {
			case g.times&at != 0:
				fill, line = ColorAccent, ColorAccent
			case hovered&at != 0:
				fill = ColorHover
			}
			box.FillColor, box.StrokeColor = Color(fill), Color(line)
			box.StrokeWidth, box.CornerRadius = themeSize(sizeLine), radius/2
			setShown(tick, g.times&at != 0)
		}
	}
}

func setShown(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}
