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
			got, ok := data.MilestoneOn(recovering(c.from), day(c.on))
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
			if got, ok := data.MilestoneOn(recovering(c.from), day(c.on)); ok || got != (data.Milestone{}) {
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
		if got, ok := data.MilestoneOn(p, on); ok {
			t.Fatalf("on %v: %+v", on, got)
		}
	})
	if _, ok := data.MilestoneOn(recovering(), day("2025-03-10")); ok {
		t.Error("somebody without a recovery date has a milestone")
	}
}

func TestARestartCountsFromTheNewDate(t *testing.T) {
	p := recovering("2024-03-10", "2025-11-02")
	if got, ok := data.MilestoneOn(p, day("2026-03-10")); ok {
		t.Errorf("two years from the date before the restart: %+v", got)
	}
	if got, ok := data.MilestoneOn(p, day("2026-11-02")); !ok || got != (data.Milestone{Months: 12}) {
		t.Errorf("a year from the restart: %+v, %v", got, ok)
	}
}

func TestEveryFurtherYearIsAMilestone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := data.Date(rapid.IntRange(int(day("1950-01-01")), int(day("2100-12-31"))).Draw(t, "from"))
		years := rapid.IntRange(2, 60).Draw(t, "years")
		p := recovering(from.String())
		on := from.AddMonths(12 * years)
		if got, ok := data.MilestoneOn(p, on); !ok || got != (data.Milestone{Months: 12 * years}) || got.On(from) != on {
			t.Fatalf("%d years from %v, on %v: %+v, %v", years, from, on, got, ok)
		}
		year := 0
		for d := on; d < from.AddMonths(12*(years+1)); d++ {
			if _, ok := data.MilestoneOn(p, d); ok {
				year++
			}
		}
		if year != 1 {
			t.Fatalf("%d milestones in the year from %v", year, on)
		}
	})
}
