package ui

import (
	"fyne.io/fyne/v2"

	"alongside/ui/kit"
	"alongside/ui/screen"
)

// takeTyping lets nobody type into nothing, with a programme open or not. Fyne
// takes the keyboard away from a field when an empty spot is clicked; whoever
// types on then means that field.
func (u *App) takeTyping() {
	c := u.win.Canvas()
	c.SetOnTypedRune(func(r rune) {
		free := c.Focused() == nil && c.Overlays().Top() == nil
		field := u.fieldBack()
		typist, is := u.seen().(screen.Typist)
		switch {
		case field != nil:
			field.TypedRune(r)
		case free && is:
			typist.Typed(r)
		}
	})
	c.SetOnTypedKey(func(key *fyne.KeyEvent) {
		if len(key.Name) == 1 {
			return // it is typed as a letter too
		}
		if c.Focused() == nil && kit.OverlayKey(c, key) {
			return
		}
		if u.store == nil && key.Name == fyne.KeyEscape {
			u.start.Leave()
			return
		}
		if key.Name == fyne.KeyEscape && c.Overlays().Top() == nil {
			if back := screen.Back(u.seen()); back != nil {
				back()
				return
			}
		}
		if field := u.fieldBack(); field != nil {
			field.TypedKey(key)
		}
	})
}

// fieldBack gives the keyboard back and returns the field that has it now, or
// nil. Anything but a field has to wait for the next key: in a grid a letter
// would mark somebody before it is seen whom.
func (u *App) fieldBack() *kit.Entry {
	c := u.win.Canvas()
	if c.Focused() != nil {
		return nil // it does not use this key
	}
	u.keyboardBack()
	field, _ := c.Focused().(*kit.Entry)
	return field
}
