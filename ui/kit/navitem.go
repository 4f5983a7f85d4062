package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// NavItem is one entry of the sidebar: a label with its shortcut.
type NavItem struct {
	widget.BaseWidget
	press

	OnTapped func()

	label, shortcut            string
	selected, hovered, focused bool
}

// NewNavItem returns an entry; shortcut may be empty.
func NewNavItem(label, shortcut string, onTapped func()) *NavItem {
	n := &NavItem{label: label, shortcut: shortcut, OnTapped: onTapped}
	n.ExtendBaseWidget(n)
	return n
}

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
	if n.label != label {
		n.label = label
		n.Refresh()
	}
}

// Label returns what the entry says.
func (n *NavItem) Label() string { return n.label }

// Tapped implements fyne.Tappable.
func (n *NavItem) Tapped(*fyne.PointEvent) {
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

// FocusGained implements fyne.Focusable.
func (n *NavItem) FocusGained() {
	n.focused = true
	n.Refresh()
}

// FocusLost implements fyne.Focusable.
func (n *NavItem) FocusLost() {
	n.over()
	n.focused = false
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
		n.Tapped(nil)
		return
	}
	passKey(n, key)
}

// CreateRenderer implements fyne.Widget.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	const pad = 12
	labelWidth := func() float32 { return measure(n.label, Scaled(roleItemName.size), styleSemiBold) }
	box := canvas.NewRectangle(nil)
	label := newRoleText(roleBody, n.label).Ellipsis()
	shortcut := Caption(n.shortcut)
	ring := newRing()
	return painted(paintedRenderer{
		widget:  n,
		objects: []fyne.CanvasObject{box, label, shortcut, ring},
		minSize: func() fyne.Size {
			return fyne.NewSize(labelWidth()+2*pad, max(RowHeight, Scaled(RowHeight-Gap8)))
		},
		layout: func(size fyne.Size) {
			place(box, 0, 0, size.Width, size.Height)
			place(ring, 2, 2, size.Width-4, size.Height-4)
			place(label, pad, 0, size.Width-2*pad, size.Height)
			right := shortcut.MinSize().Width
			if labelWidth()+Gap8+right > size.Width-2*pad {
				right = 0 // a narrow sidebar gives up its shortcuts
			}
			place(shortcut, size.Width-pad-right, 0, right, size.Height)
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
