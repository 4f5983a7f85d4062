package store

import (
	"bytes"
	"slices"

	"alongside/data"
)

// amend changes a record and leaves it as last changed by whom and when it was: a
// person was taken out of it, and nobody had a word to say about the rest.
func (t *table[T]) amend(x *tx, key []byte, change func(*T)) error {
	b, err := x.bucket(t.name)
	if err != nil {
		return err
	}
	var old T
	h, err := t.openWithHead(x.Reader, key, b.Get(key), &old)
	if err != nil {
		return err
	}
	rec := old
	change(&rec)
	if same, err := equalRecords(old, rec); err != nil || same {
		return err
	}
	if err := t.valid(&rec); err != nil {
		return err
	}
	return t.putAs(x, key, &old, rec, h)
}

// putAs stores a record as changed by whom and when a head says, in the place of an
// old one; nil: there was none.
func (t *table[T]) putAs(x *tx, key []byte, old *T, rec T, h head) error {
	plain, err := encode(envelope[T]{Version: t.version, At: h.at, By: h.by, Record: t.bare(rec)})
	if err != nil {
		return err
	}
	x.touched |= t.what
	if err := x.set(t.name, key, x.vault.Seal(nil, x.place(t.name, key), plain)); err != nil {
		return err
	}
	for _, ix := range t.indexes {
		var before [][]byte
		if old != nil {
			before = ix.keys(old)
		}
		if err := x.reindex(ix.bucket, before, ix.keys(&rec)); err != nil {
			return err
		}
	}
	return nil
}

// amendAll amends every record of a table.
func (t *table[T]) amendAll(x *tx, change func(*T)) error {
	keys, err := x.keysOf(t.name)
	if err != nil {
		return err
	}
	for _, key := range keys {
		if err := t.amend(x, key, change); err != nil {
			return err
		}
	}
	return nil
}

// dropAll takes records away.
func (t *table[T]) dropAll(x *tx, records []T) error {
	for _, rec := range records {
		if err := t.drop(x, rec); err != nil {
			return err
		}
	}
	return nil
}

// keysOf are the keys of a bucket, which must not change while it is gone through.
func (r *Reader) keysOf(bucket string) (keys [][]byte, err error) {
	b, err := r.bucket(bucket)
	if err != nil {
		return nil, err
	}
	return keys, b.ForEach(func(key, _ []byte) error {
		keys = append(keys, bytes.Clone(key))
		return nil
	})
}

// withoutInAudit takes a person, and the records that go with them, out of the audit
// trail. What an entry was is kept as a fingerprint, by which whoever remembers it
// knows it again.
func (x *tx) withoutInAudit(person []data.ID, gone map[data.ID]bool) (lines int, err error) {
	b, err := x.bucket(auditTable.name)
	if err != nil {
		return 0, err
	}
	var told [][]byte
	var entry data.AuditEntry
	if err := b.ForEach(func(key, sealed []byte) error {
		if err := auditTable.openRecord(x.Reader, key, sealed, &entry); err != nil {
			return err
		}
		if entry.Tells(person, gone) {
			told = append(told, bytes.Clone(key))
		}
		return nil
	}); err != nil {
		return 0, err
	}
	for _, key := range told {
		was := fingerprint(b.Get(key))
		if err := auditTable.amend(x, key, func(e *data.AuditEntry) {
			*e = e.Without(person, gone)
			e.Was = append(slices.Clone(e.Was), was)
		}); err != nil {
			return 0, err
		}
	}
	return len(told), nil
}
