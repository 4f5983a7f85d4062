package crawl

import (
	"strings"

	"fyne.io/fyne/v2"

	"alongside/ui/uitest"
)

// moment is what a step may change.
type moment struct {
	shown   string
	content string // the same, below all dialogs, where there are any
	layers  int
	context string
	focus   fyne.Focusable
	changes int
	viewed  int
	work    int
	refused bool
	covered bool // names are hidden, and with them what lies on top
}

func (c *crawl) moment() moment {
	canvas := c.canvas()
	m := moment{
		shown: c.shown(), layers: len(canvas.Overlays().List()), context: c.context(), focus: canvas.Focused(),
		changes: c.changes, viewed: c.viewed, work: len(c.work), refused: c.looks && c.refused(),
	}
	m.covered = strings.Contains(m.shown, "Names are hidden\n")
	m.content = m.shown[:strings.Index(m.shown, layerEnd)]
	return m
}

// check is what must hold after each step.
func (c *crawl) check(w way, a act, before, after moment) {
	c.keyboardIsSomewhere(w)
	c.itFits(w)
	c.wordsAreWhole(w)
	if a.how == tap && after.refused && !before.refused && !before.covered {
		c.fail(w, "it looked as if it could be done, and is refused: %s", a)
	}
	if a.how == escape && before.layers > 0 && after.layers >= before.layers && after.work == 0 && !c.leaves(before.layers) {
		c.fail(w, "Escape does not leave %s", c.context())
	}
	if a.how == escape && after.layers < before.layers && after.changes == before.changes && after.content != before.content {
		c.fail(w, "what lies under the dialog is not as it was before Escape:\n%s", firstDifference(before.content, after.content))
	}
	if a.how != tap || !strings.HasPrefix(a.on, "Button") {
		return
	}
	if after == before {
		c.r.idle(before.context + ": " + a.String())
	}
	if strings.HasPrefix(w[:len(w)-1].edited(), "filled in") && before.layers > 0 {
		c.store(before.context+": "+a.String(), after.layers != before.layers || after.context != before.context)
	}
}

// store notes whether a form that was filled in could be stored by a button, and
// what was wrong with it.
func (c *crawl) store(button string, stored bool) {
	why := ""
	for _, text := range texts(layer(c.canvas())) {
		if !stored && why == "" && strings.HasPrefix(text, "!") {
			why = text
		}
	}
	if before, tried := c.r.refused[button]; !tried || before != "" {
		c.r.refused[button] = why
	}
}

// leaves presses Escape until there are fewer layers; who typed something is
// asked about it, and answers that it may go.
func (c *crawl) leaves(layers int) bool {
	for range 3 {
		if len(c.canvas().Overlays().List()) < layers {
			break
		}
		uitest.Leave(c.win)
	}
	return len(c.canvas().Overlays().List()) < layers
}

// firstDifference is the first line that two texts do not share.
func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return "- " + as[i] + "\n+ " + bs[i]
		}
	}
	return "one is longer"
}

// keyboardIsSomewhere: something in the window can get the keyboard, and nothing
// has it that is not in the window any more.
func (c *crawl) keyboardIsSomewhere(w way) {
	canvas := c.canvas()
	if focused, ok := canvas.Focused().(fyne.CanvasObject); ok && !inSight(canvas, focused) {
		c.fail(w, "the keyboard is with a %T that is not in the window any more", focused)
	}
	if len(c.work) == 0 && !takesKeyboard(canvas) { // work that is being stopped can only be waited for
		c.fail(w, "nothing can get the keyboard in %s", c.context())
	}
}

// takesKeyboard reports whether something in the layer on top can get the
// keyboard.
func takesKeyboard(c fyne.Canvas) (can bool) {
	look(c, func(s seen) {
		_, takes := s.object.(fyne.Focusable)
		d, may := s.object.(fyne.Disableable)
		can = can || takes && !(may && d.Disabled())
	})
	return can
}

// leavesWithoutKeyboard: a click can take the keyboard away from everything in a
// dialog. Escape leaves it even then. It reports whether the window is as it
// was.
func (c *crawl) leavesWithoutKeyboard(w way) bool {
	canvas := c.canvas()
	layers := len(canvas.Overlays().List())
	if canvas.Focused() != nil || layers == 0 || len(c.work) > 0 || !c.r.first(c.program+c.context()+": Escape without the keyboard") {
		return true
	}
	if !c.leaves(layers) {
		c.fail(w, "nothing has the keyboard in %s, and Escape does not leave", c.context())
	}
	return false
}

// itFits: the window need not be larger than it is.
func (c *crawl) itFits(w way) {
	canvas := c.canvas()
	least, size := canvas.Content().MinSize(), canvas.Size()
	if least.Width > size.Width+0.5 || least.Height > size.Height+0.5 {
		c.fail(w, "%s needs a window of %.0f x %.0f", c.context(), least.Width, least.Height)
	}
}
