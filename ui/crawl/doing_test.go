package crawl

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"alongside/ui/kit"
	"alongside/ui/uitest/keyboard"
)

// find is the first thing that can be used and fits.
func (m masks) find(c fyne.Canvas, fits func(thing) bool) (thing, bool) {
	for _, t := range m.things(c) {
		if !t.off && fits(t) {
			return t, true
		}
	}
	return thing{}, false
}

// missing says that something is not there any more.
type missing string

func (e missing) Error() string { return string(e) }

// do does the act. It returns at which key it stopped because the window
// became another; -1 where it was done whole.
func (c *crawl) do(a act) (stopped int, err error) {
	canvas := c.canvas()
	switch a.how {
	case escape:
		keyboard.Press(canvas, fyne.KeyEscape)
		return -1, nil
	case fillIn:
		switch a.what {
		case otherwise:
			c.chooseOtherwise()
		case later:
			c.moveDates()
		}
		c.choose()
		c.write()
		return -1, nil
	case wheel:
		c.turnWheels()
		return -1, nil
	case wait:
		c.pass()
		return -1, nil
	case chords:
		if c.app.Store() == nil {
			return -1, nil
		}
		return c.chords(a.from), nil
	case lockNow:
		return -1, c.lockInTheMiddle()
	case quitNow:
		return -1, c.quitInTheMiddle()
	case startAgain: // with another programme, as by a double click on its file
		c.app.ComeForward(filepath.Join(c.folder, another))
		return -1, nil
	}
	t, ok := c.masks.find(canvas, func(t thing) bool {
		return t.String() == a.on || t.partly() == a.on && len(c.masks.parts(t)) > 0 ||
			t.kind == a.on && (a.how == keys || a.how == menu || a.how == drag || a.how == beside)
	})
	if !ok {
		return -1, missing(a.on + " is not there")
	}
	if a.how == beside { // the corner of the window
		click(canvas, fyne.NewPos(2, 2), desktop.MouseButtonPrimary)
		return -1, nil
	}
	sight, ok := reach(canvas, t)
	if !ok && strings.HasPrefix(t.kind, "scrollBar") { // Fyne's own; it goes when there is nothing more to scroll
		return -1, missing(t.String() + " has nothing to scroll")
	}
	if !ok {
		return -1, fmt.Errorf("%s cannot be scrolled into sight", t)
	}
	switch a.how {
	case tap:
		return -1, c.tap(t, a.what, sight)
	case menu:
		click(canvas, middle(sight), desktop.MouseButtonSecondary)
	case drag:
		test.Drag(canvas, middle(sight), 20, 3)
	case typing, enter:
		entry := t.object.(*kit.Entry)
		if under, _ := hit(canvas, middle(sight)); c.inToast(under) {
			return -1, missing(t.String() + " is there again when the toast has gone")
		}
		click(canvas, middle(sight), desktop.MouseButtonPrimary)
		if canvas.Focused() != fyne.Focusable(entry) {
			return -1, fmt.Errorf("%s has not got the keyboard by a click", t)
		}
		if a.how == enter {
			keyboard.Press(canvas, fyne.KeyReturn)
			return -1, nil
		}
		entry.TypedShortcut(&fyne.ShortcutSelectAll{})
		keyboard.Type(canvas, a.what)
	case keys:
		return c.keys(t, a.from), nil
	}
	return -1, nil
}

func middle(b box) fyne.Position { return b.at.AddXY(b.size.Width/2, b.size.Height/2) }

// tap clicks on a thing, or on the part of it that says what.
func (c *crawl) tap(t thing, what string, sight box) error {
	canvas := c.canvas()
	if what != "" {
		moved := place(canvas, t.object).at.Subtract(t.box.at) // scrolled into sight
		for _, p := range c.masks.parts(t) {
			if p.label == what {
				click(canvas, middle(p.box).Add(moved), desktop.MouseButtonPrimary)
				return nil
			}
		}
		return missing(what + " is not there")
	}
	for _, at := range []fyne.Position{
		middle(sight), sight.at.AddXY(4, sight.size.Height/2), sight.at.AddXY(sight.size.Width-4, sight.size.Height/2),
		sight.at.AddXY(sight.size.Width/2, 4), sight.at.AddXY(4, 4),
	} {
		if o, _ := hit(canvas, at); o == t.object {
			click(canvas, at, desktop.MouseButtonPrimary)
			return nil
		}
	}
	under, _ := hit(canvas, middle(sight))
	if c.inToast(under) {
		return missing(t.String() + " is there again when the toast has gone")
	}
	return fmt.Errorf("%s is covered by a %T: no click reaches it", t, under)
}

// turnWheels turns the wheel over every scroll, down and up.
func (c *crawl) turnWheels() {
	var scrolls []box
	look(c.canvas(), func(s seen) {
		if _, ok := s.object.(*container.Scroll); ok {
			if part := s.box.within(s.clip); !part.empty() {
				scrolls = append(scrolls, part)
			}
		}
	})
	for _, b := range scrolls {
		for _, by := range []float32{-4000, 4000, -90} {
			turnWheel(c.canvas(), middle(b), by)
		}
	}
}

// inToast reports whether something is a part of what says what was done, which
// lies over the foot of the screen, for a few seconds.
func (c *crawl) inToast(o fyne.CanvasObject) (is bool) {
	look(c.canvas(), func(s seen) {
		is = is || s.object == o && inToaster(s)
	})
	return is
}

func inToaster(s seen) bool {
	return slices.ContainsFunc(s.inside, func(around fyne.CanvasObject) bool {
		_, toasts := around.(*kit.Toaster)
		return toasts
	})
}
