package yearatrandom

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/cryptotest"
	"time"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
)

func init() { vaulttest.Quick() }

// ride is a year that is going on: the programme's file, the notebook beside it,
// and what either of them can go back to.
type ride struct {
	t         testing.TB
	chance    *rand.Rand
	dir, path string
	s         *store.Store
	at        time.Time
	now       notebook
	did       []step // that can be taken back
	undone    []step // that can be done again
	backups   []backup
	erased    []data.ID
	keys      ring
	me        data.ID  // who works with the programme
	secrets   int      // how many were ever made
	acts      []string // what was done, for whoever has to find out why
	exported  exchange.Cells
	people    int // how many were ever added: their names follow from it
}

// step is one that can be taken back, or done again: what was before it, and when
// that was.
type step struct {
	before notebook
	at     time.Time
}

type backup struct {
	path        string
	of          notebook
	keys        ring
	me          data.ID
	did, undone []step
}

// begin makes a programme of two groups with nobody in them yet.
func begin(t *testing.T, seed uint64) *ride {
	cryptotest.SetGlobalRandom(t, seed) // ids too, by which people and meetings are drawn
	r := &ride{
		t: t, chance: rand.New(rand.NewPCG(seed, 7)), dir: t.TempDir(), now: newNotebook(),
		at: time.Date(2026, time.January, 6, 18, 50, 0, 0, time.UTC),
	}
	r.path = filepath.Join(r.dir, "a.alongside")
	first := r.secret()
	s, recovery, err := store.Create(r.path, data.NewProgramme(r.now.called), first, "Rosa", r.options())
	r.need(err)
	r.s = s
	r.learnKeys(first, recovery)
	r.need(r.s.View(func(reader *store.Reader) error {
		all, err := reader.Activities()
		for _, a := range all {
			r.now.catalog[a.ID] = a.Title
		}
		return err
	}))
	for _, weekday := range []time.Weekday{time.Tuesday, time.Saturday} {
		id, err := r.s.AddGroup(data.Group{Name: weekday.String(), Schedule: data.Schedule{
			Weekday: weekday, Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: data.DateOf(r.at).AddDays(-60)},
		}}, nil, 0)
		r.need(err)
		r.now.groups[id] = []times{{
			stretch: stretch{from: r.today().plus(-60)}, name: weekday.String(), start: "19:00", weekday: weekday,
		}}
	}
	r.learnPlanned()
	return r
}

func (r *ride) options() store.Options {
	return store.Options{Now: func() time.Time { return r.at }, KDF: vault.Floor, Seen: filepath.Join(r.dir, "seen")}
}

func (r *ride) today() day { return day(r.at.Format(format)) }

// on is a day as the store has it.
func on(d day) data.Date {
	if d == "" {
		return 0
	}
	date, err := data.ParseDate(string(d))
	if err != nil {
		panic(err)
	}
	return date
}

func (r *ride) need(err error) {
	r.t.Helper()
	if err != nil {
		r.fail("%v", err)
	}
}

func (r *ride) fail(text string, args ...any) {
	r.t.Helper()
	last := r.acts[max(0, len(r.acts)-12):]
	r.t.Fatalf("%s\nafter %d acts, the last ones:\n%s", fmt.Sprintf(text, args...), len(r.acts), strings.Join(last, "\n"))
}

// step does one thing, both in the file and in the notebook, and compares.
func (r *ride) step() {
	r.t.Helper()
	what := acts[0]
	for draw := r.chance.IntN(allWeights); ; what = acts[slices.IndexFunc(acts, func(a act) bool { return a.name == what.name })+1] {
		if draw -= what.weight; draw < 0 {
			break
		}
	}
	was := r.now.copied()
	r.acts = append(r.acts, r.at.Format("2006-01-02 15:04 ")+what.name)
	may, err := what.do(r)
	kind := store.KindOf(err)
	switch {
	case may && err != nil:
		r.fail("it was refused: %v", err)
	case !may && err == nil:
		r.fail("it should have been refused")
	case !may && kind != store.Invalid && kind != store.NotFound && kind != store.Stale:
		r.fail("it was refused as %v: %v", kind, err)
	case !may:
		r.now = was
	case !what.past && !r.now.same(was):
		r.did, r.undone = append(r.did, step{was, r.at}), nil
	}
	r.compare()
}

// act is one thing that can happen. It changes the notebook as it should be and
// the file as it is, and says whether that may be done.
type act struct {
	name   string
	weight int
	do     func(*ride) (may bool, err error)
	past   bool // it is no step that can be taken back
}

func (r *ride) note(text string, args ...any) {
	r.acts[len(r.acts)-1] += " " + fmt.Sprintf(text, args...)
}

// one draws one of the keys of a map, always the same for the same seed.
func one[V any](r *ride, from map[data.ID]V) data.ID {
	if len(from) == 0 {
		return data.ID{}
	}
	ids := sorted(from)
	return ids[r.chance.IntN(len(ids))]
}

// sorted are the keys of a map in an order that is the same each time.
func sorted[V any](m map[data.ID]V) []data.ID {
	return slices.SortedFunc(maps.Keys(m), func(a, b data.ID) int { return slices.Compare(a[:], b[:]) })
}

// near draws a day.
func (r *ride) near(before, after int) day {
	return r.today().plus(r.chance.IntN(before+after+1) - before)
}

func (r *ride) name() string {
	r.people++
	return fmt.Sprintf("Person%d", r.people)
}

func (r *ride) status() string {
	return []string{present, present, present, late, excused, absent, ""}[r.chance.IntN(7)]
}

var statuses = map[string]data.Status{present: data.Present, late: data.Late, excused: data.Excused, absent: data.Absent, "": data.NotRecorded}

// soon draws a meeting, mostly of these days.
func (r *ride) soon() data.ID {
	today := r.today()
	near := map[data.ID]meeting{}
	for id, m := range r.now.meetings {
		if m.date >= today.plus(-8) && m.date <= today.plus(2) {
			near[id] = m
		}
	}
	if len(near) == 0 || r.chance.IntN(5) == 0 {
		return one(r, r.now.meetings)
	}
	return one(r, near)
}

// learnPlanned plans ahead, and takes over the meetings that are new.
func (r *ride) learnPlanned() {
	r.t.Helper()
	_, err := r.s.PlanAhead()
	r.need(err)
	r.learn(true)
}

// learn takes over the meetings that are new: each on a day of its group's schedule on
// which there was none. Those that were planned ahead, and not by what was just done,
// will also be there once that is taken back, where the group was to meet then, too.
func (r *ride) learn(ahead bool) {
	r.t.Helper()
	var all []data.Meeting
	r.need(r.s.View(func(reader *store.Reader) (err error) {
		all, err = reader.Meetings()
		return err
	}))
	today, filled := r.today(), map[string]bool{}
	for _, m := range r.now.meetings {
		filled[m.group.String()+string(m.slot)] = true
	}
	for _, m := range all {
		if _, known := r.now.meetings[m.ID]; known {
			continue
		}
		fresh := meeting{group: m.Group, date: day(m.Date.String()), slot: day(m.Slot.String()), learnt: true}
		fresh = r.now.asCalledFor(fresh)
		key := m.Group.String() + string(fresh.slot)
		switch {
		case m.State.String() != fresh.state || m.Break != fresh.stopped || m.Date != m.Slot || m.Visitors != 0:
			r.fail("a meeting was planned as %+v", m)
		case m.Start.String() != fresh.start || m.Place != fresh.place:
			r.fail("a meeting was planned at %s in %q, and not at %s in %q", m.Start, m.Place, fresh.start, fresh.place)
		case !r.now.calls(m.Group, fresh.slot), fresh.date < today, fresh.date > today.plus(56):
			r.fail("a meeting was planned for %s on %s", fresh.date, today)
		case filled[key]:
			r.fail("a second meeting was planned for %s", fresh.date)
		}
		filled[key] = true
		r.now.meetings[m.ID] = fresh
		for _, s := range slices.Concat(r.did, r.undone) {
			if ahead && s.before.calls(m.Group, fresh.slot) {
				s.before.meetings[m.ID] = s.before.asCalledFor(fresh)
			}
		}
	}
	for id := range r.now.groups {
		for d := today; d <= today.plus(56); d = d.plus(1) {
			if r.now.calls(id, d) && !filled[id.String()+string(d)] {
				r.fail("no meeting was planned for %s", d)
			}
		}
	}
}

// back puts one notebook in the place of the present one.
func (r *ride) back(from, to *[]step) {
	last := len(*from) - 1
	s := (*from)[last]
	*to = append(*to, step{r.now, s.at})
	r.now, *from = s.before, (*from)[:last]
}

func (r *ride) reopen() {
	r.t.Helper()
	s, err := store.Open(r.path, r.present(), r.options())
	r.need(err)
	r.s = s
	tooOld := func(s step) bool { return r.at.Sub(s.at).Abs() > 18*time.Hour }
	for i := len(r.did) - 1; i >= 0; i-- {
		if tooOld(r.did[i]) {
			r.did = r.did[i+1:]
			break
		}
	}
	if slices.ContainsFunc(r.undone, tooOld) {
		r.undone = nil
	}
}

// crash goes on with what lies on the disk while the file is open, as after a
// process that was killed.
func (r *ride) crash() {
	r.t.Helper()
	content, err := os.ReadFile(r.path)
	r.need(err)
	r.need(r.s.Close())
	r.need(os.WriteFile(r.path, content, 0o600))
	r.reopen()
}

func (r *ride) whole() {
	r.t.Helper()
	report, err := r.s.Check()
	r.need(errors.Join(err, report.Err()))
}

func (r *ride) backUp() error {
	r.s.NameBackupPlace(r.dir, "the stick")
	path, err := r.s.Backup(context.Background(), r.dir)
	if err == nil && !r.s.IsBackedUp(r.dir) {
		r.fail("a backup was made, and the file knows of none")
	}
	copies := func(all []step) (copied []step) {
		for _, s := range all {
			copied = append(copied, step{s.before.copied(), s.at})
		}
		return copied
	}
	r.backups = append(r.backups, backup{path, r.now.copied(), r.keys.copied(), r.me, copies(r.did), copies(r.undone)})
	return err
}

// restore goes back to a backup that is still there, or says that there is none.
func (r *ride) restore() (found bool, err error) {
	there := slices.DeleteFunc(slices.Clone(r.backups), func(b backup) bool {
		_, err := os.Stat(b.path)
		return err != nil
	})
	if len(there) == 0 {
		return false, nil
	}
	b := there[r.chance.IntN(len(there))]
	if err := r.s.Close(); err != nil {
		return true, err
	}
	aside, err := store.Restore(b.path, r.path, b.keys.of[b.me].secret, r.options())
	if err != nil {
		return true, err
	}
	if _, err := os.Stat(aside); err != nil {
		return true, err
	}
	r.now, r.did, r.undone = b.of.copied(), b.did, b.undone
	r.keys, r.me = b.keys.copied(), b.me
	r.reopen()
	r.s.RestoredFrom(b.path)
	for _, who := range r.erased {
		if _, there := r.now.people[who]; there {
			r.now.erase(who)
			r.did, r.undone = nil, nil
		}
	}
	r.learnPlanned()
	return true, nil
}
