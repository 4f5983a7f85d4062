package store_test

import (
	"testing"

	"alongside/data"
	"alongside/data/store"
)

func TestNobodyWasAtAMeetingThatIsStillToCome(t *testing.T) {
	for name, c := range map[string]struct {
		do      func(f fixture, meeting, person data.ID) error
		refused bool
	}{
		"present": {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Present) }, true},
		"late":    {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Late) }, true},
		"absent":  {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Absent) }, true},
		"excused": {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Excused) }, false},
		"a remark": {func(f fixture, m, p data.ID) error {
			return f.EditMark(data.Mark{Meeting: m, Person: p, Note: "brings drums"})
		}, false},
		"present, with remark": {func(f fixture, m, p data.ID) error {
			return f.EditMark(data.Mark{Meeting: m, Person: p, Status: data.Present, Note: "early"})
		}, true},
		"from paper": {func(f fixture, m, p data.ID) error {
			return f.SetMarks(m, []data.Mark{{Person: p, Status: data.Absent}})
		}, true},
		"a walk-in": {func(f fixture, m, _ data.ID) error {
			_, err := f.AddWalkIn(m, person("Jo", ""), data.Present)
			return err
		}, true},
		"closing":      {func(f fixture, m, _ data.ID) error { return f.CloseMeeting(m, store.LeaveAsIs) }, true},
		"did not meet": {func(f fixture, m, _ data.ID) error { return f.DidNotMeet(m, "holidays") }, false},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			group, _, sam, _ := f.group()
			next := f.meetingsOf(group)[1]
			before := f.hash()
			err := c.do(f, next.ID, sam)
			if refused := store.KindOf(err) == store.Invalid; refused != c.refused {
				t.Fatalf("got %v", err)
			}
			if c.refused && f.hash() != before {
				t.Error("refused, and still something was stored")
			}
		})
	}
}

func TestDaysThatNobodyCanHaveMeantAreRefused(t *testing.T) {
	in := func(days int) data.Person {
		p := person("Jo", "")
		p.Joined = today.AddDays(days)
		return p
	}
	f := open(t)
	group, _, sam, _ := f.group()
	meeting := func(days int) data.Meeting {
		return data.Meeting{Group: group, Date: today.AddDays(days), Start: data.At(19, 0)}
	}
	longAgo := int(data.EarliestDay - today)
	for name, c := range map[string]struct {
		err     error
		refused bool
	}{
		"a group, next year":            {f.JoinGroup(group, sam, today.AddDays(366)), false},
		"a group, after that":           {f.JoinGroup(group, sam, today.AddDays(367)), true},
		"the programme, after that":     {errorOf(f.AddPerson(in(367))), true},
		"an import, after that":         {errorOf(broughtIn(f.Store, []data.Person{in(0), in(367)})), true},
		"changed to after that":         {f.UpdatePerson(data.Person{ID: sam, First: "Sam", Joined: today.AddDays(367)}), true},
		"long ago, which nobody doubts": {errorOf(f.AddPerson(in(longAgo))), false},
		"longer ago than can be":        {errorOf(f.AddPerson(in(longAgo - 1))), true},
		"a meeting, next year":          {errorOf(f.AddMeeting(meeting(366))), false},
		"a meeting, after that":         {errorOf(f.AddMeeting(meeting(367))), true},
		"a meeting, long ago":           {errorOf(f.AddMeeting(meeting(longAgo))), false},
		"a meeting, longer ago":         {errorOf(f.AddMeeting(meeting(longAgo - 1))), true},
		"moved to after that":           {f.MoveMeeting(f.meetingsOf(group)[1].ID, today.AddDays(367), data.At(19, 0), ""), true},
	} {
		if refused := store.KindOf(c.err) == store.Invalid; refused != c.refused {
			t.Errorf("%s: %v", name, c.err)
		}
	}
}

func errorOf[T any](_ T, err error) error { return err }

func TestAMarkTakenBackAfterClosingLeavesATrace(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	ok(t, f.CloseMeeting(m.ID, store.LeaveAsIs))
	closed := f.hash()
	ok(t, f.SetMark(m.ID, sam, data.NotRecorded))
	if got := f.markOf(m.ID, sam); got.Status != data.NotRecorded || !got.AfterClose {
		t.Errorf("%+v", got)
	}
	must(f.Undo())(t)
	if f.hash() != closed {
		t.Error("undoing does not give back what was")
	}
}
