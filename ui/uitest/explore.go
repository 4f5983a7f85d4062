package uitest

import (
	"fyne.io/fyne/v2"

	"alongside/ui/uitest/keyboard"
)

// Controls are what can be tapped or takes the keyboard in the window, in the
// order in which it is drawn: in the dialog on top where one is open.
func Controls(w fyne.Window) []fyne.CanvasObject {
	var controls []fyne.CanvasObject
	Walk(w, func(o fyne.CanvasObject) bool {
		_, taps := o.(fyne.Tappable)
		_, types := o.(fyne.Focusable)
		if taps || types {
			controls = append(controls, o)
		}
		return false
	})
	return controls
}

// Explore goes every way of at most so many steps through a window: a step is
// a tap on one of its controls, and the keys that may do something there.
// Before each way it calls begin, and after each step look.
func Explore(w fyne.Window, steps int, begin, look func()) {
	begin()
	look()
	explore(w, steps, nil, begin, look)
}

// explore goes on from where the ways before lead.
func explore(w fyne.Window, steps int, way []int, begin, look func()) {
	if steps == 0 {
		return
	}
	for i := range Controls(w) {
		begin()
		for _, step := range way {
			use(w, step, look)
		}
		use(w, i, look)
		explore(w, steps-1, append(way[:len(way):len(way)], i), begin, look)
	}
}

// use taps the i-th control and presses keys on it, if it is still there.
func use(w fyne.Window, i int, look func()) {
	controls := Controls(w)
	if i >= len(controls) {
		return
	}
	control := controls[i]
	if tapped, ok := control.(fyne.Tappable); ok {
		middle := fyne.NewPos(control.Size().Width/2, control.Size().Height/2)
		tapped.Tapped(&fyne.PointEvent{Position: middle, AbsolutePosition: middle})
		look()
	}
	focusable, ok := control.(fyne.Focusable)
	if !ok || i >= len(Controls(w)) || Controls(w)[i] != control {
		return // the tap has led elsewhere
	}
	w.Canvas().Focus(focusable)
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyDown} {
		keyboard.PressOn(focusable, key)
		look()
	}
}
