package crawl

import (
	"errors"

	"alongside/ui/uitest"
)

// arrive goes where a way leads, unless the window is there: by the way from
// the place if that is enough, and from an app as it was unlocked if not.
func (c *crawl) arrive(w way) bool {
	if c.known && c.here.String() == w.String() {
		return true
	}
	before, been := c.notes[w.String()]
	for _, begin := range []func() error{c.clear, c.home} {
		if ok, _ := c.guard(c.here, begin); !ok || !c.walk(w) {
			continue
		}
		if n := c.note(); !been || n.shown == before.shown && (n.changes > 0 || n.content == before.content) {
			c.notes[w.String()] = n
			return true
		}
	}
	c.r.lost(c.where(w))
	c.known = false
	return false
}

// walk goes a way from the place.
func (c *crawl) walk(w way) bool {
	if ok, _ := c.guard(nil, func() error { c.place.show(c); return nil }); !ok {
		return false
	}
	layOut(c.canvas())
	if c.begin == "" {
		c.begin = c.screen()
	}
	c.here, c.known = nil, true
	for _, a := range w {
		if _, ok := c.step(a, false); !ok {
			return false
		}
	}
	return true
}

// back brings the window back to where a way leads, where no more is needed
// than Escape and taking back what was done.
func (c *crawl) back(w way) {
	if c.known && c.same {
		c.here = w
		return
	}
	c.known = false
	before := c.notes[w.String()]
	if c.app == nil || c.file != nil && (c.app.Store() == nil || c.app.Store().Path() != c.path) {
		return
	}
	fine, _ := c.guard(c.here, func() error {
		for range 3 {
			if len(c.canvas().Overlays().List()) <= before.layers {
				break
			}
			if _, err := c.do(act{how: escape}); err != nil {
				return err
			}
		}
		for range c.changes - before.changes {
			if _, err := c.app.Store().Undo(); err != nil {
				return err
			}
		}
		layOut(c.canvas())
		return nil
	})
	if !fine {
		return
	}
	now := c.note()
	now.changes = before.changes
	if now == before {
		c.here, c.known = w, true
		c.changes = before.changes
	}
}

var errElsewhere = errors.New("the app does not come back by itself")

// clear takes away dialogs, and takes back what was done.
func (c *crawl) clear() error {
	if c.app == nil || c.file == nil || c.app.Store() == nil || c.app.Store().Path() != c.path {
		return errElsewhere
	}
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

// restore brings the app back to where it begins.
func (c *crawl) restore() {
	if ok, _ := c.guard(c.here, c.home); !ok {
		c.start()
	}
	var unsound error
	c.guard(nil, func() error { unsound = c.sound(); return nil })
	if unsound != nil {
		c.fail(nil, "%v", unsound)
	}
	c.known = false
}

// home takes everything back, locks and unlocks: every screen is made anew.
func (c *crawl) home() error {
	if c.app == nil || c.file == nil || c.app.Store() == nil || c.app.Store().Path() != c.path {
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
