package store

import (
	"bytes"

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
	at := x.place(metaBucket, key)
	if old := b.Get(key); old != nil {
		x.state.Clear.Remove(x.vault.Element(at, old))
	}
	if value == nil {
		return b.Delete(key)
	}
	x.state.Clear.Add(x.vault.Element(at, value))
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

// sumClear is the sum over what stands in clear.
func (r *Reader) sumClear() (sum vault.Sum, err error) {
	err = r.eachClear(func(key, value []byte) error {
		sum.Add(r.vault.Element(r.place(metaBucket, key), value))
		return nil
	})
	return sum, err
}
