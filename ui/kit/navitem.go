package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// NavItem is one entry of the sidebar: a label with its shortcut.
type NavItem struct {
	widget.BaseWidget
	takesKeys

	OnTapped func()

	beside            []*NavItem // that show their shortcuts with it or not at all
	label, shortcut   string
	selected, hovered bool
}

// NewNavItem returns an entry; shortcut may be empty.
func NewNavItem(label, shortcut string, onTapped func()) *NavItem {
	n := &NavItem{label: label, shortcut: shortcut, OnTapped: onTapped}
	n.of = n
	n.ExtendBaseWidget(n)
	return n
}

// ShortcutsTogether lets entries that stand under each other show their
// shortcuts all or not at all: a sidebar too narrow for one of them gives up
// all.
func ShortcutsTogether(items ...*NavItem) {
	for _, n := range items {
		n.beside = items
	}
}

// fits reports whether its label leaves room for its shortcut.
func (n *NavItem) fits(width float32) bool {
	return n.labelWidth()+Gap8+measure(n.shortcut, Scaled(roleCaption.size), styleRegular) <= width-2*navPad
}

func (n *NavItem) labelWidth() float32 {
	return measure(n.label, Scaled(roleItemName.size), styleSemiBold)
}

// navPad is between an entry's words and its ends.
const navPad = 12

// SetSelected marks the screen that is shown.
func (n *NavItem) SetSelected(selected bool) {
	if n.selected != selected {
		n.selected = selected
		n.Refresh()
	}
}

// Selected reports whether its screen is shown.
func (n *NavItem) Selected() bool { return n.selected }

// SetLabel changes what the entry says.
func (n *NavItem) SetLabel(label string) {
	if n.label == label {
		return
	}
	n.label = label
	n.Refresh()
	for _, other := range n.beside {
		other.Refresh() // there may be room for its shortcut now, or no more
	}
}

// Label returns what the entry says.
func (n *NavItem) Label() string { return n.label }

// Tapped implements fyne.Tappable.
func (n *NavItem) Tapped(*fyne.PointEvent) {
	if !secondTap() {
		n.press()
	}
}

func (n *NavItem) press() {
	if n.OnTapped != nil {
		n.OnTapped()
	}
}

// MouseIn implements desktop.Hoverable.
func (n *NavItem) MouseIn(*desktop.MouseEvent) {
	n.hovered = true
	n.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (n *NavItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (n *NavItem) MouseOut() {
	n.hovered = false
	n.Refresh()
}

// TypedRune implements fyne.Focusable.
func (n *NavItem) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (n *NavItem) TypedKey(key *fyne.KeyEvent) {
	switch {
	case n.repeats(key):
		return
	case isEnter(key) || key.Name == fyne.KeySpace:
		n.press()
		return
	}
	passKey(n, key)
}

// CreateRenderer implements fyne.Widget.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(nil)
	label := newRoleText(roleBody, n.label).Ellipsis()
	shortcut := Caption(n.shortcut)
	ring := newRing()
	return painted(paintedRenderer{
		widget:  n,
		objects: []fyne.CanvasObject{box, label, shortcut, ring},
		minSize: func() fyne.Size {
			return fyne.NewSize(n.labelWidth()+2*navPad, max(RowHeight, Scaled(RowHeight-Gap8)))
		},
		layout: func(size fyne.Size) {
			place(box, 0, 0, size.Width, size.Height)
			place(ring, 2, 2, size.Width-4, size.Height-4)
			place(label, navPad, 0, size.Width-2*navPad, size.Height)
			right := shortcut.MinSize().Width
			if slices.ContainsFunc(n.beside, func(other *NavItem) bool { return !other.fits(size.Width) }) {
				right = 0
			}
			place(shortcut, size.Width-navPad-right, 0, right, size.Height)
		},
		paint: func() {
			fill := ColorNone
			label.SetText(n.label)
			label.role, label.color = roleBody, ColorText
			box.StrokeWidth = 0
			switch {
			case n.selected:
				fill = ColorSurface
				label.role, label.color = roleItemName, ColorAccent
				box.StrokeWidth = themeSize(sizeMark)
			case n.hovered:
				fill = ColorHoverSidebar
			}
			box.FillColor, box.StrokeColor = Color(fill), Color(ColorLine)
			box.Hidden = fill == ColorNone
			box.CornerRadius = radius
			paintRing(ring, n.focused)
			ring.CornerRadius = radius - 2
		},
	})
}
