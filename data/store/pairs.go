package store

import "alongside/data"

// MakePair pairs a mentee with a mentor from a day on, in the given state. It
// is refused where the two are a pair already; anything else about a pair is
// warned of by the rules, and never blocks.
func (s *Store) MakePair(mentee, mentor data.ID, on data.Date, state data.PairState) (data.ID, error) {
	p := data.NewPair(data.NewID(), mentee, mentor, on, state)
	err := s.do(ActMakePair, func(x *tx) error {
		x.done.About, x.done.Detail = []data.ID{mentee, mentor, p.ID}, state.String()
		pairs, err := x.PairsOf(mentee)
		if err != nil {
			return err
		}
		for _, other := range pairs {
			if other.Mentee == mentee && other.Mentor == mentor && other.Live() {
				return refuse("pair", "These two are a pair already.")
			}
		}
		return pairsTable.put(x, p)
	})
	return made(p.ID, err)
}

// StepPair adds a step to a pair's history: a further stage, a pause, its end.
func (s *Store) StepPair(id data.ID, step data.PairStep) error {
	return s.do(ActStepPair, func(x *tx) error {
		p, err := x.Pair(id)
		if err != nil {
			return err
		}
		x.done.About, x.done.Detail = []data.ID{p.Mentee, p.Mentor, id}, step.State.String()
		if p, err = p.With(step); err != nil {
			return err
		}
		return pairsTable.put(x, p)
	})
}

// AddContact logs a one-to-one or a call and returns its id, made where c has
// none.
func (s *Store) AddContact(c data.Contact) (data.ID, error) {
	err := s.do(ActAddContact, func(x *tx) error {
		err := add(x, contactsTable, &c, &c.ID)
		x.done.About = aboutContact(c)
		return err
	})
	return made(c.ID, err)
}

// UpdateContact stores a contact that is in the log already.
func (s *Store) UpdateContact(c data.Contact) error {
	return s.do(ActEditContact, func(x *tx) error {
		x.done.About = aboutContact(c)
		return replace(x, contactsTable, c)
	})
}

func aboutContact(c data.Contact) []data.ID {
	if c.Pair.IsZero() {
		return []data.ID{c.Person, c.ID}
	}
	return []data.ID{c.Person, c.ID, c.Pair}
}
