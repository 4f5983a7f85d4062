package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

const (
	checkBox    float32 = 20
	checkGap    float32 = 10
	checkBorder float32 = 2
)

// Check is a box to tick with its label. Space ticks it.
type Check struct {
	widget.DisableableWidget

	// OnChanged is called when the person ticks the box or not, never by
	// SetValue.
	OnChanged func(bool)
	Checked   bool

	label   string
	focused bool
}

// NewCheck returns a box that is not ticked.
func NewCheck(label string, onChanged func(bool)) *Check {
	c := &Check{label: label, OnChanged: onChanged}
	c.ExtendBaseWidget(c)
	return c
}

// SetValue ticks the box or not without calling OnChanged.
func (c *Check) SetValue(ticked bool) {
	if c.Checked != ticked {
		c.Checked = ticked
		c.Refresh()
	}
}

// SetEnabled enables or disables the box.
func (c *Check) SetEnabled(enabled bool) { setEnabled(c, enabled) }

// Tapped implements fyne.Tappable.
func (c *Check) Tapped(*fyne.PointEvent) {
	if c.Disabled() {
		return
	}
	c.SetValue(!c.Checked)
	if c.OnChanged != nil {
		c.OnChanged(c.Checked)
	}
}

// Cursor implements desktop.Cursorable.
func (c *Check) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (c *Check) FocusGained() {
	c.focused = true
	c.Refresh()
}

// FocusLost implements fyne.Focusable.
func (c *Check) FocusLost() {
	c.focused = false
	c.Refresh()
}

// TypedRune implements fyne.Focusable.
func (c *Check) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeySpace {
		c.Tapped(nil)
		return
	}
	passKey(c, key)
}

// CreateRenderer implements fyne.Widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	box, ring := canvas.NewRectangle(nil), newRing()
	tick := newSymbol(iconTick, ColorOnAccent, 0)
	label := newRoleText(roleBody, c.label).Ellipsis()
	return painted(paintedRenderer{
		widget:  c,
		objects: []fyne.CanvasObject{box, tick, label, ring},
		minSize: func() fyne.Size {
			return fyne.NewSize(Scaled(checkBox)+checkGap+label.fullWidth(), controlHeight())
		},
		layout: func(size fyne.Size) {
			side := Scaled(checkBox)
			y := (size.Height - side) / 2
			place(box, 0, y, side, side)
			place(tick, 3, y+3, side-6, side-6)
			place(ring, -ringGap-ringWidth, y-ringGap-ringWidth, side+2*(ringGap+ringWidth), side+2*(ringGap+ringWidth))
			place(label, side+checkGap, 0, max(0, size.Width-side-checkGap), size.Height)
		},
		paint: func() {
			fill, line, ink := ColorSurface, ColorAccent, ColorText
			if c.Checked {
				fill = ColorAccent
				tick.Show()
			} else {
				tick.Hide()
			}
			if c.Disabled() {
				line, ink = ColorDisabled, ColorDisabled
				if c.Checked {
					fill = ColorDisabled
				}
			}
			box.FillColor, box.StrokeColor, box.StrokeWidth = Color(fill), Color(line), checkBorder
			box.CornerRadius = radius / 2
			label.SetColor(ink)
			paintRing(ring, c.focused)
			ring.CornerRadius = radius
		},
	})
}
