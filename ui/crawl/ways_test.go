package crawl

import (
	"slices"
	"strings"
)

// crawl goes through the app from one place after another.
type crawl struct {
	*computer
	name  string // of the programme and the look
	masks masks
	only  string // the one way to go, or empty
	r     *report
	form  form
	left  int // steps that may still be taken in this round
	each  int // and on one way

	place spot
	begin string          // the title of what the place shows
	here  way             // what was done since the place was shown
	known bool            // whether the window is where here leads
	same  bool            // the last step changed nothing
	notes map[string]note // what the ways from this place lead to
}

// note is what a way leads to.
type note struct {
	shown   string
	layers  int
	changes int
	content [32]byte
}

// from goes every way of so many steps from a place.
func (c *crawl) from(s spot) {
	c.place, c.known, c.begin, c.notes = s, false, "", map[string]note{}
	if !c.arrive(nil) {
		return
	}
	c.r.places++
	ways := []way{nil}
	for i := range c.form.rounds() {
		round := c.form.inRound(i)
		c.left, c.each = round.steps, round.each
		var on []way
		for _, w := range chosen(c.form, s.name, ways) {
			on = append(on, c.tryAll(w)...)
		}
		ways = on
	}
	c.restore()
}

// tryAll does everything that is new where a way leads. It returns the ways on
// which there is more that is new.
func (c *crawl) tryAll(w way) (on []way) {
	if w.length() >= c.form.steps || c.left <= 0 || !c.arrive(w) {
		return nil
	}
	in := c.surroundings(w)
	acts := chosen(c.form, c.place.name+w.String(), c.fresh(in))
	taken := 0
	for len(acts) > 0 {
		a := acts[0]
		acts = acts[1:]
		key := in.key(a)
		if !c.wanted(w.plus(a)) || c.r.done(key) {
			continue
		}
		if c.left <= 0 || taken >= c.each || c.r.full() {
			return on
		}
		c.left--
		taken++
		if !c.arrive(w) {
			return on
		}
		c.r.do(key)
		stopped, ok := c.step(a, true)
		if stopped > 0 {
			a.from = stopped
			acts = slices.Insert(acts, 0, a)
		}
		if ok && !c.same && len(c.fresh(c.surroundings(c.here))) > 0 {
			on = append(on, c.here)
		}
		c.back(w)
	}
	return on
}

// wanted reports whether a way is one to go, where only one is.
func (c *crawl) wanted(w way) bool {
	return c.only == "" || strings.HasPrefix(c.only, w.String()) || strings.HasPrefix(w.String(), c.only)
}

// fresh is what can be done here and was not done in such a context.
func (c *crawl) fresh(in surroundings) (acts []act) {
	for _, a := range c.masks.everything(c.canvas()) {
		if c.r.see(in.key(a)) {
			acts = append(acts, a)
		}
	}
	return acts
}
