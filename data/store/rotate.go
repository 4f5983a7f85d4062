package store

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"time"
)

// How many backups stay: the newest of each day, of each week, of each month.
const (
	keptDays   = 7
	keptWeeks  = 4
	keptMonths = 12
)

func sortNewestFirst(backups []BackupFile) {
	slices.SortFunc(backups, func(a, b BackupFile) int {
		// at the same second, the one with the higher number is newer
		return cmp.Or(b.At.Compare(a.At), cmp.Compare(len(b.Path), len(a.Path)), cmp.Compare(b.Path, a.Path))
	})
}

// rotate deletes the backups of one programme file that are past their time.
func (s *Store) rotate(dir, file string) error {
	all, err := Backups(dir)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(b BackupFile) bool { return b.file != file })
	for _, b := range past(all) {
		if err := os.Remove(b.Path); err != nil {
			return err
		}
	}
	return syncFolder(dir)
}

// past returns those of the backups, newest first, that no day, week or month
// keeps any more. Days without a backup do not count, so that a programme that
// rests in summer keeps what it had.
func past(all []BackupFile) []BackupFile {
	keep := make([]bool, len(all))
	for _, rule := range []struct {
		most   int
		period func(time.Time) string
	}{
		{keptDays, func(t time.Time) string { return t.Format(time.DateOnly) }},
		{keptWeeks, func(t time.Time) string { y, w := t.ISOWeek(); return fmt.Sprint(y, w) }},
		{keptMonths, func(t time.Time) string { return t.Format("2006-01") }},
	} {
		seen := map[string]bool{}
		for i, b := range all {
			p := rule.period(b.At)
			if !seen[p] && len(seen) < rule.most {
				seen[p], keep[i] = true, true
			}
		}
	}
	var gone []BackupFile
	for i, b := range all {
		if !keep[i] {
			gone = append(gone, b)
		}
	}
	return gone
}
