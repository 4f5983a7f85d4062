package store

import "alongside/data"

// Holds is what is in a programme, in a few figures: enough for a person to tell
// one backup from another.
type Holds struct {
	Programme   string    `cbor:"1,keyasint,omitempty"` // what it is called
	LastMeeting data.Date `cbor:"2,keyasint,omitempty"` // the last that was held; none: no
	Meetings    int       `cbor:"3,keyasint,omitempty"` // those that were held
	People      int       `cbor:"4,keyasint,omitempty"`
	OneToOnes   int       `cbor:"5,keyasint,omitempty"` // of pairs, and calls
}

// Holds counts what is in the programme. It reads the meetings, and only counts
// the rest, so that a folder full of backups is gone through quickly.
func (r *Reader) Holds() (h Holds, err error) {
	programme, err := r.Programme()
	if err != nil {
		return h, err
	}
	h.Programme = programme.Name
	for m, err := range meetingsTable.all(r, nil) {
		if err != nil {
			return h, err
		}
		if m.State.Taken() {
			h.Meetings++
			h.LastMeeting = max(h.LastMeeting, m.Date)
		}
	}
	if h.People, err = r.count(peopleTable.name); err == nil {
		h.OneToOnes, err = r.count(contactsTable.name)
	}
	return h, err
}

// holds is Holds of an open file; of an older format nothing is counted, as its
// records are not read before they are brought up to date.
func (s *Store) holds() (h Holds, err error) {
	if version, err := s.format(); err != nil || version < formatVersion {
		return h, err
	}
	err = s.look(nil, func(r *Reader) (err error) {
		h, err = r.Holds()
		return err
	})
	return h, err
}

// count is how many records a table has.
func (r *Reader) count(table string) (n int, err error) {
	b, err := r.bucket(table)
	if err != nil {
		return 0, err
	}
	c := b.Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		n++
	}
	return n, nil
}
