package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// leastRows is how many rows of a longer list are in sight at least.
const leastRows = 2

// RowList shows any number of rows of one height; only those in sight exist,
// and a row that leaves at one end is used again at the other. ↑ ↓ Page Up
// Page Down Home and End move the selection, Enter opens.
//
// It is not built on Fyne's List, which knows two marks (the highlight of the
// keyboard and the selection) where a person needs one, and leaves gaps in a
// mark that should fill the row.
type RowList struct {
	widget.BaseWidget
	repeatGuard

	// OnSelected is called when the person moves the selection, never by
	// SetSelected.
	OnSelected func(i int)
	// OnActivated is called on Enter and on a tap on the row.
	OnActivated func(i int)
	// PassOver reports that the selection passes over a row: it only heads those
	// below it, or what it offers is not available. Nil: over none.
	PassOver func(i int) bool
	// HeightOf is how high a row is in a list of a width, at 100 % text, where not all
	// rows are of the list's height. It is asked about every row, and so measures none.
	HeightOf func(i int, width float32) float32
	// OnTypedRune receives letters while the list has the focus.
	OnTypedRune func(rune)
	// OnTypedKey sees each key first while the list has the focus; true: done
	// with.
	OnTypedKey func(*fyne.KeyEvent) bool

	height   float32 // of a row at 100 % text
	tops     rowTops
	length   func() int
	create   func() fyne.CanvasObject
	update   func(i int, row fyne.CanvasObject)
	selected int
	plain    bool // without dividers
	focused  bool
	body     *rowBody
	scroll   *container.Scroll
	ring     *canvas.Rectangle // where the keyboard is while no row can show it
}

// NewRowList returns a list. height is that of a row at 100 % text, RowHeight
// or RowHeightTall; create makes an empty row, which stands in the middle of
// that height, and update shows the i-th thing
// in it. A row is used again for other things: update must set everything, and
// replace callbacks before values.
func NewRowList(height float32, length func() int, create func() fyne.CanvasObject, update func(i int, row fyne.CanvasObject)) *RowList {
	l := &RowList{height: height, length: length, create: create, update: update, selected: -1}
	l.body = newRowBody(l)
	l.scroll = container.NewVScroll(l.body)
	l.ring = newRing()
	l.scroll.OnScrolled = func(fyne.Position) { l.body.show(false) }
	l.ExtendBaseWidget(l)
	return l
}

// Selected returns the index of the selected row, or -1.
func (l *RowList) Selected() int { return l.selected }

// SetSelected selects a row, -1 for none, and scrolls it into sight without
// calling OnSelected.
func (l *RowList) SetSelected(i int) {
	if i >= l.length() {
		i = -1
	}
	before := l.selected
	l.selected = i
	l.RefreshRow(before)
	l.RefreshRow(i)
	l.showRing()
	if i >= 0 {
		l.ScrollTo(i)
	}
}

// SetDividers shows lines between rows, or none. A new list has them.
func (l *RowList) SetDividers(shown bool) {
	l.plain = !shown
	l.Refresh()
}

// RefreshWith shows the rows anew with another one selected, -1 for none, and
// in sight.
func (l *RowList) RefreshWith(selected int) {
	l.selected, l.tops = selected, rowTops{}
	if selected >= l.length() {
		l.selected = -1
	}
	if offset, moved := l.offsetFor(l.selected); moved {
		l.scroll.Offset.Y = offset
	}
	l.Refresh()
}

// Focus gives the list the keyboard.
func (l *RowList) Focus() {
	if c := canvasOf(l); c != nil {
		c.Focus(l)
	}
}

// RefreshRow shows one row anew.
func (l *RowList) RefreshRow(i int) {
	if row := l.body.visible[i]; row != nil {
		l.body.fill(row)
	}
}

// ScrollTo brings a row into sight.
func (l *RowList) ScrollTo(i int) {
	if offset, moved := l.offsetFor(i); moved {
		l.scroll.ScrollToOffset(fyne.NewPos(0, offset))
		l.body.show(false)
	}
}

// offsetFor is how far to scroll down for a row to be in sight, and whether
// that is another place than now.
func (l *RowList) offsetFor(i int) (offset float32, moved bool) {
	top, bottom := l.top(i), l.top(i+1)
	offset, room := l.scroll.Offset.Y, l.scroll.Size().Height
	if l.passes(i-1) && bottom-l.top(i-1) <= room {
		top = l.top(i - 1) // what stands over it, where there is room for both
	}
	switch {
	case i < 0 || room <= 0:
		return offset, false
	case top < offset:
		return top, true
	case bottom > offset+room:
		return bottom - room, true
	}
	return offset, false
}

// Refresh shows the rows anew: after their number or what they say changed.
func (l *RowList) Refresh() {
	if l.selected >= l.length() {
		l.selected = -1
	}
	l.tops = rowTops{}
	l.BaseWidget.Refresh()
}

// Resize implements fyne.CanvasObject. A selected row that was in sight stays so
// where the list becomes lower, as it does above what is said at the window's foot.
func (l *RowList) Resize(size fyne.Size) {
	_, away := l.offsetFor(l.selected)
	l.BaseWidget.Resize(size)
	l.body.show(false)
	if !away {
		l.ScrollTo(l.selected)
	}
}

// CreateRenderer implements fyne.Widget.
func (l *RowList) CreateRenderer() fyne.WidgetRenderer {
	return painted(paintedRenderer{
		widget:  l,
		objects: []fyne.CanvasObject{l.scroll, l.ring},
		layout: func(size fyne.Size) {
			place(l.scroll, 0, 0, size.Width, size.Height)
			placeRing(l.ring, size)
		},
		minSize: func() fyne.Size {
			rows := min(max(1, l.length()), leastRows)
			return fyne.NewSize(l.body.leastWidth(), l.top(min(rows, l.length()))+float32(max(0, rows-l.length()))*l.rowHeight())
		},
		paint: l.showRing,
	})
}

// showRing draws the line of the keyboard round the list while no row of it is
// selected, or there is none.
func (l *RowList) showRing() { paintRing(l.ring, l.focused && l.selected < 0) }

func (l *RowList) rowHeight() float32 { return max(l.height, Scaled(l.height)) }

// passes reports whether a row is there and the selection passes over it.
func (l *RowList) passes(i int) bool { return i >= 0 && l.PassOver != nil && l.PassOver(i) }

// selectable is the row that is meant by the i-th: one that is passed over means
// the next that is not, on the way that the selection goes, or else back from there.
func (l *RowList) selectable(i int) int {
	last := l.length() - 1
	i = min(max(i, 0), last)
	step := 1
	if i < l.selected {
		step = -1
	}
	for _, by := range [...]int{step, -step} {
		for j := i; j >= 0 && j <= last; j += by {
			if !l.passes(j) {
				return j
			}
		}
	}
	return -1
}

// choose is a selection by the person.
func (l *RowList) choose(i int) {
	i = l.selectable(i)
	if i < 0 || i == l.selected {
		return
	}
	l.SetSelected(i)
	if l.OnSelected != nil {
		l.OnSelected(i)
	}
}

func (l *RowList) activate(i int) {
	if i >= 0 && i < l.length() && l.OnActivated != nil {
		l.OnActivated(i)
	}
}

// FocusGained implements fyne.Focusable.
func (l *RowList) FocusGained() {
	l.focused = true
	Reveal(l)
	if l.selected < 0 {
		l.choose(0)
		l.showRing()
		return
	}
	l.ScrollTo(l.selected)
	l.RefreshRow(l.selected)
}

// FocusLost implements fyne.Focusable.
func (l *RowList) FocusLost() {
	l.over()
	l.focused = false
	l.RefreshRow(l.selected)
	l.showRing()
}

// TypedRune implements fyne.Focusable.
func (l *RowList) TypedRune(r rune) {
	if l.OnTypedRune != nil {
		l.OnTypedRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (l *RowList) TypedKey(key *fyne.KeyEvent) {
	if !l.repeats(key) {
		l.Follow(key)
	}
}

// Follow does what the key says, on behalf of a field that leads the list and
// has the keyboard itself.
func (l *RowList) Follow(key *fyne.KeyEvent) {
	if l.OnTypedKey != nil && l.OnTypedKey(key) {
		return
	}
	page := max(1, int(l.scroll.Size().Height/l.rowHeight())-1)
	switch key.Name {
	case fyne.KeyUp:
		l.choose(l.selected - 1)
	case fyne.KeyDown:
		l.choose(l.selected + 1)
	case fyne.KeyPageUp:
		l.choose(l.selected - page)
	case fyne.KeyPageDown:
		l.choose(l.selected + page)
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(l.length() - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.activate(l.selected)
	default:
		passKey(l, key)
	}
}
