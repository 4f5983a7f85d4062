package store

import (
	"iter"
	"slices"

	"alongside/data"
)

// MergePeople makes one record of two that turn out to be of one person: what
// gone has (marks, memberships, pairs, contacts, meetings led, and the rest)
// becomes keep's, by the rules of data.MergedPerson, MergedMark and
// MergedMembership, and gone is taken off the list. It is one step, and refused
// where the two are or were a pair with each other, or both are in one with the
// same person.
func (s *Store) MergePeople(keep, gone data.ID) error {
	return s.do(ActMergePeople, func(x *tx) error {
		x.done.About = []data.ID{keep, gone}
		m := merging{tx: x, keep: keep, gone: gone}
		for _, part := range []func() error{
			m.refused, m.standing, m.marks, m.left, m.memberships, m.pairs, m.contacts, m.goals, m.dismissals, m.consents, m.slips, m.requests, m.led, m.people,
		} {
			if err := part(); err != nil {
				return err
			}
		}
		return nil
	})
}

// merging is one person taking over from another.
type merging struct {
	*tx
	keep, gone     data.ID
	ofKeep, ofGone data.Standing // before anything is handed over
}

func (m *merging) standing() (err error) {
	if m.ofKeep, err = m.Standing(m.keep); err == nil {
		m.ofGone, err = m.Standing(m.gone)
	}
	return err
}

func (m *merging) refused() error {
	if m.keep == m.gone {
		return refuse("person", "This is one record already. Choose another person.")
	}
	pairs, err := m.PairsOf(m.keep)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		if p.Mentee == m.gone || p.Mentor == m.gone {
			return refuse("pair", "These two are or were a pair with each other, so they cannot be one person.")
		}
	}
	return m.pairedAlike(pairs)
}

// pairedAlike refuses where both are in a live pair with the same person: one
// person cannot be in two.
func (m *merging) pairedAlike(pairs []data.Pair) error {
	theirs, err := m.PairsOf(m.gone)
	if err != nil {
		return err
	}
	for _, p := range theirs {
		for _, own := range pairs {
			if handed := p.Replacing(m.gone, m.keep); p.Live() && own.Live() && handed.Mentee == own.Mentee && handed.Mentor == own.Mentor {
				return refuse("pair", "Both are in a pair with the same person at present. End one of the two pairs first.")
			}
		}
	}
	return nil
}

// handAll stores each record as it is with keep in gone's place. The records
// keep their keys.
func handAll[T any](m *merging, t *table[T], all iter.Seq2[T, error], handed func(T, data.ID, data.ID) T) error {
	records, err := collect(all)
	if err != nil {
		return err
	}
	for _, rec := range records {
		if err := t.put(m.tx, handed(rec, m.gone, m.keep)); err != nil {
			return err
		}
	}
	return nil
}

// handKeyed does the same for records that lie under their person's id.
func handKeyed[T any](m *merging, t *table[T], handed func(T, data.ID, data.ID) T) error {
	records, err := t.list(m.Reader, idKey(m.gone))
	if err != nil {
		return err
	}
	for _, rec := range records {
		if err := t.drop(m.tx, rec); err != nil {
			return err
		}
		if err := t.put(m.tx, handed(rec, m.gone, m.keep)); err != nil {
			return err
		}
	}
	return nil
}

func (m *merging) pairs() error {
	return handAll(m, pairsTable, pairsTable.by(m.Reader, pairsByPerson, idKey(m.gone), second), data.Pair.Replacing)
}

func (m *merging) contacts() error {
	return handAll(m, contactsTable, contactsTable.by(m.Reader, contactsByPerson, idKey(m.gone), second), data.Contact.Replacing)
}

func (m *merging) goals() error {
	return handAll(m, goalsTable, goalsTable.by(m.Reader, goalsByPerson, idKey(m.gone), second), data.Goal.Replacing)
}

// dismissals leaves of two about the same kind of reason the later one.
func (m *merging) dismissals() error {
	own, err := m.DismissalsOf(m.keep)
	if err != nil {
		return err
	}
	old, err := m.DismissalsOf(m.gone)
	if err != nil {
		return err
	}
	for _, d := range old {
		if err := dismissalsTable.drop(m.tx, d); err != nil {
			return err
		}
		d.Person = m.keep
		same := slices.IndexFunc(own, d.Replaces)
		if same >= 0 && own[same].On >= d.On {
			continue
		}
		if same >= 0 {
			if err := dismissalsTable.drop(m.tx, own[same]); err != nil {
				return err
			}
		}
		if err := dismissalsTable.put(m.tx, d); err != nil {
			return err
		}
	}
	return nil
}

// consents and slips come along as they are, under a key of their new person.
func (m *merging) consents() error {
	return handKeyed(m, consentsTable, data.Consent.Replacing)
}

func (m *merging) slips() error {
	return handKeyed(m, slipsTable, data.Slip.Replacing)
}

func (m *merging) requests() error {
	return handKeyed(m, requestsTable, data.AccessRequest.Replacing)
}

// led hands over what refers to people without an index: few records hold
// somebody's name there, and merging is rare.
func (m *merging) led() error {
	if err := handAll(m, groupsTable, groupsTable.all(m.Reader, nil), data.Group.Replacing); err != nil {
		return err
	}
	return handAll(m, meetingsTable, meetingsTable.all(m.Reader, nil), data.Meeting.Replacing)
}

// left ends the memberships of a record on the day on which it left, where the
// one that is made of both leaves later or not at all: nobody is expected
// afterwards at what they were not expected at before.
func (m *merging) left() error {
	keep, err := m.Person(m.keep)
	if err != nil {
		return err
	}
	gone, err := m.Person(m.gone)
	if err != nil {
		return err
	}
	merged := data.MergedPerson(keep, gone, m.ofKeep, m.ofGone)
	for _, p := range []data.Person{keep, gone} {
		if p.Left == 0 || p.Left == merged.Left {
			continue
		}
		memberships, err := m.MembershipsOf(p.ID)
		if err != nil {
			return err
		}
		for _, belonged := range memberships {
			if err := m.keepMembership(belonged.Leave(p.Left)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *merging) memberships() error {
	old, err := m.MembershipsOf(m.gone)
	if err != nil {
		return err
	}
	for _, theirs := range old {
		own, _, err := m.Membership(theirs.Group, m.keep)
		if err != nil {
			return err
		}
		own.Group, own.Person = theirs.Group, m.keep
		if err := membershipsTable.drop(m.tx, theirs); err != nil {
			return err
		}
		if err := membershipsTable.put(m.tx, data.MergedMembership(own, theirs)); err != nil {
			return err
		}
	}
	return nil
}

func (m *merging) people() error {
	keep, err := m.Person(m.keep)
	if err != nil {
		return err
	}
	gone, err := m.Person(m.gone)
	if err != nil {
		return err
	}
	if err := peopleTable.put(m.tx, data.MergedPerson(keep, gone, m.ofKeep, m.ofGone)); err != nil {
		return err
	}
	if err := peopleTable.drop(m.tx, gone); err != nil {
		return err
	}
	return handAll(m, peopleTable, peopleTable.all(m.Reader, nil), data.Person.Replacing)
}

func (m *merging) marks() error {
	old, err := m.MarksOf(m.gone)
	if err != nil {
		return err
	}
	for _, theirs := range old {
		merged, err := m.mergedMark(theirs)
		if err != nil {
			return err
		}
		if err := marksTable.drop(m.tx, theirs); err != nil {
			return err
		}
		if err := marksTable.put(m.tx, merged); err != nil {
			return err
		}
	}
	return nil
}

// mergedMark notes, at a meeting that is closed, a status that is another now
// than the register gave for somebody who was in it: marked, or expected.
func (m *merging) mergedMark(theirs data.Mark) (data.Mark, error) {
	own, marked, err := m.Mark(theirs.Meeting, m.keep)
	if err != nil {
		return own, err
	}
	meeting, err := m.Meeting(theirs.Meeting)
	if err != nil {
		return own, err
	}
	own.Meeting, own.Person = theirs.Meeting, m.keep
	merged := data.MergedMark(own, theirs)
	if meeting.State != data.Closed || merged.Status == own.Status {
		return merged, nil
	}
	expected, err := m.expected(meeting)
	merged.AfterClose = merged.AfterClose || marked || expected
	return merged, err
}

// expected reports whether keep was, before anything of gone's is theirs.
func (m *merging) expected(meeting data.Meeting) (bool, error) {
	person, err := m.Person(m.keep)
	if err != nil {
		return false, err
	}
	member, _, err := m.Membership(meeting.Group, m.keep)
	return data.Expected(member, person, meeting), err
}
