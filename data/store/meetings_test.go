package store_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func TestAMeetingAtWhichSomebodyWasIsNotPutOff(t *testing.T) {
	for name, c := range map[string]struct {
		note    func(f fixture, m, p data.ID) error
		days    int
		refused bool
	}{
		"present, to next week":    {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Present) }, 7, true},
		"late, to tomorrow":        {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Late) }, 1, true},
		"absent, to next week":     {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Absent) }, 7, true},
		"visitors counted":         {func(f fixture, m, _ data.ID) error { return f.SetVisitors(m, 3) }, 7, true},
		"present, to yesterday":    {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Present) }, -1, false},
		"present, to another time": {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Present) }, 0, false},
		"told us of it":            {func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Excused) }, 7, false},
		"a remark": {func(f fixture, m, p data.ID) error {
			return f.EditMark(data.Mark{Meeting: m, Person: p, Note: "drums"})
		}, 7, false},
		"a mark taken back": {func(f fixture, m, p data.ID) error {
			return errors.Join(f.SetMark(m, p, data.Present), f.SetMark(m, p, data.NotRecorded))
		}, 7, false},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			_, m, sam, _ := f.group()
			ok(t, c.note(f, m.ID, sam))
			before, mark := f.hash(), f.markOf(m.ID, sam)
			err := f.MoveMeeting(m.ID, today.AddDays(c.days), data.At(18, 0), "Library")
			if c.refused {
				if store.KindOf(err) != store.Invalid || !strings.HasPrefix(err.Error(), "It is noted already who was at this meeting") || f.hash() != before {
					t.Errorf("got %v", err)
				}
				return
			}
			ok(t, err)
			want := data.Open
			if c.days > 0 {
				want = data.Planned
			}
			if got := f.meeting(m.ID); got.State != want || got.Date != today.AddDays(c.days) {
				t.Errorf("%+v", got)
			}
			if diff := cmp.Diff(mark, f.markOf(m.ID, sam)); diff != "" {
				t.Errorf("what was noted (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhatIsToldAheadOpensNoRegister(t *testing.T) {
	notes := map[string]func(f fixture, m, p data.ID) error{
		"excused": func(f fixture, m, p data.ID) error { return f.SetMark(m, p, data.Excused) },
		"a remark": func(f fixture, m, p data.ID) error {
			return f.EditMark(data.Mark{Meeting: m, Person: p, Note: "drums"})
		},
		"on paper": func(f fixture, m, p data.ID) error {
			return f.SetMarks(m, []data.Mark{{Person: p, Status: data.Excused}})
		},
	}
	for name, note := range notes {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			group, _, sam, _ := f.group()
			next := f.meetingsOf(group)[1]
			before := f.hash()
			ok(t, note(f, next.ID, sam))
			if got := f.meeting(next.ID); got.State != data.Planned {
				t.Errorf("the meeting of next week is %v", got.State)
			}
			mark := f.markOf(next.ID, sam)

			g := read(f, func(r *store.Reader) (data.Group, error) { return r.Group(group) })
			g.Place = "Library"
			ok(t, f.UpdateGroup(g))
			if got := f.meeting(next.ID); got.Place != "Library" || f.markOf(next.ID, sam) != mark {
				t.Errorf("the group's new place does not reach it: %+v with %+v", got, f.markOf(next.ID, sam))
			}
			g.Schedule.Weekday = time.Wednesday
			ok(t, f.UpdateGroup(g))
			if got := f.meeting(next.ID); got.Date != next.Date || f.markOf(next.ID, sam) != mark {
				t.Errorf("a new weekday takes away what was told: %+v with %+v", got, f.markOf(next.ID, sam))
			}
			for range 3 {
				must(f.Undo())(t)
			}
			if f.hash() != before {
				t.Error("undoing does not give back what was")
			}

			ok(t, note(f, next.ID, sam))
			f.clock.at = evening.AddDate(0, 0, 7)
			ok(t, f.SetMark(next.ID, sam, data.Present))
			if got := f.meeting(next.ID).State; got != data.Open {
				t.Errorf("on the day itself the first mark leaves it %v", got)
			}
		})
	}
}

func TestAMeetingThatTakesPlaceAfterAllIsPlannedUntilItsDay(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	next := f.meetingsOf(group)[1].ID
	ok(t, f.SetMark(next, sam, data.Excused))
	ok(t, f.DidNotMeet(next, "holidays"))
	if err := f.SetMark(next, sam, data.NotRecorded); store.KindOf(err) != store.Invalid {
		t.Errorf("marking at one that is not held: %v", err)
	}
	ok(t, f.ReopenMeeting(next))
	if got := f.meeting(next).State; got != data.Planned {
		t.Errorf("next week's is %v", got)
	}
	ok(t, f.DidNotMeet(next, "holidays"))
	f.clock.at = evening.AddDate(0, 0, 7)
	ok(t, f.ReopenMeeting(next))
	if got := f.meeting(next).State; got != data.Open {
		t.Errorf("on its day, with a mark, it is %v", got)
	}
}

func TestVisitorsAreAtAMeetingThatTakesPlace(t *testing.T) {
	f := open(t)
	group, m, _, _ := f.group()
	ok(t, f.SetVisitors(m.ID, 0))
	if got := f.meeting(m.ID); got.State != data.Planned {
		t.Errorf("nobody came, and it is %v", got.State)
	}
	before := f.hash()
	ok(t, f.SetVisitors(m.ID, 5))
	if got := f.meeting(m.ID); got.State != data.Open || got.Visitors != 5 {
		t.Errorf("five came: %+v", got)
	}
	if err := f.DidNotMeet(m.ID, "no heating"); store.KindOf(err) != store.Invalid || !strings.HasPrefix(err.Error(), "Visitors are counted") {
		t.Errorf("five came, and it was not held: %v", err)
	}
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("one undo takes back the number and the opening")
	}
	if err := f.SetVisitors(f.meetingsOf(group)[1].ID, 5); store.KindOf(err) != store.Invalid || f.hash() != before {
		t.Errorf("next week's visitors: %v", err)
	}
	ok(t, f.DidNotMeet(m.ID, "no heating"))
	if err := f.SetVisitors(m.ID, 5); store.KindOf(err) != store.Invalid {
		t.Errorf("visitors of a meeting that was not held: %v", err)
	}
}
