package crawl

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"alongside/ui/kit"
	"alongside/ui/uitest/keyboard"
)

// everyKey is pressed on each kind of thing that takes the keyboard: those that
// move first, those that do something last.
var everyKey = func() []fyne.KeyName {
	all := []fyne.KeyName{
		fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageUp,
		fyne.KeyTab, fyne.KeyInsert, fyne.KeyF1, fyne.KeyF10, fyne.KeyBackspace, fyne.KeyDelete,
	}
	for r := 'A'; r <= 'Z'; r++ {
		all = append(all, fyne.KeyName(r))
	}
	for r := '0'; r <= '9'; r++ {
		all = append(all, fyne.KeyName(r))
	}
	return append(all, fyne.KeySlash, fyne.KeyPeriod, fyne.KeyPlus, fyne.KeyMinus, fyne.KeyEqual, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEscape)
}()

// keys presses every key on a thing. Where the window becomes another it stops,
// and returns with which key to go on from the beginning.
func (c *crawl) keys(t thing, from int) (stopped int) {
	canvas := c.canvas()
	before := c.turn()
	_, field := t.object.(*kit.Entry)
	for i, key := range everyKey {
		if i < from {
			continue
		}
		if field && len(key) == 1 && key[0] > 'B' {
			continue // one letter is as good as all
		}
		if !inSight(canvas, t.object) {
			return -1 // it went away
		}
		canvas.Focus(t.object.(fyne.Focusable))
		if canvas.Focused() != t.object.(fyne.Focusable) {
			return -1 // it does not take it any more
		}
		switch {
		case key == fyne.KeyTab:
			canvas.FocusNext()
			canvas.FocusPrevious()
		case len(key) == 1:
			keyboard.Type(canvas, strings.ToLower(string(key)))
		default:
			keyboard.Press(canvas, key)
		}
		if c.turn() != before {
			return i + 1
		}
	}
	return -1
}

// everyChord is pressed in each context. Ctrl L and Ctrl Q are not among them:
// they leave the programme (leaving_test.go).
var everyChord = func() (all []desktop.CustomShortcut) {
	ctrl := fyne.KeyModifierShortcutDefault
	for _, modifier := range []fyne.KeyModifier{ctrl, fyne.KeyModifierAlt, ctrl | fyne.KeyModifierShift} {
		for _, key := range everyKey {
			if modifier == ctrl && (key == fyne.KeyL || key == fyne.KeyQ) || key == fyne.KeyTab {
				continue
			}
			all = append(all, desktop.CustomShortcut{KeyName: key, Modifier: modifier})
		}
	}
	return all
}()

// chords presses every chord; as keys does.
func (c *crawl) chords(from int) (stopped int) {
	before := c.turn()
	for i, s := range everyChord {
		if i < from {
			continue
		}
		if key := s.KeyName; key >= "1" && key <= "6" && c.place.name != "today" {
			continue // they lead to the same screens from everywhere
		}
		if c.canvas().Overlays().Top() == nil {
			c.r.press(c.screenNow, s)
		}
		chord(c.canvas(), s.KeyName, s.Modifier)
		if c.turn() != before {
			return i + 1
		}
	}
	return -1
}

// chord presses a key with Ctrl or Alt, as the desktop's driver does: on what
// has the keyboard where that takes chords, else on the window.
func chord(c fyne.Canvas, key fyne.KeyName, modifier fyne.KeyModifier) {
	var shortcut fyne.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
	if modifier == fyne.KeyModifierShortcutDefault {
		switch key {
		case fyne.KeyZ:
			shortcut = &fyne.ShortcutUndo{}
		case fyne.KeyY:
			shortcut = &fyne.ShortcutRedo{}
		case fyne.KeyV:
			shortcut = &fyne.ShortcutPaste{Clipboard: test.NewClipboard()}
		case fyne.KeyC:
			shortcut = &fyne.ShortcutCopy{Clipboard: test.NewClipboard()}
		case fyne.KeyX:
			shortcut = &fyne.ShortcutCut{Clipboard: test.NewClipboard()}
		case fyne.KeyA:
			shortcut = &fyne.ShortcutSelectAll{}
		}
	}
	taker, ok := c.Focused().(fyne.Shortcutable)
	if !ok {
		taker = chordsOf(c)
	}
	taker.TypedShortcut(shortcut)
}
