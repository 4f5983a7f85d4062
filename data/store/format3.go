package store

import "bytes"

// toFormat3 makes room for consents and for the register of attendance slips,
// and takes out of every record the ids that stand in its key: of a mark they
// were half.
func toFormat3(x *tx) error {
	for _, name := range []string{"consents", "slips"} {
		if _, err := x.tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	for _, t := range tables {
		if err := t.resealAll(x); err != nil {
			return err
		}
	}
	return nil
}

// resealAll writes every record of a table anew as it was, at the time and by
// whom it says: nothing in it has changed.
func (t *table[T]) resealAll(x *tx) error {
	if t.ids == nil {
		return nil // the programme, and the audit trail, have none in their keys
	}
	b := x.tx.Bucket([]byte(t.name))
	if b == nil {
		return nil // it came with a later format
	}
	var keys [][]byte // first, because a bucket must not change while it is gone through
	if err := b.ForEach(func(key, _ []byte) error {
		keys = append(keys, bytes.Clone(key))
		return nil
	}); err != nil {
		return err
	}
	var rec T
	for _, key := range keys {
		h, err := t.openWithHead(x.Reader, key, b.Get(key), &rec)
		if err != nil {
			return err
		}
		anew, err := t.seal(x, &rec, h.at, h.by)
		if err != nil {
			return err
		}
		if err := x.set(t.name, key, anew); err != nil {
			return err
		}
	}
	return nil
}
