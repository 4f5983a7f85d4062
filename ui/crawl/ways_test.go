package crawl

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
)

// crawl goes through a programme at one size of the window: from each place, and
// from each screen and dialog that it comes upon, it does what was not done yet,
// a few steps a visit, one after another in turns.
type crawl struct {
	*computer
	program string
	name    string // of the programme and the look
	masks   masks
	each    int   // steps of a visit
	longest int   // steps of a way
	left    int   // steps that may still be taken
	only    []how // what is done; empty: everything

	scenes map[string]*scene
	turns  []*scene // that are still to be visited

	place  spot
	begins map[string]string // by place: what it shows at first
	here   way               // what was done since the place was shown
	known  bool              // whether the window is where here leads
	same   bool              // the last step changed nothing
	stops  []note            // what the place and each act of the last way that was gone led to
}

// scene is what the window shows. It is gone to by different ways, and so met in
// different states.
type scene struct {
	context  string
	routes   []route
	spare    []route         // that lead to nothing which others have not promised
	rest     []act           // that stopped in the middle
	promised map[string]bool // what the routes have led to, by its key
	queued   bool
	visits   int
}

// route is a way from a place, and what there is to be done where it leads: none
// is known before somebody was there.
type route struct {
	from     spot
	way      way
	promises []string
	failed   int // how often it did not lead there
}

const (
	visits = 20  // after which the file is looked over
	told   = 200 // after which it is said how far the crawl has come
)

// through goes through the whole programme, from the places.
func (c *crawl) through(places []spot) {
	for _, s := range places {
		c.r.places++
		c.comeUpon(s.name, route{from: s})
	}
	for visit := 1; c.goesOn(); visit++ {
		next := c.turns[0]
		c.turns, next.queued = c.turns[1:], false
		c.visit(next)
		if visit%visits == 0 {
			c.restore()
		}
		if visit%told == 0 {
			c.t.Logf("%d visits: %d scenes, %d of them not left: %s", visit, len(c.scenes), len(c.turns), c.r)
		}
	}
	c.restore()
}

// goesOn reports whether there is more to be done.
func (c *crawl) goesOn() bool {
	if len(c.turns) == 0 && c.left > 0 && !c.r.full() {
		c.tryOnceMore()
	}
	return len(c.turns) > 0 && c.left > 0 && !c.r.full()
}

// tryOnceMore goes once more to what was seen here and never done: from an app as it
// was unlocked, by the way on which it was seen first. What is not there then hung on
// what had been done before, which screens keep, as they do for people.
func (c *crawl) tryOnceMore() {
	for _, key := range sorted(c.r.reached, false) {
		at := c.r.seen[key]
		if c.left <= 0 || c.r.full() || at.name != c.name || c.r.gone[key] || c.each < deep.each || c.looks {
			continue
		}
		c.place = at.from
		c.r.gone[key] = true
		if !c.arriveAnew(at.way) {
			continue
		}
		in := c.surroundings(at.way)
		for _, a := range c.masks.everything(c.canvas()) {
			if in.key(a) == key {
				delete(c.r.gone, key)
				for from := 0; from >= 0; {
					a.from = from
					if from = c.try(in, a); from >= 0 && !c.arriveAnew(at.way) {
						break
					}
				}
				break
			}
		}
	}
}

// comeUpon notes a way to a scene. Where all that is there is led to by others, it is
// gone only if those do not lead there.
func (c *crawl) comeUpon(context string, r route) {
	s := c.scenes[context]
	if s == nil {
		s = &scene{context: context, promised: map[string]bool{}}
		c.scenes[context] = s
	}
	useful := r.promises == nil
	for _, key := range r.promises {
		useful = useful || !s.promised[key]
		s.promised[key] = true
	}
	if !useful {
		s.spare = append(s.spare, r)
		return
	}
	s.routes = append(s.routes, r)
	c.queue(s)
}

func (c *crawl) queue(s *scene) {
	if !s.queued && len(s.routes) > 0 {
		s.queued = true
		c.turns = append(c.turns, s)
	}
}

// done reports whether nothing is left of what a route has promised.
func (c *crawl) done(r route) bool {
	return r.promises != nil && !slices.ContainsFunc(r.promises, func(key string) bool { return !c.r.did[key] })
}

// visit does some of what is new in a scene. It is visited again as long as there
// is more.
func (c *crawl) visit(s *scene) {
	s.routes = slices.DeleteFunc(s.routes, c.done)
	if len(s.routes) == 0 {
		return
	}
	to := s.routes[0]
	s.routes = s.routes[1:]
	defer c.queue(s)
	if c.place.name != to.from.name {
		c.place, c.known = to.from, false
	}
	if !c.arrive(to.way) {
		c.broken(s, &to)
		return
	}
	in := c.surroundings(to.way)
	fresh := c.fresh(in)
	if c.missed(to, in, fresh) && c.arriveAnew(to.way) {
		in = c.surroundings(to.way)
		if fresh = c.fresh(in); c.missed(to, in, fresh) {
			c.broken(s, &to)
		}
	}
	acts := append(s.rest, rotated(s.context+strconv.Itoa(s.visits), fresh)...)
	s.rest = nil
	s.visits++
	for taken := 0; len(acts) > 0; acts = acts[1:] {
		a := acts[0]
		if c.r.did[c.once(in, a)] {
			continue
		}
		if taken == c.each || c.left <= 0 || c.r.full() {
			s.routes = append(s.routes, to)
			return
		}
		if !c.arrive(to.way) || c.context() != in.context {
			c.broken(s, &to)
			return
		}
		taken++
		c.left--
		if a.from = c.try(in, a); a.from > 0 {
			s.rest = append(s.rest, a)
		}
		c.back(to.way)
	}
	if len(s.rest) > 0 {
		s.routes = append(s.routes, to)
	}
}

// missed reports whether something that a route has promised cannot be done where
// it has led to.
func (c *crawl) missed(r route, in surroundings, acts []act) bool {
	can := map[string]bool{}
	for _, a := range acts {
		can[c.once(in, a)] = true
	}
	return slices.ContainsFunc(r.promises, func(key string) bool { return !c.r.did[key] && !can[key] })
}

// mostFailed is how often a route is gone that does not lead where it did.
const mostFailed = 2

// broken gives back what was promised by a route that does not lead there, so that
// others keep it; the route itself is tried once more.
func (c *crawl) broken(s *scene, r *route) {
	c.known = false
	if r.failed++; r.failed < mostFailed && !c.looks { // there the app starts anew each time
		s.routes = append(s.routes, *r)
		return
	}
	for _, key := range r.promises {
		if !c.r.did[key] {
			delete(s.promised, key)
		}
	}
	spare := s.spare
	s.spare = nil
	for _, other := range spare {
		if !c.done(other) {
			c.comeUpon(s.context, other)
		}
	}
}

// try takes one step, and notes where it leads. It returns at which key it
// stopped.
func (c *crawl) try(in surroundings, a act) (stopped int) {
	c.r.do(c.once(in, a), in.key(a))
	stopped, err := c.step(a, true)
	if err != nil || c.same || c.elsewhere() || len(c.here) > c.longest {
		return stopped
	}
	now := c.surroundings(c.here)
	if now.context != in.context {
		c.here[len(c.here)-1].turned = true
		now.edited = ""
	}
	r := route{from: c.place, way: c.here}
	for _, a := range c.fresh(now) {
		r.promises = append(r.promises, c.once(now, a))
	}
	if len(r.promises) > 0 {
		c.comeUpon(now.String(), r)
	}
	return stopped
}

// elsewhere reports whether another programme is open than that which is gone
// through: one that was made on the way. A backup that is only looked at is closed
// for good when it is locked.
func (c *crawl) elsewhere() bool {
	s := c.app.Store()
	return s == nil && c.looks || s != nil && s.Path() != c.path
}

// fresh is what can be done here and was not done in such a context.
func (c *crawl) fresh(in surroundings) (acts []act) {
	for _, a := range c.masks.everything(c.canvas()) {
		switch {
		case len(c.only) > 0 && !slices.Contains(c.only, a.how),
			a.how == fillIn && in.edited != "",
			in.context == atWork && !slices.Contains(whileAtWork, a.how):
			continue
		}
		c.r.see(in.key(a), c)
		if !c.r.did[c.once(in, a)] {
			acts = append(acts, a)
		}
	}
	return acts
}

// whileAtWork is what is done on a screen while something is being done in the
// background.
var whileAtWork = []how{wait, chords, lockNow, quitNow, startAgain}

// rotated turns what could be done so that it begins elsewhere in each scene: a
// few steps in each are a sample of all that can be done, which stays the same.
func rotated(name string, all []act) []act {
	if len(all) == 0 {
		return all
	}
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(name))
	from := int(sum.Sum32() % uint32(len(all)))
	return append(all[from:len(all):len(all)], all[:from]...)
}

// follow goes one way, as it was printed.
func (c *crawl) follow(s spot, printed string) {
	c.place = s
	if !c.arrive(nil) {
		return
	}
	for _, one := range strings.Split(printed, " › ") {
		base, from, _ := strings.Cut(one, " from key ")
		for _, a := range c.masks.everything(c.canvas()) {
			if a.String() == base {
				a.from, _ = strconv.Atoi(from)
				if _, err := c.step(a, true); err != nil {
					c.t.Fatalf("%s: %v", a, err)
				}
				c.t.Logf("%s\n\t%s\n\t%s", a, c.context(), strings.Join(texts(layer(c.canvas())), " | "))
				break
			}
		}
	}
}
