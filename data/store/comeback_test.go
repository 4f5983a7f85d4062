package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func (f fixture) spans(group, person data.ID) []data.Span {
	f.t.Helper()
	return read(f, func(r *store.Reader) ([]data.Span, error) {
		m, _, err := r.Membership(group, person)
		return m.Spans, err
	})
}

func (f fixture) leaves(person data.ID, last data.Date) {
	f.t.Helper()
	p := read(f, func(r *store.Reader) (data.Person, error) { return r.Person(person) })
	p.Left = last
	ok(f.t, f.UpdatePerson(p))
}

func TestWhoComesBackBelongsAgainAndWasNotExpectedMeanwhile(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	over := must(f.AddGroup(tuesdays(), []data.ID{sam}, today.AddDays(-28)))(t)
	ok(t, f.LeaveGroup(over, sam, today.AddDays(-24)))
	within := must(f.AddGroup(tuesdays(), []data.ID{sam}, today.AddDays(-10)))(t)
	ok(t, f.LeaveGroup(within, sam, today.AddDays(-5)))
	f.leaves(sam, today.AddDays(-20))
	before, changes := f.hash(), 0
	stop := f.OnChange(func(store.Change) { changes++ })
	defer stop()
	ok(t, f.ComeBack(sam, today))
	if p := read(f, func(r *store.Reader) (data.Person, error) { return r.Person(sam) }); p.Left != 0 {
		t.Errorf("still left on %v", p.Left)
	}
	want := [][]data.Span{
		{{From: today.AddDays(-28), Until: today.AddDays(-20)}, {From: today}},
		{{From: today.AddDays(-28), Until: today.AddDays(-24)}},
		nil,
	}
	if diff := cmp.Diff(want, [][]data.Span{f.spans(group, sam), f.spans(over, sam), f.spans(within, sam)}); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	ok(t, f.ComeBack(sam, today)) // they are: nothing is done
	if changes != 1 {
		t.Errorf("%d steps", changes)
	}
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("one undo does not give back what was")
	}
}

func TestWhoHadLeftAndTurnsUpIsNotExpectedInBetween(t *testing.T) {
	for name, c := range map[string]struct{ samLeft, walkInLeft, want data.Date }{
		"the one on the list had left":  {today.AddDays(-20), 0, today.AddDays(-20)},
		"both had, the other one later": {today.AddDays(-20), today.AddDays(-2), today.AddDays(-20)},
		"both had, the other one first": {today.AddDays(-2), today.AddDays(-20), 0},
		"both are still there":          {0, 0, 0},
	} {
		for _, kept := range []string{"sam", "walk-in"} {
			t.Run(name+", keeping "+kept, func(t *testing.T) {
				f, m, sam, _, walkIn := aWalkIn(t)
				f.leaves(sam, c.samLeft)
				f.leaves(walkIn, c.walkInLeft)
				keep, gone := sam, walkIn
				if kept != "sam" {
					keep, gone = walkIn, sam
				}
				before := f.hash()
				ok(t, f.MergePeople(keep, gone))
				if diff := cmp.Diff([]data.Span{{From: today.AddDays(-28), Until: c.want}}, f.spans(m.Group, keep)); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
				must(f.Undo())(t)
				if f.hash() != before {
					t.Error("one undo does not give back what was")
				}
			})
		}
	}
}
