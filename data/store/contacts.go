package store

import "alongside/data"

// AddContact logs a one-to-one or a call and returns its id, made where c has
// none.
func (s *Store) AddContact(c data.Contact) (data.ID, error) { return s.LogOneToOne(c, nil) }

// LogOneToOne logs a one-to-one together with how the goals stand that it was
// about, by their ids: one step. It returns the contact's id.
func (s *Store) LogOneToOne(c data.Contact, reviews map[data.ID]data.GoalChange) (data.ID, error) {
	err := s.do(ActAddContact, func(x *tx) error {
		if err := x.metIn(c); err != nil {
			return err
		}
		if err := add(x, contactsTable, &c, &c.ID); err != nil {
			return err
		}
		x.done.About = aboutContact(c)
		if c.Missed {
			x.done.Detail = MissedContact
		}
		return x.reviewGoals(reviews)
	})
	return made(c.ID, err)
}

// metIn refuses a day that is still to come, and a one-to-one of two who have not
// both agreed to be a pair.
func (x *tx) metIn(c data.Contact) error {
	if !c.Pair.IsZero() {
		pair, err := x.Pair(c.Pair)
		if err != nil {
			return err
		}
		if pair.Now().State == data.Proposed {
			return refuse("pair", "These two are not a pair yet: both have to agree first.")
		}
	}
	return x.happened(c.Date)
}

// AddContacts logs many in one step, as from a log kept on paper: all or none.
func (s *Store) AddContacts(contacts []data.Contact) ([]data.ID, error) {
	ids := make([]data.ID, len(contacts))
	err := s.do(ActAddContacts, func(x *tx) error {
		for i, c := range contacts {
			if err := x.metIn(c); err != nil {
				return err
			}
			if err := add(x, contactsTable, &c, &c.ID); err != nil {
				return err
			}
			ids[i] = c.ID
			x.done.About = append(x.done.About, aboutContact(c)...)
		}
		x.done.Count = len(ids)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return ids, nil
}

// UpdateContact stores a contact that is in the log already.
func (s *Store) UpdateContact(c data.Contact) error {
	return s.do(ActEditContact, func(x *tx) error {
		x.done.About = aboutContact(c)
		if err := x.happened(c.Date); err != nil {
			return err
		}
		return replace(x, contactsTable, c)
	})
}

// MissedContact is the detail of a logged contact that did not come about.
const MissedContact = "missed"

func aboutContact(c data.Contact) []data.ID {
	if c.Pair.IsZero() {
		return []data.ID{c.Person, c.ID}
	}
	return []data.ID{c.Person, c.ID, c.Pair}
}
