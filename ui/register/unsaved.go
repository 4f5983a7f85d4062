package register

import "alongside/data"

// keeping is how far a mark is on its way to the disk.
type keeping uint8

const (
	kept     keeping = iota
	onItsWay         // for no longer than a blink
	waiting          // worth a word
	lost             // it could not be stored
)

// unsaved is what was done at the register and is not on the disk yet. It is
// shown at once, over what is stored, and said to be saved only when it is.
type unsaved struct {
	marks    map[data.ID]*unsavedMark
	visitors *int
	lost     map[data.ID]*data.Mark // whose last mark could not be stored, and what is instead, once read
	problem  error                  // the first one that is not told yet
}

// unsavedMark is the last mark of somebody that is on its way.
type unsavedMark struct {
	row  data.RegisterRow // as it will be
	slow bool
}

func newUnsaved() *unsaved {
	return &unsaved{marks: make(map[data.ID]*unsavedMark), lost: make(map[data.ID]*data.Mark)}
}

// mark notes that somebody's mark is on its way, as this row shows it.
func (u *unsaved) mark(row data.RegisterRow) *unsavedMark {
	m := &unsavedMark{row: row}
	u.marks[row.Person.ID] = m
	delete(u.lost, row.Person.ID)
	return m
}

// count notes that a number of visitors is on its way.
func (u *unsaved) count(n int) *int {
	u.visitors = &n
	return u.visitors
}

// done takes note of how storing a mark ended. A later one of the same person
// that is still on its way stays what is shown.
func (u *unsaved) done(m *unsavedMark, err error) {
	person := m.row.Person.ID
	if u.marks[person] == m {
		delete(u.marks, person)
		if err != nil {
			u.lost[person] = nil
		}
	}
	u.failed(err)
}

// counted takes note of how storing a number of visitors ended.
func (u *unsaved) counted(n *int, err error) {
	if u.visitors == n {
		u.visitors = nil
	}
	u.failed(err)
}

func (u *unsaved) failed(err error) {
	if u.problem == nil {
		u.problem = err
	}
}

// toTell returns what went wrong, once nothing is on its way any more: ten
// marks that fail together are told of once.
func (u *unsaved) toTell() error {
	if len(u.marks) > 0 || u.visitors != nil {
		return nil
	}
	err := u.problem
	u.problem = nil
	return err
}

// of tells how far a person's last mark is.
func (u *unsaved) of(person data.ID) keeping {
	m := u.marks[person]
	_, isLost := u.lost[person]
	switch {
	case m != nil && m.slow:
		return waiting
	case m != nil:
		return onItsWay
	case isLost:
		return lost
	}
	return kept
}

// compare takes note of what was read. A mark that could not be stored is
// forgotten once another one is there than when it was lost.
func (u *unsaved) compare(e *evening) {
	for person, instead := range u.lost {
		switch stored := e.row(data.Person{ID: person}).Mark; {
		case instead == nil:
			u.lost[person] = &stored
		case *instead != stored:
			delete(u.lost, person)
		}
	}
}

// showIn lays what is on its way over what was read. Of a mark that is the
// status: what the store adds to it is kept once it is read.
func (u *unsaved) showIn(e *evening) {
	for person, m := range u.marks {
		e.meet(m.row.Person)
		if i, ok := e.rowOf[person]; ok {
			e.setMark(marked(e.register.Rows[i].Mark, m.row.Mark.Status))
		} else if !m.row.Mark.Blank() {
			e.putRow(m.row)
			e.setMark(m.row.Mark)
		}
	}
	if u.visitors != nil {
		e.register.Meeting.Visitors = *u.visitors
	}
}
