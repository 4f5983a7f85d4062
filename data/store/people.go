package store

import (
	"cmp"

	"alongside/data"
)

var errWasErased = refuse("person", "This person was erased. Add them anew, under a new id, if they have come back.")

// UpdateProgramme stores the programme's name and settings.
func (s *Store) UpdateProgramme(p data.Programme) error {
	return s.do(ActSettings, func(x *tx) error { return programmeTable.put(x, p) })
}

// Joining is a group that somebody who is added belongs to, and from when on.
type Joining struct {
	Group data.ID
	On    data.Date
}

// AddPerson adds somebody to the list, and to the groups, and returns the id,
// made where p has none.
func (s *Store) AddPerson(p data.Person, groups ...Joining) (data.ID, error) {
	err := s.do(ActAddPerson, func(x *tx) error {
		if err := x.addPerson(&p); err != nil {
			return err
		}
		x.done.About = []data.ID{p.ID}
		return x.joinAll(p.ID, groups)
	})
	return made(p.ID, err)
}

// joinAll makes somebody a member of the groups, all of which must exist.
func (x *tx) joinAll(person data.ID, groups []Joining) error {
	for _, j := range groups {
		if _, err := x.Group(j.Group); err != nil {
			return err
		}
		if err := x.join(j.Group, person, j.On); err != nil {
			return err
		}
	}
	return nil
}

// UpdatePerson stores somebody's record. It fails with NotFound where there is
// none.
func (s *Store) UpdatePerson(p data.Person) error {
	return s.do(ActEditPerson, func(x *tx) error {
		x.done.About = []data.ID{p.ID}
		if err := x.likely(p.Joined); err != nil {
			return err
		}
		old, err := x.Person(p.ID)
		if err != nil {
			return err
		}
		return replace(x, peopleTable, p.Renamed(old, data.DateOf(x.now)))
	})
}

func (x *tx) addPerson(p *data.Person) error {
	if err := x.likely(p.Joined); err != nil {
		return err
	}
	if gone, err := x.wasErased(p.ID); err != nil || gone {
		return cmp.Or(err, error(errWasErased))
	}
	if p.Added == 0 {
		p.Added = x.now.UnixMilli()
	}
	return add(x, peopleTable, p, &p.ID)
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
