package crawl

import (
	"hash/fnv"
	"math"
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
}

// form is how far the crawl goes.
type form struct {
	steps int    // of a way, what is filled in not counted
	most  []most // in each round, in which the ways are one step longer; none: all
	all   bool   // at every size, and nothing may be left that was not reached
}

// most is how many steps are taken in a round from one place.
type most struct {
	steps int
	each  int // on one way
}

// The quick form takes a few steps from each place, at one of the sizes, and goes
// on with some of them: which, its name decides, so that it is a sample of the
// whole that stays the same.
var (
	quick = form{steps: 3, most: []most{{5, 5}, {4, 2}, {4, 2}, {2, 1}}}
	deep  = form{steps: 3, all: true}
)

// inRound is how many steps are taken in a round.
func (f form) inRound(i int) most {
	if f.most == nil {
		return most{math.MaxInt, math.MaxInt}
	}
	return f.most[i]
}

// rounds is how many there are: a form is filled in on the way.
func (f form) rounds() int { return f.steps + 1 }

// chosen turns what could be taken so that the quick form begins elsewhere from
// each place.
func chosen[T any](f form, name string, all []T) []T {
	if f.most == nil || len(all) == 0 {
		return all
	}
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(name))
	from := int(sum.Sum32() % uint32(len(all)))
	return append(all[from:len(all):len(all)], all[:from]...)
}

// TestNothingEndsTheApp is the crawl. ALONGSIDE_CRAWL=deep goes every way at
// every size and takes many times as long; ALONGSIDE_CRAWL_WAY goes one way alone.
func TestNothingEndsTheApp(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute")
	}
	// there is little that lives long, and the other tests need memory too
	percent, limit := debug.SetGCPercent(400), debug.SetMemoryLimit(mostMemory)
	t.Cleanup(func() { debug.SetGCPercent(percent); debug.SetMemoryLimit(limit) })
	only := os.Getenv("ALONGSIDE_CRAWL_WAY")
	f := quick
	if os.Getenv("ALONGSIDE_CRAWL") == "deep" || only != "" {
		f = deep
	}
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

// mostMemory is in bytes.
const mostMemory = 600 << 20

// crawlThrough goes through a programme in one look.
func crawlThrough(t *testing.T, p program, look int, f form, only string, all *report) {
	began := cpu()
	var file []byte
	m := masksFor(data.Records{})
	var people []data.Person
	if p.records != nil {
		file, m, people = prepare(t, *p.records), masksFor(*p.records), p.records.People
	}
	l := p.looks[look]
	name := p.name + ", " + l.Name
	c := &crawl{computer: newComputer(t, file, inTheFolder(t, people), l), name: name, masks: m, r: newReport(), form: f}
	t.Cleanup(c.end)
	for i, s := range p.spots {
		prefix := name + " › " + s.name
		if !f.all && i%len(p.looks) != look || only != "" && !strings.HasPrefix(only, prefix) {
			continue
		}
		c.only = strings.TrimPrefix(strings.TrimPrefix(only, prefix), " › ")
		c.from(s)
		if f.all {
			t.Logf("after %s: %s, %v at work", s.name, c.r, (cpu() - began).Round(time.Second))
		}
	}
	t.Logf("%v at work: %s", (cpu() - began).Round(100*time.Millisecond), c.r)
	all.add(c)
}

// cpu is the time that the process has been at work.
func cpu() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
