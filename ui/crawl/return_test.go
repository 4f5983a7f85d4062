package crawl

import (
	"errors"
	"strings"

	"alongside/data"
	"alongside/ui/uitest"
	appwords "alongside/ui/words"
)

// arrive goes where a way leads, unless the window is there: by the way from
// the place if that is enough, and from an app as it was unlocked if not.
func (c *crawl) arrive(w way) bool {
	if c.known && c.here.String() == w.String() {
		return true
	}
	if c.known && len(c.stops) == len(c.here)+1 && len(w) > len(c.here) && c.here.String() == w[:len(c.here)].String() {
		c.tidy()
		if c.goOn(w) == nil {
			return true
		}
	}
	var err error
	for _, begin := range []func() error{c.clear, c.home} {
		if err = c.guard(c.here, begin); err != nil {
			continue
		}
		if err = c.walk(w); err == nil {
			return true
		}
	}
	c.r.lost(c.where(w), err)
	c.known = false
	return false
}

// arriveAnew goes where a way leads from an app as it was unlocked: screens keep
// what was chosen on them.
func (c *crawl) arriveAnew(w way) bool {
	c.known = false
	return c.guard(c.here, c.home) == nil && c.walk(w) == nil
}

// walk goes a way from the place.
func (c *crawl) walk(w way) error {
	if err := c.guard(nil, func() error { c.place.show(c); return nil }); err != nil {
		return err
	}
	layOut(c.canvas())
	c.begins[c.place.name] = c.stands() // anew: screens keep what was chosen on them
	c.here, c.known = nil, true
	c.stops = []note{c.note()}
	return c.goOn(w)
}

// goOn goes the rest of a way from where the window is.
func (c *crawl) goOn(w way) error {
	for _, a := range w[len(c.here):] {
		if _, err := c.step(a, false); err != nil {
			return err
		}
		c.stops = append(c.stops, c.note())
	}
	c.here = w
	return nil
}

// back brings the window back to where a way leads, or to where it has come on
// that way, where no more is needed than leaving dialogs and taking back what
// was done.
func (c *crawl) back(w way) {
	if c.known && c.same {
		c.here = w
		return
	}
	c.known = false
	if c.app == nil || c.closed || len(c.work) > 0 || c.elsewhere() || c.file != nil && c.app.Store() == nil {
		return
	}
	changes := c.stops[len(w)].changes
	for at := len(w); at >= 0 && c.stops[at].changes == changes; at-- {
		stop := c.stops[at]
		err := c.guard(c.here, func() error {
			for range 3 {
				if len(c.canvas().Overlays().List()) <= stop.layers {
					break
				}
				uitest.Leave(c.win)
			}
			for range c.changes - changes {
				if _, err := c.app.Store().Undo(); err != nil {
					return err
				}
			}
			layOut(c.canvas())
			return nil
		})
		if err != nil {
			return
		}
		c.changes = changes
		if now := c.note(); now == stop {
			c.here, c.known, c.stops = w[:at], true, c.stops[:at+1]
			return
		}
	}
}

// handedOver is the screen of a laptop that was handed over.
const handedOver = "handed-over"

var errElsewhere = errors.New("the app does not come back by itself")

// clear takes away dialogs, and takes back what was done.
func (c *crawl) clear() error {
	if c.app == nil || c.closed || c.file == nil || c.app.Store() == nil || c.elsewhere() {
		return errElsewhere
	}
	if c.screenNow == handedOver && !strings.HasPrefix(c.begins[c.place.name], handedOver) || namesChosen() {
		return errElsewhere
	}
	c.finish()
	for range 6 {
		if c.canvas().Overlays().Top() == nil {
			break
		}
		uitest.Leave(c.win)
	}
	if c.canvas().Overlays().Top() != nil {
		return errElsewhere
	}
	c.canvas().Unfocus() // what is being typed is stored
	if c.changes > 0 {
		c.again()
		if err := errors.Join(c.undoAll(), c.grew()); err != nil {
			c.fail(c.here, "%v", err)
			c.start()
			return nil
		}
		c.changes, c.deeds = 0, nil
	}
	c.tidy()
	c.wear()
	return nil
}

// namesChosen reports whether people are shown otherwise than the programme has
// it: in the same style whatever that is.
func namesChosen() bool {
	return appwords.NameStyleOf(data.Programme{ScreenNames: data.FullNames}) == appwords.NameStyleOf(data.Programme{ScreenNames: data.CodeOnly})
}

// restore brings the app back to where it begins.
func (c *crawl) restore() {
	if c.guard(c.here, c.home) != nil {
		c.start()
	}
	if err := c.guard(nil, c.sound); err != nil {
		c.fail(nil, "%v", err)
	}
	c.known = false
}

// home takes everything back, locks and unlocks: every screen is made anew. How people
// are shown outlives a lock, so an app in which that was chosen is started anew.
func (c *crawl) home() error {
	if c.looks || c.app == nil || c.closed || c.file == nil || c.app.Store() == nil || c.elsewhere() || namesChosen() {
		c.start()
		return nil
	}
	c.canvas().Unfocus() // what is being typed is stored
	if c.changes > 0 {
		c.again()
		if err := errors.Join(c.undoAll(), c.sound()); err != nil {
			c.fail(c.here, "%v", err)
			c.start()
			return nil
		}
	}
	c.relock()
	if c.app.Store() == nil {
		return errElsewhere
	}
	return nil
}

// again takes back and does again what was done last, and compares.
func (c *crawl) again() {
	s := c.app.Store()
	d, can := s.CanUndo()
	if !can || c.r.again[string(d.Act)+d.Detail] {
		return
	}
	c.r.again[string(d.Act)+d.Detail] = true
	before := c.content()
	if _, err := s.Undo(); err != nil {
		c.fail(c.here, "taking back %q: %v", d.Act, err)
		return
	}
	if _, err := s.Redo(); err != nil {
		c.fail(c.here, "doing %q again: %v", d.Act, err)
		return
	}
	if c.content() != before {
		c.fail(c.here, "%q was taken back and done again, and the content is another", d.Act)
	}
}
