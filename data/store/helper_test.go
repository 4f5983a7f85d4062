package store_test

import (
	"path/filepath"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
)

func init() { vaulttest.Quick() }

const passphrase = "seven kettles under a violet bridge"

// evening is a Tuesday at ten to seven.
var evening = time.Date(2026, time.May, 5, 18, 50, 0, 0, time.UTC)

var today = data.DateOf(evening)

// clock is one that tests set.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func (c *clock) options() store.Options { return store.Options{Now: c.now, KDF: vault.Floor} }

// fixture is an open programme with a recovery key and a clock.
type fixture struct {
	*store.Store
	t     testing.TB
	clock *clock
	key   vault.RecoveryKey
}

// open makes a programme in a folder of its own. When the test ends the whole
// file is checked.
func open(t testing.TB) fixture {
	t.Helper()
	c := &clock{evening}
	s, key, err := store.Create(filepath.Join(t.TempDir(), "a.alongside"),
		data.NewProgramme("Harbour House"), passphrase, "Rosa M.", c.options())
	if err != nil {
		t.Fatal(err)
	}
	f := fixture{s, t, c, key}
	t.Cleanup(func() { f.checkAndClose() })
	return f
}

func (f fixture) checkAndClose() {
	f.t.Helper()
	report, err := f.Check()
	if store.KindOf(err) == store.Closed {
		return // the test closed it, and has checked what it wants to
	}
	if err != nil {
		f.t.Error(err)
	}
	if err := report.Err(); err != nil {
		f.t.Errorf("after the test the file is not whole: %v\n%+v", err, report)
	}
	if err := f.Close(); err != nil {
		f.t.Error(err)
	}
}

// reopen closes the file and opens it again, as after a lock or a restart.
func (f fixture) reopen() fixture {
	f.t.Helper()
	path := f.Path()
	ok(f.t, f.Close())
	f.Store = must(store.Open(path, passphrase, f.clock.options()))(f.t)
	f.t.Cleanup(f.checkAndClose)
	return f
}

// must fails the test where an operation that has to work does not.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// read gets one thing out of the store.
func read[T any](f fixture, get func(*store.Reader) (T, error)) T {
	f.t.Helper()
	var v T
	err := f.View(func(r *store.Reader) (err error) {
		v, err = get(r)
		return err
	})
	if err != nil {
		f.t.Fatal(err)
	}
	return v
}

func (f fixture) hash() [32]byte {
	f.t.Helper()
	return must(f.ContentHash())(f.t)
}

func person(first, last string) data.Person {
	return data.Person{First: first, Last: last, Roles: data.Mentee}
}

// tuesdays is a group that meets every Tuesday at seven.
func tuesdays() data.Group {
	return data.Group{
		Name: "Tuesday group", Place: "Church hall",
		Schedule: data.Schedule{
			Weekday: time.Tuesday, Start: data.At(19, 0), Minutes: 90, Weeks: 1,
			Span: data.Span{From: today.AddDays(-28)},
		},
	}
}

// evening of a group with two members, and the meeting of today.
func (f fixture) group(change ...func(*data.Group)) (group data.ID, meeting data.Meeting, sam, priya data.ID) {
	f.t.Helper()
	sam = must(f.AddPerson(person("Sam", "Turner")))(f.t)
	priya = must(f.AddPerson(person("Priya", "Nair")))(f.t)
	g := tuesdays()
	for _, c := range change {
		c(&g)
	}
	group = must(f.AddGroup(g, []data.ID{sam, priya}, today.AddDays(-28)))(f.t)
	meetings := read(f, func(r *store.Reader) ([]data.Meeting, error) { return r.MeetingsOf(group) })
	if len(meetings) == 0 || meetings[0].Date != today {
		f.t.Fatalf("no meeting was planned for today: %+v", meetings)
	}
	return group, meetings[0], sam, priya
}

func (f fixture) markOf(meeting, person data.ID) data.Mark {
	f.t.Helper()
	return read(f, func(r *store.Reader) (data.Mark, error) {
		m, _, err := r.Mark(meeting, person)
		return m, err
	})
}
