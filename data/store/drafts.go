package store

import (
	"cmp"
	"time"

	"alongside/data"
)

// draftsBucket holds, under the key slot of a facilitator, what they were typing
// when the programme was locked over it.
const draftsBucket = "drafts"

// draftLasts is how long a draft waits for who typed it, in days: whoever closes
// the laptop in the evening finds it on the day after.
const draftLasts = 1

// longestDraft bounds one, in bytes. Whoever pastes more has it elsewhere.
const longestDraft = 1 << 20

// Draft is where a facilitator was when the programme was locked, and what they
// were typing there, so that they find both again.
type Draft struct {
	At    time.Time `cbor:"1,keyasint"`
	Place Spot      `cbor:"2,keyasint,omitzero"`
	Form  Form      `cbor:"3,keyasint,omitzero"` // none where nothing was being typed
}

// Spot is a place in the window, in the words of the screens.
type Spot struct {
	Screen   string  `cbor:"1,keyasint,omitempty"`
	Part     string  `cbor:"2,keyasint,omitempty"`
	Document string  `cbor:"3,keyasint,omitempty"`
	ID       data.ID `cbor:"4,keyasint,omitzero"`
	Person   data.ID `cbor:"5,keyasint,omitzero"`
}

// Form is something that was being filled in.
type Form struct {
	Key    string    `cbor:"1,keyasint,omitempty"` // which form it is, as its screen calls it; empty: one that nothing opens again
	About  []data.ID `cbor:"2,keyasint,omitempty"` // what it is about, for its screen
	Title  string    `cbor:"3,keyasint,omitempty"` // as it was read
	Fields []Typed   `cbor:"4,keyasint,omitempty"`
}

// Typed is what was typed into a field, or chosen in it.
type Typed struct {
	Field string `cbor:"1,keyasint,omitempty"` // as it is labelled
	Text  string `cbor:"2,keyasint,omitempty"`
}

// lasts reports whether a draft still waits.
func (d Draft) lasts(now time.Time) bool {
	days := int(data.DateOf(now)) - int(data.DateOf(d.At.In(now.Location())))
	return -draftLasts <= days && days <= draftLasts
}

// KeepDraft keeps where whoever opened the file is, and what they are typing, in
// place of what was kept for them before. It is sealed like a record, and is no
// undo step and no entry of the audit trail.
func (s *Store) KeepDraft(d Draft) error {
	d.At = s.now()
	return s.pass("draft", func(x *tx) error {
		plain, err := encode(d)
		if err == nil && len(plain) > longestDraft {
			err = refuse("draft", "what was typed is too long to be kept")
		}
		if err != nil {
			return err
		}
		return x.setPassing(draftsBucket, idKey(s.Me().ID), plain)
	})
}

// TakeDraft returns what was kept for whoever opened the file, and forgets it: it
// is theirs again, to be saved or left, and offered once.
func (s *Store) TakeDraft() (d Draft, there bool, err error) {
	key := idKey(s.Me().ID)
	err = s.View(func(r *Reader) error {
		if b := r.tx.Bucket([]byte(draftsBucket)); b == nil || b.Get(key) == nil {
			return nil
		}
		there = true
		return r.openPassing(draftsBucket, key, &d)
	})
	if !there || s.Looking() {
		return Draft{}, false, err
	}
	gone := s.pass("draft", func(x *tx) error { return x.setPassing(draftsBucket, key, nil) })
	if err != nil || gone != nil {
		return Draft{}, false, explain("draft", cmp.Or(err, gone))
	}
	d.At = d.At.In(s.now().Location())
	return d, d.lasts(s.now()), nil
}

// DraftOfRecovery tells until which day something waits that was being typed while the
// file was open with the recovery key, where somebody else has opened it now: nobody
// would look for it there.
func (s *Store) DraftOfRecovery() (until data.Date, waits bool) {
	keys, err := s.Facilitators()
	if err != nil {
		return 0, false
	}
	_ = s.View(func(r *Reader) error { // what cannot be read waits for nobody
		b := r.tx.Bucket([]byte(draftsBucket))
		for _, f := range keys {
			var d Draft
			if !f.Recovery || f.ID == s.Me().ID || b == nil || b.Get(idKey(f.ID)) == nil || r.openPassing(draftsBucket, idKey(f.ID), &d) != nil {
				continue
			}
			if d.lasts(s.now()) && len(d.Form.Fields) > 0 {
				until, waits = data.DateOf(d.At.In(s.now().Location())).AddDays(draftLasts), true
			}
		}
		return nil
	})
	return until, waits
}

// oldDrafts are the keys of the drafts that nobody came back to.
func (r *Reader) oldDrafts(now time.Time) (old [][]byte) {
	r.eachPassing(draftsBucket, func(key []byte) {
		var d Draft
		if r.openPassing(draftsBucket, key, &d) == nil && !d.lasts(now) {
			old = append(old, key)
		}
	})
	return old
}
