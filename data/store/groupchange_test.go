package store_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func (f fixture) groupOf(id data.ID) data.Group {
	f.t.Helper()
	return read(f, func(r *store.Reader) (data.Group, error) { return r.Group(id) })
}

// wednesdays is what the group becomes.
func wednesdays() data.Stretch {
	return data.Stretch{
		Name: "Wednesday group", Place: "Library",
		Schedule: data.Schedule{Weekday: time.Wednesday, Start: data.At(17, 0), Minutes: 60, Weeks: 1},
	}
}

func TestAGroupChangesItsDayFromADateOnAndThePastStays(t *testing.T) {
	f := open(t)
	group, first, sam, _ := f.group()
	ok(t, f.SetMark(first.ID, sam, data.Present))
	ok(t, f.CloseMeeting(first.ID, store.MarkAbsent))
	meetings := f.meetingsOf(group)
	ok(t, f.SetMeetingNote(meetings[3].ID, "bring drums"))
	ok(t, f.SetMark(meetings[3].ID, sam, data.Excused))
	ok(t, f.MoveMeeting(meetings[4].ID, meetings[4].Date.AddDays(2), data.At(12, 0), "Café"))
	ok(t, f.DidNotMeet(meetings[5].ID, "holiday"))
	meetings = f.meetingsOf(group)
	before := f.hash()

	from := today.AddDays(20) // the Monday of the week of the fourth meeting
	ok(t, f.ChangeGroup(group, from, wednesdays(), "another rhythm"))
	after := f.meetingsOf(group)
	if diff := cmp.Diff(meetings[:3], after[:3]); diff != "" {
		t.Errorf("until then everything stays (-before +after):\n%s", diff)
	}
	noted := f.meeting(meetings[3].ID)
	if noted.Date != today.AddDays(22) || noted.Start != data.At(17, 0) || noted.Place != "Library" || noted.Note != "bring drums" ||
		f.markOf(noted.ID, sam).Status != data.Excused {
		t.Errorf("the fourth goes to the Wednesday of its week with what is noted: %+v", noted)
	}
	moved := f.meeting(meetings[4].ID)
	if moved.Date != meetings[4].Date || moved.Place != "Café" || moved.Slot != today.AddDays(29) {
		t.Errorf("what was put elsewhere by hand stays there: %+v", moved)
	}
	if off := f.meeting(meetings[5].ID); off.State != data.DidNotMeet || off.Date.Weekday() != time.Wednesday {
		t.Errorf("what was cancelled stays so, on the new day: %+v", off)
	}
	for _, m := range after[3:] {
		if m.ID != moved.ID && m.Date.Weekday() != time.Wednesday {
			t.Errorf("one is left on %v %v", m.Date.Weekday(), m.Date)
		}
	}
	g := f.groupOf(group)
	if g.NameOf(after[0]) != "Tuesday group" || g.NameOf(noted) != "Wednesday group" {
		t.Errorf("they are called %q and %q", g.NameOf(after[0]), g.NameOf(noted))
	}
	if n := must(f.PlanAhead())(t); n != 0 {
		t.Errorf("%d were planned anew", n)
	}
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("one undo takes the change back whole")
	}
	must(f.Redo())(t)
	if f.meeting(noted.ID).Date != noted.Date {
		t.Error("it is not done again")
	}
}

// A meeting that moved with its group keeps its id, which follows from the day that it
// was planned for first: on that day another one can be planned all the same.
func TestThereAndBackAgainLeavesNoHole(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	ok(t, f.ChangeGroup(group, today.AddDays(6), wednesdays(), ""))
	both := wednesdays()
	both.Schedule.More = data.DaysOf(time.Tuesday)
	ok(t, f.ChangeGroup(group, today.AddDays(6), both, ""))
	on := make(map[data.Date]int)
	for _, m := range f.meetingsOf(group) {
		on[m.Date]++
	}
	for d := today.AddDays(7); d <= today.AddDays(56); d++ {
		want := 0
		if d.Weekday() == time.Tuesday || d.Weekday() == time.Wednesday {
			want = 1
		}
		if on[d] != want {
			t.Errorf("on %v %v there are %d meetings, want %d", d.Weekday(), d, on[d], want)
		}
	}
}

// A change from a later day on would take the end back without a word, and plan meetings
// to which nobody belongs.
func TestAGroupDoesNotChangeAfterItsEnd(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	ok(t, f.EndGroup(group, today.AddDays(20), ""))
	before := f.hash()
	if err := f.ChangeGroup(group, today.AddDays(21), wednesdays(), ""); store.KindOf(err) != store.Invalid {
		t.Errorf("from the day after: %v", err)
	}
	if f.hash() != before {
		t.Error("something was changed")
	}
	ok(t, f.ChangeGroup(group, today.AddDays(13), wednesdays(), ""))
	if g := read(f, (*store.Reader).Groups)[0]; g.Schedule.Span.Until != today.AddDays(20) {
		t.Errorf("it ends on %v", g.Schedule.Span.Until)
	}
}

func TestAGroupDoesNotChangeItsPast(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	before := f.hash()
	for name, err := range map[string]error{
		"yesterday":      f.ChangeGroup(group, today.AddDays(-1), wednesdays(), ""),
		"in two years":   f.ChangeGroup(group, today.AddDays(700), wednesdays(), ""),
		"without a name": f.ChangeGroup(group, today, data.Stretch{Schedule: wednesdays().Schedule}, ""),
	} {
		if store.KindOf(err) != store.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	if f.hash() != before {
		t.Error("something was changed")
	}
}

func TestAGroupEndsAndBeginsAgain(t *testing.T) {
	f := open(t)
	group, first, sam, priya := f.group()
	pair := must(f.MakePair(sam, priya, today, data.Active))(t)
	meetings := f.meetingsOf(group)
	ok(t, f.SetMeetingNote(meetings[4].ID, "farewell"))
	before := f.hash()
	last := meetings[2].Date
	ok(t, f.EndGroup(group, last, "the group has ended"))

	after := f.meetingsOf(group)
	if len(after) != 4 || after[3].State != data.DidNotMeet || after[3].Reason != "the group has ended" || after[3].Note != "farewell" {
		t.Errorf("three are held, and of the rest the one with a note is kept as cancelled: %+v", after)
	}
	for _, id := range []data.ID{sam, priya} {
		m := read(f, func(r *store.Reader) ([]data.Membership, error) { return r.MembershipsOf(id) })
		if !m[0].On(last) || m[0].On(last.AddDays(1)) {
			t.Errorf("a membership is %+v", m[0].Spans)
		}
	}
	if p := read(f, func(r *store.Reader) (data.Pair, error) { return r.Pair(pair) }); !p.Live() {
		t.Error("the pair has ended too")
	}
	f.clock.at = evening.AddDate(0, 0, 40)
	if n := must(f.PlanAhead())(t); n != 0 {
		t.Errorf("%d meetings were planned of a group that has ended", n)
	}
	f.clock.at = evening
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("one undo takes the end back whole")
	}
	must(f.Redo())(t)

	f.clock.at = evening.AddDate(0, 0, 60)
	from := today.AddDays(70)
	ok(t, f.StartGroupAgain(group, from, wednesdays(), []data.ID{sam}))
	g := f.groupOf(group)
	if g.Ended(from) || g.On(today).Name != "Tuesday group" || g.On(from).Name != "Wednesday group" {
		t.Errorf("%+v", g)
	}
	m := read(f, func(r *store.Reader) (data.Membership, error) {
		m, _, err := r.Membership(group, sam)
		return m, err
	})
	if len(m.Spans) != 2 || m.Spans[1] != (data.Span{From: from}) {
		t.Errorf("%+v", m.Spans)
	}
	if got := f.meeting(first.ID); got.Date != first.Date {
		t.Errorf("%+v", got)
	}
}

func TestWhatAnEndCancelledIsPlannedAgainWithTheGroup(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	meetings := f.meetingsOf(group)
	ok(t, f.SetMeetingNote(meetings[4].ID, "farewell"))
	ok(t, f.EndGroup(group, meetings[2].Date, "the group has ended"))
	if got := f.meeting(meetings[4].ID); got.State != data.DidNotMeet {
		t.Fatalf("it is not cancelled: %+v", got)
	}
	from := meetings[3].Date
	ok(t, f.StartGroupAgain(group, from, f.groupOf(group).On(from), []data.ID{sam}))
	got := f.meeting(meetings[4].ID)
	if got.State != data.Planned || got.Note != "farewell" || got.Reason != "" || !got.Break.IsZero() {
		t.Errorf("%+v", got)
	}
}

func TestAGroupDoesNotEndBeforeItLastMet(t *testing.T) {
	f := open(t)
	group, first, sam, _ := f.group()
	ok(t, f.SetMark(first.ID, sam, data.Present))
	if err := f.EndGroup(group, today.AddDays(-1), ""); store.KindOf(err) != store.Invalid {
		t.Errorf("%v", err)
	}
	if err := f.EndGroup(group, today.AddDays(-60), ""); store.KindOf(err) != store.Invalid {
		t.Errorf("before it began: %v", err)
	}
	ok(t, f.EndGroup(group, today, ""))
}
