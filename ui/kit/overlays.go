package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// dismisser is an overlay that is told when it is taken away unanswered.
type dismisser interface {
	dismiss()
}

// takeAway takes one overlay off a window and leaves those that were opened
// over it, with the keyboard where it was: Fyne takes away all of them.
func takeAway(c fyne.Canvas, o fyne.CanvasObject) {
	all := slices.Clone(c.Overlays().List())
	at := slices.Index(all, o)
	if at < 0 {
		return
	}
	focused := c.Focused()
	c.Overlays().Remove(o)
	above := all[at+1:]
	for _, over := range above {
		c.Overlays().Add(over)
	}
	if len(above) > 0 && focused != nil {
		c.Focus(focused)
	}
}

// CloseAll takes away whatever lies over a window, unanswered and unasked: no
// OnClosed is called.
func CloseAll(c fyne.Canvas) {
	for _, o := range slices.Backward(slices.Clone(c.Overlays().List())) {
		c.Overlays().Remove(o)
		if d, ok := o.(dismisser); ok {
			d.dismiss()
		}
	}
}

// Typed reports whether a form over the window holds something typed that
// nothing has stored.
func Typed(c fyne.Canvas) bool {
	return slices.ContainsFunc(c.Overlays().List(), func(o fyne.CanvasObject) bool {
		d, ok := o.(*Dialog)
		return ok && d.lost()
	})
}
