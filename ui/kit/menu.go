package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// MenuItem is one thing to do.
type MenuItem struct {
	Label  string
	Key    string // the letter that does it while the menu is open, shown at the right; empty: none
	Chord  string // in place of a letter: what does it while the menu is closed
	Icon   Icon   // before the label; none where no item has one
	Apart  bool   // a line parts it from those above
	Danger bool   // what cannot be undone
	// Changes says that it changes the programme: see OnlyLook.
	Changes bool
	Do      func()
}

// off reports whether the item is not available.
func (m MenuItem) off() bool { return m.Changes && OnlyLooking() }

// menuWidth is that of a menu at least, at 100 % text.
const menuWidth float32 = 280

// NewMore returns a button that opens a menu of what is seldom done: three dots.
// The word says what there is more of; nobody sees it, but who is read to. The
// dots of a page are Secondary, those of a row Quiet.
func NewMore(word string, style ButtonStyle, items func() []MenuItem) *Button {
	b := NewSign(IconMore, word, nil)
	b.SetStyle(style)
	b.OnTapped = func() { ShowMenu(b, items()) }
	b.OnTypedKey = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyDown {
			b.Press()
		}
		return key.Name == fyne.KeyDown
	}
	return b
}

// NewSign returns a button that shows an icon that everybody knows, beside the
// word that it is about. What it does is said to who is read to.
func NewSign(icon Icon, does string, onTapped func()) *Button {
	b := NewButton(does, Secondary, onTapped).WithIcon(icon)
	b.alone = true
	return b
}

// ShowMenu opens a list of things to do under an anchor, or above it. ↑ ↓ and
// Enter, an item's letter or a tap choose, what is not available is passed over;
// Escape and a tap beside it close.
func ShowMenu(anchor fyne.CanvasObject, items []MenuItem) {
	var pop *popover
	do := func(i int) {
		if items[i].off() {
			return
		}
		pop.close()
		items[i].Do()
	}
	icons := slices.ContainsFunc(items, func(item MenuItem) bool { return item.Icon != "" })
	width := Scaled(menuWidth)
	for _, item := range items {
		width = max(width, newMenuRow(item, icons).leastWidth())
	}
	list := NewRowList(ControlHeight, func() int { return len(items) },
		func() fyne.CanvasObject { return newMenuRow(MenuItem{}, icons) },
		func(i int, row fyne.CanvasObject) { row.(*menuRow).show(items[i]) })
	list.SetDividers(false)
	list.PassOver = func(i int) bool { return items[i].off() }
	list.OnActivated = do
	list.OnTypedRune = func(letter rune) {
		letter = Command(letter)
		for i, item := range items {
			if item.Key != "" && strings.EqualFold(item.Key, string(letter)) {
				do(i)
				return
			}
		}
	}
	height := func() float32 { return 2*Gap8 + float32(len(items))*list.rowHeight() }
	pop = showPopover(anchor, Pad(Gap8, AtLeast(width, 0, list)), height, nil)
	if pop != nil {
		pop.canvas.Focus(list) // the list itself knows its canvas only once it is drawn
	}
}

// menuRow is one thing to do as it stands in the menu.
type menuRow struct {
	widget.BaseWidget

	item  MenuItem
	icons bool // some item has one, and the words of all begin at one place
	label *Text
	key   *Text
}

func newMenuRow(item MenuItem, icons bool) *menuRow {
	r := &menuRow{icons: icons, label: Body("").Ellipsis(), key: Caption("")}
	r.ExtendBaseWidget(r)
	r.show(item)
	return r
}

func (r *menuRow) show(item MenuItem) {
	r.item = item
	r.label.SetText(item.Label)
	r.key.SetText(item.Key + item.Chord)
	r.Refresh()
}

const menuInside float32 = 12 // before and after what a row says

func (r *menuRow) words() float32 {
	if r.icons {
		return menuInside + Scaled(IconSide) + Gap8
	}
	return menuInside
}

func (r *menuRow) leastWidth() float32 {
	return r.words() + r.label.FullWidth() + Gap24 + r.key.FullWidth() + menuInside
}

// CreateRenderer implements fyne.Widget.
func (r *menuRow) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(nil)
	sign := NewSymbol(r.item.Icon, ColorMuted)
	return painted(paintedRenderer{
		widget:  r,
		objects: []fyne.CanvasObject{line, sign, r.label, r.key},
		minSize: func() fyne.Size {
			return fyne.NewSize(r.words()+r.label.MinSize().Width+menuInside, Scaled(ControlHeight))
		},
		layout: func(size fyne.Size) {
			side, key := Scaled(IconSide), r.key.MinSize().Width
			place(line, menuInside, 0, size.Width-2*menuInside, themeSize(sizeLine))
			place(sign, menuInside, (size.Height-side)/2, side, side)
			place(r.label, r.words(), 0, size.Width-r.words()-menuInside-key, size.Height)
			place(r.key, size.Width-menuInside-key, 0, key, size.Height)
		},
		paint: func() {
			ink, icon := ColorText, ColorMuted
			if r.item.Danger {
				ink, icon = ColorDanger, ColorDanger
			}
			if r.item.off() {
				ink, icon = ColorDisabled, ColorDisabled
			}
			line.FillColor, line.Hidden = Color(ColorLine), !r.item.Apart
			sign.set(r.item.Icon, icon, false)
			r.label.SetColor(ink)
		},
	})
}

// Row is the object that shows the i-th thing, or nil where it is not in
// sight: an anchor for what opens beside it.
func (l *RowList) Row(i int) fyne.CanvasObject {
	if row := l.body.visible[i]; row != nil {
		return row.content
	}
	return nil
}
