package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
)

// TimesGrid shows a week as a grid, the parts of the day under the days, in
// which the times at which somebody is free are ticked. The arrows move, Space
// ticks; a tap on a part of the day ticks or clears the whole line, a tap on a
// day its column.
type TimesGrid struct {
	widget.BaseWidget
	takesKeys

	// OnChanged is called when the person ticks or clears something, never by
	// SetTimes.
	OnChanged func(data.Times)

	times     data.Times
	day, part int // where the keyboard is
	// What is under the pointer; -1 each for a label, or for nothing.
	hoverDay, hoverPart int
}

// NewTimesGrid returns a grid with nothing ticked.
func NewTimesGrid(onChanged func(data.Times)) *TimesGrid {
	g := &TimesGrid{OnChanged: onChanged, hoverDay: -1, hoverPart: -1}
	g.of = g
	g.ExtendBaseWidget(g)
	return g
}

// Times returns what is ticked.
func (g *TimesGrid) Times() data.Times { return g.times }

// SetTimes ticks without calling OnChanged.
func (g *TimesGrid) SetTimes(t data.Times) {
	g.times = t
	g.Refresh()
}

// toggle ticks all of the times, or clears them where all are ticked.
func (g *TimesGrid) toggle(t data.Times) {
	if g.times&t == t {
		g.SetTimes(g.times &^ t)
	} else {
		g.SetTimes(g.times | t)
	}
	if g.OnChanged != nil {
		g.OnChanged(g.times)
	}
}

func timeAt(day, part int) data.Times {
	return data.TimesAt(data.Weekdays[day], data.DayParts[part])
}

// timesOf are those of a day, of a part, or of one cell; -1 stands for all.
func timesOf(day, part int) data.Times {
	var t data.Times
	for d := range data.Weekdays {
		for p := range data.DayParts {
			if (day < 0 || day == d) && (part < 0 || part == p) {
				t |= timeAt(d, p)
			}
		}
	}
	return t
}

// cellAt is the day and the part at a place, each -1 on the labels.
func (g *TimesGrid) cellAt(pos fyne.Position) (day, part int) {
	w := g.weekOf(g.Size())
	day, part = -1, -1
	if pos.X >= w.left {
		day = min(int((pos.X-w.left)/w.width), len(data.Weekdays)-1)
	}
	if pos.Y >= w.top {
		part = min(int((pos.Y-w.top)/w.height), len(data.DayParts)-1)
	}
	return day, part
}

// Tapped implements fyne.Tappable.
func (g *TimesGrid) Tapped(ev *fyne.PointEvent) {
	if c := canvasOf(g); c != nil {
		c.Focus(g)
	}
	day, part := g.cellAt(ev.Position)
	if day < 0 && part < 0 || secondTap() {
		return
	}
	g.day, g.part = max(day, 0), max(part, 0)
	g.toggle(timesOf(day, part))
}

// MouseIn implements desktop.Hoverable.
func (g *TimesGrid) MouseIn(ev *desktop.MouseEvent) { g.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (g *TimesGrid) MouseMoved(ev *desktop.MouseEvent) { g.setHovered(g.cellAt(ev.Position)) }

// MouseOut implements desktop.Hoverable.
func (g *TimesGrid) MouseOut() { g.setHovered(-1, -1) }

func (g *TimesGrid) setHovered(day, part int) {
	if g.hoverDay != day || g.hoverPart != part {
		g.hoverDay, g.hoverPart = day, part
		g.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (g *TimesGrid) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedRune implements fyne.Focusable.
func (g *TimesGrid) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (g *TimesGrid) TypedKey(key *fyne.KeyEvent) {
	if g.repeats(key) {
		return
	}
	switch key.Name {
	case fyne.KeyLeft:
		g.move(-1, 0)
	case fyne.KeyRight:
		g.move(1, 0)
	case fyne.KeyUp:
		g.move(0, -1)
	case fyne.KeyDown:
		g.move(0, 1)
	case fyne.KeySpace:
		g.toggle(timeAt(g.day, g.part))
	default:
		passKey(g, key)
	}
}

func (g *TimesGrid) move(days, parts int) {
	g.day = min(max(g.day+days, 0), len(data.Weekdays)-1)
	g.part = min(max(g.part+parts, 0), len(data.DayParts)-1)
	g.Refresh()
}
