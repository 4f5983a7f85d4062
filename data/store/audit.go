package store

import (
	"encoding/binary"
	"errors"
	"iter"

	"alongside/data"
)

// auditKey is the key of the nth entry of the audit trail.
func auditKey(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

// auditNumber is the number of the entry under a key.
func auditNumber(key []byte) (uint64, error) {
	if len(key) != 8 {
		return 0, errUncounted
	}
	return binary.BigEndian.Uint64(key), nil
}

var errUncounted = errors.New("the audit trail is not counted")

// Audit returns the newest entries of the audit trail, newest first; with a
// limit of 0 all of them.
func (r *Reader) Audit(limit int) ([]data.AuditEntry, error) {
	var entries []data.AuditEntry
	for entry, err := range r.AuditBackwards() {
		if err != nil {
			return nil, err
		}
		entries = append(entries, entry)
		if len(entries) == limit {
			break
		}
	}
	return entries, nil
}

// AuditCount is how many entries the audit trail has.
func (r *Reader) AuditCount() (int, error) {
	st, err := r.readState()
	return int(st.Entries), err
}

// AuditBackwards goes through the audit trail from the newest entry on. It ends
// with the first error.
func (r *Reader) AuditBackwards() iter.Seq2[data.AuditEntry, error] {
	return func(yield func(data.AuditEntry, error) bool) {
		b, err := r.bucket(auditTable.name)
		if err != nil {
			yield(data.AuditEntry{}, err)
			return
		}
		c := b.Cursor()
		for key, sealed := c.Last(); key != nil; key, sealed = c.Prev() {
			var entry data.AuditEntry
			err := auditTable.openRecord(r, key, sealed, &entry)
			if err != nil && r.passOver(err) {
				continue
			}
			if !yield(entry, err) || err != nil {
				return
			}
		}
	}
}
