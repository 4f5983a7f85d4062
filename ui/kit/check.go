package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	checkBox    float32 = 20
	checkGap    float32 = 10
	checkBorder float32 = 2
)

// Check is a box to tick with its label. Space ticks it.
type Check struct {
	mayChange
	takesKeys

	// OnChanged is called when the person ticks the box or not, never by
	// SetValue.
	OnChanged func(bool)
	Checked   bool

	label string
	wraps bool
}

// NewCheck returns a box that is not ticked.
func NewCheck(label string, onChanged func(bool)) *Check {
	c := &Check{label: label, OnChanged: onChanged}
	c.of = c
	c.ExtendBaseWidget(c)
	return c
}

// Wrapping lets a label that may be long go on in further lines, beside the
// box. Returns the check.
func (c *Check) Wrapping() *Check {
	c.wraps = true
	return c
}

// Changes says that a tick changes the programme: see OnlyLook. Returns the
// check.
func (c *Check) Changes() *Check {
	c.changes = true
	return c
}

// HeightForWidth implements HeightForWidther.
func (c *Check) HeightForWidth(width float32) float32 {
	if !c.wraps {
		return controlHeight()
	}
	label := NewParagraph(c.label).HeightForWidth(width - Scaled(checkBox) - checkGap)
	return label + controlHeight() - Scaled(roleBody.line)
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
	if !secondTap() {
		c.press()
	}
}

func (c *Check) press() {
	if c.Disabled() {
		return
	}
	changing(c)
	c.SetValue(!c.Checked)
	if c.OnChanged != nil {
		c.OnChanged(c.Checked)
	}
}

// Cursor implements desktop.Cursorable.
func (c *Check) Cursor() desktop.Cursor { return cursorOver(c) }

// TypedRune implements fyne.Focusable.
func (c *Check) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	switch {
	case c.repeats(key):
		return
	case key.Name == fyne.KeySpace:
		c.press()
		return
	}
	passKey(c, key)
}

// words is the label as it is drawn.
func (c *Check) words() fyne.Widget {
	if c.wraps {
		return NewParagraph(c.label)
	}
	return newRoleText(roleBody, c.label).Ellipsis()
}

// CreateRenderer implements fyne.Widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	box, ring := canvas.NewRectangle(nil), newRing()
	tick := newSymbol(IconCheck, ColorOnAccent, 0).thick()
	label := c.words()
	return painted(paintedRenderer{
		widget:  c,
		objects: []fyne.CanvasObject{box, tick, label, ring},
		minSize: c.leastSize,
		layout: func(size fyne.Size) {
			const out = ringGap + ringWidth
			line := size.Height // that the box stands in the middle of
			if c.wraps {
				line = controlHeight()
			}
			side := Scaled(checkBox)
			y := (line - side) / 2
			place(box, 0, y, side, side)
			place(tick, 1, y+1, side-2, side-2)
			place(ring, -out, y-out, side+2*out, side+2*out)
			top := (line - Scaled(roleBody.line)) / 2
			place(label, side+checkGap, top, max(0, size.Width-side-checkGap), max(0, size.Height-2*top))
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
				line = ColorDisabled
				if !c.onlyRead() {
					ink = ColorDisabled
				}
				if c.Checked {
					fill = ColorDisabled
				}
			}
			box.FillColor, box.StrokeColor, box.StrokeWidth = Color(fill), Color(line), checkBorder
			box.CornerRadius = radius / 2
			switch label := label.(type) {
			case *Text:
				label.SetColor(ink)
			case *Paragraph:
				label.Colored(ink)
			}
			paintRing(ring, c.focused)
			ring.CornerRadius = radius
		},
	})
}

func (c *Check) leastSize() fyne.Size {
	width := Scaled(checkBox) + checkGap
	if !c.wraps {
		return fyne.NewSize(width+newRoleText(roleBody, c.label).FullWidth(), controlHeight())
	}
	return fyne.NewSize(width+Scaled(readableWidth), c.HeightForWidth(max(width+Scaled(readableWidth), c.Size().Width)))
}
