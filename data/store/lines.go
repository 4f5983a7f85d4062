package store

import (
	"bytes"
	"os"
)

// line is a backup that no other in its folder has gone on from, and those that
// it has gone on from: places in a list of backups, the newest first.
//
// A programme that was restored from a backup, or copied, goes on in two files
// of one id, whose backups may share a folder: two lines, with what came before
// they parted in both. Neither may take the place of what only the other holds.
type line []int

// linesOf parts the backups of one programme, those with the most changes first.
func linesOf(all []BackupFile) (lines []line) {
	var newest []*trail // by line, of its newest
	defer func() {
		for _, t := range newest {
			t.close()
		}
	}()
	for i, b := range all {
		alone := true
		for l, t := range newest {
			if t.holds(b.inside) {
				lines[l], alone = append(lines[l], i), false
			}
		}
		if alone {
			lines, newest = append(lines, line{i}), append(newest, openTrail(b.Path))
		}
	}
	return lines
}

// trail is the audit trail of a backup, which is read without a key.
type trail struct {
	file *os.File
	s    *structure // nil where it cannot be read
}

func openTrail(path string) *trail {
	f, err := os.Open(path)
	if err != nil {
		return &trail{}
	}
	t := &trail{file: f}
	if t.s, err = openStructure(f); err != nil {
		t.s = nil
	}
	return t
}

func (t *trail) close() {
	if t.file != nil {
		_ = t.file.Close() // only read
	}
}

// holds reports whether the file of this trail has gone on from one that looks
// like o: the last entry of that one's trail stands in this. Sealed, no two are
// alike. Where that cannot be read the two have nothing to do with each other,
// so that both stay.
func (t *trail) holds(o outside) bool {
	if t.s == nil {
		return false
	}
	e, err := t.s.value(auditTable.name, auditKey(o.changes))
	if err == nil && bytes.Equal(e.value, o.last) {
		return true
	}
	was := fingerprint(o.last) // perhaps a person was taken out of it
	_, err = t.s.value(auditByFingerprint, was[:])
	return err == nil
}
