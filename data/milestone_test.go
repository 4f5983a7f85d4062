package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// recovering is a person who counts from the dates and lets the group know.
func recovering(dates ...string) data.Person {
	p := data.Person{ID: id(2), First: "Sam", ShareMilestones: true}
	for _, d := range dates {
		p.RecoveryDates = append(p.RecoveryDates, day(d))
	}
	return p
}

func TestMilestonesFallOnTheirDays(t *testing.T) {
	for name, c := range map[string]struct {
		from, on string
		want     data.Milestone
	}{
		"24 hours":                              {"2025-03-10", "2025-03-11", data.Milestone{Days: 1}},
		"30 days":                               {"2025-03-10", "2025-04-09", data.Milestone{Days: 30}},
		"60 days":                               {"2025-03-10", "2025-05-09", data.Milestone{Days: 60}},
		"90 days":                               {"2025-03-10", "2025-06-08", data.Milestone{Days: 90}},
		"6 months":                              {"2025-03-10", "2025-09-10", data.Milestone{Months: 6}},
		"9 months":                              {"2025-03-10", "2025-12-10", data.Milestone{Months: 9}},
		"1 year":                                {"2025-03-10", "2026-03-10", data.Milestone{Months: 12}},
		"18 months":                             {"2025-03-10", "2026-09-10", data.Milestone{Months: 18}},
		"2 years":                               {"2025-03-10", "2027-03-10", data.Milestone{Months: 24}},
		"3 years":                               {"2025-03-10", "2028-03-10", data.Milestone{Months: 36}},
		"40 years":                              {"2025-03-10", "2065-03-10", data.Milestone{Months: 480}},
		"a leap day's first year":               {"2024-02-29", "2025-02-28", data.Milestone{Months: 12}},
		"a leap day's second year":              {"2024-02-29", "2026-02-28", data.Milestone{Months: 24}},
		"a leap day's fourth year":              {"2024-02-29", "2028-02-29", data.Milestone{Months: 48}},
		"6 months from the end of a long month": {"2025-08-31", "2026-02-28", data.Milestone{Months: 6}},
		"30 days over a leap day":               {"2024-02-01", "2024-03-02", data.Milestone{Days: 30}},
		"the turn of the year":                  {"2025-12-31", "2026-01-01", data.Milestone{Days: 1}},
		"2 years counted on the last of the year": {"2025-12-31", "2027-12-31", data.Milestone{Months: 24}},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := data.MilestoneOn(recovering(c.from), day(c.on), nil)
			if diff := cmp.Diff(c.want, got); diff != "" || !ok {
				t.Errorf("%v (-want +got):\n%s", ok, diff)
			}
		})
	}
}

func TestDaysThatAreNoMilestone(t *testing.T) {
	for name, c := range map[string]struct{ from, on string }{
		"the recovery date itself":        {"2025-03-10", "2025-03-10"},
		"a day before it":                 {"2025-03-10", "2025-03-09"},
		"the same day a year before it":   {"2025-03-10", "2024-03-10"},
		"the second day":                  {"2025-03-10", "2025-03-12"},
		"29 days":                         {"2025-03-10", "2025-04-08"},
		"3 months":                        {"2025-03-10", "2025-06-10"},
		"30 months":                       {"2025-03-10", "2027-09-10"},
		"the day after 2 years":           {"2025-03-10", "2027-03-11"},
		"1 March for a leap day":          {"2024-02-29", "2025-03-01"},
		"28 February in a leap year":      {"2024-02-29", "2028-02-28"},
		"twelve days that look like days": {"2025-03-10", "2025-03-22"},
	} {
		t.Run(name, func(t *testing.T) {
			if got, ok := data.MilestoneOn(recovering(c.from), day(c.on), nil); ok || got != (data.Milestone{}) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestNobodysMilestoneIsShownUnlessTheyOptedIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := recovering("2025-03-10")
		p.ShareMilestones = false
		on := day("2025-03-10").AddDays(rapid.IntRange(0, 4000).Draw(t, "days"))
		if got, ok := data.MilestoneOn(p, on, nil); ok {
			t.Fatalf("on %v: %+v", on, got)
		}
	})
	if _, ok := data.MilestoneOn(recovering(), day("2025-03-10"), nil); ok {
		t.Error("somebody without a recovery date has a milestone")
	}
}

func TestARestartCountsFromTheNewDate(t *testing.T) {
	p := recovering("2024-03-10", "2025-11-02")
	if got, ok := data.MilestoneOn(p, day("2026-03-10"), nil); ok {
		t.Errorf("two years from the date before the restart: %+v", got)
	}
	if got, ok := data.MilestoneOn(p, day("2026-11-02"), nil); !ok || got != (data.Milestone{Months: 12}) {
		t.Errorf("a year from the restart: %+v, %v", got, ok)
	}
}

func TestEveryFurtherYearIsAMilestone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := data.Date(rapid.IntRange(int(day("1950-01-01")), int(day("2100-12-31"))).Draw(t, "from"))
		years := rapid.IntRange(2, 60).Draw(t, "years")
		p := recovering(from.String())
		on := from.AddMonths(12 * years)
		if got, ok := data.MilestoneOn(p, on, nil); !ok || got != (data.Milestone{Months: 12 * years}) || got.On(from) != on {
			t.Fatalf("%d years from %v, on %v: %+v, %v", years, from, on, got, ok)
		}
		year := 0
		for d := on; d < from.AddMonths(12*(years+1)); d++ {
			if _, ok := data.MilestoneOn(p, d, nil); ok {
				year++
			}
		}
		if year != 1 {
			t.Fatalf("%d milestones in the year from %v", year, on)
		}
	})
}

func TestTheMilestonesBetweenTwoDates(t *testing.T) {
	own := []data.Milestone{{Days: 7}, {Months: 1}, {Months: 12}}
	type days = []data.MilestoneDay
	for name, c := range map[string]struct {
		recovery, from, until string
		list                  []data.Milestone
		want                  days
	}{
		"both ends belong to it":        {"2025-03-10", "2025-04-09", "2025-05-09", nil, days{{day("2025-04-09"), data.Milestone{Days: 30}}, {day("2025-05-09"), data.Milestone{Days: 60}}}},
		"a week without one":            {"2025-03-10", "2025-04-10", "2025-04-16", nil, nil},
		"none before the recovery date": {"2025-03-10", "2025-01-01", "2025-03-11", nil, days{{day("2025-03-11"), data.Milestone{Days: 1}}}},
		"a programme's own list":        {"2025-03-10", "2025-03-10", "2025-06-10", own, days{{day("2025-03-17"), data.Milestone{Days: 7}}, {day("2025-04-10"), data.Milestone{Months: 1}}}},
		"every year, whatever the list": {"2020-03-10", "2025-01-01", "2026-12-31", own, days{{day("2025-03-10"), data.Milestone{Months: 60}}, {day("2026-03-10"), data.Milestone{Months: 72}}}},
		"a leap day's years":            {"2024-02-29", "2026-02-01", "2028-03-01", nil, days{{day("2026-02-28"), data.Milestone{Months: 24}}, {day("2027-02-28"), data.Milestone{Months: 36}}, {day("2028-02-29"), data.Milestone{Months: 48}}}},
		"over the turn of the year":     {"2024-01-02", "2025-12-30", "2026-01-05", nil, days{{day("2026-01-02"), data.Milestone{Months: 24}}}},
		"one a day, the list's first":   {"2025-03-10", "2027-03-01", "2027-03-31", []data.Milestone{{Months: 24}, {Days: 730}}, days{{day("2027-03-10"), data.Milestone{Months: 24}}}},
		"an empty stretch":              {"2025-03-10", "2025-04-09", "2025-04-08", nil, nil},
		"in order, whatever the list's": {"2025-03-10", "2025-03-10", "2025-05-31", []data.Milestone{{Days: 60}, {Days: 3}}, days{{day("2025-03-13"), data.Milestone{Days: 3}}, {day("2025-05-09"), data.Milestone{Days: 60}}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := data.MilestonesBetween(recovering(c.recovery), day(c.from), day(c.until), c.list)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAStretchHasTheMilestonesOfItsDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		recovery := day("2023-12-20").AddDays(rapid.IntRange(0, 120).Draw(t, "recovery")) // about a leap day
		p := recovering(recovery.String())
		var list []data.Milestone
		for range rapid.IntRange(0, 4).Draw(t, "own milestones") {
			m := data.Milestone{Days: rapid.IntRange(1, 800).Draw(t, "days")}
			if rapid.Bool().Draw(t, "in months") {
				m = data.Milestone{Months: rapid.IntRange(1, 40).Draw(t, "months")}
			}
			list = append(list, m)
		}
		from := recovery.AddDays(rapid.IntRange(-10, 1600).Draw(t, "from"))
		until := from.AddDays(rapid.IntRange(0, 60).Draw(t, "days"))
		var want []data.MilestoneDay
		for d := from; d <= until; d++ {
			if m, ok := data.MilestoneOn(p, d, list); ok {
				want = append(want, data.MilestoneDay{Date: d, Milestone: m})
			}
		}
		if diff := cmp.Diff(want, data.MilestonesBetween(p, from, until, list)); diff != "" {
			t.Fatalf("%v to %v (-day by day +at once):\n%s", from, until, diff)
		}
	})
}

func TestMilestonesAreSortedByTheirLength(t *testing.T) {
	list := []data.Milestone{{Months: 12}, {Days: 365}, {Days: 1}, {Months: 1}, {Days: 30}, {Months: 3}, {Days: 90}}
	data.SortMilestones(list)
	want := []data.Milestone{{Days: 1}, {Days: 30}, {Months: 1}, {Days: 90}, {Months: 3}, {Days: 365}, {Months: 12}}
	if diff := cmp.Diff(want, list); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAMilestoneIsReadAsItIsSaid(t *testing.T) {
	for text, want := range map[string]data.Milestone{
		"90": {Days: 90}, " 30 days": {Days: 30}, "24 Hours": {Days: 1}, "1 month": {Months: 1}, "6 months": {Months: 6},
		"1 year": {Months: 12}, "10 years": {Months: 120},
	} {
		if got, err := data.ParseMilestone(text); err != nil || got != want {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "soon", "-3", "0 days", "36 hours", "90 weeks", "6months", "200 years"} {
		if got, err := data.ParseMilestone(text); err == nil {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
