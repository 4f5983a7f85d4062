package register

import (
	"cmp"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
)

// evening is what the register knows of its meeting. It is read when the
// screen is shown and when more than marks has changed; a mark alone is read
// again by readMarks.
type evening struct {
	programme data.Programme
	group     data.Group
	register  data.Register
	people    []data.Person // everybody on the list, by name, for the search
	finder    data.Finder
	names     data.Names
	catalogue []data.Activity
	rowOf     map[data.ID]int // place of a person in register.Rows
}

// read reads everything about the meeting.
func read(r *store.Reader, meeting data.ID) (*evening, error) {
	e := &evening{}
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
	data.SortByName(e.people, func(p data.Person) data.Person { return p })
	if e.catalogue, err = r.Activities(); err != nil {
		return nil, err
	}
	e.names = data.NewNames(e.programme.ScreenNames, e.people)
	e.finder = data.NewFinder(e.people)
	members, err := r.Members(m.Group)
	if err != nil {
		return nil, err
	}
	history, err := histories(r, m.Group, members)
	if err != nil {
		return nil, err
	}
	marks, err := r.MarksAt(meeting)
	if err != nil {
		return nil, err
	}
	e.register = data.NewRegister(data.RegisterInput{
		Meeting: m, Memberships: members, People: e.people, Marks: marks,
		History: history, Thresholds: e.programme.Thresholds,
		SeenBefore: func(p data.Person) bool { return dossier.SeenBefore(r, p.ID, m.Date) },
	})
	e.index()
	return e, nil
}

// histories returns everybody's attendance in the group, read when asked for.
func histories(r *store.Reader, group data.ID, members []data.Membership) (func(data.Person) data.Attendance, error) {
	meetings, err := r.MeetingsOf(group)
	if err != nil {
		return nil, err
	}
	memberships := make(map[data.ID][]data.Membership, len(members))
	for _, m := range members {
		memberships[m.Person] = append(memberships[m.Person], m)
	}
	return func(p data.Person) data.Attendance {
		marks, err := r.MarksOf(p.ID)
		if err != nil {
			return data.Attendance{} // a hint is lost, never the register
		}
		return data.AttendanceOf(p, memberships[p.ID], meetings, marks)
	}, nil
}

// readMarks reads the meeting and its marks again and keeps the rest. It
// reports false when somebody is marked who has no row yet: then read.
func (e *evening) readMarks(r *store.Reader) (bool, error) {
	m, err := r.Meeting(e.register.Meeting.ID)
	if err != nil {
		return false, err
	}
	marks, err := r.MarksAt(m.ID)
	if err != nil {
		return false, err
	}
	if m.State == data.DidNotMeet != (e.register.Meeting.State == data.DidNotMeet) {
		return false, nil // nobody is expected any more, or everybody again
	}
	for i := range e.register.Rows {
		row := &e.register.Rows[i]
		row.Mark = data.Mark{Meeting: m.ID, Person: row.Person.ID}
	}
	for _, mark := range marks {
		i, ok := e.rowOf[mark.Person]
		if !ok {
			return false, nil
		}
		e.register.Rows[i].Mark = mark
	}
	for _, row := range e.register.Rows {
		if !row.Expected && row.Mark.Blank() {
			return false, nil // a visitor's mark was taken back: no row any more
		}
	}
	e.register.Meeting = m
	return true, nil
}

func (e *evening) index() {
	e.rowOf = make(map[data.ID]int, len(e.register.Rows))
	for i, row := range e.register.Rows {
		e.rowOf[row.Person.ID] = i
	}
}

// row returns the register's row for a person, or one made up for somebody on
// the programme's list who is not expected here.
func (e *evening) row(p data.Person) data.RegisterRow {
	if i, ok := e.rowOf[p.ID]; ok {
		return e.register.Rows[i]
	}
	return data.RegisterRow{
		Person: p, Mark: data.Mark{Meeting: e.register.Meeting.ID, Person: p.ID},
		Hint: data.Hint{Kind: data.NotMember},
	}
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

// matches returns the rows for what was typed: the likeliest first; with an
// empty query the whole register.
func (e *evening) matches(query string) []data.RegisterRow {
	found := e.finder.Find(query, e.likely)
	if found == nil && isBlank(query) {
		return e.register.Rows
	}
	rows := make([]data.RegisterRow, len(found))
	for i, at := range found {
		rows[i] = e.row(e.people[at])
	}
	return rows
}

func isBlank(s string) bool { return data.Fold(s) == "" }

// current picks the meeting to show when none was named, of those that are
// planned or open, by date: today's, else the latest that was left open, else
// the next, else none. Tonight's marks must not go into last week's register.
func current(meetings []data.Meeting, today data.Date) (data.ID, bool) {
	var leftOpen, next data.ID
	for _, m := range meetings {
		switch {
		case m.Date == today:
			return m.ID, true
		case m.Date < today && m.State == data.Open:
			leftOpen = m.ID
		case m.Date > today && next.IsZero():
			next = m.ID
		}
	}
	id := cmp.Or(leftOpen, next)
	return id, !id.IsZero()
}
