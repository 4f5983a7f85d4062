package store

import "alongside/data"

// ComeBack notes that somebody who had left the programme is back from a day
// on, and belongs to their groups again. They are not expected at what was
// between, as they were not then.
func (s *Store) ComeBack(person data.ID, on data.Date) error {
	return s.do(ActEditPerson, func(x *tx) error {
		x.done.About = []data.ID{person}
		p, err := x.Person(person)
		if err != nil || p.Left == 0 {
			return err
		}
		memberships, err := x.MembershipsOf(person)
		if err != nil {
			return err
		}
		for _, m := range memberships {
			if err := x.keepMembership(m.Back(p.Left, on)); err != nil {
				return err
			}
		}
		p.Left = 0
		return peopleTable.put(x, p)
	})
}
