package store

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"time"
)

// How many backups stay: the newest, and the newest of each day, of each week,
// of each month.
const (
	keptNewest = 7
	keptDays   = 7
	keptWeeks  = 4
	keptMonths = 12
)

func sortNewestFirst(backups []BackupFile) {
	slices.SortFunc(backups, func(a, b BackupFile) int {
		// at the same second, the one with the higher number is newer
		return cmp.Or(cmp.Compare(b.Changes, a.Changes), b.At.Compare(a.At), cmp.Compare(len(b.Path), len(a.Path)), cmp.Compare(b.Path, a.Path))
	})
}

// rotate deletes the backups of this programme that are past their time, the
// one just made never. What cannot be read, is another programme's, or is open
// somewhere is left alone. So is what cannot be deleted today: the backup is
// made.
func (s *Store) rotate(dir, made string, zone *time.Location) {
	all, err := Backups(dir)
	if err != nil {
		return
	}
	id, err := s.fileID()
	if err != nil {
		return
	}
	all = slices.DeleteFunc(all, func(b BackupFile) bool { return b.inside.file != id })
	// before others of as many changes, whatever the clock says
	slices.SortStableFunc(all, func(a, b BackupFile) int {
		if a.Changes == b.Changes && a.Path == made {
			return -1
		}
		if a.Changes == b.Changes && b.Path == made {
			return 1
		}
		return cmp.Compare(b.Changes, a.Changes)
	})
	for _, b := range past(all, linesOf(all), zone) {
		if b.Path != made {
			removeUnused(b.Path)
		}
	}
	_ = syncFolder(dir) // a backup that comes back after a power cut goes with the next
}

// removeUnused deletes a file, unless somebody has it open: one can work in a
// backup as in any programme.
func removeUnused(path string) {
	f, err := os.Open(path)
	if err != nil {
		return
	}
	free, err := tryLock(f)
	if f.Close() == nil && free && err == nil {
		_ = os.Remove(path)
	}
}

// past returns those of the backups that no line keeps any more: each is thinned
// out as though it were alone in the folder.
func past(all []BackupFile, lines []line, zone *time.Location) (gone []BackupFile) {
	keep := make([]bool, len(all))
	for _, l := range lines {
		l.keep(all, zone, keep)
	}
	for i, b := range all {
		if !keep[i] {
			gone = append(gone, b)
		}
	}
	return gone
}

// keep notes which backups of a line stay: the newest, and those that a day, a
// week or a month keeps. Days without a backup do not count, so that a programme
// that rests in summer keeps what it had.
//
// What is newer is told by the changes, and what is a day, by the names. Where a
// clock was wrong for a while the two disagree. Then days are counted both ways,
// and a backup stays where either way keeps it: each name once, so that two
// clocks in turn do not use up a year in a week; and each stretch of one name in
// the order of the changes, so that a day of a wrong clock does not take the
// place of the real one. The newest ones are for a clock that says the same
// every evening.
func (l line) keep(all []BackupFile, zone *time.Location, keep []bool) {
	for _, i := range l[:min(keptNewest, len(l))] {
		keep[i] = true
	}
	for _, rule := range []struct {
		most   int
		period func(time.Time) string
	}{
		{keptDays, func(t time.Time) string { return t.Format(time.DateOnly) }},
		{keptWeeks, func(t time.Time) string { y, w := t.ISOWeek(); return fmt.Sprint(y, w) }},
		{keptMonths, func(t time.Time) string { return t.Format("2006-01") }},
	} {
		seen, stretches, last := map[string]bool{}, 0, ""
		for _, i := range l {
			p := rule.period(all[i].in(zone))
			if !seen[p] && len(seen) < rule.most {
				seen[p], keep[i] = true, true
			}
			if p != last {
				stretches++
				keep[i] = keep[i] || stretches <= rule.most
			}
			last = p
		}
	}
}
