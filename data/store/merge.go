package store

import (
	"iter"

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
		m := merging{x, keep, gone}
		for _, part := range []func() error{
			m.refused, m.pairs, m.contacts, m.goals, m.dismissals, m.memberships, m.marks, m.led, m.people,
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
	keep, gone data.ID
}

func (m merging) refused() error {
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
func (m merging) pairedAlike(pairs []data.Pair) error {
	theirs, err := m.PairsOf(m.gone)
	if err != nil {
		return err
	}
	for _, p := range theirs {
		for _, own := range pairs {
			if handed := p.Handed(m.gone, m.keep); p.Live() && own.Live() && handed.Mentee == own.Mentee && handed.Mentor == own.Mentor {
				return refuse("pair", "Both are in a pair with the same person at present. End one of the two pairs first.")
			}
		}
	}
	return nil
}

// handAll stores each record as it is with keep in gone's place. The records
// keep their keys.
func handAll[T any](m merging, t *table[T], all iter.Seq2[T, error], handed func(T, data.ID, data.ID) T) error {
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

func (m merging) pairs() error {
	return handAll(m, pairsTable, pairsTable.by(m.Reader, pairsByPerson, idKey(m.gone), second), data.Pair.Handed)
}

func (m merging) contacts() error {
	return handAll(m, contactsTable, contactsTable.by(m.Reader, contactsByPerson, idKey(m.gone), second), data.Contact.Handed)
}

func (m merging) goals() error {
	return handAll(m, goalsTable, goalsTable.by(m.Reader, goalsByPerson, idKey(m.gone), second), data.Goal.Handed)
}

func (m merging) dismissals() error {
	old, err := dismissalsTable.list(m.Reader, idKey(m.gone))
	if err != nil {
		return err
	}
	for _, d := range old {
		if err := dismissalsTable.drop(m.tx, d); err != nil {
			return err
		}
		d.Person = m.keep
		if err := dismissalsTable.put(m.tx, d); err != nil {
			return err
		}
	}
	return nil
}

// led hands over what refers to people without an index: few records hold
// somebody's name there, and merging is rare.
func (m merging) led() error {
	if err := handAll(m, groupsTable, groupsTable.all(m.Reader, nil), data.Group.Handed); err != nil {
		return err
	}
	return handAll(m, meetingsTable, meetingsTable.all(m.Reader, nil), data.Meeting.Handed)
}

func (m merging) memberships() error {
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

func (m merging) marks() error {
	old, err := m.MarksOf(m.gone)
	if err != nil {
		return err
	}
	for _, theirs := range old {
		own, both, err := m.Mark(theirs.Meeting, m.keep)
		if err != nil {
			return err
		}
		merged := theirs
		merged.Person = m.keep
		if both {
			if merged, err = m.mergedMark(own, theirs); err != nil {
				return err
			}
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

// mergedMark notes, at a meeting that is closed, a status that is another now.
func (m merging) mergedMark(own, theirs data.Mark) (data.Mark, error) {
	merged := data.MergedMark(own, theirs)
	meeting, err := m.Meeting(own.Meeting)
	if merged.Status != own.Status && meeting.State == data.Closed {
		merged.AfterClose = true
	}
	return merged, err
}

func (m merging) people() error {
	keep, err := m.Person(m.keep)
	if err != nil {
		return err
	}
	gone, err := m.Person(m.gone)
	if err != nil {
		return err
	}
	if err := peopleTable.put(m.tx, data.MergedPerson(keep, gone)); err != nil {
		return err
	}
	if err := peopleTable.drop(m.tx, gone); err != nil {
		return err
	}
	return handAll(m, peopleTable, peopleTable.all(m.Reader, nil), data.Person.Handed)
}
