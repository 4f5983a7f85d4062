package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// firstFocusable is the first thing in a screen that takes the keyboard, down
// through its containers: on an empty screen the button that offers the first
// step, so that Enter takes it; on a page the way back, so that Tab goes on to
// what can be done there and not through the whole navigation first.
func firstFocusable(o fyne.CanvasObject) fyne.Focusable {
	if o == nil || !o.Visible() {
		return nil
	}
	if scroll, ok := o.(*container.Scroll); ok {
		return firstFocusable(scroll.Content)
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, child := range c.Objects {
			if f := firstFocusable(child); f != nil {
				return f
			}
		}
		return nil
	}
	f, ok := o.(fyne.Focusable)
	if d, can := o.(fyne.Disableable); !ok || can && d.Disabled() {
		return nil
	}
	return f
}
