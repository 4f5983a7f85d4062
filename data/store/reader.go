package store

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
)

// Reader reads one consistent state of the programme, whatever is written
// meanwhile. It decodes on demand, is for one goroutine, and ends with the
// function that it was given to.
type Reader struct {
	tx    *bbolt.Tx
	vault *vault.Vault
	buf   []byte // where values are opened, again and again
	at    vault.Place
	past  *[]Damage // where to note damaged records; nil: stop at the first
}

// Damage is a record that does not open, or does not fit the others.
type Damage struct {
	Table string
	Key   string // ids only
	Err   error
}

// View calls fn with the present state. Never call an operation of the store
// inside, nor View again: it would wait for the view to end. A record that is damaged makes
// the reader return Damaged, with table and id.
func (s *Store) View(fn func(*Reader) error) error {
	return s.view(nil, fn)
}

// ViewPast is View, but damaged records are left out, and listed.
func (s *Store) ViewPast(fn func(*Reader) error) ([]Damage, error) {
	var found []Damage
	err := s.view(&found, fn)
	return found, err
}

func (s *Store) view(past *[]Damage, fn func(*Reader) error) error {
	if err := s.gate.enter(); err != nil {
		return explain("read", err)
	}
	defer s.gate.leave()
	return s.look(past, fn)
}

// look is view for somebody who is within the gate already.
func (s *Store) look(past *[]Damage, fn func(*Reader) error) error {
	s.reading.RLock()
	defer s.reading.RUnlock()
	var own error // what fn returned is passed on as it is
	err := s.inside(func() error {
		return s.db.View(func(b *bbolt.Tx) error {
			own = fn(&Reader{tx: b, vault: s.vault, past: past})
			return own
		})
	})
	if own != nil && err == own {
		return own
	}
	return explain("read", err)
}

// place is where a value belongs, until it is asked for the next one.
func (r *Reader) place(bucket string, key []byte) vault.Place {
	r.at = r.at.At(bucket, key)
	return r.at
}

func (r *Reader) bucket(name string) (*bbolt.Bucket, error) {
	if b := r.tx.Bucket([]byte(name)); b != nil {
		return b, nil
	}
	return nil, &Error{Kind: Damaged, Table: name, Err: fmt.Errorf("the table %q is missing", name)}
}

// passOver notes a damaged record where the reader is to go on past it.
func (r *Reader) passOver(err error) bool {
	e, ok := err.(*Error)
	if !ok || r.past == nil {
		return false
	}
	*r.past = append(*r.past, Damage{Table: e.Table, Key: e.Key, Err: err})
	return true
}

// Programme returns the programme's own record: name and settings.
func (r *Reader) Programme() (data.Programme, error) { return programmeTable.need(r, theOne) }

// People returns everybody on the list, in no order that means anything.
func (r *Reader) People() ([]data.Person, error) { return peopleTable.list(r, nil) }

// Person returns one person, or NotFound.
func (r *Reader) Person(id data.ID) (data.Person, error) { return peopleTable.need(r, idKey(id)) }

// Groups returns the groups by name.
func (r *Reader) Groups() ([]data.Group, error) {
	groups, err := groupsTable.list(r, nil)
	slices.SortFunc(groups, func(a, b data.Group) int {
		return cmp.Or(cmp.Compare(data.Fold(a.Name), data.Fold(b.Name)), slices.Compare(a.ID[:], b.ID[:]))
	})
	return groups, err
}

// Group returns one group, or NotFound.
func (r *Reader) Group(id data.ID) (data.Group, error) { return groupsTable.need(r, idKey(id)) }

// Memberships returns every membership, past ones too.
func (r *Reader) Memberships() ([]data.Membership, error) { return membershipsTable.list(r, nil) }

// Members returns the memberships of a group, past ones too.
func (r *Reader) Members(group data.ID) ([]data.Membership, error) {
	return membershipsTable.list(r, idKey(group))
}

// MembershipsOf returns a person's memberships, past ones too.
func (r *Reader) MembershipsOf(person data.ID) ([]data.Membership, error) {
	return collect(membershipsTable.by(r, membershipsByPerson, idKey(person), swapped))
}

// Membership returns a person's membership of a group, and whether there ever
// was one.
func (r *Reader) Membership(group, person data.ID) (data.Membership, bool, error) {
	return membershipsTable.get(r, joinedKey(group, person))
}

// Meetings returns all meetings by date and time.
func (r *Reader) Meetings() ([]data.Meeting, error) {
	return byDate(meetingsTable.all(r, nil))
}

// MeetingsOf returns a group's meetings by date and time.
func (r *Reader) MeetingsOf(group data.ID) ([]data.Meeting, error) {
	return byDate(meetingsTable.by(r, meetingsByGroup, idKey(group), second))
}

// CurrentMeetings returns the planned and the open meetings by date and time.
func (r *Reader) CurrentMeetings() ([]data.Meeting, error) {
	return byDate(meetingsTable.by(r, meetingsCurrent, nil, same))
}

// Meeting returns one meeting, or NotFound.
func (r *Reader) Meeting(id data.ID) (data.Meeting, error) { return meetingsTable.need(r, idKey(id)) }

// MarksAt returns the marks of a meeting.
func (r *Reader) MarksAt(meeting data.ID) ([]data.Mark, error) {
	return marksTable.list(r, idKey(meeting))
}

// MarksOf returns a person's marks.
func (r *Reader) MarksOf(person data.ID) ([]data.Mark, error) {
	return collect(r.EachMarkOf(person))
}

// EachMarkOf gives a person's marks in no order, for whoever looks for one.
func (r *Reader) EachMarkOf(person data.ID) iter.Seq2[data.Mark, error] {
	return marksTable.by(r, marksByPerson, idKey(person), swapped)
}

// Mark returns a person's mark at a meeting; false: not recorded.
func (r *Reader) Mark(meeting, person data.ID) (data.Mark, bool, error) {
	return marksTable.get(r, joinedKey(meeting, person))
}

// AllMarks gives every mark, those of one meeting side by side.
func (r *Reader) AllMarks() iter.Seq2[data.Mark, error] { return marksTable.all(r, nil) }

// Activities returns the catalogue by kind and title, hidden ones too.
func (r *Reader) Activities() ([]data.Activity, error) {
	all, err := activitiesTable.list(r, nil)
	slices.SortFunc(all, func(a, b data.Activity) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Step, b.Step),
			cmp.Compare(data.Fold(a.Title), data.Fold(b.Title)), slices.Compare(a.ID[:], b.ID[:]))
	})
	return all, err
}

// Activity returns one entry of the catalogue, or NotFound.
func (r *Reader) Activity(id data.ID) (data.Activity, error) {
	return activitiesTable.need(r, idKey(id))
}

// Pairs returns all pairs, ended ones too, the longest standing first.
func (r *Reader) Pairs() ([]data.Pair, error) { return bySince(pairsTable.all(r, nil)) }

// PairsOf returns the pairs in which a person is mentee or mentor.
func (r *Reader) PairsOf(person data.ID) ([]data.Pair, error) {
	return bySince(pairsTable.by(r, pairsByPerson, idKey(person), second))
}

// Pair returns one pair, or NotFound.
func (r *Reader) Pair(id data.ID) (data.Pair, error) { return pairsTable.need(r, idKey(id)) }

// Contacts returns all contacts by date.
func (r *Reader) Contacts() ([]data.Contact, error) { return byDay(contactsTable.all(r, nil)) }

// ContactsOf returns the contacts in which a person took part, by date: as the
// one it was about, or in a joint one.
func (r *Reader) ContactsOf(person data.ID) ([]data.Contact, error) {
	return byDay(contactsTable.by(r, contactsByPerson, idKey(person), second))
}

// ContactsOfPair returns a pair's contacts by date.
func (r *Reader) ContactsOfPair(pair data.ID) ([]data.Contact, error) {
	return byDay(contactsTable.by(r, contactsByPair, idKey(pair), second))
}

// Contact returns one contact, or NotFound.
func (r *Reader) Contact(id data.ID) (data.Contact, error) { return contactsTable.need(r, idKey(id)) }

// Goals returns everybody's goals, in no order that means anything.
func (r *Reader) Goals() ([]data.Goal, error) { return goalsTable.list(r, nil) }

// GoalsOf returns a person's goals: what is still wanted first, then the latest.
func (r *Reader) GoalsOf(person data.ID) ([]data.Goal, error) {
	goals, err := collect(goalsTable.by(r, goalsByPerson, idKey(person), second))
	data.SortGoals(goals)
	return goals, err
}

// Goal returns one goal, or NotFound.
func (r *Reader) Goal(id data.ID) (data.Goal, error) { return goalsTable.need(r, idKey(id)) }

// The ways from an index key to the record's key.
func same(key []byte) []byte    { return key }
func second(key []byte) []byte  { return key[min(len(key), len(data.ID{})):] }
func swapped(key []byte) []byte { return append(slices.Clone(second(key)), key[:len(data.ID{})]...) }

func byDate(seq iter.Seq2[data.Meeting, error]) ([]data.Meeting, error) {
	all, err := collect(seq)
	slices.SortFunc(all, func(a, b data.Meeting) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start), slices.Compare(a.ID[:], b.ID[:]))
	})
	return all, err
}

func byDay(seq iter.Seq2[data.Contact, error]) ([]data.Contact, error) {
	all, err := collect(seq)
	slices.SortFunc(all, func(a, b data.Contact) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), slices.Compare(a.ID[:], b.ID[:]))
	})
	return all, err
}

func bySince(seq iter.Seq2[data.Pair, error]) ([]data.Pair, error) {
	all, err := collect(seq)
	slices.SortFunc(all, func(a, b data.Pair) int {
		return cmp.Or(cmp.Compare(a.Since(), b.Since()), slices.Compare(a.ID[:], b.ID[:]))
	})
	return all, err
}
