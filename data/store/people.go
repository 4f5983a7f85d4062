package store

import "alongside/data"

// UpdateProgramme stores the programme's name and settings.
func (s *Store) UpdateProgramme(p data.Programme) error {
	return s.do(ActSettings, func(x *tx) error { return programmeTable.put(x, p) })
}

// AddPerson adds somebody to the list and returns the id, made where p has
// none.
func (s *Store) AddPerson(p data.Person) (data.ID, error) {
	err := s.do(ActAddPerson, func(x *tx) error {
		err := add(x, peopleTable, &p, &p.ID)
		x.done.About = []data.ID{p.ID}
		return err
	})
	return made(p.ID, err)
}

// AddPeople adds many in one step, as an import does: all or none.
func (s *Store) AddPeople(people []data.Person) ([]data.ID, error) {
	ids := make([]data.ID, len(people))
	err := s.do(ActAddPeople, func(x *tx) error {
		for i, p := range people {
			if err := add(x, peopleTable, &p, &p.ID); err != nil {
				return err
			}
			ids[i] = p.ID
		}
		x.done.About, x.done.Count = ids, len(ids)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return ids, nil
}

// UpdatePerson stores somebody's record. It fails with NotFound where there is
// none.
func (s *Store) UpdatePerson(p data.Person) error {
	return s.do(ActEditPerson, func(x *tx) error {
		x.done.About = []data.ID{p.ID}
		return replace(x, peopleTable, p)
	})
}

// add stores a new record. id points to the record's own ID, which is made
// where it is none; one that is taken is Exists.
func add[T any](x *tx, t *table[T], rec *T, id *data.ID) error {
	if id.IsZero() {
		*id = data.NewID()
	}
	_, taken, err := t.get(x.Reader, t.key(rec))
	if err == nil && taken {
		err = &Error{Kind: Invalid, Table: t.name, Key: id.String(), Err: &data.Invalid{Field: "id", Reason: "This id is taken by another record."}}
	}
	if err != nil {
		return err
	}
	return t.put(x, *rec)
}

// made gives the id of a record that was stored, and none where it was not.
func made(id data.ID, err error) (data.ID, error) {
	if err != nil {
		return data.ID{}, err
	}
	return id, nil
}

// replace stores a record that has to be there already.
func replace[T any](x *tx, t *table[T], rec T) error {
	if _, err := t.need(x.Reader, t.key(&rec)); err != nil {
		return err
	}
	return t.put(x, rec)
}
