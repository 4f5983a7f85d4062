//go:build !windows

package faults

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
)

// jumps are what happens to a computer's clock in the middle of a meeting: it is set
// right, or wrong; the lid is shut for a day; somebody changes the time zone.
var jumps = []func(at time.Time, r *rand.Rand) time.Time{
	func(at time.Time, _ *rand.Rand) time.Time { return evening.AddDate(-1, 0, 0).In(at.Location()) },
	func(at time.Time, _ *rand.Rand) time.Time { return evening.AddDate(1, 0, 0).In(at.Location()) },
	func(at time.Time, _ *rand.Rand) time.Time { return at.AddDate(0, 0, 1) },
	func(at time.Time, r *rand.Rand) time.Time {
		return at.In(time.FixedZone("", 3600*(r.IntN(25)-12)))
	},
	func(at time.Time, _ *rand.Rand) time.Time { return time.Unix(0, 0).In(at.Location()) }, // its battery is empty
	func(time.Time, *rand.Rand) time.Time { return evening },
	func(at time.Time, _ *rand.Rand) time.Time { return at.Add(time.Minute) },
}

// eveningOf is one with a clock that jumps, and what was said to be stored in it.
type eveningOf struct {
	r       *rand.Rand
	at      time.Time
	dir     string
	s       *store.Store
	people  []data.ID
	meeting data.ID
	marks   map[data.ID]data.Status // who is not here has none
	added   map[data.ID]bool
	backup  string
	entries int // of the audit trail
}

func (e *eveningOf) open() (err error) {
	o := options()
	o.Now = func() time.Time { return e.at }
	o.Seen = filepath.Join(e.dir, "seen")
	if e.s, err = store.Open(filepath.Join(e.dir, "a.alongside"), passphrase, o); err != nil {
		return err
	}
	if until, behind := e.s.Behind(); behind {
		return fmt.Errorf("it is told to be behind what was seen until %v", until)
	}
	return nil
}

// step is one thing that somebody does. What it refuses because of the day has changed
// nothing.
func (e *eveningOf) step() error {
	who, status := e.people[e.r.IntN(len(e.people))], data.Statuses[e.r.IntN(len(data.Statuses))]
	var err error
	switch e.r.IntN(9) {
	case 0, 1, 2:
		if err = e.s.SetMark(e.meeting, who, status); err == nil {
			e.marks[who] = status
		}
	case 3:
		var id data.ID
		if id, err = e.s.AddPerson(data.Person{First: "Noor"}); err == nil {
			e.added[id] = true
		}
	case 4:
		err = e.s.CloseMeeting(e.meeting, store.LeaveAsIs)
	case 5:
		err = e.s.ReopenMeeting(e.meeting)
	case 6:
		e.backup, err = e.s.Backup(context.Background(), filepath.Join(e.dir, "backups"))
	case 7:
		err = errors.Join(e.s.Close(), e.open())
	case 8: // taken back at once, or not any more
		if err = e.s.SetMark(e.meeting, who, status); err == nil && e.marks[who] != status {
			_, err = e.s.Undo()
		}
	}
	if store.KindOf(err) == store.Invalid {
		return nil
	}
	return err
}

// whole says what of all that was said to be stored is not there.
func (e *eveningOf) whole() error {
	if _, err := os.Stat(e.backup); e.backup != "" && err != nil {
		return err
	}
	return e.s.View(func(r *store.Reader) error {
		for who, want := range e.marks {
			if got, _, err := r.Mark(e.meeting, who); err != nil || got.Status != want {
				return errors.Join(err, fmt.Errorf("a mark is %v and not %v", got.Status, want))
			}
		}
		for who := range e.added {
			if _, err := r.Person(who); err != nil {
				return err
			}
		}
		entries := 0
		for _, err := range r.AuditBackwards() {
			if err != nil {
				return err
			}
			entries++
		}
		if entries < e.entries {
			return fmt.Errorf("of %d entries of the audit trail %d are left", e.entries, entries)
		}
		e.entries = entries
		return nil
	})
}

func init() {
	eachOf("clock", func(dir string, n int) (outcome, error) {
		path, err := freshCopy(dir)
		if err != nil {
			return wrong, err
		}
		r := rand.New(rand.NewPCG(37, uint64(n)))
		e := &eveningOf{r: r, at: evening, dir: filepath.Dir(path), marks: map[data.ID]data.Status{}, added: map[data.ID]bool{}}
		if err := errors.Join(os.Mkdir(filepath.Join(e.dir, "backups"), 0o700), e.open()); err != nil {
			return wrong, err
		}
		if e.people, e.meeting, err = whom(e.s); err != nil {
			return wrong, err
		}
		if err := e.s.View(func(r *store.Reader) error {
			marks, err := r.MarksAt(e.meeting)
			for _, m := range marks {
				e.marks[m.Person] = m.Status
			}
			return err
		}); err != nil {
			return wrong, err
		}
		for i := range 40 {
			if r.IntN(3) == 0 {
				e.at = jumps[r.IntN(len(jumps))](e.at, r)
			}
			if err := errors.Join(e.step(), e.whole()); err != nil {
				return wrong, fmt.Errorf("evening %d, step %d, at %v: %w", n, i, e.at, err)
			}
		}
		report, err := e.s.Check()
		return harmless, errors.Join(err, report.Err(), e.s.Close())
	})
}

func TestWhateverTheClockSaysNothingIsLost(t *testing.T) {
	dir := small(t)
	row(t, "clock", "an evening in which the clock goes a year back or ahead, the lid is shut for a day, the time zone changes", func(t *testing.T) tally {
		return try(t, "clock", dir, some(15, 1000))
	}, nil)
}
