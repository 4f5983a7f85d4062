package store

import (
	"bytes"
	"errors"
	"slices"

	"alongside/data"
	"alongside/data/vault"
)

var errNoSlot = errors.New("no facilitator has a passphrase")

// Owner is whose passphrase ChangePassphrase and ResetPassphrase set: that of
// whoever opened the file, or, where that was the recovery key, of the first lead.
func (s *Store) Owner() (Facilitator, error) {
	me := s.Me()
	if !me.Recovery {
		return me, nil
	}
	all, err := s.Facilitators()
	if err != nil {
		return me, err
	}
	for _, f := range all {
		if f.Role == RoleLead && !f.Recovery {
			return f, nil
		}
	}
	return me, fail(string(ActPassphrase), NotFound, errNoSlot)
}

// ResetPassphrase sets a new passphrase on the slot of the Owner. A weak one is
// Invalid, with a *vault.Weak inside. It is not an undo step.
//
// The data key stays until Rekey. So backups made before still open with the old
// passphrase. The old slot counts no more in the file itself.
//
// Whoever sets it has just opened the file; later ChangePassphrase asks again.
func (s *Store) ResetPassphrase(passphrase string) error { return s.setPassphrase(passphrase, false) }

// ChangePassphrase sets a new passphrase as ResetPassphrase does, if present is
// confirmed: see Confirm. Without it, anybody who finds the file open could
// take it from whoever it is. With anew the file remembers that a new data key is to
// be made: see Rekey.
func (s *Store) ChangePassphrase(present, passphrase string, anew bool) error {
	if err := s.confirmed(ActPassphrase, present); err != nil {
		return err
	}
	return s.setPassphrase(passphrase, anew && s.Lead())
}

func (s *Store) setPassphrase(passphrase string, anew bool) error {
	owner, err := s.Owner()
	if err != nil {
		return err
	}
	if err := s.goodPassphrase(passphrase); err != nil {
		return fail(string(ActPassphrase), Invalid, err)
	}
	return s.withSlot(ActPassphrase, owner.ID, passphrase, func(x *tx) error {
		x.state.Anew = x.state.Anew || anew
		return nil
	})
}

// withSlot sets the slot of a passphrase in an operation that is no undo step. The
// slot takes a while to make: nobody who marks waits for that, and should the data key
// be replaced meanwhile, it is wrapped once more.
func (s *Store) withSlot(act Act, id data.ID, passphrase string, also func(*tx) error) error {
	slot, err := s.wrap(id, passphrase)
	if err != nil {
		return explain(string(act), err)
	}
	return s.do(act, func(x *tx) error {
		x.forget, x.audited = true, true
		x.touched |= FacilitatorsChanged
		x.done.About = []data.ID{id}
		slot, err := x.vault.WrapAgain(slot)
		if err != nil {
			return err
		}
		return errors.Join(also(x), x.setSlot(slot))
	})
}

// wrap makes the slot of a passphrase.
func (s *Store) wrap(id data.ID, passphrase string) (vault.Slot, error) {
	if err := s.gate.enter(); err != nil {
		return vault.Slot{}, err
	}
	defer s.gate.leave()
	return s.vault.WrapPassphrase(id, passphrase, s.opts.kdf())
}

// ReplaceRecoveryKey has another recovery key open the file, and the one before no
// more. The key is new, and has been shown and printed: it is kept nowhere. Present
// and anew are as for ChangePassphrase.
func (s *Store) ReplaceRecoveryKey(present string, key vault.RecoveryKey, anew bool) error {
	if err := s.confirmed(ActRecoveryKey, present); err != nil {
		return err
	}
	return s.do(ActRecoveryKey, func(x *tx) error {
		x.forget, x.audited = true, true
		x.touched |= FacilitatorsChanged
		keys, err := x.keys()
		if err != nil {
			return err
		}
		f := Facilitator{ID: data.NewID(), Recovery: true}
		for _, k := range keys {
			if k.Recovery {
				f = k
			}
		}
		f.Since, f.From, f.Opened = data.DateOf(x.now), s.Me().ID, 0
		x.done.About = []data.ID{f.ID}
		slot, err := x.vault.WrapRecovery(f.ID, key)
		if err != nil {
			return err
		}
		x.state.Anew = x.state.Anew || anew
		return errors.Join(facilitatorsTable.put(x, f), x.setSlot(slot))
	})
}

// Confirm reports whether the secret is the one that whoever opened the file has, or
// the recovery key: that somebody who found it open is not at work. It fails with
// WrongPassphrase, Mistyped or TooSoon where it is not.
func (s *Store) Confirm(present string) error {
	return explain("confirm", s.opensThis(present, func(slot vault.Slot) bool {
		return slot.ID == s.Me().ID || slot.Kind == vault.RecoverySlot
	}, s.tryInTime))
}

// confirmed is Confirm for an act that may ask for a lead.
func (s *Store) confirmed(act Act, present string) error {
	if err := s.allowed(act); err != nil {
		return err
	}
	return s.Confirm(present)
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

// goodPassphrase refuses a passphrase that is weak for this programme. Known are more
// words that somebody near would try first.
func (s *Store) goodPassphrase(passphrase string, known ...string) error {
	words, err := s.KnownWords()
	if err != nil {
		return err
	}
	return strongEnough(passphrase, append(words, known...)...)
}

// Verify reports whether the secret would open the file: a facilitator's
// passphrase, or the recovery key. It fails with WrongPassphrase or Mistyped
// where it would not, and changes nothing: the store stays open, and whoever
// opened it stays who they were. It takes about half a second for each
// facilitator whose passphrase it is not. After wrong tries nobody has to wait here: who
// takes the laptop back at the door is not kept from it by those who played with it.
func (s *Store) Verify(secret string) error {
	return explain("verify", s.opensThis(secret, nil, s.tryKeys))
}

// keyTry is a way to try a secret on the slots, or on some of them.
type keyTry func(secret string, only func(vault.Slot) bool) (*vault.Vault, vault.Slot, error)

// opensThis reports whether a slot, or one of some, holds the data key of the open
// file for a secret, and counts. The slots stand in clear: somebody may have put one
// there while the file is open.
func (s *Store) opensThis(secret string, only func(vault.Slot) bool, try keyTry) error {
	for {
		v, slot, err := try(secret, only)
		if err != nil {
			return err
		}
		again := false
		err = s.View(func(r *Reader) error {
			if again = !r.holds(slot); again {
				return nil // it was sealed anew meanwhile
			}
			with := *r
			with.vault = v
			st, err := with.readState()
			if err != nil {
				return err
			}
			return with.inForce(st, slot)
		})
		v.Close()
		if err != nil || !again {
			return err
		}
	}
}

// holds reports whether the file has a slot as it was read.
func (r *Reader) holds(slot vault.Slot) bool {
	found, err := slotsOf(r.tx)
	return err == nil && slices.ContainsFunc(found.whole, func(is vault.Slot) bool {
		return is.ID == slot.ID && bytes.Equal(is.Wrapped, slot.Wrapped)
	})
}

// tryKeys tries the secret on the slots, or on some of them: as the recovery key if
// it has its form, else as a passphrase. It fails with WrongPassphrase or Mistyped.
func (s *Store) tryKeys(secret string, only func(vault.Slot) bool) (*vault.Vault, vault.Slot, error) {
	var none vault.Slot
	slots, err := s.slots()
	if err != nil {
		return nil, none, err
	}
	open := func(slot vault.Slot) (*vault.Vault, error) { return slot.Unlock(secret) }
	if vault.LooksLikeRecoveryKey(secret) {
		key, err := vault.ParseRecoveryKey(secret)
		if err != nil {
			return nil, none, &Error{Kind: Mistyped, Err: err}
		}
		open = func(slot vault.Slot) (*vault.Vault, error) { return slot.Recover(key) }
	}
	err = vault.ErrWrongKey
	for _, slot := range slots.whole {
		if only != nil && !only(slot) {
			continue
		}
		v, failure := open(slot)
		if failure == nil {
			return v, slot, nil
		}
		if !errors.Is(failure, vault.ErrWrongKey) {
			err = failure
		}
	}
	switch {
	case slots.broken > 0:
		return nil, none, &Error{Kind: KeyDamaged, Err: errBadSlot}
	case errors.Is(err, vault.ErrWrongKey):
		return nil, none, &Error{Kind: WrongPassphrase, Err: err}
	}
	return nil, none, &Error{Kind: Damaged, Table: metaBucket, Key: "slot", Err: err}
}

// strongEnough refuses a weak passphrase. Known are words that somebody near
// would try first.
func strongEnough(passphrase string, known ...string) error {
	if j := vault.Strength(passphrase, known...); !j.OK() {
		return &Error{Kind: Invalid, Err: &vault.Weak{Judgement: j}}
	}
	return nil
}
