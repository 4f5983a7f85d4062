package crawl

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/ui/kit"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// lockInTheMiddle locks from wherever the app is, types, and unlocks.
func (c *crawl) lockInTheMiddle() error {
	canvas := c.canvas()
	if c.app.Store() == nil {
		return nil // there is nothing to lock
	}
	path := c.app.Store().Path()
	if path != c.path {
		return nil // made on the way; its passphrase is another
	}
	canvas.Unfocus() // what is being typed is stored
	content := c.content()
	chord(canvas, fyne.KeyL, fyne.KeyModifierShortcutDefault)
	layOut(canvas)
	if c.app.Store() != nil {
		return errors.New("Ctrl L does not lock")
	}
	if canvas.Overlays().Top() != nil {
		return errors.New("something lies over the locked window")
	}
	field, ok := canvas.Focused().(*kit.Entry)
	if !ok || !field.Password || !inSight(canvas, field) {
		return errors.New("the passphrase has not got the keyboard after locking")
	}
	keyboard.Type(canvas, "ab")
	click(canvas, fyne.NewPos(2, 2), desktop.MouseButtonPrimary) // beside the field
	keyboard.Type(canvas, "c")
	if field.Text != "abc" {
		return errors.New("what is typed on the lock screen does not stand in the passphrase")
	}
	canvas.Focus(field)
	field.TypedShortcut(&fyne.ShortcutSelectAll{})
	keyboard.Type(canvas, uitest.Passphrase)
	keyboard.Press(canvas, fyne.KeyReturn)
	layOut(canvas)
	if c.app.Store() == nil {
		return errors.New("the passphrase does not unlock")
	}
	c.listen()
	if c.content() != content {
		return errors.New("the content is another after unlocking")
	}
	if content != c.hash {
		c.path = "" // it was changed before it was locked, and cannot be taken back now
	}
	return nil
}
