package store

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestWhichBackupsStay(t *testing.T) {
	last := time.Date(2026, time.May, 15, 20, 0, 0, 0, time.UTC) // a Friday
	for _, c := range []struct {
		name string
		all  []time.Time
		want []string
	}{
		{"none", nil, nil},
		{"three on one day", []time.Time{last, last.Add(-time.Hour), last.Add(-2 * time.Hour)}, []string{"2026-05-15"}},
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
			for _, at := range c.all {
				all = append(all, BackupFile{At: at})
			}
			gone := past(all)
			var got []string
			for _, b := range all {
				if !slices.Contains(gone, b) {
					got = append(got, b.At.Format(time.DateOnly))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func everyDay(last time.Time, n int) (days []time.Time) {
	for i := range n {
		days = append(days, last.AddDate(0, 0, -i))
	}
	return days
}
