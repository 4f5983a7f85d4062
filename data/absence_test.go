package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

// gap is somebody who was there on 4 January 2026 and whose next evening is 91
// days later, and what lies between.
func gap(away []data.Away, spans []data.Span, next data.Status) (data.Person, data.Attendance) {
	p := aMember()
	p.Away = away
	var meetings []data.Meeting
	var marks []data.Mark
	for i, status := range []data.Status{data.Present, next} {
		m := data.Meeting{ID: id(100 + i), Group: id(1), Date: day("2026-01-04").AddDays(91 * i), Start: data.At(19, 0), State: data.Closed}
		meetings = append(meetings, m)
		marks = append(marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: status})
	}
	return p, data.AttendanceOf(p, []data.Membership{{Group: id(1), Person: p.ID, Spans: spans}}, meetings, marks)
}

func TestDaysOnWhichNobodyWaitedForSomebodyAreNotDaysUnseen(t *testing.T) {
	all := []data.Span{span("2026-01-01", "")}
	away := func(kind data.AwayKind, from, until string) []data.Away {
		return []data.Away{{Kind: kind, Span: span(from, until)}}
	}
	for name, c := range map[string]struct {
		away    []data.Away
		spans   []data.Span
		unseen  int // on 6 April, the day after the miss
		concern data.Concern
		back    bool // at a meeting on that day
	}{
		"three months, of which nobody told us":  {nil, all, 92, data.Review, true},
		"on a pause until the evening before":    {away(data.Paused, "2026-01-05", "2026-04-04"), all, 2, data.NoConcern, true},
		"told us of it":                          {away(data.ToldUs, "2026-01-05", "2026-04-04"), all, 2, data.NoConcern, true},
		"on a pause for part of it":              {away(data.Paused, "2026-01-05", "2026-03-04"), all, 33, data.Review, true},
		"on a pause noted twice":                 {append(away(data.Paused, "2026-01-05", "2026-03-31"), away(data.ToldUs, "2026-02-01", "2026-04-04")...), all, 2, data.NoConcern, true},
		"left, and joined again for the evening": {nil, []data.Span{span("2026-01-01", "2026-01-10"), span("2026-04-05", "")}, 8, data.NoConcern, false},
		"a guest, who joined for the evening":    {nil, []data.Span{span("2026-04-05", "")}, 2, data.NoConcern, false},
	} {
		t.Run(name, func(t *testing.T) {
			p, a := gap(c.away, c.spans, data.Absent)
			today := day("2026-04-06")
			if got := a.Unseen(today); got != c.unseen {
				t.Errorf("unseen for %d days, want %d", got, c.unseen)
			}
			if got := data.ConcernFor(p, a, data.DefaultThresholds, today); got != c.concern {
				t.Errorf("concern %v, want %v", got, c.concern)
			}
			meeting := data.Meeting{ID: id(500), Group: id(1), Date: today, Start: data.At(19, 0), State: data.Open}
			if got := data.WelcomeBack(a.Before(meeting), data.DefaultThresholds, meeting); got != c.back {
				t.Errorf("welcome back %v, want %v", got, c.back)
			}
		})
	}
}

func TestWhoComesBackFromALongPauseIsWelcomedAndNotAskedWhereTheyWere(t *testing.T) {
	for name, c := range map[string]struct {
		until string
		want  bool
	}{
		"three months":    {"2026-04-04", true},
		"thirty days":     {"2026-02-03", true},
		"twenty-nine":     {"2026-02-02", false},
		"a few days only": {"2026-01-08", false},
	} {
		t.Run(name, func(t *testing.T) {
			p, a := gap([]data.Away{{Kind: data.Paused, Span: span("2026-01-05", c.until)}}, []data.Span{span("2026-01-01", "")}, data.Present)
			back := a.Visits[1].Meeting
			if got := data.WelcomeBack(a.Before(back), data.DefaultThresholds, back); got != c.want {
				t.Errorf("welcome back %v, want %v", got, c.want)
			}
			reasons := data.ReasonsToCall(data.ReasonInput{
				Person: p, Memberships: []data.Membership{{Group: id(1), Person: p.ID, Spans: []data.Span{span("2026-01-01", "")}}},
				Attendance: a, Thresholds: data.DefaultThresholds, Today: back.Date.AddDays(1),
			})
			if len(reasons) > 0 {
				t.Errorf("a reason to ring: %+v", reasons)
			}
		})
	}
}

func TestAKnownAbsenceNeverMakesSomebodyUnseenForLonger(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		h.person.Away = nil
		before := h.attendance()
		h.person.Away = []data.Away{{Kind: data.ToldUs, Span: drawSpan(t, "away")}}
		after, today := h.attendance(), data.Date(rapid.IntRange(1100, 1200).Draw(t, "today"))
		if after.Unseen(today) > before.Unseen(today) {
			t.Fatalf("%d days became %d", before.Unseen(today), after.Unseen(today))
		}
		if today-before.LastSeen() < data.Date(before.Unseen(today)) {
			t.Fatalf("unseen for %d days, and there on %d", before.Unseen(today), before.LastSeen())
		}
	})
}

func TestWhatIsDatedLaterHidesNoMisses(t *testing.T) {
	p, a := aMember(), evenings("PAAAA")
	later := data.Meeting{ID: id(200), Group: id(1), Date: day("2026-09-01"), Start: data.At(19, 0), State: data.Open}
	a.Visits = append(a.Visits, data.Visit{Meeting: later, Expected: true, Mark: data.Mark{Meeting: later.ID, Person: p.ID, Status: data.Present}})
	if got := data.ConcernFor(p, a, data.DefaultThresholds, day("2026-02-02")); got != data.Review {
		t.Errorf("four misses in a row: %v", got)
	}
	reasons := data.ReasonsToCall(data.ReasonInput{
		Person: p, Memberships: []data.Membership{{Group: id(1), Person: p.ID, Spans: []data.Span{span("2026-01-01", "")}}},
		Attendance: a, Thresholds: data.DefaultThresholds, Today: day("2026-02-02"),
	})
	want := data.CallReason{Kind: data.NotSeen, Concern: data.Review, Missed: 4, Since: day("2026-01-04")}
	if len(reasons) != 1 || reasons[0] != want {
		t.Errorf("%+v", reasons)
	}
}
