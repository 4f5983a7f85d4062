package crawl

import (
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
	steps int // of a way
	most  int // steps that are taken from one place, the shortest ways first
	all   bool
}

var (
	quick = form{steps: 3, most: 20}
	deep  = form{steps: 3, most: math.MaxInt, all: true}
)

// TestNothingEndsTheApp is the crawl. ALONGSIDE_CRAWL=deep goes every way at
// every size and takes many times as long; ALONGSIDE_CRAWL_WAY goes one way alone.
func TestNothingEndsTheApp(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute")
	}
	t.Cleanup(func() { debug.SetGCPercent(100) })
	debug.SetGCPercent(400) // there is little that lives long
	f := quick
	if os.Getenv("ALONGSIDE_CRAWL") == "deep" {
		f = deep
	}
	only := os.Getenv("ALONGSIDE_CRAWL_WAY")
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

// crawlThrough goes through a programme in one look.
func crawlThrough(t *testing.T, p program, look int, f form, only string, all *report) {
	began := cpu()
	var file []byte
	m := masksFor(data.Records{})
	if p.records != nil {
		file, m = prepare(t, *p.records), masksFor(*p.records)
	}
	l := p.looks[look]
	name := p.name + ", " + l.Name
	c := &crawl{computer: newComputer(t, file, l), name: name, masks: m, r: newReport(), form: f}
	t.Cleanup(c.end)
	for _, s := range p.spots {
		prefix := name + " › " + s.name
		if !f.all && only == "" && !inQuickForm[name][s.name] || only != "" && !strings.HasPrefix(only, prefix) {
			continue
		}
		c.only = strings.TrimPrefix(strings.TrimPrefix(only, prefix), " › ")
		c.from(s)
	}
	t.Logf("%v at work: %s", (cpu() - began).Round(100*time.Millisecond), c.r)
	all.add(c.r, c.acts)
}

// cpu is the time that the process has been at work.
func cpu() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
