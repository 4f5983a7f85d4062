package crawl

import (
	"errors"

	"alongside/ui/uitest"
	appwords "alongside/ui/words"
)

// arrive goes where a way leads, unless the window is there: by the way from
// the place if that is enough, and from an app as it was unlocked if not.
func (c *crawl) arrive(w way) bool {
	if c.known && c.here.String() == w.String() {
		return true
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

// walk goes a way from the place.
func (c *crawl) walk(w way) error {
	if err := c.guard(nil, func() error { c.place.show(c); return nil }); err != nil {
		return err
	}
	layOut(c.canvas())
	if c.begins[c.place.name] == "" {
		c.begins[c.place.name] = c.screen()
	}
	c.here, c.known = nil, true
	for _, a := range w {
		if _, err := c.step(a, false); err != nil {
			return err
		}
	}
	c.before = c.note()
	return nil
}

// back brings the window back to where a way leads, where no more is needed
// than Escape and taking back what was done.
func (c *crawl) back(w way) {
	if c.known && c.same {
		c.here = w
		return
	}
	c.known = false
	before := c.before
	if c.app == nil || c.closed || c.elsewhere() || c.file != nil && c.app.Store() == nil {
		return
	}
	err := c.guard(c.here, func() error {
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
	if err != nil {
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
	if c.app == nil || c.closed || c.file == nil || c.app.Store() == nil || c.elsewhere() {
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
	appwords.ShowNames(nil)
	if !c.looks { // the copy of the backup would go
		c.tidy()
	}
	c.wear()
	return nil
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

// home takes everything back, locks and unlocks: every screen is made anew.
func (c *crawl) home() error {
	if c.looks || c.app == nil || c.closed || c.file == nil || c.app.Store() == nil || c.elsewhere() {
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
