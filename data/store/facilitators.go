package store

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"alongside/data"
	"alongside/data/vault"
)

// Facilitator is who a key slot belongs to, or belonged to. Its ID is the slot's, and
// stands in every record and audit entry that was written under it: so the record
// stays when the key is taken away.
type Facilitator struct {
	ID       data.ID   `cbor:"1,keyasint,omitzero"`
	Label    string    `cbor:"2,keyasint,omitempty"` // as the facilitator wants to be called
	Recovery bool      `cbor:"3,keyasint,omitempty"` // the recovery key's slot, nobody's own
	Since    data.Date `cbor:"4,keyasint"`           // of the recovery key: of the present one
	Role     Role      `cbor:"5,keyasint,omitempty"`
	From     data.ID   `cbor:"6,keyasint,omitzero"`  // which facilitator gave the key; none: nobody, they started the file
	Opened   data.Date `cbor:"7,keyasint,omitempty"` // the last day on which it opened the file
	Until    data.Date `cbor:"8,keyasint,omitempty"` // when the key was taken away
}

// HasKey reports whether the facilitator's key opens the file.
func (f Facilitator) HasKey() bool { return f.Until == 0 }

// Validate reports the first thing that keeps the record from being stored.
func (f Facilitator) Validate() error {
	if f.Label == "" && !f.Recovery {
		return refuse("name", "say what this facilitator is called")
	}
	if utf8.RuneCountInString(f.Label) > data.MaxName {
		return refuse("name", "this name is too long")
	}
	if !utf8.ValidString(f.Label) {
		return refuse("name", "this holds bytes that are not text")
	}
	if f.Role > RoleFacilitator {
		return refuse("role", "there is no such role")
	}
	return nil
}

// Facilitators returns everybody who has or had a key, in no order that means
// anything.
func (r *Reader) Facilitators() ([]Facilitator, error) { return facilitatorsTable.list(r, nil) }

// KeyNames is what everybody who has or had a key is called.
func (r *Reader) KeyNames() (map[data.ID]string, error) {
	keys, err := r.Facilitators()
	if err != nil {
		return nil, err
	}
	names := make(map[data.ID]string, len(keys))
	for _, k := range keys {
		names[k.ID] = k.Label
	}
	return names, nil
}

// Facilitators returns whose keys open the file, in order of coming, the recovery
// key last.
func (s *Store) Facilitators() ([]Facilitator, error) {
	var all []Facilitator
	err := s.View(func(r *Reader) (err error) {
		all, err = r.Facilitators()
		return err
	})
	all = slices.DeleteFunc(all, func(f Facilitator) bool { return !f.HasKey() })
	slices.SortFunc(all, func(a, b Facilitator) int {
		switch {
		case a.Recovery && !b.Recovery:
			return 1
		case b.Recovery && !a.Recovery:
			return -1
		}
		return cmp.Or(cmp.Compare(a.Since, b.Since), slices.Compare(a.From[:], b.From[:]), slices.Compare(a.ID[:], b.ID[:]))
	})
	return all, err
}

// NoteOpened keeps on which day whoever opened the file did so last, once a day, and
// gives a slot of an earlier format the form of today, which takes the secret. It is
// for a program that has opened the file to work in it. Nobody is kept from working
// where it fails: it is tried again with the next opening. A file that is only looked
// at is left as it is, and so is one that is behind what was seen of it, until
// somebody has decided about it.
func (s *Store) NoteOpened(secret string) {
	me, today := s.Me(), s.today()
	slot, old := s.earlierSlot(me.ID)
	if _, behind := s.Behind(); behind || me.Opened == today && !old {
		return
	}
	me.Opened = today
	if s.do(ActOpen, func(x *tx) error {
		x.forget, x.audited = true, true
		if old {
			anew, err := s.rewrap(slot, secret)
			if err != nil {
				return err
			}
			if err := x.setSlot(anew); err != nil {
				return err
			}
		}
		return facilitatorsTable.put(x, me)
	}) == nil {
		s.is(me)
	}
}

// earlierSlot is the slot of a facilitator, if it is one of an earlier format.
func (s *Store) earlierSlot(id data.ID) (slot vault.Slot, is bool) {
	found, err := s.slots()
	i := slices.IndexFunc(found.whole, func(slot vault.Slot) bool { return slot.ID == id })
	if err != nil || i < 0 {
		return slot, false
	}
	return found.whole[i], len(found.whole[i].Public) == 0
}

// rewrap makes a slot anew for the secret that has just opened it.
func (s *Store) rewrap(slot vault.Slot, secret string) (vault.Slot, error) {
	if slot.Kind == vault.PassphraseSlot {
		return s.vault.WrapPassphrase(slot.ID, secret, slot.Params)
	}
	key, err := vault.ParseRecoveryKey(secret)
	if err != nil {
		return slot, err
	}
	return s.vault.WrapRecovery(slot.ID, key)
}

// AddFacilitator gives somebody a key of their own, and returns its id. Present is
// the passphrase of whoever opened the file: see Confirm. A weak passphrase is
// Invalid, with a *vault.Weak inside. None of the operations on keys is an undo step.
func (s *Store) AddFacilitator(present, label string, role Role, passphrase string) (data.ID, error) {
	f := Facilitator{ID: data.NewID(), Label: tidy(label), Role: role, From: s.Me().ID, Since: s.today()}
	if err := s.allowed(ActGiveKey); err != nil {
		return data.ID{}, err
	}
	if err := f.Validate(); err != nil {
		return data.ID{}, fail(string(ActGiveKey), Invalid, err)
	}
	if err := s.goodPassphrase(passphrase, f.Label); err != nil {
		return data.ID{}, fail(string(ActGiveKey), Invalid, err)
	}
	if err := s.Confirm(present); err != nil {
		return data.ID{}, err
	}
	return made(f.ID, s.withSlot(ActGiveKey, f.ID, passphrase, func(x *tx) error {
		keys, err := x.keys()
		switch {
		case err != nil:
			return err
		case len(keys) >= mostSlots:
			return refuse("name", "there are as many keys as a file can have. Take one away first")
		case taken(keys, f.Label):
			return errTaken
		}
		return facilitatorsTable.put(x, f)
	}))
}

var errTaken = refuse("name", "somebody of this name has a key already. Add a letter or a second name")

// tidy takes away the blanks that nobody sees.
func tidy(label string) string { return strings.Join(strings.Fields(label), " ") }

// keys are the facilitators whose keys open the file, and the recovery key.
func (r *Reader) keys() ([]Facilitator, error) {
	all, err := r.Facilitators()
	return slices.DeleteFunc(all, func(f Facilitator) bool { return !f.HasKey() }), err
}

func taken(keys []Facilitator, label string) bool {
	return slices.ContainsFunc(keys, func(f Facilitator) bool { return data.Fold(f.Label) == data.Fold(label) })
}

// changeKey changes the record of somebody who has a key, in an operation that is no
// undo step.
func (s *Store) changeKey(act Act, id data.ID, change func(x *tx, f *Facilitator) error) error {
	var mine *Facilitator
	c, err := s.commit(act, Did, func(x *tx) error {
		x.forget = true
		x.done.About = []data.ID{id}
		f, err := facilitatorsTable.need(x.Reader, idKey(id))
		if err != nil {
			return err
		}
		if !f.HasKey() {
			return &Error{Kind: NotFound, Table: facilitatorsTable.name, Key: id.String()}
		}
		if err := change(x, &f); err != nil {
			return err
		}
		if f.ID == s.Me().ID {
			mine = &f
		}
		return facilitatorsTable.put(x, f)
	}, nil)
	if err != nil || c == nil {
		return err
	}
	if mine != nil {
		s.is(*mine) // before anybody hears of it and asks who they are
	}
	s.tell(*c)
	return nil
}

// RenameFacilitator calls somebody who has a key by another name.
func (s *Store) RenameFacilitator(id data.ID, label string) error {
	label = tidy(label)
	return s.changeKey(ActRenameKey, id, func(x *tx, f *Facilitator) error {
		keys, err := x.keys()
		if err != nil {
			return err
		}
		others := slices.DeleteFunc(keys, func(o Facilitator) bool { return o.ID == id })
		if f.Recovery || label == "" {
			return refuse("name", "say what this facilitator is called")
		}
		if taken(others, label) {
			return errTaken
		}
		f.Label = label
		return nil
	})
}

// The reasons for which a key stays as it is.
var (
	errLastLead = refuse("role", "nobody else is a lead. Make somebody a lead first, so that the programme has one")
	errRecovery = refuse("role", "the recovery key has no role of its own and cannot be taken away. Make a new one instead: the old one is then dead")
	errOwnKey   = refuse("key", "this is your own key, with which the programme is open. Another lead can take it away")
)

// SetRole makes a facilitator a lead, or a lead a facilitator. The last lead stays
// one. Present is as for AddFacilitator.
func (s *Store) SetRole(present string, id data.ID, role Role) error {
	if err := s.confirmed(ActKeyRole, present); err != nil {
		return err
	}
	return s.changeKey(ActKeyRole, id, func(x *tx, f *Facilitator) error {
		x.done.Detail = role.String()
		if f.Recovery {
			return errRecovery
		}
		f.Role = role
		return x.leadLeft(*f)
	})
}

// leadLeft fails where f, as it is about to be stored, was the last lead.
func (x *tx) leadLeft(f Facilitator) error {
	keys, err := x.keys()
	if err != nil {
		return err
	}
	for _, k := range keys {
		if k.ID == f.ID {
			k = f
		}
		if k.HasKey() && !k.Recovery && k.Role == RoleLead {
			return nil
		}
	}
	return errLastLead
}

// RemoveFacilitator takes somebody's key away. Their name is kept, for what they
// did. Neither one's own key nor that of the last lead can be taken away. Present is
// as for AddFacilitator.
//
// With anew the file remembers that a new data key is to be made: see Rekey. Without
// one, whoever kept a copy of the file of before can read that with the old
// passphrase, and with skill whatever is written later.
func (s *Store) RemoveFacilitator(present string, id data.ID, anew bool) error {
	if err := s.confirmed(ActTakeKey, present); err != nil {
		return err
	}
	return s.changeKey(ActTakeKey, id, func(x *tx, f *Facilitator) error {
		if f.Recovery {
			return errRecovery
		}
		if f.ID == s.Me().ID {
			return errOwnKey
		}
		f.Until = data.DateOf(x.now)
		if err := x.leadLeft(*f); err != nil {
			return err
		}
		x.state.Anew = x.state.Anew || anew
		if err := x.setOwnGroups(id, nil); err != nil { // nobody sees them first any more
			return err
		}
		return errors.Join(x.setPassing(draftsBucket, idKey(id), nil), x.setClear(slotKey(vault.Slot{ID: id}), nil))
	})
}
