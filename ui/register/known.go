package register

import (
	"slices"

	"alongside/data"
	"alongside/data/store"
)

// known returns the row with what there is to know of its person, which is read
// for somebody who is not in the register: once, since whoever is marked was in
// sight before.
func (s *Screen) known(row data.RegisterRow) data.RegisterRow {
	e, id := s.evening, row.Person.ID
	if _, ok := e.rowOf[id]; ok {
		return row
	}
	if _, read := e.guests[id]; !read {
		s.host.Read(func(r *store.Reader) error {
			e.guests[id] = e.hintsOf(r, row.Person)
			return nil
		})
	}
	row.Hints = e.guests[id]
	return row
}

// rowFor is the row of somebody of whom something is noted, with all that there
// is to know of them but who else is here.
func (e *evening) rowFor(r *store.Reader, p data.Person, mark data.Mark) data.RegisterRow {
	return e.newRegister(r, e.register.Meeting, []data.Person{p}, []data.Mark{mark}).Rows[0]
}

// hintsOf is what there is to know of somebody who is not in the register.
func (e *evening) hintsOf(r *store.Reader, p data.Person) []data.Hint {
	row := e.rowFor(r, p, data.Mark{Meeting: e.register.Meeting.ID, Person: p.ID, Status: data.Present}) // were they here
	all := data.Register{Meeting: e.register.Meeting, Rows: append(slices.Clone(e.register.Rows), row)}
	all.NotePartners(e.pairs)
	return all.Rows[len(all.Rows)-1].Hints
}
