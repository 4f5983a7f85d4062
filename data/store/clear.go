package store

import (
	"bytes"
	"slices"

	"github.com/fxamacker/cbor/v2"

	"alongside/data/vault"
)

// What stands in clear, in meta beside the state, is summed as it is: the format,
// the file's id, and the key slots. Nobody has to trust it before a key opens the
// file; afterwards it is compared.

// setClear sets or, with nil, takes away what stands in clear under a key.
func (x *tx) setClear(key, value []byte) error {
	b, err := x.bucket(metaBucket)
	if err != nil {
		return err
	}
	at, isSlot := x.place(metaBucket, key), bytes.HasPrefix(key, []byte(slotPrefix))
	if old := b.Get(key); old != nil {
		e := x.vault.Element(at, old)
		x.state.Clear.Remove(e)
		if isSlot {
			x.state.Slots = without(x.state.Slots, mark(e))
		}
	}
	if value == nil {
		return b.Delete(key)
	}
	e := x.vault.Element(at, value)
	x.state.Clear.Add(e)
	if isSlot {
		x.state.Slots = with(x.state.Slots, mark(e))
	}
	return b.Put(key, value)
}

// setSlot writes a key slot.
func (x *tx) setSlot(slot vault.Slot) error {
	value, err := encoding.Marshal(slot)
	if err != nil {
		return err
	}
	return x.setClear(slotKey(slot), value)
}

func slotKey(slot vault.Slot) []byte { return append([]byte(slotPrefix), slot.ID[:]...) }

// A mark stands for a slot, as it is, in the list of those that count.

func joined(marks [][]byte) cbor.ByteString {
	slices.SortFunc(marks, bytes.Compare)
	return cbor.ByteString(slices.Concat(marks...))
}

func listed(slots cbor.ByteString) [][]byte {
	return slices.Collect(slices.Chunk([]byte(slots), markSize))
}

func with(slots cbor.ByteString, m []byte) cbor.ByteString { return joined(append(listed(slots), m)) }

func without(slots cbor.ByteString, m []byte) cbor.ByteString {
	return joined(slices.DeleteFunc(listed(slots), func(o []byte) bool { return bytes.Equal(o, m) }))
}

// counts reports whether a slot is one of those of a state. One that was put back
// from an earlier state of the file is not.
func (r *Reader) counts(st state, slot vault.Slot) (bool, error) {
	b, err := r.bucket(metaBucket)
	if err != nil {
		return false, err
	}
	key := slotKey(slot)
	m := mark(r.vault.Element(r.place(metaBucket, key), b.Get(key)))
	return slices.ContainsFunc(listed(st.Slots), func(o []byte) bool { return bytes.Equal(o, m) }), nil
}

// eachClear gives what stands in clear.
func (r *Reader) eachClear(fn func(key, value []byte) error) error {
	b, err := r.bucket(metaBucket)
	if err != nil {
		return err
	}
	return b.ForEach(func(key, value []byte) error {
		if bytes.Equal(key, stateKey) {
			return nil
		}
		return fn(key, value)
	})
}

// sumClear is the sum over what stands in clear, and which slots there are.
func (r *Reader) sumClear() (sum vault.Sum, slots cbor.ByteString, err error) {
	var found [][]byte
	err = r.eachClear(func(key, value []byte) error {
		e := r.vault.Element(r.place(metaBucket, key), value)
		sum.Add(e)
		if bytes.HasPrefix(key, []byte(slotPrefix)) {
			found = append(found, mark(e))
		}
		return nil
	})
	return sum, joined(found), err
}
