package data_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func TestWhatASimpleRuleCannotSay(t *testing.T) {
	on := func(change func(*data.Schedule)) data.Schedule {
		s := weekly() // Sundays from 3 May 2026 on
		change(&s)
		return s
	}
	for name, c := range map[string]struct {
		schedule data.Schedule
		within   data.Span
		want     []string
	}{
		"two days a week": {
			on(func(s *data.Schedule) { s.Weekday, s.More = time.Monday, data.DaysOf(time.Thursday) }),
			span("2026-05-01", "2026-05-15"),
			[]string{"2026-05-04", "2026-05-07", "2026-05-11", "2026-05-14"},
		},
		"two days of every second week": {
			on(func(s *data.Schedule) { s.Weekday, s.More, s.Weeks = time.Monday, data.DaysOf(time.Thursday), 2 }),
			span("2026-05-01", "2026-05-31"),
			[]string{"2026-05-04", "2026-05-07", "2026-05-18", "2026-05-21"},
		},
		"two days of every second week, begun between them": {
			on(func(s *data.Schedule) {
				s.Weekday, s.More, s.Weeks, s.Span = time.Monday, data.DaysOf(time.Thursday), 2, span("2026-05-05", "")
			}),
			span("2026-05-01", "2026-05-31"),
			[]string{"2026-05-07", "2026-05-18", "2026-05-21"},
		},
		"the first Monday of the month": {
			on(func(s *data.Schedule) { s.Weekday, s.Nth = time.Monday, 1 }),
			span("2026-05-01", "2026-08-31"),
			[]string{"2026-05-04", "2026-06-01", "2026-07-06", "2026-08-03"},
		},
		"the second Thursday, from the middle of a month on": {
			on(func(s *data.Schedule) { s.Weekday, s.Nth, s.Span = time.Thursday, 2, span("2026-05-20", "2026-07-31") }),
			span("2026-05-01", "2026-12-31"),
			[]string{"2026-06-11", "2026-07-09"},
		},
		"the last Sunday of the month": {
			on(func(s *data.Schedule) { s.Nth = data.LastOfMonth }),
			span("2026-05-01", "2026-07-31"),
			[]string{"2026-05-31", "2026-06-28", "2026-07-26"},
		},
		"a window of one day": {
			on(func(s *data.Schedule) { s.Nth = 1 }), span("2026-06-07", "2026-06-07"), []string{"2026-06-07"},
		},
		"a window on another day": {on(func(s *data.Schedule) { s.Nth = 1 }), span("2026-06-14", "2026-06-14"), nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, d := range c.schedule.Dates(c.within) {
				got = append(got, d.String())
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Both ways to the dates of one weekday give the same.
func TestARuleOfSeveralDaysIsThatOfEachDayInTheSameWeeks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSchedule(t)
		s.Nth = 0
		within := data.Span{From: s.Span.From, Until: s.Span.From.AddDays(200)}
		all := s.Dates(within)
		if len(all) == 0 {
			return
		}
		first := all[0].Monday()
		var want []data.Date
		for d := within.From; d <= within.Until; d++ {
			weeks := int(d.Monday()-first) / 7
			if s.Span.Contains(d) && weeks%s.Weeks == 0 && slices.Contains(s.Days(), d.Weekday()) {
				want = append(want, d)
			}
		}
		if !slices.Equal(want, all) {
			t.Fatalf("%+v meets on %v, want %v", s, all, want)
		}
	})
}

func drawSchedule(t *rapid.T) data.Schedule {
	s := data.Schedule{
		Weekday: time.Weekday(rapid.IntRange(0, 6).Draw(t, "weekday")), Start: data.At(rapid.IntRange(8, 21).Draw(t, "hour"), 0),
		Minutes: 90, Weeks: rapid.IntRange(1, 3).Draw(t, "weeks"),
		Span: data.Span{From: data.NewDate(2026, 1, rapid.IntRange(1, 60).Draw(t, "from"))},
	}
	switch rapid.IntRange(0, 3).Draw(t, "rhythm") {
	case 0:
		s.More = data.DaySet(rapid.IntRange(0, 127).Draw(t, "more"))
	case 1:
		s.Weeks, s.Nth = 1, rapid.SampledFrom([]int{1, 2, 3, 4, data.LastOfMonth}).Draw(t, "nth")
	}
	return s
}

func drawStretch(t *rapid.T, name string) data.Stretch {
	return data.Stretch{
		Name:  rapid.SampledFrom([]string{"Circle", "Wednesday group", "Riverside"}).Draw(t, name),
		Place: rapid.SampledFrom([]string{"", "St Luke’s hall", "Library"}).Draw(t, "place"), Schedule: drawSchedule(t),
	}
}

// changing is a group that was, is and will be called Circle, River and Lake: on
// Sundays, then on Mondays from June on, then ended with July and back in September.
func changing() data.Group {
	g := data.Group{ID: id(1), Name: "Circle", Place: "Hall", Schedule: weekly()}
	monday, friday := weekly(), weekly()
	monday.Weekday, monday.Start = time.Monday, data.At(17, 0)
	friday.Weekday, friday.Minutes = time.Friday, 60
	g = g.ChangedFrom(day("2026-06-01"), data.Stretch{Name: "River", Place: "Library", Schedule: monday}, 0)
	g, err := g.EndedOn(day("2026-07-31"))
	if err != nil {
		panic(err)
	}
	return g.ChangedFrom(day("2026-09-01"), data.Stretch{Name: "Lake", Schedule: friday}, 0)
}

func TestAGroupIsOfEachDayWhatItWasOnIt(t *testing.T) {
	g := changing()
	if err := g.Validate(); err != nil {
		t.Fatal(err)
	}
	for when, want := range map[string]string{
		"2026-04-01": "Circle", "2026-05-31": "Circle", "2026-06-01": "River", "2026-07-31": "River",
		"2026-08-15": "River", "2026-09-01": "Lake", "2030-01-01": "Lake", "": "Lake",
	} {
		if got := g.On(day(when)).Name; got != want {
			t.Errorf("on %q it is %q, want %q", when, got, want)
		}
	}
	met := data.Meeting{Date: day("2026-06-08")}
	if g.NameOf(met) != "River" || g.PlaceOf(met) != "Library" || g.MinutesOf(met) != 90 {
		t.Errorf("a meeting of June is of %q at %q for %d minutes", g.NameOf(met), g.PlaceOf(met), g.MinutesOf(met))
	}
	var dates []string
	for _, d := range g.Dates(span("2026-05-20", "2026-09-11")) {
		dates = append(dates, d.String())
	}
	want := []string{
		"2026-05-24", "2026-05-31", "2026-06-01", "2026-06-08", "2026-06-15", "2026-06-22", "2026-06-29",
		"2026-07-06", "2026-07-13", "2026-07-20", "2026-07-27", "2026-09-04", "2026-09-11",
	}
	if diff := cmp.Diff(want, dates); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if g.Ended(day("2026-08-15")) {
		t.Error("it begins again, so it has not ended")
	}
	if s, coming := g.ComingChange(day("2026-08-01")); !coming || s.Name != "Lake" {
		t.Errorf("what comes is %+v", s)
	}
}

func TestAChangeNeverReachesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := drawStretch(t, "first")
		g := data.Group{ID: id(1), Name: first.Name, Place: first.Place, Schedule: first.Schedule}
		today := first.Schedule.Span.From
		for range rapid.IntRange(1, 6).Draw(t, "changes") {
			today = today.AddDays(rapid.IntRange(0, 40).Draw(t, "days"))
			before, from := g, today.AddDays(rapid.IntRange(0, 30).Draw(t, "ahead"))
			if rapid.Bool().Draw(t, "end") {
				ended, err := g.EndedOn(from)
				if err != nil {
					continue
				}
				g, from = ended, from.AddDays(1)
			} else {
				to := drawStretch(t, "next")
				g = g.ChangedFrom(from, to, 0)
				if got := g.On(from); got.Name != to.Name || got.Place != to.Place || got.Schedule.Start != to.Schedule.Start {
					t.Fatalf("from %v on it should be %+v, and is %+v", from, to, got)
				}
			}
			if err := g.Validate(); err != nil {
				t.Fatalf("%v: %+v", err, g)
			}
			for d := first.Schedule.Span.From; d < from; d++ {
				was, is := before.On(d), g.On(d)
				if was.Name != is.Name || was.Place != is.Place || before.MeetsOn(d) != g.MeetsOn(d) {
					t.Fatalf("a change from %v on made something else of %v: %+v, before %+v", from, d, is, was)
				}
			}
		}
	})
}
