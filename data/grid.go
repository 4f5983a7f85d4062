package data

import "slices"

// CellKind is what a cell of the grid has to say.
type CellKind uint8

// The kinds of cell.
const (
	NotExpectedCell CellKind = iota // no member that day, on a pause, or the group did not meet
	UnrecordedCell                  // expected, and nobody has said
	ToldUsCell                      // expected, nobody has said, and they told us beforehand
	MarkedCell                      // the mark says it
)

// Cell is one person at one meeting.
type Cell struct {
	Kind     CellKind
	Mark     Mark // with its ids, even where nothing is recorded
	Expected bool
}

// says reports whether the register of the meeting has a row for the person.
func (c Cell) says() bool { return onRegister(c.Expected, c.Mark) }

// GridRow is one person in the grid.
type GridRow struct {
	Person Person
	Cells  []Cell // one a meeting, in the grid's order
	Rate   Rate   // of the meetings in the grid at which they were expected
}

// Grid is the people of one group against its meetings in a period, to see
// patterns and to mend what is wrong.
type Grid struct {
	Group    Group
	Meetings []Meeting // the oldest first
	Rows     []GridRow // by name
	Counts   []Counts  // of each meeting
}

// GridInput is what a grid is made of.
type GridInput struct {
	Group       Group
	Span        Span
	Memberships []Membership // of the group
	People      []Person     // everybody on the list
	Meetings    []Meeting    // of the group, oldest first; those outside the span are left out
	Marks       []Mark       // of these meetings
}

// NewGrid lists everybody who was expected or marked at one of the meetings.
func NewGrid(in GridInput) Grid {
	g := Grid{Group: in.Group}
	for _, m := range in.Meetings {
		if in.Span.Contains(m.Date) {
			g.Meetings = append(g.Meetings, m)
		}
	}
	marks := make(map[[2]ID]Mark, len(in.Marks))
	for _, m := range in.Marks {
		marks[[2]ID{m.Meeting, m.Person}] = m
	}
	members := make(map[ID]Membership, len(in.Memberships))
	for _, m := range in.Memberships {
		members[m.Person] = m
	}
	for _, p := range in.People {
		row := GridRow{Person: p, Cells: make([]Cell, len(g.Meetings))}
		for i, m := range g.Meetings {
			mark := marks[[2]ID{m.ID, p.ID}]
			mark.Meeting, mark.Person = m.ID, p.ID
			row.Cells[i] = newCell(p, m, Expected(members[p.ID], p, m), mark)
		}
		if slices.ContainsFunc(row.Cells, Cell.says) {
			row.rate(g.Meetings)
			g.Rows = append(g.Rows, row)
		}
	}
	SortByName(g.Rows, func(r GridRow) Person { return r.Person })
	g.Counts = make([]Counts, len(g.Meetings))
	for i := range g.Meetings {
		g.count(i)
	}
	return g
}

func newCell(p Person, m Meeting, expected bool, mark Mark) Cell {
	c := Cell{Mark: mark, Expected: expected}
	_, told := p.ExpectedAbsenceOn(m.Date)
	switch {
	case mark.Status != NotRecorded:
		c.Kind = MarkedCell
	case expected && told:
		c.Kind = ToldUsCell
	case expected:
		c.Kind = UnrecordedCell
	}
	return c
}

// rate counts as Attendance.Rate does: the meetings at which the person was
// expected, and that are or were held.
func (r *GridRow) rate(meetings []Meeting) {
	r.Rate = Rate{}
	for i, c := range r.Cells {
		if c.Expected && meetings[i].State.Taken() {
			r.Rate = r.Rate.Add(c.Mark.Status)
		}
	}
}

// count counts one meeting as its register does. Who comes for the first time
// is not known here.
func (g *Grid) count(meeting int) {
	c := Counts{Visitors: g.Meetings[meeting].Visitors}
	for _, row := range g.Rows {
		c.count(row.Cells[meeting].Expected, row.Cells[meeting].Mark)
	}
	c.countNameless(g.Meetings[meeting])
	g.Counts[meeting] = c
}

// Remark shows one meeting and one mark at it as they are now. It reports
// false where the grid has not this meeting or person, or would no longer show
// the person: then it is to be made anew.
func (g *Grid) Remark(m Meeting, mark Mark) bool {
	at := slices.IndexFunc(g.Meetings, func(other Meeting) bool { return other.ID == m.ID })
	of := slices.IndexFunc(g.Rows, func(r GridRow) bool { return r.Person.ID == mark.Person })
	if at < 0 || of < 0 || m.Date != g.Meetings[at].Date || (m.State == DidNotMeet) != (g.Meetings[at].State == DidNotMeet) {
		return false
	}
	row := &g.Rows[of]
	mark.Meeting = m.ID
	g.Meetings[at] = m
	row.Cells[at] = newCell(row.Person, m, row.Cells[at].Expected, mark)
	row.rate(g.Meetings)
	g.count(at)
	return slices.ContainsFunc(row.Cells, Cell.says)
}
