package ui_test

import (
	"context"
	"runtime"
	"testing"
	"time"

	"alongside/ui/screen"
)

// held is how much memory the process holds for what Go allocates.
func held() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapSys - m.HeapReleased
}

// collections counts how often memory was collected because somebody asked.
func collections() uint32 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.NumForcedGC
}

var taken []byte // so that it is taken indeed

// take allocates as much as deriving a key does, and lets go of it.
func take() {
	taken = make([]byte, 128<<20)
	for i := 0; i < len(taken); i += 4096 {
		taken[i] = 1
	}
	taken = nil
}

func TestWhatWorkInTheBackgroundTookIsGivenBackAtOnce(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	before := held()
	s.app.Work("Deriving", func(context.Context) error { take(); return nil }, func(error) {})
	if now := held(); now > before+64<<20 {
		t.Errorf("%d MB are still held", (now-before)>>20)
	}
}

func TestTheAppRestsWhenNobodyGoesOn(t *testing.T) {
	c := newComputer(t)
	var later []func()
	c.after = func(_ time.Duration, f func()) { later = append(later, f) }
	s := c.open(tinyProgramme(t))
	before := held()
	take()
	later = nil
	for _, n := range []screen.Name{screen.People, screen.Meetings, screen.Today} {
		s.app.Go(screen.Location{Screen: n})
	}
	if len(later) < 3 {
		t.Fatalf("%d things are to be done later", len(later))
	}
	rests := collections()
	for _, f := range later[:len(later)-1] {
		f() // each of them knows that somebody went on
	}
	if collections() > rests {
		t.Error("the app rests while somebody goes from screen to screen")
	}
	b := &background{}
	c.background = b.start
	later[len(later)-1]()
	if collections() > rests {
		t.Error("the app rests where it should draw")
	}
	b.run()
	if now := held(); now > before+64<<20 {
		t.Errorf("%d MB are still held", (now-before)>>20)
	}
}
