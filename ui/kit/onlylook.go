package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// onlyLook is why nothing can be changed at present; empty: everything can.
var onlyLook string

// OnlyLook lets nothing be changed or handed out: the controls that do so are
// shown as not available, and what a key asks for nevertheless, forms, questions
// and lists of files, says why in place of asking. An empty reason lets
// everything be changed again.
func OnlyLook(why string) { onlyLook = why }

// OnlyLooking reports whether nothing can be changed.
func OnlyLooking() bool { return onlyLook != "" }

// mayChange is the half of fyne.Disableable that is alike for the controls of the
// kit: one that changes something is not available while nothing can be changed.
type mayChange struct {
	widget.DisableableWidget
	changes bool
}

// Disabled implements fyne.Disableable.
func (m *mayChange) Disabled() bool { return m.onlyRead() || m.DisableableWidget.Disabled() }

// onlyRead reports whether what the control shows can be read and not changed.
func (m *mayChange) onlyRead() bool { return m.changes && OnlyLooking() }

// Refuse says under the title of what was asked for why it cannot be, and reports
// that; false where it can.
func Refuse(win fyne.Window, title string) bool { return refuse(win, title) != nil }

// refuse says under the title of what was asked for why it cannot be. It
// returns nil where it can.
func refuse(win fyne.Window, title string) *Dialog {
	if !OnlyLooking() {
		return nil
	}
	return Message(win, title, onlyLook)
}
