package crawl

import (
	"os"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"

	"alongside/data"
	"alongside/ui/uitest"
)

// program is what is crawled through.
type program struct {
	name    string
	records *data.Records // none: no programme is open
	spots   []spot
	looks   []uitest.Look
	steps   int // that the quick form takes in each look
	longest int // steps of a way; what lies behind is found by a shorter one, or not at all
}

// form is how far the crawl goes.
type form struct {
	all  bool // every place at every size, and nothing may be left that was not reached
	each int  // steps of a visit
}

// mostSteps are far more than there are to be taken in one look: the deep form
// comes to its end, or says that it does not.
const mostSteps = 20000

// The quick form takes a few steps, from each place at one of the sizes; which,
// the names of what is shown decide, so that it is a sample of the whole that
// stays the same.
var (
	quick = form{each: 3}
	deep  = form{each: 12, all: true}
)

// TestNothingEndsTheApp is the crawl. ALONGSIDE_CRAWL=deep goes every way at
// every size and takes many times as long; ALONGSIDE_CRAWL_WAY goes one way alone.
func TestNothingEndsTheApp(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute")
	}
	only := os.Getenv("ALONGSIDE_CRAWL_WAY")
	f, memory := quick, int64(1<<30)
	if os.Getenv("ALONGSIDE_CRAWL") == "deep" || only != "" {
		f, memory = deep, 3<<30
	}
	collectSeldom(t, memory)
	all := newReport()
	for _, p := range programmes() {
		for i, l := range p.looks {
			t.Run(p.name+", "+l.Name, func(t *testing.T) { crawlThrough(t, p, i, f, only, all) })
		}
	}
	if only == "" {
		all.tell(t, f)
	}
}

// collectSeldom has the garbage collected less often: there is little that lives
// long. But the other tests need memory too.
func collectSeldom(t *testing.T, memory int64) {
	percent, limit := debug.SetGCPercent(800), debug.SetMemoryLimit(memory)
	t.Cleanup(func() { debug.SetGCPercent(percent); debug.SetMemoryLimit(limit) })
}

// crawlThrough goes through a programme in one look.
func crawlThrough(t *testing.T, p program, look int, f form, only string, r *report) {
	began := cpu()
	c := newCrawl(t, p, p.looks[look], r)
	c.each, c.left = f.each, p.steps
	if f.all {
		c.left = mostSteps
	}
	var places []spot
	for i, s := range p.spots {
		if printed, is := strings.CutPrefix(only, c.name+" › "+s.name+" › "); is {
			c.follow(s, printed)
		} else if f.all || i%len(p.looks) == look {
			places = append(places, s)
		}
	}
	if only == "" {
		c.through(places)
	}
	if f.all && len(c.turns) > 0 && !r.full() {
		t.Errorf("after %d steps there is more to do in %d scenes", mostSteps, len(c.turns))
	}
	t.Logf("%v at work, %d scenes, %d of them not left: %s", (cpu() - began).Round(100*time.Millisecond), len(c.scenes), len(c.turns), r)
}

// newCrawl is at the beginning of a programme.
func newCrawl(t *testing.T, p program, l uitest.Look, r *report) *crawl {
	var file []byte
	m := masksFor(data.Records{})
	var people []data.Person
	if p.records != nil {
		file, m, people = prepare(t, *p.records), masksFor(*p.records), p.records.People
	}
	c := &crawl{
		computer: newComputer(t, file, inTheFolder(t, people), l, r),
		program:  p.name, name: p.name + ", " + l.Name, masks: m, longest: p.longest,
		scenes: map[string]*scene{}, begins: map[string]string{},
	}
	t.Cleanup(c.end)
	return c
}

// cpu is the time that the process has been at work.
func cpu() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
