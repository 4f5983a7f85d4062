package store_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"alongside/data"
	"alongside/data/store"
)

// brought is a list with one who is new and sam, at a meeting a week ago that is new, and
// at one that was planned for two weeks ago.
func (f fixture) brought(group, sam, planned data.ID) data.Brought {
	jo := person("Jo", "")
	jo.ID = data.ID{7}
	today := data.DateOf(f.clock.at)
	past := data.Meeting{ID: data.ID{8}, Group: group, Date: today.AddDays(-7), Start: data.At(19, 0), State: data.Closed}
	return data.Brought{
		People:   []data.Person{jo},
		Joins:    []data.Join{{Group: group, Person: jo.ID, Span: data.Span{From: today.AddDays(-14)}}},
		Meetings: []data.Meeting{past},
		Marks: []data.Mark{
			{Meeting: past.ID, Person: jo.ID, Status: data.Absent},
			{Meeting: planned, Person: jo.ID, Status: data.Present},
			{Meeting: planned, Person: sam, Status: data.Excused},
		},
		Habit: data.SheetHabit{Shape: 3, Order: 1},
	}
}

// broughtIn brings people in as a list does, in one step, into a group where one is named.
func broughtIn(s *store.Store, people []data.Person, groups ...store.Joining) ([]data.ID, error) {
	b, ids := data.Brought{People: slices.Clone(people)}, make([]data.ID, len(people))
	for i := range ids {
		ids[i] = data.NewID()
		b.People[i].ID = ids[i]
		for _, g := range groups {
			b.Joins = append(b.Joins, data.Join{Group: g.Group, Person: ids[i], Span: data.Span{From: g.On}})
		}
	}
	return ids, s.BringIn(context.Background(), b)
}

// plannedBefore is a meeting that was planned for two weeks ago, and that nobody opened.
func (f fixture) plannedBefore(group data.ID) data.ID {
	f.t.Helper()
	return must(f.AddMeeting(data.Meeting{Group: group, Date: data.DateOf(f.clock.at).AddDays(-14), Start: data.At(19, 0)}))(f.t)
}

func TestAListComesInAsOneStep(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	planned := f.plannedBefore(group)
	before := f.hash()
	ok(t, f.BringIn(context.Background(), f.brought(group, sam, planned)))
	if got := f.meeting(planned).State; got != data.Closed {
		t.Errorf("the meeting that was planned is %s", got)
	}
	if m := f.markOf(planned, sam); m.Status != data.Excused || m.AfterClose {
		t.Errorf("sam is %+v", m)
	}
	if m := f.markOf(data.ID{8}, data.ID{7}); m.Status != data.Absent || m.AfterClose {
		t.Errorf("jo is %+v", m)
	}
	member := read(f, func(r *store.Reader) (m data.Membership, err error) {
		m, _, err = r.Membership(group, data.ID{7})
		return m, err
	})
	if since := data.DateOf(f.clock.at).AddDays(-14); member.Since(since) != since {
		t.Errorf("jo belongs %v", member.Spans)
	}
	programme := read(f, (*store.Reader).Programme)
	if _, known := programme.HabitOf(3); !known {
		t.Error("how the list was read is not kept")
	}
	done, err := f.Undo()
	ok(t, err)
	if done.Act != store.ActBringIn || done.Count != 4 {
		t.Errorf("undone was %+v", done)
	}
	if f.hash() != before {
		t.Error("one undo does not take the whole list back")
	}
}

func TestAMarkThatIsThereStaysWhenAListComesIn(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	planned := f.plannedBefore(group)
	ok(t, f.SetMark(planned, sam, data.Late))
	ok(t, f.BringIn(context.Background(), f.brought(group, sam, planned)))
	if got := f.markOf(planned, sam).Status; got != data.Late {
		t.Errorf("sam is %s", got)
	}
	if got := f.meeting(planned).State; got != data.Open {
		t.Errorf("the open meeting is %s", got)
	}
}

func TestOfAListThatCannotComeInNothingDoes(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	planned := f.plannedBefore(group)
	ok(t, f.DidNotMeet(planned, "Snow"))
	before := f.hash()
	if err := f.BringIn(context.Background(), f.brought(group, sam, planned)); !errors.Is(err, store.Invalid) {
		t.Errorf("a mark at a meeting that was not held: %v", err)
	}
	if f.hash() != before {
		t.Error("something of it came in")
	}
}

func TestAListThatBringsNothingIsNoStep(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	b := f.brought(group, sam, f.plannedBefore(group))
	ok(t, f.BringIn(context.Background(), b))
	steps := must(f.audited())(t)
	ok(t, f.BringIn(context.Background(), data.Brought{Joins: b.Joins, Marks: b.Marks, Habit: b.Habit}))
	if got := must(f.audited())(t); got != steps {
		t.Errorf("%d entries of the audit trail after %d", got, steps)
	}
}

// audited counts the audit trail.
func (f fixture) audited() (n int, err error) {
	err = f.View(func(r *store.Reader) (err error) {
		n, err = r.AuditCount()
		return err
	})
	return n, err
}

func TestAListThatIsStoppedLeavesNothing(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	b := f.brought(group, sam, f.plannedBefore(group))
	before := f.hash()
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if err := f.BringIn(ctx, b); !errors.Is(err, context.Canceled) {
		t.Fatalf("it says %v", err)
	}
	if f.hash() != before {
		t.Error("something was stored")
	}
}
