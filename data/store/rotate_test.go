package store

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWhichBackupsStay(t *testing.T) {
	last := time.Date(2026, time.May, 15, 20, 0, 0, 0, time.UTC) // a Friday
	for _, c := range []struct {
		name string
		all  []time.Time
		want []string
	}{
		{"none", nil, nil},
		{"three on one day", []time.Time{last, last.Add(-time.Hour), last.Add(-2 * time.Hour)}, []string{"2026-05-15", "2026-05-15", "2026-05-15"}},
		{"nine on one day", slices.Repeat([]time.Time{last}, 9), slices.Repeat([]string{"2026-05-15"}, 7)},
		{"weekly, with a rest in winter", []time.Time{
			last, last.AddDate(0, 0, -7), last.AddDate(0, 0, -150), last.AddDate(0, 0, -157),
		}, []string{"2026-05-15", "2026-05-08", "2025-12-16", "2025-12-09"}},
		{"every day for two years", everyDay(last, 730), []string{
			"2026-05-15", "2026-05-14", "2026-05-13", "2026-05-12", "2026-05-11", "2026-05-10", "2026-05-09",
			"2026-05-03", "2026-04-30", "2026-04-26", // the last of two more weeks, and of April
			"2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31", "2025-11-30", "2025-10-31",
			"2025-09-30", "2025-08-31", "2025-07-31", "2025-06-30",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var all []BackupFile
			for i, at := range c.all {
				all = append(all, BackupFile{At: at, Changes: uint64(len(c.all) - i)})
			}
			gone := past(all, []line{inOneLine(all)}, time.UTC)
			var got []string
			for _, b := range all {
				if !slices.ContainsFunc(gone, func(g BackupFile) bool { return g.Changes == b.Changes }) {
					got = append(got, b.At.Format(time.DateOnly))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// inOneLine are backups each of which has gone on from all before it.
func inOneLine(all []BackupFile) (l line) {
	for i := range all {
		l = append(l, i)
	}
	return l
}

func everyDay(last time.Time, n int) (days []time.Time) {
	for i := range n {
		days = append(days, last.AddDate(0, 0, -i))
	}
	return days
}

// folder is the backups of one programme, each with one more change than the
// one before, newest first, and when each was really made.
type folder struct {
	all    []BackupFile
	really []time.Time // by the number of changes, from 1
}

func (f *folder) backUp(really, clock time.Time) {
	f.really = append(f.really, really)
	f.all = slices.Insert(f.all, 0, BackupFile{At: clock, Changes: uint64(len(f.really))})
	for _, b := range past(f.all, []line{inOneLine(f.all)}, time.UTC) {
		f.all = slices.DeleteFunc(f.all, func(o BackupFile) bool { return o.Changes == b.Changes })
	}
}

// days on which the backups that are left were really made, newest first.
func (f *folder) days() (days []string) {
	for _, b := range f.all {
		days = append(days, f.really[b.Changes-1].Format(time.DateOnly))
	}
	return days
}

// mostLeft is what both ways of counting days keep together.
const mostLeft = keptNewest + 2*(keptDays+keptWeeks+keptMonths)

func TestAClockThatWasWrongForAWhileEatsNothing(t *testing.T) {
	first := time.Date(2025, time.January, 1, 20, 0, 0, 0, time.UTC)
	const right, off, after = 400, 8, 9
	for name, wrong := range map[string]func(day int, really time.Time) time.Time{
		"a year ahead":      func(_ int, really time.Time) time.Time { return really.AddDate(1, 0, 0) },
		"a year back":       func(_ int, really time.Time) time.Time { return really.AddDate(-1, 0, 0) },
		"three months back": func(_ int, really time.Time) time.Time { return really.AddDate(0, -3, 0) },
		"every evening at the beginning of 1970": func(day int, _ time.Time) time.Time {
			return time.Unix(int64(right+off-day), 0).UTC()
		},
		"ahead and right in turn": func(day int, really time.Time) time.Time { return really.AddDate(day%2, 0, 0) },
	} {
		t.Run(name, func(t *testing.T) {
			var f folder
			for day := range right + off + after {
				really := first.AddDate(0, 0, day)
				clock := really
				if day >= right && day < right+off {
					clock = wrong(day, really)
				}
				f.backUp(really, clock)
			}
			got := f.days()
			for day := range keptDays {
				if want := first.AddDate(0, 0, right+off+after-1-day).Format(time.DateOnly); !slices.Contains(got, want) {
					t.Errorf("the backup of %s, one of the last days, is gone", want)
				}
			}
			for month := time.May; month <= time.December; month++ {
				want := time.Date(2025, month+1, 0, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
				if !slices.Contains(got, want) {
					t.Errorf("the backup of the end of the month %s is gone", want)
				}
			}
			if len(got) > mostLeft {
				t.Errorf("there are %d left", len(got))
			}
		})
	}
}

func TestNoClockLeavesFewerBackupsThanItShould(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var f folder
		clock := time.Date(2026, time.May, 5, 20, 0, 0, 0, time.UTC)
		days, months := map[string]bool{}, map[string]bool{}
		for range rapid.IntRange(1, 60).Draw(t, "evenings") {
			by := rapid.OneOf(rapid.SampledFrom([]int{24, 24, 24, 1, 0, 7 * 24, -1, -24, -13, 8760, -8760}), rapid.IntRange(-40000, 40000)).Draw(t, "hours on")
			clock = clock.Add(time.Duration(by) * time.Hour)
			days[clock.Format(time.DateOnly)], months[clock.Format("2006-01")] = true, true
			f.backUp(clock, clock)
			leftDays, leftMonths := map[string]bool{}, map[string]bool{}
			for i, b := range f.all {
				leftDays[b.At.Format(time.DateOnly)], leftMonths[b.At.Format("2006-01")] = true, true
				if made := uint64(len(f.really) - i); i < keptNewest && b.Changes != made {
					t.Fatalf("number %d of the newest is thinned out", i)
				}
			}
			if len(leftDays) < min(keptDays, len(days)) || len(leftMonths) < min(keptMonths, len(months)) {
				t.Fatalf("%d days of %d and %d months of %d are left", len(leftDays), len(days), len(leftMonths), len(months))
			}
			if len(f.all) > mostLeft {
				t.Fatalf("%d are left: too few are thinned out", len(f.all))
			}
		}
	})
}
