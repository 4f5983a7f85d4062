package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func (f fixture) states(group data.ID) (states []data.MeetingState) {
	for _, m := range f.meetingsOf(group) {
		states = append(states, m.State)
	}
	return states
}

func TestABreakCancelsWhatIsPlannedAndWhatWillBe(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	other := must(f.AddGroup(tuesdays(), nil, today))(t)
	meetings := f.meetingsOf(group)
	ok(t, f.SetMeetingNote(meetings[2].ID, "speaker"))
	ok(t, f.DidNotMeet(meetings[3].ID, "snow"))
	before, others := f.hash(), f.meetingsOf(other)

	// from the third meeting to a week beyond what is planned
	b := data.Break{Groups: []data.ID{group}, Span: data.Span{From: today.AddDays(10), Until: today.AddDays(66)}, Reason: "summer"}
	id := must(f.PlanBreak(b))(t)
	want := []data.MeetingState{0, 0, 3, 3, 3, 3, 3, 3, 3}
	if diff := cmp.Diff(want, f.states(group)); diff != "" {
		t.Error(diff)
	}
	if m := f.meeting(meetings[2].ID); m.Note != "speaker" || m.Reason != "summer" || m.Break != id {
		t.Errorf("%+v", m)
	}
	if m := f.meeting(meetings[3].ID); m.Reason != "snow" || !m.Break.IsZero() {
		t.Errorf("what was cancelled before is %+v", m)
	}
	if diff := cmp.Diff(others, f.meetingsOf(other)); diff != "" {
		t.Error(diff)
	}
	if done, _ := f.CanUndo(); done.Count != 6 {
		t.Errorf("%d meetings are told of", done.Count)
	}
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("one undo takes the break back whole")
	}
	must(f.Redo())(t)

	// two weeks later the next ones are planned: one in the break, one after it
	f.clock.at = evening.AddDate(0, 0, 14)
	must(f.PlanAhead())(t)
	all := f.meetingsOf(group)
	if m := all[9]; m.Date != today.AddDays(63) || m.State != data.DidNotMeet || m.Break != id {
		t.Errorf("in the break %+v was planned", m)
	}
	if m := all[10]; m.Date != today.AddDays(70) || m.State != data.Planned {
		t.Errorf("after it %+v was planned", m)
	}
	if err := f.SetMark(all[9].ID, sam, data.Absent); store.KindOf(err) != store.Invalid {
		t.Errorf("somebody is marked in the break: %v", err)
	}

	// taken back on the day of the third meeting: what is past stays in the break
	f.clock.at = evening.AddDate(0, 0, 21)
	ok(t, f.TakeBackBreak(id))
	want = []data.MeetingState{0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0}
	if diff := cmp.Diff(want, f.states(group)); diff != "" {
		t.Error(diff)
	}
	if p := read(f, (*store.Reader).Programme); len(p.Breaks) != 1 || p.Breaks[0].Span.Until != today.AddDays(20) {
		t.Errorf("%+v", p.Breaks)
	}
	if err := f.TakeBackBreak(data.NewID()); store.KindOf(err) != store.NotFound {
		t.Errorf("%v", err)
	}
}

func TestOneMeetingInABreakIsHeldAllTheSame(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	id := must(f.PlanBreak(data.Break{Groups: []data.ID{group}, Span: data.Span{From: today.AddDays(1), Until: today.AddDays(20)}}))(t)
	second := f.meetingsOf(group)[1]
	ok(t, f.ReopenMeeting(second.ID))
	if m := f.meeting(second.ID); m.State != data.Planned || !m.Break.IsZero() {
		t.Errorf("%+v", m)
	}
	must(f.PlanAhead())(t)
	if m := f.meeting(second.ID); m.State != data.Planned {
		t.Error("planning takes it back")
	}
	must(f.PlanBreak(data.Break{Groups: []data.ID{group}, Span: data.Span{From: today.AddDays(30), Until: today.AddDays(40)}}))(t)
	if m := f.meeting(second.ID); m.State != data.Planned {
		t.Error("another break takes it back")
	}
	must(f.Undo())(t)
	ok(t, f.TakeBackBreak(id))
	for _, m := range f.meetingsOf(group) {
		if m.State != data.Planned {
			t.Errorf("%+v", m)
		}
	}
}

func TestUndoingABreakLeavesNothingOfItInWhatWasPlannedSince(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	must(f.PlanBreak(data.Break{Groups: []data.ID{group}, Span: data.Span{From: today.AddDays(50), Until: today.AddDays(80)}}))(t)
	f.clock.at = evening.AddDate(0, 0, 7)
	must(f.PlanAhead())(t)
	must(f.Undo())(t)
	for _, m := range f.meetingsOf(group) {
		if m.State == data.DidNotMeet {
			t.Errorf("%v is still cancelled", m.Date)
		}
	}
	must(f.PlanAhead())(t)
	if all := f.meetingsOf(group); all[len(all)-1].Date != today.AddDays(63) || all[len(all)-1].State != data.Planned {
		t.Errorf("the last one planned is %+v", all[len(all)-1])
	}
}

func TestAGroupThatChangesItsDayLeavesABreakOrGetsIntoIt(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	id := must(f.PlanBreak(data.Break{Groups: []data.ID{group}, Span: data.Span{From: today.AddDays(14), Until: today.AddDays(14)}}))(t)
	must(f.PlanBreak(data.Break{Groups: []data.ID{group}, Span: data.Span{From: today.AddDays(22), Until: today.AddDays(22)}}))(t)
	ok(t, f.ChangeGroup(group, today.AddDays(6), wednesdays(), ""))
	all := f.meetingsOf(group)
	if all[2].State != data.Planned || !all[2].Break.IsZero() {
		t.Errorf("on Wednesday it is in no break: %+v", all[2])
	}
	if all[3].State != data.DidNotMeet || all[3].Break == id {
		t.Errorf("on Wednesday it is in the other: %+v", all[3])
	}
}

func TestABreakDoesNotBeginInThePast(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	for name, b := range map[string]data.Break{
		"yesterday":       {Groups: []data.ID{group}, Span: data.Span{From: today.AddDays(-1), Until: today}},
		"for nobody":      {Span: data.Span{From: today, Until: today}},
		"without an end":  {Groups: []data.ID{group}, Span: data.Span{From: today}},
		"to another year": {Groups: []data.ID{group}, Span: data.Span{From: today, Until: today.AddDays(800)}},
	} {
		if _, err := f.PlanBreak(b); store.KindOf(err) != store.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := f.PlanBreak(data.Break{Groups: []data.ID{data.NewID()}, Span: data.Span{From: today, Until: today}}); store.KindOf(err) != store.NotFound {
		t.Errorf("for no group of the programme: %v", err)
	}
}
