// Package keyboard presses keys in tests as Fyne's driver of a desktop does: a
// key goes down, is typed, and comes up again. Fyne's driver of tests tells
// widgets of the second alone.
package keyboard

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Press presses keys one after another on whatever has the keyboard, or on the
// window where nothing has it. What a key moves the keyboard to hears that it
// comes up.
func Press(c fyne.Canvas, keys ...fyne.KeyName) {
	for _, name := range keys {
		press(c, name, func() {})
	}
}

// Type types a text letter by letter: each is a key too.
func Type(c fyne.Canvas, text string) {
	for _, r := range text {
		press(c, keyOf(r), func() {
			if f := c.Focused(); f != nil {
				f.TypedRune(r)
			} else if on := c.OnTypedRune(); on != nil {
				on(r)
			}
		})
	}
}

// keyOf is the key that types a letter.
func keyOf(r rune) fyne.KeyName {
	if r == ' ' {
		return fyne.KeySpace
	}
	return fyne.KeyName(string(unicode.ToUpper(r)))
}

func press(c fyne.Canvas, name fyne.KeyName, letter func()) {
	key := &fyne.KeyEvent{Name: name}
	down(c.Focused(), key)
	if f := c.Focused(); f != nil {
		f.TypedKey(key)
	} else if on := c.OnTypedKey(); on != nil {
		on(key)
	}
	letter()
	up(c.Focused(), key)
}

// PressOn presses keys one after another on one widget, which keeps the
// keyboard or never had it.
func PressOn(f fyne.Focusable, keys ...fyne.KeyName) {
	for _, name := range keys {
		key := &fyne.KeyEvent{Name: name}
		down(f, key)
		f.TypedKey(key)
		up(f, key)
	}
}

func down(f fyne.Focusable, key *fyne.KeyEvent) {
	if k, ok := f.(desktop.Keyable); ok {
		k.KeyDown(key)
	}
}

func up(f fyne.Focusable, key *fyne.KeyEvent) {
	if k, ok := f.(desktop.Keyable); ok {
		k.KeyUp(key)
	}
}
