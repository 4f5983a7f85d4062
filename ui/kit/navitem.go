package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// NavItem is one entry of the sidebar: an icon, a label and its shortcut.
type NavItem struct {
	widget.BaseWidget
	takesKeys

	OnTapped func()

	beside            []*NavItem // that show their icons and shortcuts with it or not at all
	icon              Icon
	label, shortcut   string
	selected, hovered bool
}

// NewNavItem returns an entry; shortcut may be empty.
func NewNavItem(icon Icon, label, shortcut string, onTapped func()) *NavItem {
	n := &NavItem{icon: icon, label: label, shortcut: shortcut, OnTapped: onTapped}
	n.of = n
	n.ExtendBaseWidget(n)
	return n
}

// Together lets entries that stand under each other show their shortcuts all or
// not at all, and their icons: a sidebar too narrow for one of them gives up all.
func Together(items ...*NavItem) {
	for _, n := range items {
		n.beside = items
	}
}

// LeastWidth is how wide the entry must be to show its label, with its icon or
// without.
func (n *NavItem) LeastWidth(withIcon bool) float32 {
	return navWords(withIcon) + measure(n.label, Scaled(roleItemName.size), styleSemiBold) + navPad
}

// fits reports whether its label, as it is drawn now, leaves room for its
// shortcut.
func (n *NavItem) fits(width float32) bool {
	label := measure(n.label, Scaled(roleBody.size), n.labelRole().style)
	return navWords(true)+label+Gap4+measure(n.shortcut, Scaled(roleCaption.size), styleRegular)+navPad <= width
}

func (n *NavItem) labelRole() textRole {
	if n.selected {
		return roleItemName
	}
	return roleBody
}

// all reports whether something is so for every entry that shows the same as
// this one.
func (n *NavItem) all(is func(*NavItem) bool) bool {
	return is(n) && !slices.ContainsFunc(n.beside, func(other *NavItem) bool { return !is(other) })
}

// navPad is between an entry's ends and what stands in it.
const navPad float32 = 10

// navWords is where the words of an entry begin.
func navWords(withIcon bool) float32 {
	if withIcon {
		return navPad + Scaled(IconSide) + Gap8
	}
	return navPad
}

// SetSelected marks the screen that is shown.
func (n *NavItem) SetSelected(selected bool) {
	if n.selected != selected {
		n.selected = selected
		n.refreshAll()
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
	n.refreshAll()
}

// refreshAll draws what shows the same too: there may be room for the shortcuts
// now, or no more.
func (n *NavItem) refreshAll() {
	n.Refresh()
	for _, other := range n.beside {
		if other != n {
			other.Refresh()
		}
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
	icon := NewSymbol(n.icon, ColorMuted)
	label := newRoleText(roleBody, n.label).Ellipsis()
	shortcut := Caption(n.shortcut)
	ring := newRing()
	return painted(paintedRenderer{
		widget:  n,
		objects: []fyne.CanvasObject{box, icon, label, shortcut, ring},
		minSize: func() fyne.Size {
			return fyne.NewSize(n.LeastWidth(false), max(RowHeight, Scaled(RowHeight-Gap8)))
		},
		layout: func(size fyne.Size) {
			place(box, 0, 0, size.Width, size.Height)
			place(ring, 2, 2, size.Width-4, size.Height-4)
			side := Scaled(IconSide)
			icons := n.all(func(other *NavItem) bool { return other.LeastWidth(true) <= size.Width })
			ShowIf(icons, icon)
			place(icon, navPad, (size.Height-side)/2, side, side)
			place(label, navWords(icons), 0, size.Width-navWords(icons)-navPad, size.Height)
			right := shortcut.MinSize().Width
			if !n.all(func(other *NavItem) bool { return other.fits(size.Width) }) {
				right = 0
			}
			place(shortcut, size.Width-navPad-right, 0, right, size.Height)
		},
		paint: func() {
			fill, ink := ColorNone, ColorMuted
			label.SetText(n.label)
			label.role, label.color = n.labelRole(), ColorText
			box.StrokeWidth = 0
			switch {
			case n.selected:
				fill, ink = ColorSurface, ColorAccent
				label.color = ColorAccent
				box.StrokeWidth = themeSize(sizeMark)
			case n.hovered:
				fill = ColorHoverSidebar
			}
			icon.set(n.icon, ink, n.selected)
			box.FillColor, box.StrokeColor = Color(fill), Color(ColorLine)
			box.Hidden = fill == ColorNone
			box.CornerRadius = radius
			paintRing(ring, n.focused)
			ring.CornerRadius = radius - 2
		},
	})
}
