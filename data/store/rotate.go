package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
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
// one just made never. Those that this file has gone on from are thinned out by
// themselves; those of another line (of what a restore has given up, or of a
// copy in which somebody else goes on) by themselves too, so that neither ages
// the other. What cannot be read, is another programme's, or is open somewhere
// is left alone. So is what cannot be deleted today: the backup is made.
func (s *Store) rotate(dir, made string, zone *time.Location) {
	all, err := Backups(dir)
	if err != nil {
		return
	}
	own, others, err := s.lines(all)
	if err != nil {
		return
	}
	// of as many changes, whatever the clock says
	slices.SortStableFunc(own, func(a, b BackupFile) int {
		switch {
		case a.Path == made:
			return -1
		case b.Path == made:
			return 1
		}
		return 0
	})
	for _, b := range append(past(own, zone), past(others, zone)...) {
		if b.Path != made {
			removeUnused(b.Path)
		}
	}
	_ = syncFolder(dir) // a backup that comes back after a power cut goes with the next
}

// lines parts the backups of this programme into those that the open file has
// gone on from, and the others. It has gone on from one where that one's last
// entry of the audit trail stands in its own: sealed, no two are alike.
func (s *Store) lines(all []BackupFile) (own, others []BackupFile, err error) {
	id, err := s.fileID()
	if err != nil {
		return nil, nil, err
	}
	err = s.look(nil, func(r *Reader) error {
		audit, err := r.bucket(auditTable.name)
		if err != nil {
			return err
		}
		for _, b := range all {
			switch {
			case b.inside.file != id:
			case bytes.Equal(audit.Get(binary.BigEndian.AppendUint64(nil, b.Changes)), b.inside.last):
				own = append(own, b)
			default:
				others = append(others, b)
			}
		}
		return nil
	})
	return own, others, err
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

// past returns those of the backups, newest first, that are not among the
// newest, and that no day, week or month keeps any more. Days without a backup
// do not count, so that a programme that rests in summer keeps what it had.
//
// What is newer is told by the changes, and what is a day, by the names. Where a
// clock was wrong for a while the two disagree. Then days are counted both ways,
// and a backup stays where either way keeps it: each name once, so that two
// clocks in turn do not use up a year in a week; and each stretch of one name in
// the order of the changes, so that a day of a wrong clock does not take the
// place of the real one. The newest ones are for a clock that says the same
// every evening.
func past(all []BackupFile, zone *time.Location) []BackupFile {
	keep := make([]bool, len(all))
	for i := range min(keptNewest, len(all)) {
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
		for i, b := range all {
			p := rule.period(b.in(zone))
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
	var gone []BackupFile
	for i, b := range all {
		if !keep[i] {
			gone = append(gone, b)
		}
	}
	return gone
}
