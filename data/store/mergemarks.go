package store

import "alongside/data"

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
