package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// LetterAt names the key that types a letter at the place of a scan code on a
// Latin keyboard, A to Z, or returns "". Scan codes differ from system to system,
// so whoever has the window sets it; by default no place is known.
//
// On a Cyrillic or Greek layout Fyne has no name for a key that types a letter,
// but with Ctrl. What such a key does goes by its place.
var LetterAt = func(scancode int) fyne.KeyName { return "" }

// lastKey is the key that went down last: neither a chord nor a rune tells of
// its place.
var lastKey fyne.KeyEvent

// KeyWentDown hears of each key as it goes down: from a widget of the kit that
// has the keyboard, or from the window where nothing has it.
func KeyWentDown(key *fyne.KeyEvent) {
	lastKey = *key
	if !sameKey(key.Name, shown.by) {
		shown.by = "" // who does something else in between does not press twice
	}
}

// keyListener makes a widget a desktop.Keyable that says which key goes down.
type keyListener struct{}

// KeyDown implements desktop.Keyable.
func (keyListener) KeyDown(key *fyne.KeyEvent) { KeyWentDown(key) }

// KeyUp implements desktop.Keyable.
func (keyListener) KeyUp(*fyne.KeyEvent) {}

// ChordByPlace is the chord with its key named, by the place of the key that
// went down last where the layout has no name for it.
func ChordByPlace(s fyne.Shortcut) fyne.Shortcut {
	chord, ok := s.(*desktop.CustomShortcut)
	if !ok || chord.KeyName != fyne.KeyUnknown || lastKey.Name != fyne.KeyUnknown {
		return s
	}
	name := LetterAt(lastKey.Physical.ScanCode)
	if name == "" {
		return s
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: chord.Modifier}
}

// Command is a letter that is an order, not text, as a Latin keyboard types it:
// by the place of its key where the letter is of another script.
func Command(letter rune) rune {
	if !unicode.IsLetter(letter) || unicode.Is(unicode.Latin, letter) || lastKey.Name != fyne.KeyUnknown {
		return letter
	}
	for _, r := range strings.ToLower(string(LetterAt(lastKey.Physical.ScanCode))) {
		return r
	}
	return letter
}
