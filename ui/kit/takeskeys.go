package kit

import "fyne.io/fyne/v2"

// takesKeys is the half of fyne.Focusable that is alike for every widget of the
// kit that keys press: it knows whether the widget has the keyboard, comes in
// sight when it gets it, and forgets a key that is held when it goes elsewhere.
// A widget embeds it and says in its constructor whose it is.
type takesKeys struct {
	repeatGuard
	of      fyne.Widget
	focused bool
}

// FocusGained implements fyne.Focusable.
func (k *takesKeys) FocusGained() {
	k.focused = true
	Reveal(k.of)
	k.of.Refresh()
}

// FocusLost implements fyne.Focusable.
func (k *takesKeys) FocusLost() {
	k.over()
	k.focused = false
	k.of.Refresh()
}
