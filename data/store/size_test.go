package store_test

import (
	"testing"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
)

// room is what the pages of some tables take, and how much of that is filled.
type room struct{ taken, filled int }

// markRoom is the room of everything that is written for a mark: its record,
// its index and, where it was an operation of its own, the audit entry and the
// step in the journal.
func markRoom(b testing.TB, path string) map[string]room {
	db := must(bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true}))(b)
	defer func() { ok(b, db.Close()) }()
	rooms := map[string]room{}
	ok(b, db.View(func(tx *bbolt.Tx) error {
		for _, name := range []string{"marks", "marks by person", "audit", "journal"} {
			bucket := tx.Bucket([]byte(name))
			if bucket == nil {
				continue // nothing can be taken back
			}
			s := bucket.Stats()
			rooms[name] = room{s.BranchAlloc + s.LeafAlloc, s.BranchInuse + s.LeafInuse}
		}
		return nil
	}))
	return rooms
}

// report says how many bytes one of so many marks takes, part by part.
func report(b *testing.B, how string, rooms map[string]room, marks int) {
	total := 0
	for name, r := range rooms {
		total += r.taken
		b.Logf("%s: %-16s %3d bytes a mark, %2d %% of its pages filled", how, name, r.taken/marks, 100*r.filled/max(r.taken, 1))
	}
	b.ReportMetric(float64(total)/float64(marks), "B/mark-"+how)
}

// BenchmarkBytesAMark measures what a mark takes of the file: loaded with
// 260,000 others, marked one by one as in the evenings, and that compacted.
func BenchmarkBytesAMark(b *testing.B) {
	loaded, _, _ := tenYearFile(b)
	report(b, "loaded", markRoom(b, loaded), len(tenYears().Marks))

	f := open(b)
	r := tenYears()
	r.Marks = nil
	ok(b, f.Load(r))
	const evening = 25
	marks := 0
	for b.Loop() {
		meeting := numbered('m', marks/evening)
		for range evening {
			person := numbered('p', marks*7%len(r.People))
			ok(b, f.SetMark(meeting, person, data.Present))
			marks++
		}
	}
	f.checkAndClose()
	report(b, "marked", markRoom(b, f.Path()), marks)
	_, _, err := store.Compact(f.Path())
	ok(b, err)
	report(b, "compacted", markRoom(b, f.Path()), marks)
}
