package store

import (
	"bytes"
	"errors"

	"go.etcd.io/bbolt"

	"alongside/data/vault"
)

// A try of a passphrase costs as much as there are slots. A programme has one
// for each facilitator, and one for the recovery key.
const (
	mostSlots = 24
	slotSize  = 512 // bytes; one takes some 150
)

// allSummed is the format since which slots have a checksum, and index entries
// and what stands in clear are in the sums.
const allSummed = 4

var (
	errSlots   = errors.New("more key slots, or longer ones, than a programme has")
	errBadSlot = errors.New("a key slot is not as it was made")
	errPutBack = errors.New("the key slot is not one of those that count")
)

// slots are the key slots of a file: those that are as they were made, and how
// many are not.
type slots struct {
	whole  []vault.Slot
	broken int
}

// slots reads the key slots.
func (s *Store) slots() (found slots, err error) {
	if err := s.gate.enter(); err != nil {
		return found, err
	}
	defer s.gate.leave()
	err = s.inside(func() error {
		return s.db.View(func(b *bbolt.Tx) (err error) {
			found, err = slotsOf(b)
			return err
		})
	})
	return found, err
}

func slotsOf(b *bbolt.Tx) (found slots, err error) {
	version, err := formatOf(b)
	if err != nil {
		return found, err
	}
	c := b.Bucket([]byte(metaBucket)).Cursor()
	prefix := []byte(slotPrefix)
	for key, value := c.Seek(prefix); key != nil && bytes.HasPrefix(key, prefix); key, value = c.Next() {
		if len(found.whole)+found.broken == mostSlots || len(value) > slotSize {
			return found, &Error{Kind: Damaged, Table: metaBucket, Key: "slot", Err: errSlots}
		}
		var slot vault.Slot
		if decoding.Unmarshal(value, &slot) != nil || version >= allSummed && !(slot.Whole() && bytes.Equal(key, slotKey(slot))) {
			found.broken++
			continue
		}
		found.whole = append(found.whole, slot)
	}
	return found, nil
}
