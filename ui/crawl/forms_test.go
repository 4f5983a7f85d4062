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
	steps   steps
}

// steps are how many are taken in each look.
type steps struct{ quick, deep int }

// form is how far the crawl goes.
type form struct {
	all  bool // every place at every size, and nothing may be left that was not reached
	each int  // steps of a visit
}

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
	var file []byte
	m := masksFor(data.Records{})
	var people []data.Person
	if p.records != nil {
		file, m, people = prepare(t, *p.records), masksFor(*p.records), p.records.People
	}
	l := p.looks[look]
	c := &crawl{
		computer: newComputer(t, file, inTheFolder(t, people), l, r),
		program:  p.name, name: p.name + ", " + l.Name, masks: m, each: f.each, left: p.steps.quick,
		scenes: map[string]*scene{}, begins: map[string]string{},
	}
	if f.all {
		c.left = p.steps.deep
	}
	t.Cleanup(c.end)
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
	t.Logf("%v at work, %d scenes, %d of them not left: %s", (cpu() - began).Round(100*time.Millisecond), len(c.scenes), len(c.turns), r)
}

// cpu is the time that the process has been at work.
func cpu() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
