package kit

import "fyne.io/fyne/v2"

// onlyLook is why nothing can be changed at present; empty: everything can.
var onlyLook string

// OnlyLook lets forms, questions and lists of files say why nothing can be
// changed or handed out, in place of asking. An empty reason lets them ask
// again.
func OnlyLook(why string) { onlyLook = why }

// OnlyLooking reports whether nothing can be changed.
func OnlyLooking() bool { return onlyLook != "" }

// refuse says under the title of what was asked for why it cannot be. It
// returns nil where it can.
func refuse(win fyne.Window, title string) *Dialog {
	if !OnlyLooking() {
		return nil
	}
	return Message(win, title, onlyLook)
}
