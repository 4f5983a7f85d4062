package kit

import (
	"fyne.io/fyne/v2"

	"alongside/data"
)

// StatusControl is StatusSegments with keyboard focus of its own: P, L, E and
// A choose, Backspace takes the mark back.
type StatusControl struct {
	press
	StatusSegments
}

// NewStatusControl returns the control with nothing recorded.
func NewStatusControl() *StatusControl {
	c := &StatusControl{}
	c.hovered, c.self = -1, c
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained implements fyne.Focusable.
func (c *StatusControl) FocusGained() {
	c.focused = true
	c.Refresh()
}

// FocusLost implements fyne.Focusable.
func (c *StatusControl) FocusLost() {
	c.over()
	c.focused = false
	c.Refresh()
}

// TypedRune implements fyne.Focusable.
func (c *StatusControl) TypedRune(r rune) {
	if status, ok := StatusForKey(r); ok {
		c.Choose(status)
	}
}

// TypedKey implements fyne.Focusable.
func (c *StatusControl) TypedKey(key *fyne.KeyEvent) {
	if c.repeats(key) {
		return
	}
	if key.Name == fyne.KeyBackspace || key.Name == fyne.KeyDelete {
		c.Choose(data.NotRecorded)
		return
	}
	passKey(c, key)
}
