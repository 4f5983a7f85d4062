package store_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/store"
)

func TestUndoingEverythingGivesBackWhatWas(t *testing.T) {
	f := open(t)
	group, _, sam, priya := f.group()
	rapid.Check(t, func(t *rapid.T) {
		w := &world{f: f, people: []data.ID{sam, priya}, groups: []data.ID{group}}
		w.planFarther(t)
		w.hashes = [][32]byte{f.hash()}
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			w.step(t)
		}
		restart := func(before string) {
			if rapid.Bool().Draw(t, "the file is closed and opened before "+before) {
				f = f.reopen()
			}
		}
		last := len(w.hashes) - 1
		restart("undoing")
		for i := last - 1; i >= 0; i-- {
			if i == last/2 {
				restart("the second half is undone")
			}
			if _, err := f.Undo(); err != nil {
				t.Fatalf("undoing step %d: %v", i+1, err)
			}
			if f.hash() != w.hashes[i] {
				t.Fatalf("after undoing step %d the content is not what it was before", i+1)
			}
		}
		restart("doing again")
		for i := 1; i <= last; i++ {
			if _, err := f.Redo(); err != nil {
				t.Fatalf("doing step %d again: %v", i, err)
			}
			if f.hash() != w.hashes[i] {
				t.Fatalf("after doing step %d again the content is not what it was after it", i)
			}
		}
		if report, err := f.Check(); err != nil || !report.OK() {
			t.Fatalf("%v, %+v", err, report)
		}
		for range last {
			if _, err := f.Undo(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestUndoingTakesAwayWhatWasPlannedHoweverOftenTheScheduleChanged(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	f.clock.at = evening.AddDate(0, 0, 21)
	must(f.PlanAhead())(t)
	before := f.hash()
	for _, weekday := range []time.Weekday{time.Friday, time.Monday, time.Friday} {
		f.clock.at = evening
		g := read(f, func(r *store.Reader) (data.Group, error) { return r.Group(group) })
		g.Schedule.Weekday = weekday
		ok(t, f.UpdateGroup(g))
		f.clock.at = evening.AddDate(0, 0, 21)
		must(f.PlanAhead())(t)
	}
	for range 3 {
		must(f.Undo())(t)
	}
	if f.hash() != before {
		t.Error("meetings are left over from a schedule that was taken back")
	}
}

// Whatever is done, taken back, loaded and planned, in whatever order, leaves a
// file that is whole.
func TestNoOrderOfOperationsDamagesTheFile(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		f := open(t)
		group, _, sam, priya := f.group()
		ok(t, f.Load(data.Records{People: []data.Person{{ID: data.NewID(), First: "Jo"}}})) // the group stays
		w := &world{f: f, people: []data.ID{sam, priya}, groups: []data.ID{group}}
		for range rapid.IntRange(1, 20).Draw(r, "steps") {
			err := w.anything(r)
			if kind := store.KindOf(err); err != nil && kind != store.Invalid && kind != store.NotFound && kind != store.Stale {
				r.Fatalf("%v: %v", kind, err)
			}
		}
		report, err := f.Check()
		if err != nil || !report.OK() {
			r.Fatalf("%v, %+v", err, report)
		}
		ok(t, f.Close())
	})
}

func TestWhatWasDoneBeforeLoadingCannotBeTakenBack(t *testing.T) {
	f := open(t)
	_, m, _, _ := f.group()
	jo := must(f.AddPerson(person("Jo", "")))(t)
	kim := must(f.AddPerson(person("Kim", "")))(t)
	must(f.Undo())(t)
	ok(t, f.Load(data.Records{Marks: []data.Mark{{Meeting: m.ID, Person: jo, Status: data.Present}}}))
	before := f.hash()
	if done, can := f.CanUndo(); can {
		t.Errorf("%s could be taken back, and a mark stands on it", done.Act)
	}
	if _, err := f.Undo(); !errors.Is(err, store.Stale) || f.hash() != before {
		t.Errorf("undoing: %v", err)
	}
	if _, err := f.Redo(); !errors.Is(err, store.Stale) || f.hash() != before {
		t.Errorf("doing again: %v", err)
	}
	ok(t, f.SetMark(m.ID, jo, data.Late))
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("what was done afterwards is taken back as ever")
	}
	if err := f.Load(data.Records{Marks: []data.Mark{{Meeting: m.ID, Person: kim, Status: data.Present}}}); !errors.Is(err, store.NotFound) || f.hash() != before {
		t.Errorf("a mark of somebody who is not there: %v", err)
	}
}

func TestPrintingAndANewPassphraseLeaveWhatCanBeTakenBack(t *testing.T) {
	f := open(t)
	_, m, sam, priya := f.group()
	before := f.hash()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	ok(t, f.SetMark(m.ID, priya, data.Present))
	must(f.Undo())(t)
	ok(t, f.RecordPrinted("session-sheet", []data.ID{sam}))
	ok(t, f.ResetPassphrase("nine lanterns over a quiet harbour"))
	must(f.Redo())(t)
	must(f.Undo())(t)
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("undoing does not give back what was")
	}
}

func TestACertainStepIsTakenBackOnlyWhileItIsTheLast(t *testing.T) {
	f := open(t)
	_, m, sam, priya := f.group()
	before := f.hash()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	first, _ := f.CanUndo()
	ok(t, f.SetMark(m.ID, priya, data.Present)) // at the same time by the clock
	both := f.hash()
	if must(f.UndoIf(first))(t) || f.hash() != both {
		t.Error("the step before the last was taken back, or the last one in its place")
	}
	last, _ := f.CanUndo()
	if !must(f.UndoIf(last))(t) || !must(f.UndoIf(first))(t) || f.hash() != before {
		t.Error("the last step was not taken back")
	}
	for range 3 { // two people and the group
		must(f.Undo())(t)
	}
	if must(f.UndoIf(first))(t) {
		t.Error("there was nothing left to take back")
	}
}

func TestNothingToUndoOrRedo(t *testing.T) {
	f := open(t)
	if _, err := f.Undo(); !errors.Is(err, store.Stale) {
		t.Errorf("undo: %v", err)
	}
	if _, err := f.Redo(); !errors.Is(err, store.Stale) {
		t.Errorf("redo: %v", err)
	}
	must(f.AddPerson(person("Sam", "")))(t)
	must(f.Undo())(t)
	must(f.AddPerson(person("Priya", "")))(t)
	if _, can := f.CanRedo(); can {
		t.Error("a new deed leaves nothing to do again")
	}
	if filepath.Ext(f.Path()) != ".alongside" {
		t.Error(f.Path())
	}
}

func TestTheStoreNotesWhenSomebodyWasAdded(t *testing.T) {
	f := open(t)
	_, m, _, _ := f.group()
	before := f.hash()
	f.clock.at = evening.Add(1500 * time.Millisecond).In(time.FixedZone("", 3600))
	walkIn := must(f.AddWalkIn(m.ID, data.Newcomer("jo", today), data.Present))(t)
	known := person("Sam", "")
	known.Added = 1700
	imported := must(broughtIn(f.Store, []data.Person{person("Jo", ""), known}))(t)
	for id, want := range map[data.ID]int64{walkIn: f.clock.at.UnixMilli(), imported[0]: f.clock.at.UnixMilli(), imported[1]: 1700} {
		if got := f.person(id).Added; got != want {
			t.Errorf("added at %d, want %d", got, want)
		}
	}
	must(f.Undo())(t)
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("undoing does not give back what was")
	}
}

func TestNamesakesOfOneEveningKeepTheirNumbersWhenOneMoreComes(t *testing.T) {
	f := open(t)
	_, m, _, _ := f.group()
	for n := range 8 {
		f.clock.at = f.clock.at.Add(time.Minute)
		id := must(f.AddWalkIn(m.ID, data.Newcomer("jo", today), data.Present))(t)
		names := data.NewNames(data.FirstAndInitial, read(f, (*store.Reader).People))
		if got, want := names.ByID(id), fmt.Sprintf("Jo (%d)", n+1); n > 0 && got != want {
			t.Errorf("the newest is %q, want %q", got, want)
		}
	}
}

func TestSavingWhatIsThereAlreadyIsNoStep(t *testing.T) {
	f := open(t)
	_, _, sam, _ := f.group()
	p := f.person(sam)
	last, _ := f.CanUndo()
	ok(t, f.UpdatePerson(p))
	if now, _ := f.CanUndo(); now.Act != last.Act {
		t.Errorf("it can be taken back: %s, and before it %s", now.Act, last.Act)
	}
}
