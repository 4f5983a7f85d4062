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
	if c.app.Store() == nil || c.elsewhere() {
		return nil // there is nothing to lock, or it was made on the way and its passphrase is another
	}
	canvas := c.canvas()
	content := c.leave(fyne.KeyL)
	c.finish()
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
	c.listen()
	return c.cameBack(content)
}

// quitInTheMiddle ends the app from wherever it is, and starts it again. Where
// something would be lost it asks first, and stays.
func (c *crawl) quitInTheMiddle() error {
	if c.elsewhere() {
		return nil // made on the way; its passphrase is another
	}
	was := c.app.Store()
	content := c.leave(fyne.KeyQ)
	if !c.closed && len(c.work) > 0 && c.canvas().Overlays().Top() == nil {
		c.pass() // the backup before the end is said once it takes a moment
	}
	switch {
	case c.closed:
	case c.canvas().Overlays().Top() != nil:
		return nil
	default:
		return errors.New("Ctrl Q neither ends the app nor asks")
	}
	c.finish()
	c.launch()
	if was == nil {
		return nil
	}
	return c.cameBack(content)
}

// leave presses the chord that leaves the programme, and returns what is stored
// in it, if one is open.
func (c *crawl) leave(key fyne.KeyName) (content [32]byte) {
	c.canvas().Unfocus() // what is being typed is stored
	if c.app.Store() != nil {
		content = c.content()
	}
	c.r.press(c.screenNow, desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
	chord(c.canvas(), key, fyne.KeyModifierShortcutDefault)
	layOut(c.canvas())
	return content
}

// cameBack looks whether the programme that was left is the same.
func (c *crawl) cameBack(content [32]byte) error {
	switch {
	case c.app.Store() == nil:
		return errors.New("the passphrase does not unlock")
	case c.content() != content:
		return errors.New("the content is another after the programme was left")
	case content != c.hash:
		c.path = "" // it was changed before it was left, and cannot be taken back now
	}
	return nil
}
