package store

import (
	"slices"

	"alongside/data"
)

// Dismiss sets reasons to ring somebody aside until something changes: all of
// them in one step. What was set aside before for a reason of the same kind
// is replaced.
func (s *Store) Dismiss(dismissals ...data.Dismissal) error {
	return s.do(ActDismiss, func(x *tx) error {
		x.done.Count = len(dismissals)
		for _, d := range dismissals {
			earlier, err := x.DismissalsOf(d.Person)
			if err != nil {
				return err
			}
			for _, e := range earlier {
				if d.Replaces(e) {
					if err := dismissalsTable.drop(x, e); err != nil {
						return err
					}
				}
			}
			if err := add(x, dismissalsTable, &d, &d.ID); err != nil {
				return err
			}
			if !slices.Contains(x.done.About, d.Person) {
				x.done.About = append(x.done.About, d.Person)
			}
		}
		return nil
	})
}

// RestoreCalls takes back everything that is set aside about a person.
func (s *Store) RestoreCalls(person data.ID) error {
	return s.do(ActRestoreCalls, func(x *tx) error {
		x.done.About = []data.ID{person}
		dismissals, err := x.DismissalsOf(person)
		if err != nil {
			return err
		}
		for _, d := range dismissals {
			if err := dismissalsTable.drop(x, d); err != nil {
				return err
			}
		}
		return nil
	})
}

// Dismissals returns the reasons to ring somebody that were set aside, also
// those that something has changed about since.
func (r *Reader) Dismissals() ([]data.Dismissal, error) { return dismissalsTable.list(r, nil) }

// DismissalsOf returns those about one person.
func (r *Reader) DismissalsOf(person data.ID) ([]data.Dismissal, error) {
	return dismissalsTable.list(r, idKey(person))
}
