package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// DoublePress is how soon the second half of a double press follows the first:
// many press twice where once was asked for. By default it is zero, and every
// press counts; the running app sets it.
var DoublePress time.Duration

// now is the clock of the presses.
var now = time.Now

// shown is when something else came under the hand last, and the key that went
// down before.
var shown struct {
	at time.Time
	by fyne.KeyName
}

// Shown notes that something else has come under the hand: a dialog, what lay
// under one, another screen. Whoever pressed twice meant what was there before.
// So what follows at once does nothing: a tap, and the key that brought it.
func Shown() { shown.at, shown.by = now(), lastKey.Name }

// shownBelow is Shown where a list to pick from closes over what everybody knows:
// whoever types what is wanted presses Enter to pick it and Enter to go on.
func shownBelow() { shown.at, shown.by = now(), "" }

// secondTap reports whether a tap is the second half of a double one.
func secondTap() bool { return now().Sub(shown.at) < DoublePress }

// secondPress reports whether a press of a key is the second half of a double
// one.
func secondPress(key *fyne.KeyEvent) bool { return secondTap() && sameKey(key.Name, shown.by) }

// sameKey reports whether two keys do the same, as Enter and Space do.
func sameKey(a, b fyne.KeyName) bool { return a == b || presses(a) && presses(b) }

// presses reports whether a key presses what has the keyboard.
func presses(key fyne.KeyName) bool {
	return key == fyne.KeyReturn || key == fyne.KeyEnter || key == fyne.KeySpace
}
