package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// UnhandledShortcut receives the chords that a focused widget of the kit does
// not know, which Fyne would otherwise drop. By default they go to the
// canvas's own shortcuts, those of Canvas.AddShortcut. Which of them act under
// a dialog is for those to say: some must not wait for an answer.
var UnhandledShortcut = func(c fyne.Canvas, s fyne.Shortcut) {
	if taker, ok := c.(fyne.Shortcutable); ok {
		taker.TypedShortcut(s)
	}
}

// KeyboardFree hears that perhaps nothing in a window has the keyboard any more:
// what lay over it was closed, and what had the keyboard before may have gone
// meanwhile, or a control that takes no keyboard was clicked, and Fyne has taken
// the focus away from a field for the click. By default nobody takes it.
var KeyboardFree = func(fyne.Canvas) {}

// free tells that the keyboard is perhaps free, unless something lies over the
// window still.
func free(c fyne.Canvas) {
	if c.Overlays().Top() == nil {
		KeyboardFree(c)
	}
}

// keyTaker is an overlay that wants the keys that its widgets do not use:
// Escape and Enter in a dialog.
type keyTaker interface {
	takeKey(*fyne.KeyEvent)
}

// OverlayKey hands a key to what lies over a window, where nothing has the
// keyboard: Fyne takes it away for a click on what takes none, a tick box say,
// and Escape and Enter still mean the dialog. It reports whether something does
// lie there.
func OverlayKey(c fyne.Canvas, key *fyne.KeyEvent) bool {
	top := c.Overlays().Top()
	if t, ok := top.(keyTaker); ok {
		t.takeKey(key)
	}
	return top != nil
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// passKey hands a key that a focused widget does not use to the dialog that it
// stands in, or else to the window.
func passKey(from fyne.CanvasObject, key *fyne.KeyEvent) {
	c := canvasOf(from)
	if c == nil {
		return
	}
	if top := c.Overlays().Top(); top != nil {
		if t, ok := top.(keyTaker); ok {
			t.takeKey(key)
		}
		return
	}
	if f := c.OnTypedKey(); f != nil {
		f(key)
	}
}

// inDialog reports whether the widget is under a dialog, which takes Enter.
func inDialog(o fyne.CanvasObject) bool {
	c := canvasOf(o)
	if c == nil {
		return false
	}
	_, takes := c.Overlays().Top().(keyTaker)
	return takes
}

// passRune hands a letter that a focused widget does not use to the dialog that
// it stands in.
func passRune(from fyne.CanvasObject, r rune) {
	if d := dialogOf(from); d != nil {
		d.takeRune(r)
	}
}

// changing tells the dialog that a widget stands in that the person changes
// something there.
func changing(o fyne.CanvasObject) {
	d := dialogOf(o)
	if d == nil {
		return
	}
	d.takeProblemBack(o)
	if e, ok := o.(*Entry); ok && d.isForm() {
		e.touched = true
		if !slices.Contains(d.typedIn, e) {
			d.typedIn = append(d.typedIn, e)
		}
	}
}

// dialogOf is the dialog that a widget stands in, or nil.
func dialogOf(o fyne.CanvasObject) *Dialog {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	d, _ := c.Overlays().Top().(*Dialog)
	return d
}

// passShortcut hands on a chord that a focused widget does not use.
func passShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	if c := canvasOf(from); c != nil {
		UnhandledShortcut(c, s)
	}
}

// focusKeeper gives the focus back to whatever had it before a click: Fyne
// takes it away from a field as soon as something else is pressed.
type focusKeeper struct {
	before fyne.Focusable
}

func (k *focusKeeper) pressed(o fyne.CanvasObject) {
	k.before = nil
	if c := canvasOf(o); c != nil {
		k.before = c.Focused()
	}
}

func (k *focusKeeper) restore(o fyne.CanvasObject) {
	if c := canvasOf(o); c != nil {
		if k.before != nil {
			c.Focus(k.before)
		}
		free(c)
	}
	k.before = nil
}

func isEnter(key *fyne.KeyEvent) bool {
	return key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
}
