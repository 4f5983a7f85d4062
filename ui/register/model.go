package register

import (
	"errors"
	"slices"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/words"
)

// evening is what the register knows of its meeting. It is read when the
// screen is shown and when more than marks has changed; one mark alone is read
// again by readAgain.
type evening struct {
	programme data.Programme
	group     data.Group
	register  data.Register
	people    []data.Person // everybody on the list, by name, for the search
	finder    data.Finder
	names     data.Names
	spellings *data.Spellings // of people; made when it is first asked for
	catalogue []data.Activity
	keys      map[data.ID]string      // what those with keys are called
	rowOf     map[data.ID]int         // place of a person in register.Rows
	guests    map[data.ID][]data.Hint // of people who are not in the register, as read for their rows; see known

	// of the group, for the hints
	members  []data.Membership
	meetings []data.Meeting
	pairs    []data.Pair
}

// read reads everything about the meeting.
func read(r *store.Reader, meeting data.ID) (*evening, error) {
	e := &evening{guests: make(map[data.ID][]data.Hint)}
	m, err := r.Meeting(meeting)
	if err != nil {
		return nil, err
	}
	if e.programme, err = r.Programme(); err != nil {
		return nil, err
	}
	if e.group, err = r.Group(m.Group); err != nil {
		return nil, err
	}
	if e.people, err = r.People(); err != nil {
		return nil, err
	}
	if e.catalogue, err = r.Activities(); err != nil {
		return nil, err
	}
	if e.keys, err = r.KeyNames(); err != nil {
		return nil, err
	}
	if e.members, err = r.Members(m.Group); err != nil {
		return nil, err
	}
	if e.meetings, err = r.MeetingsOf(m.Group); err != nil {
		return nil, err
	}
	if e.pairs, err = r.Pairs(); err != nil {
		return nil, err
	}
	marks, err := r.MarksAt(meeting)
	if err != nil {
		return nil, err
	}
	e.nameAll()
	e.register = e.newRegister(r, m, e.people, marks)
	e.index()
	return e, nil
}

// nameAll puts everybody in order, and gives them the names by which they are
// shown and found.
func (e *evening) nameAll() {
	e.names = words.NamesIn(words.NameStyleOf(e.programme), e.people)
	data.SortAsShown(e.names, e.people, func(p data.Person) data.Person { return p })
	e.finder = e.names.Finder(e.people)
	e.spellings = nil
}

// meet takes somebody into the list who is not on the disk yet, so that they
// are found by their name and not added again.
func (e *evening) meet(p data.Person) {
	if !slices.ContainsFunc(e.people, func(q data.Person) bool { return q.ID == p.ID }) {
		e.people = append(e.people, p)
		e.nameAll()
	}
}

// newRegister makes the rows of those people who are expected or marked.
func (e *evening) newRegister(r *store.Reader, m data.Meeting, people []data.Person, marks []data.Mark) data.Register {
	made := data.NewRegister(data.RegisterInput{
		Meeting: m, Memberships: e.members, People: people, Marks: marks, Pairs: e.pairs,
		History: e.histories(r), Thresholds: e.group.ThresholdsIn(e.programme.Thresholds),
		Milestones: e.programme.Milestones,
		SeenBefore: func(p data.Person) bool { return dossier.SeenBefore(r, p.ID, m) },
	})
	data.SortAsShown(e.names, made.Rows, func(r data.RegisterRow) data.Person { return r.Person })
	return made
}

// histories gives everybody's attendance in the group, read when asked for.
func (e *evening) histories(r *store.Reader) func(data.Person) data.Attendance {
	memberships := make(map[data.ID][]data.Membership, len(e.members))
	for _, m := range e.members {
		memberships[m.Person] = append(memberships[m.Person], m)
	}
	return func(p data.Person) data.Attendance {
		marks, err := r.MarksOf(p.ID)
		if err != nil {
			return data.Attendance{} // a hint is lost, never the register
		}
		return data.AttendanceOf(p, memberships[p.ID], e.meetings, marks)
	}
}

// readAgain reads the meeting's own record and one person's mark again, of
// nobody's with no id, and keeps the rest. It reports false where more has
// changed than that: then read.
func (e *evening) readAgain(r *store.Reader, person data.ID) (bool, error) {
	m, err := r.Meeting(e.register.Meeting.ID)
	if errors.Is(err, store.NotFound) {
		return false, nil // another one is to be shown
	}
	if err != nil || expectsOthers(m, e.register.Meeting) {
		return false, err
	}
	e.register.Meeting = m
	if person.IsZero() {
		return true, nil
	}
	mark, _, err := r.Mark(m.ID, person)
	if err != nil {
		return false, err
	}
	mark.Meeting, mark.Person = m.ID, person
	if i, ok := e.rowOf[person]; !mark.Blank() && (!ok || !e.register.Rows[i].Expected) {
		p, err := r.Person(person)
		if err != nil {
			return false, err
		}
		e.putRow(e.rowFor(r, p, mark)) // instead of what was shown before it was stored
	}
	e.setMark(mark)
	return true, nil
}

// expectsOthers reports whether other people may be expected at a meeting than
// before it was changed, or other things be known of them.
func expectsOthers(now, before data.Meeting) bool {
	return now.Date != before.Date || now.Start != before.Start ||
		(now.State == data.DidNotMeet) != (before.State == data.DidNotMeet)
}

// setMark shows a mark in its person's row, and what it tells about others. A
// visitor of whom nothing is noted has no row.
func (e *evening) setMark(mark data.Mark) {
	clear(e.guests) // a partner may be here now
	i, ok := e.rowOf[mark.Person]
	if !ok {
		return
	}
	row := &e.register.Rows[i]
	row.Mark = mark
	if !row.Expected && mark.Blank() {
		e.register.Rows = slices.Delete(e.register.Rows, i, i+1)
		e.index()
	}
	e.register.NotePartners(e.pairs)
}

// putRow puts somebody's row at its place, instead of the one they have.
func (e *evening) putRow(row data.RegisterRow) {
	clear(e.guests)
	if i, ok := e.rowOf[row.Person.ID]; ok {
		e.register.Rows[i] = row
		return
	}
	e.register.Rows = append(e.register.Rows, row)
	data.SortAsShown(e.names, e.register.Rows, func(r data.RegisterRow) data.Person { return r.Person })
	e.index()
}

func (e *evening) index() {
	e.rowOf = make(map[data.ID]int, len(e.register.Rows))
	for i, row := range e.register.Rows {
		e.rowOf[row.Person.ID] = i
	}
}

// row returns the register's row for a person, or a blank one for somebody on
// the programme's list who is not in it. What there is to know of them is not
// there yet: a letter finds hundreds, and few of those come into sight.
func (e *evening) row(p data.Person) data.RegisterRow {
	if i, ok := e.rowOf[p.ID]; ok {
		return e.register.Rows[i]
	}
	return data.RegisterRow{Person: p, Mark: data.Mark{Meeting: e.register.Meeting.ID, Person: p.ID}}
}

// likely ranks a person for the search: expected and not yet recorded first,
// then other members, then the rest of the programme.
func (e *evening) likely(i int) int {
	at, ok := e.rowOf[e.people[i].ID]
	switch {
	case !ok:
		return 2
	case e.register.Rows[at].Mark.Status != data.NotRecorded:
		return 3
	case e.register.Rows[at].Expected:
		return 0
	}
	return 1
}

// alike are the places of those who have the name of a newcomer, however either
// is spelt.
func (e *evening) alike(newcomer string) []int {
	if e.spellings == nil {
		e.spellings = data.NewSpellings(e.people)
	}
	return e.spellings.Of(data.Newcomer(newcomer, 0))
}

// found returns the rows of those who match what was typed, the likeliest
// first; before near misses, those who only spell it otherwise.
func (e *evening) found(query, newcomer string) []data.RegisterRow {
	found := e.finder.Find(query, e.likely)
	if !e.finder.Begins(query) {
		alike := e.alike(newcomer)
		found = append(alike, slices.DeleteFunc(found, func(at int) bool { return slices.Contains(alike, at) })...)
	}
	rows := make([]data.RegisterRow, len(found), len(found)+1)
	for i, at := range found {
		rows[i] = e.row(e.people[at])
	}
	return rows
}
