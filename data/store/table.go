package store

import (
	"bytes"
	"errors"
	"iter"
	"slices"

	"alongside/data"
)

// table says how one kind of record is kept. The tables of a file are listed
// in tables.go; everything else here works for all of them.
type table[T any] struct {
	name    string // of the bucket, and the name in messages and reports
	what    What   // what listeners are told
	version uint64 // of the record's schema
	// ids are those that make a record's key, none for the only one of its table.
	// They stand in the key alone: the record that is sealed leaves them out.
	ids     func(*T) keyIDs
	valid   func(*T) error
	indexes []index[T]
	refs    func(*T) []ref // other records that this one needs
	// read decodes the common form of a record quickly, or reports false, and
	// then the general way is taken. Only the marks, of which there are a
	// quarter of a million, need it.
	read func([]byte, *T) bool
}

// index is a bucket that finds records of a table by something else than their
// key. It holds keys only, no values that need sealing: ids in another order.
// They are summed like the records, so that none goes without a word.
type index[T any] struct {
	bucket string
	keys   func(*T) [][]byte
}

// ref is a record that another one refers to.
type ref struct {
	table string
	key   []byte
}

// indexed is the value under every index key. bbolt tells an empty value from
// a missing one, but this reads less like a mistake.
var indexed = []byte{1}

// keyIDs are where a record has the one or two ids of its key.
type keyIDs [2]*data.ID

// key is the record's key.
func (t *table[T]) key(rec *T) []byte {
	if t.ids == nil {
		return theOne
	}
	var key []byte
	for _, id := range t.ids(rec) {
		if id != nil {
			key = append(key, id[:]...)
		}
	}
	return key
}

// fill gives a record the ids of its key. It reports false where the record has
// others, as one of an earlier format could.
func (t *table[T]) fill(rec *T, key []byte) bool {
	if t.ids == nil {
		return true
	}
	for _, id := range t.ids(rec) {
		if id == nil {
			break
		}
		var inKey data.ID
		if len(key) < len(inKey) {
			return false
		}
		key = key[copy(inKey[:], key):]
		if !id.IsZero() && *id != inKey {
			return false
		}
		*id = inKey
	}
	return len(key) == 0
}

// bare is a record without the ids of its key.
func (t *table[T]) bare(rec T) T {
	if t.ids != nil {
		for _, id := range t.ids(&rec) {
			if id != nil {
				*id = data.ID{}
			}
		}
	}
	return rec
}

func idKey(id data.ID) []byte { return id[:] }

// joinedKey is the key of a record or index entry that belongs to two records.
// Those of the first one lie side by side.
func joinedKey(first, second data.ID) []byte {
	return append(append(make([]byte, 0, 2*len(first)), first[:]...), second[:]...)
}

// secondOf takes the second id out of a joined key.
func secondOf(key []byte) data.ID {
	var id data.ID
	copy(id[:], key[min(len(key), len(id)):])
	return id
}

// keyText is how a key is named in a message: the ids in it.
func keyText(key []byte) string {
	var id data.ID
	if len(key) == len(id) || len(key) == 2*len(id) {
		text := data.ID(key[:len(id)]).String()
		if len(key) > len(id) {
			text += "+" + secondOf(key).String()
		}
		return text
	}
	const digits = "0123456789abcdef"
	var b bytes.Buffer
	for _, c := range key {
		b.WriteByte(digits[c>>4])
		b.WriteByte(digits[c&15])
	}
	return b.String()
}

// openRecord opens one sealed record and decodes it into rec, which is of
// value only without an error. What does not open is Damaged, what a later
// version wrote is Newer.
func (t *table[T]) openRecord(r *Reader, key, sealed []byte, rec *T) error {
	_, err := t.openWithHead(r, key, sealed, rec)
	return err
}

// openWithHead is openRecord that also tells when and by whom the record was
// changed.
func (t *table[T]) openWithHead(r *Reader, key, sealed []byte, rec *T) (head, error) {
	plain, err := r.vault.Open(r.buf[:0], r.place(t.name, key), sealed)
	if err != nil {
		return head{}, t.broken(key, err)
	}
	r.buf = plain
	h, record, err := readHead(plain)
	switch {
	case err != nil:
		return h, t.broken(key, err)
	case h.version > t.version:
		return h, t.broken(key, errLaterSchema{has: h.version, known: t.version})
	case t.read == nil || !t.read(record, rec):
		var none T
		*rec = none // decoding leaves alone what the record does not say
		if err := decoding.Unmarshal(record, rec); err != nil {
			return h, t.broken(key, err)
		}
	}
	if !t.fill(rec, key) {
		return h, t.broken(key, errWrongKey)
	}
	return h, nil
}

func (t *table[T]) broken(key []byte, cause error) error {
	kind := Damaged
	if unknownField(cause) || errors.As(cause, new(errLaterSchema)) {
		kind = Newer
	}
	return &Error{Kind: kind, Op: "read", Table: t.name, Key: keyText(key), Err: cause}
}

// sealRecord writes and seals a record as changed now by who opened the file.
func (t *table[T]) sealRecord(x *tx, rec *T) ([]byte, error) {
	if err := t.valid(rec); err != nil {
		return nil, err
	}
	return t.seal(x, rec, x.now.UnixMilli(), x.s.Me().ID)
}

func (t *table[T]) seal(x *tx, rec *T, at int64, by data.ID) ([]byte, error) {
	plain, err := encode(envelope[T]{Version: t.version, At: at, By: by, Record: t.bare(*rec)})
	if err != nil {
		return nil, err
	}
	return x.vault.Seal(nil, x.place(t.name, t.key(rec)), plain), nil
}

// get reads the record under a key, or reports false.
func (t *table[T]) get(r *Reader, key []byte) (T, bool, error) {
	var none T
	b, err := r.bucket(t.name)
	if err != nil {
		return none, false, err
	}
	sealed := b.Get(key)
	if sealed == nil {
		return none, false, nil
	}
	var rec T
	err = t.openRecord(r, key, sealed, &rec)
	return rec, err == nil, err
}

// need reads a record that has to be there.
func (t *table[T]) need(r *Reader, key []byte) (T, error) {
	rec, found, err := t.get(r, key)
	if err == nil && !found {
		err = &Error{Kind: NotFound, Op: "read", Table: t.name, Key: keyText(key)}
	}
	return rec, err
}

// all gives every record whose key begins with the prefix, in order of key.
// Past a damaged record it goes on only where the reader was told to.
func (t *table[T]) all(r *Reader, prefix []byte) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var rec T // one for all: what is yielded is a copy
		b, err := r.bucket(t.name)
		if err != nil {
			yield(rec, err)
			return
		}
		c := b.Cursor()
		for key, sealed := c.Seek(prefix); key != nil && bytes.HasPrefix(key, prefix); key, sealed = c.Next() {
			err := t.openRecord(r, key, sealed, &rec)
			if err != nil && r.passOver(err) {
				continue
			}
			if !yield(rec, err) || err != nil {
				return
			}
		}
	}
}

// list collects all.
func (t *table[T]) list(r *Reader, prefix []byte) ([]T, error) {
	return collect(t.all(r, prefix))
}

// by gives the records that an index names under a prefix. target makes the
// record's key from the index key.
func (t *table[T]) by(r *Reader, index string, prefix []byte, target func(key []byte) []byte) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		b, err := r.bucket(index)
		if err != nil {
			yield(none, err)
			return
		}
		c := b.Cursor()
		for key, _ := c.Seek(prefix); key != nil && bytes.HasPrefix(key, prefix); key, _ = c.Next() {
			rec, err := t.need(r, target(key))
			if err != nil && r.passOver(err) {
				continue
			}
			if !yield(rec, err) || err != nil {
				return
			}
		}
	}
}

func collect[T any](seq iter.Seq2[T, error]) ([]T, error) {
	var all []T
	for rec, err := range seq {
		if err != nil {
			return nil, err
		}
		all = append(all, rec)
	}
	return all, nil
}

// put stores the record and keeps its indexes right. Storing what is there
// already changes nothing, so that it is not an undo step either.
func (t *table[T]) put(x *tx, rec T) error {
	key := t.key(&rec)
	old, found, err := t.get(x.Reader, key)
	if err != nil {
		return err
	}
	if found {
		same, err := equalRecords(old, rec)
		if err != nil || same {
			return err
		}
	}
	sealed, err := t.sealRecord(x, &rec)
	if err != nil {
		return err
	}
	if err := t.needRefs(x, &rec); err != nil {
		return err
	}
	x.touched |= t.what
	if err := x.set(t.name, key, sealed); err != nil {
		return err
	}
	for _, ix := range t.indexes {
		var before [][]byte
		if found {
			before = ix.keys(&old)
		}
		if err := x.reindex(ix.bucket, before, ix.keys(&rec)); err != nil {
			return err
		}
	}
	return nil
}

// needRefs sees to it that the records that this one refers to are there. In
// bulk they come in any order: they are noted, and looked for at the end.
func (t *table[T]) needRefs(x *tx, rec *T) error {
	if t.refs == nil {
		return nil
	}
	for _, ref := range t.refs(rec) {
		if x.bulk {
			x.await(ref)
			continue
		}
		b, err := x.bucket(ref.table)
		if err != nil {
			return err
		}
		if b.Get(ref.key) == nil {
			return &Error{Kind: NotFound, Table: ref.table, Key: keyText(ref.key)}
		}
	}
	return nil
}

func (x *tx) await(r ref) {
	keys := x.awaited[r.table]
	if keys[string(r.key)] {
		return
	}
	if keys == nil {
		keys = map[string]bool{}
		x.awaited[r.table] = keys
	}
	keys[string(r.key)] = true
}

// drop takes the record and its index entries away.
func (t *table[T]) drop(x *tx, rec T) error {
	x.touched |= t.what
	if err := x.set(t.name, t.key(&rec), nil); err != nil {
		return err
	}
	for _, ix := range t.indexes {
		if err := x.reindex(ix.bucket, ix.keys(&rec), nil); err != nil {
			return err
		}
	}
	return nil
}

func equalRecords[T any](a, b T) (bool, error) {
	x, err := encoding.Marshal(a)
	if err != nil {
		return false, err
	}
	y, err := encoding.Marshal(b)
	return bytes.Equal(x, y), err
}

// reindex replaces one record's entries in an index.
func (x *tx) reindex(bucket string, before, after [][]byte) error {
	has := func(keys [][]byte, key []byte) bool {
		return slices.ContainsFunc(keys, func(k []byte) bool { return bytes.Equal(k, key) })
	}
	for _, key := range before {
		if !has(after, key) {
			if err := x.set(bucket, key, nil); err != nil {
				return err
			}
		}
	}
	for _, key := range after {
		if has(before, key) {
			continue
		}
		if x.bulk {
			x.entries[bucket] = append(x.entries[bucket], key)
			continue
		}
		if err := x.set(bucket, key, indexed); err != nil {
			return err
		}
	}
	return nil
}
