package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

const (
	tabGap       float32 = 28
	tabHeight    float32 = 48
	tabUnderline float32 = 3
)

// Tabs is a row of headings of which one is chosen; ← and → change it. What
// stands below is the screen's.
type Tabs struct {
	widget.BaseWidget
	takesKeys

	// OnChanged is called when the person chooses, never by SetSelected.
	OnChanged func(i int)

	labels   []string
	counts   []int // how many there are behind a tab, shown where there are any
	selected int
	hovered  int
}

// NewTabs returns tabs with the first chosen.
func NewTabs(labels []string, onChanged func(i int)) *Tabs {
	t := &Tabs{labels: labels, counts: make([]int, len(labels)), OnChanged: onChanged, hovered: -1}
	t.of = t
	t.ExtendBaseWidget(t)
	return t
}

// Selected returns the index of the chosen tab.
func (t *Tabs) Selected() int { return t.selected }

// SetSelected chooses a tab without calling OnChanged.
func (t *Tabs) SetSelected(i int) {
	t.selected = i
	t.Refresh()
}

// SetCount says how many there are behind a tab; nothing is said of none.
func (t *Tabs) SetCount(i, count int) {
	if t.counts[i] != count {
		t.counts[i] = count
		t.Refresh()
	}
}

// count is what stands behind the word of a tab.
func (t *Tabs) count(i int) string {
	if t.counts[i] == 0 {
		return ""
	}
	return " " + strconv.Itoa(t.counts[i])
}

func (t *Tabs) choose(i int) {
	if i < 0 || i >= len(t.labels) || i == t.selected {
		return
	}
	t.SetSelected(i)
	if t.OnChanged != nil {
		t.OnChanged(i)
	}
}

func (t *Tabs) tabWidth(i int) float32 {
	return measure(t.labels[i]+t.count(i), Scaled(roleItemName.size), styleSemiBold)
}

func (t *Tabs) lineHeight() float32 { return max(tabHeight, Scaled(tabHeight-Gap8)) }

// positions wraps the tabs where they do not fit on one line.
func (t *Tabs) positions(width float32) []fyne.Position {
	positions := make([]fyne.Position, len(t.labels))
	x, y := float32(0), float32(0)
	for i := range t.labels {
		if x > 0 && x+t.tabWidth(i) > width {
			x, y = 0, y+t.lineHeight()
		}
		positions[i] = fyne.NewPos(x, y)
		x += t.tabWidth(i) + tabGap
	}
	return positions
}

// OneLine is the least width at which all tabs stand on one line.
func (t *Tabs) OneLine() (width float32) {
	for i := range t.labels {
		width += t.tabWidth(i) + tabGap
	}
	return width - tabGap
}

// HeightForWidth implements HeightForWidther.
func (t *Tabs) HeightForWidth(width float32) float32 {
	positions := t.positions(width)
	return positions[len(positions)-1].Y + t.lineHeight()
}

func (t *Tabs) tabAt(pos fyne.Position) int {
	for i, p := range t.positions(t.Size().Width) {
		if pos.X >= p.X-tabGap/2 && pos.X < p.X+t.tabWidth(i)+tabGap/2 &&
			pos.Y >= p.Y && pos.Y < p.Y+t.lineHeight() {
			return i
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (t *Tabs) Tapped(ev *fyne.PointEvent) {
	if cv := canvasOf(t); cv != nil {
		cv.Focus(t)
	}
	if !secondTap() {
		t.choose(t.tabAt(ev.Position))
	}
}

// MouseIn implements desktop.Hoverable.
func (t *Tabs) MouseIn(ev *desktop.MouseEvent) { t.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (t *Tabs) MouseMoved(ev *desktop.MouseEvent) {
	if i := t.tabAt(ev.Position); i != t.hovered {
		t.hovered = i
		t.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (t *Tabs) MouseOut() {
	t.hovered = -1
	t.Refresh()
}

// TypedRune implements fyne.Focusable.
func (t *Tabs) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (t *Tabs) TypedKey(key *fyne.KeyEvent) {
	if t.repeats(key) {
		return
	}
	switch key.Name {
	case fyne.KeyLeft:
		t.choose(t.selected - 1)
	case fyne.KeyRight:
		t.choose(t.selected + 1)
	default:
		passKey(t, key)
	}
}

// CreateRenderer implements fyne.Widget.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	line, under, ring := canvas.NewRectangle(nil), canvas.NewRectangle(nil), newRing()
	objects := []fyne.CanvasObject{line, under}
	words := make([]*Text, len(t.labels))
	for i, label := range t.labels {
		words[i] = newRoleText(roleItemName, label)
		objects = append(objects, words[i])
	}
	objects = append(objects, ring)
	return painted(paintedRenderer{
		widget:  t,
		objects: objects,
		minSize: func() fyne.Size {
			width := max(t.Size().Width, Scaled(200))
			return fyne.NewSize(Scaled(200), t.HeightForWidth(width))
		},
		layout: func(size fyne.Size) {
			thickness, height := themeSize(sizeLine), t.lineHeight()
			place(line, 0, size.Height-thickness, size.Width, thickness)
			for i, p := range t.positions(size.Width) {
				w := t.tabWidth(i)
				place(words[i], p.X, p.Y, w, height)
				if i == t.selected {
					place(under, p.X, p.Y+height-tabUnderline, w, tabUnderline)
					place(ring, p.X-Gap8, p.Y+6, w+2*Gap8, height-12)
				}
			}
		},
		paint: func() {
			line.FillColor, under.FillColor = Color(ColorLine), Color(ColorAccent)
			for i, w := range words {
				color := ColorMuted
				switch i {
				case t.selected:
					color = ColorAccent
				case t.hovered:
					color = ColorText
				}
				w.SetSpans(Span{Text: t.labels[i] + t.count(i)})
				w.SetColor(color)
			}
			paintRing(ring, t.focused)
		},
	})
}
