package store_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/store"
)

// world is a store under random operations.
type world struct {
	f       fixture
	hashes  [][32]byte // of the content, after each step
	people  []data.ID
	groups  []data.ID
	pairs   []data.ID
	catalog []data.ID
}

// meetingsNow are those of the present content.
func (w *world) meetingsNow() []data.Meeting {
	return read(w.f, (*store.Reader).Meetings)
}

// step does one random operation, and notes the content where it was a step.
func (w *world) step(t *rapid.T) {
	before, had := w.f.CanUndo()
	told := 0
	stop := w.f.OnChange(func(store.Change) { told++ })
	err := w.operate(t)
	stop()
	if err != nil && store.KindOf(err) != store.Invalid && store.KindOf(err) != store.NotFound {
		t.Fatalf("%v: %v", store.KindOf(err), err)
	}
	if told == 0 {
		after, has := w.f.CanUndo()
		if had != has || before.Act != after.Act {
			t.Fatal("a step that nobody was told of")
		}
		return
	}
	w.hashes = append(w.hashes, w.f.hash())
}

func pick[T any](t *rapid.T, from []T) T {
	return from[rapid.IntRange(0, len(from)-1).Draw(t, "which")]
}

func (w *world) operate(t *rapid.T) error {
	f, date := w.f, today.AddDays(rapid.IntRange(-20, 40).Draw(t, "day"))
	text := pick(t, []string{"", "a", "Library", "Żaneta", "مريم"})
	keep := func(ids *[]data.ID) func(data.ID, error) error {
		return func(id data.ID, err error) error {
			if err == nil {
				*ids = append(*ids, id)
			}
			return err
		}
	}
	someone, group := pick(t, w.people), pick(t, w.groups)
	g := tuesdays()
	g.Schedule.Weekday = time.Weekday(rapid.IntRange(0, 6).Draw(t, "weekday"))
	g.Schedule.Weeks, g.Place = rapid.IntRange(1, 2).Draw(t, "weeks"), text
	meetings := w.meetingsNow()
	m := pick(t, meetings)
	status := data.Status(rapid.IntRange(0, 4).Draw(t, "status"))
	switch rapid.IntRange(0, 33).Draw(t, "operation") {
	case 0:
		return keep(&w.people)(f.AddPerson(person(text, "x")))
	case 1:
		return f.UpdatePerson(data.Person{ID: someone, First: text, Alias: "y"})
	case 2:
		return keep(&w.groups)(f.AddGroup(g, []data.ID{someone}, date))
	case 3, 4:
		g.ID = group
		return f.UpdateGroup(g)
	case 5:
		return f.JoinGroup(group, someone, date)
	case 6:
		return f.LeaveGroup(group, someone, date)
	case 7:
		return f.MoveMeeting(m.ID, date, data.At(18, 0), text)
	case 8:
		return f.CloseMeeting(m.ID, store.CloseFill(rapid.IntRange(0, 1).Draw(t, "fill")))
	case 9:
		return f.ReopenMeeting(m.ID)
	case 10:
		return f.DidNotMeet(m.ID, text)
	case 11, 12, 13:
		return f.SetMark(m.ID, someone, status)
	case 14:
		return f.EditMark(data.Mark{Meeting: m.ID, Person: someone, Status: status, Note: text})
	case 15:
		return keep(&w.people)(f.AddWalkIn(m.ID, person(text, "w"), status))
	case 16:
		return keep(&w.pairs)(f.MakePair(someone, pick(t, w.people), date, data.Active))
	case 17:
		_, err := f.AddContact(data.Contact{Person: someone, Date: date, Others: []data.ID{pick(t, w.people)}, Note: text})
		return err
	case 18:
		return keep(&w.catalog)(f.SaveActivity(data.Activity{Title: text}))
	case 19:
		return f.MergePeople(someone, pick(t, w.people))
	case 20:
		return f.AddAway(someone, data.Away{Kind: data.ToldUs, Span: data.Span{From: date}, Reason: text})
	case 21:
		return f.EndAway(someone, 0, date)
	case 22:
		return f.Dismiss(data.NewDismissal(someone, data.CallReason{Since: date}, today, text))
	case 23:
		return f.RestoreCalls(someone)
	case 24, 25, 26, 27, 28, 29, 30, 31, 32:
		return w.mentoring(t, someone, date, text)
	default:
		return f.SetMarks(m.ID, []data.Mark{{Person: someone, Status: status}, {Person: pick(t, w.people), Status: data.Late}})
	}
}

// mentoring does something to a pair or a goal, once there are some.
func (w *world) mentoring(t *rapid.T, someone data.ID, date data.Date, text string) error {
	f := w.f
	goals, pairs := read(f, (*store.Reader).Goals), read(f, (*store.Reader).Pairs)
	kind := rapid.IntRange(0, 11).Draw(t, "kind of mentoring")
	switch {
	case kind == 0 || len(goals) == 0:
		_, err := f.AddGoal(data.Goal{Person: someone, Words: text + "!", Made: date})
		return err
	case kind == 1 || len(pairs) == 0:
		_, err := f.MakePair(someone, pick(t, w.people), date, data.Proposed)
		return err
	case kind == 2:
		return f.BecomeMentor(someone, date, text == "")
	case kind == 3:
		g := pick(t, goals)
		g.Words, g.Steps = text, append(g.Steps, data.GoalStep{Text: "x"})
		return f.UpdateGoal(g)
	}
	goal, pair := pick(t, goals), pick(t, pairs)
	review := data.GoalChange{Date: date, Status: data.GoalStatus(rapid.IntRange(0, 3).Draw(t, "status")), Pair: pair.ID, Note: text}
	switch kind {
	case 4:
		return f.AgreePair(pair.ID, pick(t, []data.ID{pair.Mentee, pair.Mentor}), date)
	case 5:
		return f.ReviewPair(pair.ID, date, text, date.AddDays(rapid.IntRange(-1, 90).Draw(t, "days to the next")))
	case 11:
		stage := data.Stage(rapid.IntRange(0, 3).Draw(t, "stage"))
		return f.ReviewTogether(pair.ID, date, stage, text, 0, map[data.ID]data.GoalChange{goal.ID: review})
	case 6:
		_, err := f.TransferPair(pair.ID, someone, date, data.Proposed, text)
		return err
	case 7:
		_, err := f.LogOneToOne(data.Contact{Person: pair.Mentee, Pair: pair.ID, Date: date}, map[data.ID]data.GoalChange{goal.ID: review})
		return err
	case 8:
		return f.ReviewGoal(goal.ID, review)
	case 9:
		return f.SetPairReview(pair.ID, date)
	default:
		_, err := f.AddContacts([]data.Contact{{Person: someone, Date: date}, {Person: pair.Mentee, Pair: pair.ID, Date: date, Note: text}})
		return err
	}
}

func TestUndoingEverythingGivesBackWhatWas(t *testing.T) {
	f := open(t)
	group, _, sam, priya := f.group()
	rapid.Check(t, func(t *rapid.T) {
		w := &world{f: f, people: []data.ID{sam, priya}, groups: []data.ID{group}}
		w.hashes = [][32]byte{f.hash()}
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			w.step(t)
		}
		last := len(w.hashes) - 1
		for i := last - 1; i >= 0; i-- {
			if _, err := f.Undo(); err != nil {
				t.Fatalf("undoing step %d: %v", i+1, err)
			}
			if f.hash() != w.hashes[i] {
				t.Fatalf("after undoing step %d the content is not what it was before", i+1)
			}
		}
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

func TestUndoRefusesWhatHasChangedInAnotherWay(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	ok(t, f.Load(data.Records{Marks: []data.Mark{{Meeting: m.ID, Person: sam, Status: data.Excused}}}))
	before := f.hash()
	if _, err := f.Undo(); !errors.Is(err, store.Stale) {
		t.Errorf("%v", err)
	}
	if f.hash() != before || f.markOf(m.ID, sam).Status != data.Excused {
		t.Error("the refused undo changed something")
	}
	if _, can := f.CanUndo(); can {
		t.Error("what came before cannot be undone rightly either")
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
