package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

const (
	// blink is how long the caret is seen, and then not seen.
	blink = 500 * time.Millisecond
	// blinks is how many times it comes and goes before it stands still: ten
	// seconds after the last key.
	blinks = 10
)

// caret shows where the next letter goes. Fyne fades its own in and out, and
// draws the whole window some fourteen times a second for it for as long as a
// field has the focus. This one is Fyne's mark, where Fyne puts it, which comes
// and goes at once, and stands still when nobody has typed for a while: a
// register left open overnight draws nothing.
type caret struct {
	mark      *canvas.Rectangle
	quiet     func() // ends Fyne's fading
	animation *fyne.Animation
	seen      bool
	changes   int // since the last key
}

// newCaret finds the mark in what Fyne draws a field with.
func newCaret(field fyne.WidgetRenderer) *caret {
	c := &caret{}
	if scroll := scrollOf(field); scroll != nil {
		// A second renderer of the field's content draws nothing, but knows the
		// mark, and ends the fading when it goes.
		content := scroll.Content.(fyne.Widget).CreateRenderer()
		objects := content.Objects()
		c.mark, c.quiet = objects[len(objects)-1].(*canvas.Rectangle), content.Destroy
	}
	c.animation = fyne.NewAnimation(blink, c.tick)
	c.animation.AutoReverse = true
	c.animation.RepeatCount = fyne.AnimationRepeatForever
	c.animation.Curve = fyne.AnimationLinear
	return c
}

// begin shows the caret and lets it blink from now on.
func (c *caret) begin() {
	c.animation.Stop()
	c.quiet()
	c.changes = 0
	c.show(true)
	c.animation.Start()
}

func (c *caret) end() {
	c.animation.Stop()
	c.quiet()
}

// tick is asked before each frame, whether anything has changed or not. Fyne
// begins its fading again whenever the theme or the window's size changes.
func (c *caret) tick(passed float32) {
	c.quiet()
	if seen := passed < 0.5; seen != c.seen && c.changes < 2*blinks {
		c.changes++
		c.show(seen)
		c.mark.Refresh()
	}
}

func (c *caret) show(seen bool) {
	c.seen = seen
	c.mark.FillColor = Color(ColorNone)
	if seen {
		c.mark.FillColor = Color(theme.ColorNamePrimary)
	}
}
