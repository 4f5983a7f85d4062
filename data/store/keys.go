package store

import (
	"cmp"
	"errors"
	"slices"

	"alongside/data"
	"alongside/data/vault"
)

// Facilitator is who a key slot belongs to. Its ID is the slot's, and stands in
// every record and audit entry that was written under it.
type Facilitator struct {
	ID       data.ID   `cbor:"1,keyasint,omitzero"`
	Label    string    `cbor:"2,keyasint,omitempty"` // as the facilitator wants to be called
	Recovery bool      `cbor:"3,keyasint,omitempty"` // the recovery key's slot, nobody's own
	Since    data.Date `cbor:"4,keyasint"`
	Role     Role      `cbor:"5,keyasint,omitempty"`
}

// Validate reports the first thing that keeps the record from being stored.
func (f Facilitator) Validate() error {
	if f.Label == "" && !f.Recovery {
		return refuse("name", "say what this facilitator is called")
	}
	if len([]rune(f.Label)) > data.MaxName {
		return refuse("name", "this name is too long")
	}
	if f.Role > RoleFacilitator {
		return refuse("role", "there is no such role")
	}
	return nil
}

// Facilitators returns whose keys open the file, in no order that means anything.
func (r *Reader) Facilitators() ([]Facilitator, error) { return facilitatorsTable.list(r, nil) }

// Facilitators returns whose keys open the file, in order of coming, the
// recovery key last.
func (s *Store) Facilitators() ([]Facilitator, error) {
	var all []Facilitator
	err := s.View(func(r *Reader) (err error) {
		all, err = r.Facilitators()
		return err
	})
	slices.SortFunc(all, func(a, b Facilitator) int {
		switch {
		case a.Recovery && !b.Recovery:
			return 1
		case b.Recovery && !a.Recovery:
			return -1
		}
		return cmp.Or(cmp.Compare(a.Since, b.Since), slices.Compare(a.ID[:], b.ID[:]))
	})
	return all, err
}

var errNoSlot = errors.New("no facilitator has a passphrase")

// ResetPassphrase sets a new passphrase on the slot that opened the file; on
// the first facilitator's where that was the recovery key. A weak one is
// Invalid, with a *vault.Weak inside. It is not an undo step.
//
// The data key stays. So backups made before still open with the old
// passphrase, and so can what is left of the old slot in the file's free pages,
// until Compact.
//
// Whoever sets it has just opened the file; later ChangePassphrase asks again.
func (s *Store) ResetPassphrase(passphrase string) error {
	me := s.Me()
	id := me.ID
	if me.Recovery {
		all, err := s.Facilitators()
		if err != nil {
			return err
		}
		if len(all) == 0 || all[0].Recovery {
			return fail(string(ActPassphrase), NotFound, errNoSlot)
		}
		id = all[0].ID
	}
	known, err := s.KnownWords()
	if err != nil {
		return err
	}
	if err := strongEnough(passphrase, known...); err != nil {
		return fail(string(ActPassphrase), Invalid, err)
	}
	slot, err := s.wrap(id, passphrase)
	if err != nil {
		return fail(string(ActPassphrase), Other, err)
	}
	return s.do(ActPassphrase, func(x *tx) error {
		x.forget, x.audited = true, true
		x.done.About = []data.ID{id}
		return x.setSlot(slot)
	})
}

// ChangePassphrase sets a new passphrase as ResetPassphrase does, if present is
// the passphrase that is to be replaced, or the recovery key; else it fails with
// WrongPassphrase, Mistyped or TooSoon. Without it, anybody who finds the file open could
// take it from whoever it is.
func (s *Store) ChangePassphrase(present, passphrase string) error {
	v, id, err := s.tryInTime(present)
	if err != nil {
		return explain(string(ActPassphrase), err)
	}
	v.Close()
	if id != s.Me().ID && !vault.LooksLikeRecoveryKey(present) {
		return fail(string(ActPassphrase), WrongPassphrase, vault.ErrWrongKey)
	}
	return s.ResetPassphrase(passphrase)
}

// KnownWords are what somebody near would try first, and so no good passphrase
// of this programme: its name, and what its facilitators are called.
func (s *Store) KnownWords() ([]string, error) {
	var programme data.Programme
	if err := s.View(func(r *Reader) (err error) {
		programme, err = r.Programme()
		return err
	}); err != nil {
		return nil, err
	}
	known := []string{programme.Name}
	all, err := s.Facilitators()
	for _, f := range all {
		known = append(known, f.Label)
	}
	return known, err
}

// wrap makes the slot of a passphrase, which takes a while.
func (s *Store) wrap(id data.ID, passphrase string) (vault.Slot, error) {
	if err := s.gate.enter(); err != nil {
		return vault.Slot{}, err
	}
	defer s.gate.leave()
	return s.vault.WrapPassphrase(id, passphrase, s.opts.kdf())
}

// Verify reports whether the secret would open the file: a facilitator's
// passphrase, or the recovery key. It fails with WrongPassphrase, Mistyped or
// TooSoon where it would not, and changes nothing: the store stays open, and whoever
// opened it stays who they were. It takes about half a second for each
// facilitator whose passphrase it is not.
func (s *Store) Verify(secret string) error {
	v, id, err := s.tryInTime(secret)
	if err != nil {
		return explain("verify", err)
	}
	defer v.Close()
	// The slots stand in clear. One that somebody put there while the file is
	// open yields a key, but not the one that the records are sealed with.
	return s.View(func(r *Reader) error {
		with := *r
		with.vault = v
		_, err := facilitatorsTable.need(&with, idKey(id))
		return err
	})
}

// tryKeys tries the secret on the slots: as the recovery key if it has its
// form, else as a passphrase. It fails with WrongPassphrase or Mistyped.
func (s *Store) tryKeys(secret string) (*vault.Vault, data.ID, error) {
	slots, err := s.slots()
	if err != nil {
		return nil, data.ID{}, err
	}
	open := func(slot vault.Slot) (*vault.Vault, error) { return slot.Unlock(secret) }
	if vault.LooksLikeRecoveryKey(secret) {
		key, err := vault.ParseRecoveryKey(secret)
		if err != nil {
			return nil, data.ID{}, &Error{Kind: Mistyped, Err: err}
		}
		open = func(slot vault.Slot) (*vault.Vault, error) { return slot.Recover(key) }
	}
	err = vault.ErrWrongKey
	for _, slot := range slots.whole {
		v, failure := open(slot)
		if failure == nil {
			return v, slot.ID, nil
		}
		if !errors.Is(failure, vault.ErrWrongKey) {
			err = failure
		}
	}
	switch {
	case slots.broken > 0:
		return nil, data.ID{}, &Error{Kind: KeyDamaged, Err: errBadSlot}
	case errors.Is(err, vault.ErrWrongKey):
		return nil, data.ID{}, &Error{Kind: WrongPassphrase, Err: err}
	}
	return nil, data.ID{}, &Error{Kind: Damaged, Table: metaBucket, Key: "slot", Err: err}
}

// strongEnough refuses a weak passphrase. Known are words that somebody near
// would try first.
func strongEnough(passphrase string, known ...string) error {
	if j := vault.Strength(passphrase, known...); !j.OK() {
		return &Error{Kind: Invalid, Err: &vault.Weak{Judgement: j}}
	}
	return nil
}
