package store

import "alongside/data/vault"

// toFormat4 gives every key slot a checksum, and takes the index entries and what
// stands in clear into the sums.
func toFormat4(x *tx) error {
	for _, name := range []string{"requests", "nameless", "erased", "audit by fingerprint"} {
		if _, err := x.tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	slots, err := slotsOf(x.tx)
	if err != nil {
		return err
	}
	for _, slot := range slots.whole {
		if err := x.setSlot(slot.Checked()); err != nil {
			return err
		}
	}
	if x.state.Clear, x.state.Slots, err = x.sumClear(); err != nil {
		return err
	}
	x.state.Indexes, x.state.Links = vault.Sum{}, 0
	for _, name := range []string{
		"memberships by person", "meetings by group", "meetings current", "marks by person",
		"pairs by person", "contacts by person", "contacts by pair", "goals by person", "audit by fingerprint",
	} {
		if err := x.sumIndex(name); err != nil {
			return err
		}
	}
	return nil
}

func (x *tx) sumIndex(name string) error {
	b, err := x.bucket(name)
	if err != nil {
		return err
	}
	of := x.state.sumOf(name)
	return b.ForEach(func(key, value []byte) error {
		of.add(x.vault.Element(x.place(name, key), value))
		return nil
	})
}
