package data_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func TestARateIsShownWithBothNumbers(t *testing.T) {
	if got := (data.Rate{Attended: 9, Missed: 2}).String(); got != "9 of 11" {
		t.Errorf("got %q", got)
	}
}

func TestPercentIsNeverAllOrNothingForLackOfData(t *testing.T) {
	if p, ok := (data.Rate{}).Percent(); ok || p != 0 {
		t.Errorf("without data there is a rate of %d %%", p)
	}
	for attended := range 301 {
		below := 0
		for missed := 300; missed >= 0; missed-- {
			r := data.Rate{Attended: attended, Missed: missed}
			if r.Of() == 0 {
				continue
			}
			p, ok := r.Percent()
			exact := 100 * float64(attended) / float64(attended+missed)
			switch {
			case !ok:
				t.Fatalf("%v has no rate", r)
			case p == 100 && missed > 0:
				t.Fatalf("%v with a miss is 100 %%", r)
			case p == 0 && attended > 0:
				t.Fatalf("%v though attended is 0 %%", r)
			case math.Abs(float64(p)-exact) > 1 || p > 1 && p < 99 && math.Abs(float64(p)-exact) > 0.5:
				t.Fatalf("%v is %d %%, but exactly %f %%", r, p, exact)
			case p < below:
				t.Fatalf("%v is %d %%, less than with a miss more", r, p)
			}
			below = p
		}
	}
}

func TestPercentAsItIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		rate data.Rate
		want int
	}{
		"nine of eleven":       {data.Rate{Attended: 9, Missed: 2}, 82},
		"all":                  {data.Rate{Attended: 1}, 100},
		"none":                 {data.Rate{Missed: 1}, 0},
		"one half":             {data.Rate{Attended: 1, Missed: 1}, 50},
		"all but one of many":  {data.Rate{Attended: 999, Missed: 1}, 99},
		"one of very many":     {data.Rate{Attended: 1, Missed: 999}, 1},
		"half a per cent more": {data.Rate{Attended: 1, Missed: 7}, 13},
	} {
		t.Run(name, func(t *testing.T) {
			if got, ok := c.rate.Percent(); !ok || got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

func TestWhatEntersARate(t *testing.T) {
	before := data.Rate{Attended: 3, Missed: 2}
	for status, want := range map[data.Status]data.Rate{
		data.Present:     {Attended: 4, Missed: 2},
		data.Late:        {Attended: 4, Missed: 2},
		data.Absent:      {Attended: 3, Missed: 3},
		data.Excused:     before,
		data.NotRecorded: before,
		data.Status(9):   before,
	} {
		if diff := cmp.Diff(want, before.Add(status)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", status, diff)
		}
	}
}

func TestWhatFollowsFromAnAttendance(t *testing.T) {
	type figures struct {
		Rate                       string
		MissedInRow, AttendedInRow int
		FirstSeen, LastSeen        string
	}
	const first, second, third, fourth = "2026-01-04", "2026-01-11", "2026-01-18", "2026-01-25"
	for name, c := range map[string]struct {
		evenings string
		want     figures
	}{
		"no meeting":                                 {"", figures{"0 of 0", 0, 0, "", ""}},
		"always there":                               {"PLP", figures{"3 of 3", 0, 3, first, third}},
		"never there":                                {"AA", figures{"0 of 2", 2, 0, "", ""}},
		"misses in a row":                            {"PAA", figures{"1 of 3", 2, 0, first, first}},
		"a row broken by coming":                     {"AAAP", figures{"1 of 4", 0, 1, fourth, fourth}},
		"a row broken by coming late":                {"AAL", figures{"1 of 3", 0, 1, third, third}},
		"excused is passed over":                     {"PAEA", figures{"1 of 3", 2, 0, first, first}},
		"not recorded is passed over":                {"PA-A", figures{"1 of 3", 2, 0, first, first}},
		"excused and not recorded are no misses":     {"PE-", figures{"1 of 1", 0, 1, first, first}},
		"nothing but excused":                        {"EE", figures{"0 of 0", 0, 0, "", ""}},
		"nothing but not recorded":                   {"--", figures{"0 of 0", 0, 0, "", ""}},
		"a miss in an open register alarms nobody":   {"PAa", figures{"1 of 3", 1, 0, first, first}},
		"coming breaks the row in an open register":  {"PAAp", figures{"2 of 4", 0, 1, first, fourth}},
		"nothing said yet in an open register":       {"PAA.", figures{"1 of 3", 2, 0, first, first}},
		"a miss where not expected does not count":   {"PA(A)", figures{"1 of 2", 1, 0, first, first}},
		"a visit where not expected was still seen":  {"AA(P)", figures{"0 of 2", 0, 1, third, third}},
		"a visit where not expected is in no rate":   {"(PPP)", figures{"0 of 0", 0, 3, first, third}},
		"attended again and again after a miss":      {"PAPEL", figures{"3 of 4", 0, 2, first, "2026-02-01"}},
		"an unexpected miss does not break a series": {"PL(A)P", figures{"3 of 3", 0, 3, first, fourth}},
		"first seen at the second meeting":           {"AP", figures{"1 of 2", 0, 1, second, second}},
	} {
		t.Run(name, func(t *testing.T) {
			a := evenings(c.evenings)
			got := figures{a.Rate().String(), a.MissedInRow(), a.AttendedInRow(), a.FirstSeen().String(), a.LastSeen().String()}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.evenings, diff)
			}
		})
	}
}

func TestAnAttendanceHoldsTheMeetingsThatExpectedOrMarkedThePerson(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		type visit struct {
			Meeting  data.ID
			Expected bool
			Status   data.Status
		}
		var want, got []visit
		for _, m := range h.meetings {
			status, marked := h.status(m)
			if (m.State == data.Open || m.State == data.Closed) && (marked || h.expected(m)) {
				want = append(want, visit{m.ID, h.expected(m), status})
			}
		}
		for _, v := range h.attendance().Visits {
			if v.Mark.Meeting != v.Meeting.ID || v.Mark.Person != h.person.ID {
				t.Fatalf("the visit of %v has the mark of %v at %v", v.Meeting.ID, v.Mark.Person, v.Mark.Meeting)
			}
			got = append(got, visit{v.Meeting.ID, v.Expected, v.Status()})
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

func TestTheOrderInWhichRecordsAreReadDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		mixed := history{
			person:      h.person,
			memberships: rapid.Permutation(h.memberships).Draw(t, "memberships"),
			meetings:    rapid.Permutation(h.meetings).Draw(t, "meetings"),
			marks:       rapid.Permutation(h.marks).Draw(t, "marks"),
		}
		if diff := cmp.Diff(h.attendance(), mixed.attendance()); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

func TestARateIsOnlyOfMeetingsAtWhichThePersonWasExpected(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		var want data.Rate
		for _, m := range h.meetings {
			status, _ := h.status(m)
			counted := h.expected(m) && m.State != data.Planned
			if counted && (status == data.Present || status == data.Late) {
				want.Attended++
			}
			if counted && status == data.Absent {
				want.Missed++
			}
		}
		if got := h.attendance().Rate(); got != want {
			t.Fatalf("got %v, want %v", got, want)
		}
		// Whatever is marked where nobody expected them changes nothing.
		status := data.Status(rapid.IntRange(1, 4).Draw(t, "walk-in"))
		for _, m := range h.meetings {
			if _, marked := h.status(m); !marked && !h.expected(m) {
				h.marks = append(h.marks, data.Mark{Meeting: m.ID, Person: h.person.ID, Status: status})
			}
		}
		if got := h.attendance().Rate(); got != want {
			t.Fatalf("%v at meetings that did not expect them changed %v to %v", status, want, got)
		}
	})
}

func TestExcusedAndNotRecordedMeetingsChangeNoFigure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		before := h.attendance()
		at := rapid.IntRange(0, len(before.Visits)).Draw(t, "at")
		status := rapid.SampledFrom([]data.Status{data.Excused, data.NotRecorded}).Draw(t, "status")
		state := rapid.SampledFrom([]data.MeetingState{data.Open, data.Closed}).Draw(t, "state")
		after := before
		after.Visits = slices.Insert(slices.Clone(before.Visits), at, data.Visit{
			Meeting: data.Meeting{ID: id(999), Date: 1200, State: state}, Mark: data.Mark{Status: status}, Expected: true,
		})
		type figures struct {
			Rate             data.Rate
			Missed, Attended int
			First, Last      data.Date
			Unseen           int
		}
		of := func(a data.Attendance) figures {
			return figures{a.Rate(), a.MissedInRow(), a.AttendedInRow(), a.FirstSeen(), a.LastSeen(), a.Unseen(1300)}
		}
		if diff := cmp.Diff(of(before), of(after)); diff != "" {
			t.Fatalf("%v in a meeting that is %v (-before +after):\n%s", status, state, diff)
		}
	})
}

func TestAnOpenMeetingNeverRaisesAStreakOfMisses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		before := h.attendance().MissedInRow()
		for i, m := range h.meetings {
			if m.State != data.Closed {
				continue
			}
			h.meetings[i].State = data.Open
			if got := h.attendance().MissedInRow(); got > before {
				t.Fatalf("reopening the meeting of day %d raised the misses from %d to %d", m.Date, before, got)
			}
			h.meetings[i].State = data.Closed
		}
		tonight := data.Meeting{ID: id(999), Group: id(1), Date: 1100, Start: data.At(19, 0), State: data.Open}
		h.meetings = append(h.meetings, tonight)
		for status := range data.Absent + 1 {
			h.marks = append(h.marks, data.Mark{Meeting: tonight.ID, Person: h.person.ID, Status: status})
			if got := h.attendance().MissedInRow(); got > before {
				t.Fatalf("%v tonight raised the misses from %d to %d", status, before, got)
			}
		}
	})
}

func TestTheLatestSeriesIsOfOneKind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawHistory(t).attendance()
		missed, attended := a.MissedInRow(), a.AttendedInRow()
		if missed > 0 && attended > 0 {
			t.Fatalf("missed %d and attended %d in a row", missed, attended)
		}
		if missed > a.Rate().Missed {
			t.Fatalf("missed %d in a row, but only %d at all", missed, a.Rate().Missed)
		}
		if (a.FirstSeen() == 0) != (a.LastSeen() == 0) || a.FirstSeen() > a.LastSeen() {
			t.Fatalf("first seen %v, last seen %v", a.FirstSeen(), a.LastSeen())
		}
	})
}

func TestBeforeAMeetingIsWhatWasKnownWhenItBegan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		a := h.attendance()
		whole := slices.Clone(a.Visits)
		for _, m := range h.meetings {
			var want []data.ID
			for _, v := range whole {
				later := v.Meeting.Date > m.Date || v.Meeting.Date == m.Date && v.Meeting.Start > m.Start
				if v.Meeting.ID == m.ID || later {
					break
				}
				want = append(want, v.Meeting.ID)
			}
			var got []data.ID
			for _, v := range a.Before(m).Visits {
				got = append(got, v.Meeting.ID)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("before day %d (-want +got):\n%s", m.Date, diff)
			}
		}
		if diff := cmp.Diff(whole, a.Visits); diff != "" {
			t.Fatalf("asking changed the attendance (-want +got):\n%s", diff)
		}
	})
}

func TestEverybodyRecordedInTheRoomIsHere(t *testing.T) {
	c := data.Counts{By: [5]int{data.NotRecorded: 7, data.Present: 5, data.Late: 2, data.Excused: 3, data.Absent: 4}, Expected: 19, Visitors: 6}
	if got := c.Here(); got != 5+2+6 {
		t.Errorf("got %d", got)
	}
}

func TestOnlyWhoNeverBelongedToAGroupIsAVisitor(t *testing.T) {
	p, group := data.Person{ID: id(1)}, id(9)
	meeting := data.Meeting{ID: id(2), Group: group, Date: 1000, State: data.Closed}
	belonged := func(s data.Span) []data.Membership {
		return []data.Membership{{Group: group, Person: p.ID, Spans: []data.Span{s}}}
	}
	for what, c := range map[string]struct {
		memberships []data.Membership
		left        data.Date
		status      data.Status
		times       int
		visitor     bool
	}{
		"a visitor":                      {nil, 0, data.Present, 1, true},
		"a visitor who has left":         {nil, 1100, data.Late, 1, true},
		"a visitor who was not there":    {nil, 0, data.Excused, 0, true},
		"a member":                       {belonged(data.Span{From: 900}), 0, data.Present, 0, false},
		"who came before they joined":    {belonged(data.Span{From: 1001}), 0, data.Present, 0, false},
		"who came after they were in it": {belonged(data.Span{From: 800, Until: 900}), 0, data.Present, 0, false},
	} {
		p := p
		p.Left = c.left
		a := data.AttendanceOf(p, c.memberships, []data.Meeting{meeting}, []data.Mark{{Meeting: meeting.ID, Person: p.ID, Status: c.status}})
		if times, visitor := a.Visited(); times != c.times || visitor != c.visitor {
			t.Errorf("%s: came %d times, a visitor %v", what, times, visitor)
		}
	}
}
