package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/store"
)

// holdings is how much the programme holds, and how much of it is somebody's.
type holdings struct {
	People, Marks, Pairs, Contacts, Goals, Dismissals int
	HisMarks, HisPairs, HisContacts                   int
}

func (f fixture) holdings(person data.ID) (h holdings) {
	f.t.Helper()
	ok(f.t, f.View(func(r *store.Reader) error {
		count := func(n int, err error) int {
			if err != nil {
				f.t.Fatal(err)
			}
			return n
		}
		h.People = count(counted(r.People()))
		h.Pairs, h.HisPairs = count(counted(r.Pairs())), count(counted(r.PairsOf(person)))
		h.Contacts, h.HisContacts = count(counted(r.Contacts())), count(counted(r.ContactsOf(person)))
		h.Goals, h.Dismissals = count(counted(r.Goals())), count(counted(r.Dismissals()))
		h.HisMarks = count(counted(r.MarksOf(person)))
		for _, err := range r.AllMarks() {
			h.Marks += count(1, err)
		}
		return nil
	}))
	return h
}

func counted[T any](all []T, err error) (int, error) { return len(all), err }

// aWalkIn is the group's evening with a walk-in who turns out to be Sam.
func aWalkIn(t testing.TB) (f fixture, m data.Meeting, sam, priya, walkIn data.ID) {
	f = open(t)
	_, m, sam, priya = f.group()
	walkIn = must(f.AddWalkIn(m.ID, data.Person{First: "Sammy", Phone: "07700 900123", Roles: data.Mentee}, data.Present))(t)
	return f, m, sam, priya, walkIn
}

func TestAWalkInTurnsOutToBeSomebodyOnTheList(t *testing.T) {
	f, m, sam, priya, walkIn := aWalkIn(t)
	ok(t, f.CloseMeeting(m.ID, store.MarkAbsent)) // Sam is absent, Sammy present
	pair := must(f.MakePair(walkIn, priya, today, data.Active))(t)
	must(f.AddContact(data.Contact{Person: walkIn, Pair: pair, Date: today}))(t)
	must(f.AddContact(data.Contact{Person: priya, Others: []data.ID{sam, walkIn}, Date: today}))(t)
	must(f.AddGoal(data.Goal{Person: walkIn, Words: "Ring my sister", Made: today}))(t)
	ok(t, f.SetLedBy(m.ID, []data.ID{walkIn, priya}))
	before := f.hash()

	ok(t, f.MergePeople(sam, walkIn))
	want := holdings{People: 2, Marks: 2, Pairs: 1, Contacts: 2, Goals: 1, HisMarks: 1, HisPairs: 1, HisContacts: 2}
	if diff := cmp.Diff(want, f.holdings(sam)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	mark := f.markOf(m.ID, sam)
	if mark.Status != data.Present || !mark.AfterClose {
		t.Errorf("the mark of the closed meeting: %+v", mark)
	}
	p := read(f, func(r *store.Reader) (data.Person, error) { return r.Person(sam) })
	if p.First != "Sam" || p.Phone != "07700 900123" {
		t.Errorf("%+v", p)
	}
	led := read(f, func(r *store.Reader) (data.Meeting, error) { return r.Meeting(m.ID) })
	if diff := cmp.Diff([]data.ID{sam, priya}, led.LedBy); diff != "" {
		t.Errorf("led by (-want +got):\n%s", diff)
	}
	done := must(f.Undo())(t)
	if f.hash() != before {
		t.Error("undoing does not give back what was")
	}
	if diff := cmp.Diff([]data.ID{sam, walkIn}, done.About); diff != "" || done.Act != store.ActMergePeople {
		t.Errorf("what was undone (-want +got):\n%s", diff)
	}
}

func TestMembershipsAndTimesInBothRecordsAreKept(t *testing.T) {
	f, _, sam, _, walkIn := aWalkIn(t)
	g := tuesdays()
	g.Name = "Second group"
	second := must(f.AddGroup(g, []data.ID{walkIn}, today.AddDays(-7)))(t)
	both := must(f.AddGroup(g, []data.ID{sam}, today.AddDays(-7)))(t)
	ok(t, f.LeaveGroup(both, sam, today.AddDays(-5)))
	ok(t, f.JoinGroup(both, walkIn, today))
	ok(t, f.MergePeople(sam, walkIn))
	got := map[data.ID][]data.Span{}
	for _, m := range read(f, (*store.Reader).Memberships) {
		if m.Person == sam {
			got[m.Group] = m.Spans
		}
	}
	if diff := cmp.Diff([]data.Span{{From: today.AddDays(-7)}}, got[second]); diff != "" {
		t.Errorf("a group of the walk-in alone (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]data.Span{{From: today.AddDays(-7), Until: today.AddDays(-5)}, {From: today}}, got[both]); diff != "" {
		t.Errorf("a group of both (-want +got):\n%s", diff)
	}
}

func TestWhoCannotBeOnePersonIsNotMerged(t *testing.T) {
	f, _, sam, priya, walkIn := aWalkIn(t)
	pair := must(f.MakePair(sam, priya, today, data.Active))(t)
	ok(t, f.StepPair(pair, data.PairStep{Date: today, State: data.Ended, Reason: data.Completed}))
	alike := must(f.AddPerson(person("Samuel", "")))(t)
	must(f.MakePair(walkIn, priya, today, data.Active))(t)
	must(f.MakePair(alike, priya, today, data.Proposed))(t)
	before := f.hash()
	for name, c := range map[string]struct {
		keep, gone data.ID
		want       store.Kind
	}{
		"both in a pair with one mentor":            {alike, walkIn, store.Invalid},
		"a pair with each other, even an ended one": {priya, sam, store.Invalid},
		"the same record":                           {sam, sam, store.Invalid},
		"somebody who is not there":                 {sam, data.NewID(), store.NotFound},
		"into somebody who is not there":            {data.NewID(), walkIn, store.NotFound},
	} {
		if err := f.MergePeople(c.keep, c.gone); store.KindOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if f.hash() != before {
		t.Error("what was refused changed something")
	}
}

func TestMergingLosesNothing(t *testing.T) {
	f := open(t)
	group, m, sam, priya := f.group()
	people := []data.ID{sam, priya}
	for range 3 {
		people = append(people, must(f.AddWalkIn(m.ID, person("Jo", ""), data.Present))(t))
	}
	meetings := read(f, func(r *store.Reader) ([]data.Meeting, error) { return r.MeetingsOf(group) })
	rapid.Check(t, func(t *rapid.T) {
		steps := 0
		do := func(err error) {
			if err != nil && store.KindOf(err) != store.Invalid {
				t.Fatal(err)
			}
		}
		did := f.OnChange(func(store.Change) { steps++ })
		defer did()
		for range rapid.IntRange(0, 12).Draw(t, "records") {
			one, other := pick(t, people), pick(t, people)
			switch rapid.IntRange(0, 2).Draw(t, "kind") {
			case 0:
				do(f.SetMark(meetings[0].ID, one, data.Status(rapid.IntRange(1, 4).Draw(t, "status"))))
			case 1:
				_, err := f.MakePair(one, other, today, data.Active)
				do(err)
			case 2:
				_, err := f.AddContact(data.Contact{Person: one, Others: []data.ID{other}, Date: today})
				do(err)
			}
		}
		keep, gone := pick(t, people), pick(t, people)
		before, his, theirs := f.hash(), f.holdings(keep), f.holdings(gone)
		overlaps := f.overlaps(keep, gone)
		err := f.MergePeople(keep, gone)
		do(err)
		if err == nil {
			after := f.holdings(keep)
			if after.Pairs != his.Pairs || after.Contacts != his.Contacts || after.Marks != his.Marks-overlaps.marks ||
				after.HisMarks != his.HisMarks+theirs.HisMarks-overlaps.marks ||
				after.HisPairs != his.HisPairs+theirs.HisPairs ||
				after.HisContacts != his.HisContacts+theirs.HisContacts-overlaps.contacts {
				t.Fatalf("%+v and %+v with %+v of both became %+v", his, theirs, overlaps, after)
			}
			if _, err := f.Undo(); err != nil || f.hash() != before {
				t.Fatalf("undoing does not give back what was: %v", err)
			}
			steps -= 2 // the merge and its undoing
		}
		for range steps {
			if _, err := f.Undo(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// overlap is what two people both have: marks at one meeting, contacts in which
// both took part.
type overlap struct{ marks, contacts int }

func (f fixture) overlaps(a, b data.ID) (o overlap) {
	f.t.Helper()
	at := map[data.ID]bool{}
	for _, m := range read(f, func(r *store.Reader) ([]data.Mark, error) { return r.MarksOf(a) }) {
		at[m.Meeting] = true
	}
	for _, m := range read(f, func(r *store.Reader) ([]data.Mark, error) { return r.MarksOf(b) }) {
		if at[m.Meeting] {
			o.marks++
		}
	}
	in := map[data.ID]bool{}
	for _, c := range read(f, func(r *store.Reader) ([]data.Contact, error) { return r.ContactsOf(a) }) {
		in[c.ID] = true
	}
	for _, c := range read(f, func(r *store.Reader) ([]data.Contact, error) { return r.ContactsOf(b) }) {
		if in[c.ID] {
			o.contacts++
		}
	}
	return o
}
