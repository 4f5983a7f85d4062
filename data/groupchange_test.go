package data_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// planOf are a group's meetings as its schedule plans them.
func planOf(g data.Group, within data.Span) []data.Meeting {
	var all []data.Meeting
	for i, d := range g.Dates(within) {
		s := g.On(d)
		all = append(all, data.Meeting{
			ID: id(100 + i), Group: g.ID, Date: d, Slot: d, Start: s.Schedule.Start, Place: s.Place, LedBy: g.LedBy,
		})
	}
	return all
}

func TestPlannedMeetingsMoveAlongWithinTheirWeek(t *testing.T) {
	// Sundays at 19:00; from Monday 1 June on Wednesdays at 17:00 in the library
	old := data.Group{ID: id(1), Name: "Circle", Place: "Hall", Schedule: weekly()}
	wednesday := weekly()
	wednesday.Weekday, wednesday.Start = time.Wednesday, data.At(17, 0)
	from := day("2026-06-01")
	for name, c := range map[string]struct {
		change   func(*data.Schedule)
		meeting  func(*data.Meeting) // of Sunday 14 June, the second that moves
		marked   bool
		fate     data.Fate
		date     string
		start    data.TimeOfDay
		slot     string
		cancel   bool
		outcomes int
	}{
		"untouched": {fate: data.Moves, date: "2026-06-10", start: data.At(17, 0), slot: "2026-06-10", outcomes: 4},
		"with what is noted of it": {
			meeting: func(m *data.Meeting) { m.Note, m.LedBy = "bring drums", []data.ID{id(5)} },
			fate:    data.Moves, date: "2026-06-10", start: data.At(17, 0), slot: "2026-06-10", outcomes: 4,
		},
		"cancelled, which it stays": {
			meeting: func(m *data.Meeting) { m.State, m.Reason = data.DidNotMeet, "holiday" },
			fate:    data.Moves, date: "2026-06-10", start: data.At(17, 0), slot: "2026-06-10", cancel: true, outcomes: 4,
		},
		"put elsewhere by hand": {
			meeting: func(m *data.Meeting) { m.Date = day("2026-06-12") },
			fate:    data.StaysPut, date: "2026-06-12", start: data.At(19, 0), slot: "2026-06-10", outcomes: 4,
		},
		"held at another time by hand": {
			meeting: func(m *data.Meeting) { m.Start = data.At(18, 0) },
			fate:    data.StaysPut, date: "2026-06-14", start: data.At(18, 0), slot: "2026-06-10", outcomes: 4,
		},
		"an extra one": {
			meeting: func(m *data.Meeting) { m.Slot = 0 }, fate: 255, outcomes: 3,
		},
		"in a week that has none any more": {
			change: func(s *data.Schedule) { s.Weeks = 2 },
			fate:   data.Drops, date: "2026-06-14", start: data.At(19, 0), slot: "2026-06-14", outcomes: 4,
		},
		"in such a week, with something noted": {
			change:  func(s *data.Schedule) { s.Weeks = 2 },
			meeting: func(m *data.Meeting) { m.Activities = []data.Held{{Title: "Speaker"}} },
			fate:    data.KeptAside, date: "2026-06-14", start: data.At(19, 0), slot: "2026-06-14", cancel: true, outcomes: 4,
		},
		"in such a week, with somebody marked": {
			change: func(s *data.Schedule) { s.Weeks = 2 }, marked: true,
			fate: data.KeptAside, date: "2026-06-14", start: data.At(19, 0), slot: "2026-06-14", cancel: true, outcomes: 4,
		},
	} {
		t.Run(name, func(t *testing.T) {
			to := data.Stretch{Name: "Wednesday group", Place: "Library", Schedule: wednesday}
			if c.change != nil {
				c.change(&to.Schedule)
			}
			meetings := planOf(old, span("2026-05-20", "2026-06-30"))
			at := slices.IndexFunc(meetings, func(m data.Meeting) bool { return m.Date == day("2026-06-14") })
			if c.meeting != nil {
				c.meeting(&meetings[at])
			}
			outcomes := data.MoveAlong(old, old.ChangedFrom(from, to, 0), meetings, from, nil, func(m data.ID) bool { return c.marked && m == meetings[at].ID })
			if len(outcomes) != c.outcomes {
				t.Errorf("%d meetings are told of, want %d", len(outcomes), c.outcomes)
			}
			i := slices.IndexFunc(outcomes, func(o data.Outcome) bool { return o.Was.ID == meetings[at].ID })
			if i < 0 {
				if c.fate != 255 {
					t.Error("nothing is told of it")
				}
				return
			}
			o := outcomes[i]
			if diff := cmp.Diff(meetings[at], o.Was); diff != "" {
				t.Error(diff)
			}
			if o.Fate != c.fate || o.To.Date != day(c.date) || o.To.Start != c.start || o.To.Slot != day(c.slot) ||
				(o.To.State == data.DidNotMeet) != c.cancel {
				t.Errorf("it becomes %+v", o)
			}
			if o.Fate == data.Moves && (o.To.Place != "Library" || o.To.Note != o.Was.Note || !slices.Equal(o.To.LedBy, o.Was.LedBy)) {
				t.Errorf("on its way it became %+v", o.To)
			}
		})
	}
}

func TestWhatIsLeftOfAGroupAfterItsLastDay(t *testing.T) {
	g := data.Group{ID: id(1), Name: "Circle", Schedule: weekly(), LedBy: []data.ID{id(5)}}
	meetings := planOf(g, span("2026-05-20", "2026-06-30"))
	meetings[2].Note = "farewell"
	meetings[3].State = data.DidNotMeet
	stopped := planOf(g, span("2026-07-01", "2026-07-08"))[0]
	stopped.State, stopped.Break = data.DidNotMeet, id(50)
	meetings = append(meetings, stopped)
	var got []data.Fate
	for _, o := range data.AfterEnd(g, meetings, day("2026-05-31"), func(m data.ID) bool { return m == meetings[4].ID }) {
		got = append(got, o.Fate)
	}
	if diff := cmp.Diff([]data.Fate{data.KeptAside, data.KeptAside, data.Drops, data.Drops}, got); diff != "" {
		t.Errorf("two are before it, one is noted, one cancelled already, one marked, one left, one in a break:\n%s", diff)
	}
}

// What an end keeps aside is planned again once the group begins again, unless somebody
// had cancelled it, or a break stops it.
func TestWhatAnEndKeptAsideComesBackWithTheGroup(t *testing.T) {
	g := data.Group{ID: id(1), Name: "Circle", Schedule: weekly(), LedBy: []data.ID{id(5)}}
	meetings := planOf(g, span("2026-06-01", "2026-06-30"))[:4]
	for i := range meetings {
		meetings[i].Note = "song"
	}
	meetings[1].State, meetings[1].Reason = data.DidNotMeet, "snow"
	meetings[2].Date = meetings[2].Date.AddDays(1) // moved by hand
	nothing := func(data.ID) bool { return false }
	last := day("2026-05-31")
	ended, err := g.EndedOn(last)
	if err != nil {
		t.Fatal(err)
	}
	var kept []data.Meeting
	for _, o := range data.AfterEnd(g, meetings, last, nothing) {
		if o.Fate != data.KeptAside || o.To.State != data.DidNotMeet || o.To.InBreak() {
			t.Errorf("%+v", o)
		}
		kept = append(kept, o.To)
	}
	kept = append(kept, meetings[1])
	from := meetings[0].Date
	again := ended.ChangedFrom(from, data.Stretch{Name: g.Name, Schedule: g.Schedule}, 0)
	stopped := data.Break{ID: id(50), Groups: []data.ID{g.ID}, Span: data.Span{From: meetings[3].Date, Until: meetings[3].Date}}
	got := map[data.ID]data.MeetingState{}
	for _, o := range data.MoveAlong(ended, again, kept, from, []data.Break{stopped}, nothing) {
		got[o.To.ID] = o.To.State
	}
	want := map[data.ID]data.MeetingState{
		meetings[0].ID: data.Planned, meetings[1].ID: data.DidNotMeet, meetings[2].ID: data.Planned, meetings[3].ID: data.DidNotMeet,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever changes, no week loses a meeting that it still has a day for, nothing
// noted is lost, and no two meetings fill one day of the schedule.
func TestMovingAlongLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := drawStretch(t, "first")
		old := data.Group{ID: id(1), Name: first.Name, Place: first.Place, Schedule: first.Schedule}
		from := first.Schedule.Span.From.AddDays(rapid.IntRange(0, 60).Draw(t, "from"))
		changed := old.ChangedFrom(from, drawStretch(t, "next"), 0)
		meetings := planOf(old, data.Span{From: first.Schedule.Span.From, Until: from.AddDays(56)})
		for i := range meetings {
			if rapid.IntRange(0, 4).Draw(t, "noted") == 0 {
				meetings[i].Note = "something"
			}
		}
		outcomes := data.MoveAlong(old, changed, meetings, from, nil, func(data.ID) bool { return false })
		filled, told := make(map[data.Date]bool), make(map[data.ID]bool)
		for _, o := range outcomes {
			told[o.Was.ID] = true
			if o.Was.Date < from {
				t.Fatalf("the past moved: %+v", o)
			}
			if o.Was.Note != "" && (o.Fate == data.Drops || o.To.Note != o.Was.Note) {
				t.Fatalf("what was noted is gone: %+v", o)
			}
			if o.Fate != data.Moves {
				continue
			}
			if o.To.Date.Monday() != o.Was.Date.Monday() || !changed.MeetsOn(o.To.Date) || filled[o.To.Slot] {
				t.Fatalf("%+v of %+v", o, changed)
			}
			filled[o.To.Slot] = true
		}
		for _, m := range meetings {
			if m.Date >= from && !told[m.ID] {
				t.Fatalf("nothing is told of %+v", m)
			}
		}
	})
}

// Found by a year at random: as though it had met every week since that first meeting,
// the days until the change were planned.
func TestAMeetingBeforeAGroupWasToBeginKeepsItsNameAndCallsForNoOther(t *testing.T) {
	weekly := data.Schedule{Weekday: time.Monday, Start: data.At(18, 30), Weeks: 1, Span: data.Span{From: day("2026-02-03")}}
	g := data.Group{ID: id(1), Name: "Evening", Schedule: weekly}
	once := day("2026-01-18")
	changed := g.ChangedFrom(day("2026-01-28"), data.Stretch{Name: "Harbour", Schedule: weekly}, once)
	if got := changed.On(once).Name; got != "Evening" {
		t.Errorf("then it was called %q", got)
	}
	if days := changed.Dates(data.Span{From: once, Until: day("2026-02-01")}); len(days) > 0 {
		t.Errorf("it is to meet on %v", days)
	}
	if err := changed.Validate(); err != nil {
		t.Error(err)
	}
}
