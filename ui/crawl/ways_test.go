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
	each    int // steps of a visit
	left    int // steps that may still be taken
	alone   how // the one thing to do on every way, or empty

	scenes map[string]*scene
	turns  []*scene // that are still to be visited

	place  spot
	begins map[string]string // by place: the title of what it shows
	here   way               // what was done since the place was shown
	known  bool              // whether the window is where here leads
	same   bool              // the last step changed nothing
	notes  map[string]note   // what the ways lead to
}

// scene is what the window shows, and how it was come upon: in turns it is gone
// to by each of the ways, so that it is met in another state.
type scene struct {
	context string
	routes  []route
	queued  bool
}

// route is a way from a place.
type route struct {
	from spot
	way  way
}

const (
	mostRoutes = 6 // to one scene
	longestWay = 7 // steps; what lies behind is found by a shorter one, or not at all
	visits     = 20
)

// through goes through the whole programme, from the places.
func (c *crawl) through(places []spot) {
	for _, s := range places {
		c.r.places++
		c.comeUpon(s.name, route{s, nil})
	}
	for visit := 1; len(c.turns) > 0 && c.left > 0 && !c.r.full(); visit++ {
		next := c.turns[0]
		c.turns, next.queued = c.turns[1:], false
		c.visit(next)
		if visit%visits == 0 {
			c.restore()
		}
	}
	c.restore()
}

// comeUpon notes a way to a scene where something is left to do.
func (c *crawl) comeUpon(context string, r route) {
	s := c.scenes[context]
	if s == nil {
		s = &scene{context: context}
		c.scenes[context] = s
	}
	if len(s.routes) < mostRoutes && len(r.way) <= longestWay {
		s.routes = append(s.routes, r)
		c.queue(s)
	}
}

func (c *crawl) queue(s *scene) {
	if !s.queued {
		s.queued = true
		c.turns = append(c.turns, s)
	}
}

// visit does some of what is new in a scene. It is visited again as long as there
// is more.
func (c *crawl) visit(s *scene) {
	to := s.routes[0]
	s.routes = s.routes[1:]
	if c.place.name != to.from.name {
		c.place, c.known = to.from, false
	}
	if !c.arrive(to.way) {
		if len(s.routes) > 0 {
			c.queue(s)
		}
		return
	}
	in := c.surroundings(to.way)
	acts := rotated(s.context+strconv.Itoa(len(c.notes)), c.fresh(in))
	for taken := 0; len(acts) > 0; {
		a := acts[0]
		acts = acts[1:]
		if c.r.did[c.once(in, a)] {
			continue
		}
		if taken == c.each || c.left <= 0 || c.r.full() {
			s.routes = append(s.routes, to)
			c.queue(s)
			return
		}
		if !c.arrive(to.way) {
			return
		}
		taken++
		c.left--
		if stopped := c.try(in, a); stopped > 0 {
			a.from = stopped
			acts = slices.Insert(acts, 0, a)
		}
		c.back(to.way)
	}
}

// try takes one step, and notes where it leads. It returns at which key it
// stopped.
func (c *crawl) try(in surroundings, a act) (stopped int) {
	c.r.do(c.once(in, a), in.key(a))
	stopped, err := c.step(a, true)
	if err != nil || c.same || c.elsewhere() {
		return stopped
	}
	now := c.surroundings(c.here)
	if now.context != in.context {
		c.here[len(c.here)-1].turned = true
		now.edited = false
	}
	if len(c.fresh(now)) > 0 {
		c.comeUpon(now.String(), route{c.place, c.here})
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
		if c.alone != "" && a.how != c.alone {
			continue
		}
		c.r.see(in.key(a))
		if !c.r.did[c.once(in, a)] {
			acts = append(acts, a)
		}
	}
	return acts
}

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
				break
			}
		}
	}
}
