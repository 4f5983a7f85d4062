package store

import "bytes"

// What stays for a day or two: the journal and the drafts. It is sealed and summed
// like the records, and is none: no undo step, no entry of the audit trail, no part
// of ContentHash. Its buckets are made when they are first needed.

// setPassing sets or, with nil, takes away a value of the journal or the drafts.
// Plain is as encode wrote it.
func (x *tx) setPassing(bucket string, key, plain []byte) error {
	b, err := x.tx.CreateBucketIfNotExists([]byte(bucket))
	if err != nil {
		return err
	}
	b.FillPercent = inOrder
	of, at := x.state.sumOf(bucket), x.place(bucket, key)
	if old := b.Get(key); old != nil {
		of.remove(x.vault.Element(at, old))
	}
	if plain == nil {
		return b.Delete(key)
	}
	sealed := x.vault.Seal(nil, at, plain)
	of.add(x.vault.Element(at, sealed))
	return b.Put(key, sealed)
}

// openPassing reads a value of the journal or the drafts that is there.
func (r *Reader) openPassing(bucket string, key []byte, v any) error {
	b, err := r.bucket(bucket)
	if err != nil {
		return err
	}
	plain, err := r.vault.Open(nil, r.place(bucket, key), b.Get(key))
	if err == nil {
		err = decode(plain, v)
	}
	if err != nil {
		return &Error{Kind: Damaged, Op: "read", Table: bucket, Key: keyText(key), Err: err}
	}
	return nil
}

// dropPassing takes away what lies under certain keys.
func (x *tx) dropPassing(bucket string, which func(key []byte) bool) error {
	b := x.tx.Bucket([]byte(bucket))
	if b == nil {
		return nil
	}
	var keys [][]byte // first, because a bucket must not change while it is gone through
	if err := b.ForEach(func(key, _ []byte) error {
		if which(key) {
			keys = append(keys, bytes.Clone(key))
		}
		return nil
	}); err != nil {
		return err
	}
	for _, key := range keys {
		if err := x.setPassing(bucket, key, nil); err != nil {
			return err
		}
	}
	return nil
}

// emptyPassing takes away the whole journal and every draft. Either can name
// anybody, and what a step holds is sealed as it was before: so this is for an
// operation after which nothing may be left of somebody, or of a key.
func (x *tx) emptyPassing() error {
	for _, bucket := range []string{journalBucket, draftsBucket} {
		if err := x.dropPassing(bucket, func([]byte) bool { return true }); err != nil {
			return err
		}
	}
	return nil
}

// pass runs a transaction that is nobody's deed: it leaves neither a step nor an
// entry of the audit trail, and nobody is told.
func (s *Store) pass(act Act, op func(*tx) error) error {
	return s.write(act, func(x *tx) error {
		if err := op(x); err != nil {
			return err
		}
		return x.writeState()
	})
}

// dropPassed takes away, as the file is opened, what has had its day.
func (s *Store) dropPassed() error {
	old := map[string][][]byte{}
	err := s.View(func(r *Reader) error {
		old[journalBucket] = r.oldSteps(s.now())
		old[draftsBucket] = r.oldDrafts(s.now())
		return nil
	})
	if err != nil || len(old[journalBucket])+len(old[draftsBucket]) == 0 {
		return err
	}
	return s.pass("open", func(x *tx) error {
		for bucket, keys := range old {
			for _, key := range keys {
				if err := x.setPassing(bucket, key, nil); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// eachPassing gives the keys of the journal or the drafts.
func (r *Reader) eachPassing(bucket string, fn func(key []byte)) {
	b := r.tx.Bucket([]byte(bucket))
	if b == nil {
		return
	}
	c := b.Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		fn(bytes.Clone(key))
	}
}
