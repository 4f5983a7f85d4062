package reports

import (
	"slices"
	"strconv"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// Grid is the people of one group against its meetings in a period, as the
// screen has it.
type Grid struct {
	Programme, Group string
	Period           data.Span
	Names            data.NameStyle
	Meetings         []GridMeeting // the oldest first
	People           []GridPerson
}

// GridMeeting is a column of the grid.
type GridMeeting struct {
	Date  data.Date
	State data.MeetingState
	// Here is how many were in the room, visitors with them.
	Here int
}

// GridPerson is a row of the grid, with a cell for each meeting.
type GridPerson struct {
	Name  string
	Rate  data.Rate
	Cells []GridCell
}

// GridCell is how somebody was at a meeting. What a remark says is not told, only
// that there is one.
type GridCell struct {
	Kind           data.CellKind
	Status         data.Status
	Noted, Changed bool // changed after the meeting was closed
}

// GridInput is what a Grid is made of.
type GridInput struct {
	Programme data.Programme
	// Grid has its people in the order in which they are printed.
	Grid   data.Grid
	Period data.Span
	// Names in the style of the paper, made of everybody on the list.
	Names     data.Names
	NameStyle data.NameStyle
}

// NewGrid says what the grid says.
func NewGrid(in GridInput) Grid {
	g := Grid{Programme: in.Programme.Name, Group: in.Grid.Group.On(in.Period.Until).Name, Period: in.Period, Names: in.NameStyle}
	for i, m := range in.Grid.Meetings {
		g.Meetings = append(g.Meetings, GridMeeting{m.Date, m.State, in.Grid.Counts[i].Here()})
	}
	for _, row := range in.Grid.Rows {
		p := GridPerson{Name: in.Names.Of(row.Person), Rate: row.Rate}
		for _, c := range row.Cells {
			p.Cells = append(p.Cells, GridCell{c.Kind, c.Mark.Status, c.Mark.Note != "", c.Mark.AfterClose})
		}
		g.People = append(g.People, p)
	}
	return g
}

// Layout sets the grid upright, or on the paper's side where that takes fewer
// pages.
func (g Grid) Layout(o Options) page.Document {
	upright, lying := g.lay(o, false), g.lay(o, true)
	if len(lying.Pages) < len(upright.Pages) {
		return lying
	}
	return upright
}

func (g Grid) lay(o Options, landscape bool) page.Document {
	w := o.words()
	kind := w.tr("Grid of a term")
	f := o.flow(paper{
		kind: kind, programme: g.Programme, right: w.tr("For the folder"), landscape: landscape,
		running: running(kind, g.Group, w.ShortPeriod(g.Period)),
		names:   g.Names, confidential: w.tr("Confidential: for the programme's folder only"),
	})
	f.CloseTitle(kind+": "+g.Group, w.Period(g.Period))
	if len(g.People) == 0 {
		f.Paragraph(w.tr("Nobody was expected at a meeting of this group in this time."))
		return f.Finish()
	}
	f.Caption(g.legend(w))
	f.Space(2)
	grid := page.Grid{
		Name: w.tr("Name"), Sum: w.tr("Attended"), Foot: w.tr("Here"),
		Part: func(from, to int) string {
			return w.Period(data.Span{From: g.Meetings[from].Date, Until: g.Meetings[to-1].Date})
		},
	}
	for _, m := range g.Meetings {
		grid.Columns = append(grid.Columns, m.column(w))
	}
	for _, p := range g.People {
		row := page.GridRow{Name: p.Name, Sum: w.Rate(p.Rate)}
		for _, c := range p.Cells {
			row.Boxes = append(row.Boxes, c.box(w))
		}
		grid.Rows = append(grid.Rows, row)
	}
	f.Grid(grid)
	return f.Finish()
}

// column is a meeting's head and foot. Of one that is still to come, or that did
// not meet, there is nothing to count.
func (m GridMeeting) column(w Words) page.GridColumn {
	c := page.GridColumn{
		Above: w.tr(shortMonths[m.Date.Month()-1]), Head: strconv.Itoa(m.Date.Day()), Foot: strconv.Itoa(m.Here), Quiet: !m.State.Taken(),
	}
	switch m.State {
	case data.DidNotMeet:
		c.Foot = none
	case data.Planned:
		c.Foot = ""
	}
	return c
}

func (c GridCell) box(w Words) page.GridBox {
	b := page.GridBox{Dot: c.Changed, Line: c.Noted}
	switch c.Kind {
	case data.MarkedCell:
		b.Mark, b.Letter = stripMarks[c.Status], w.tr(c.Status.Letter())
	case data.UnrecordedCell:
		b.Mark, b.Letter = page.Light, w.tr(data.NotRecorded.Letter())
	case data.ToldUsCell:
		b.Mark, b.Letter = page.Dashed, awayLetter
	}
	return b
}

// legend says in words what the boxes say, the rare ones only where there are
// any.
func (g Grid) legend(w Words) string {
	parts := []string{w.StatusKey(data.Present, data.Late, data.Excused, data.Absent, data.NotRecorded)}
	for _, rare := range []struct {
		is   func(GridCell) bool
		text string
	}{
		{func(c GridCell) bool { return c.Kind == data.ToldUsCell }, awayLetter + " " + w.tr("told us beforehand")},
		{func(c GridCell) bool { return c.Kind == data.NotExpectedCell }, w.tr("empty: not expected")},
		{func(c GridCell) bool { return c.Changed }, w.tr("with a dot: changed after closing")},
		{func(c GridCell) bool { return c.Noted }, w.tr("underlined: has a remark")},
	} {
		if slices.ContainsFunc(g.People, func(p GridPerson) bool { return slices.ContainsFunc(p.Cells, rare.is) }) {
			parts = append(parts, w.whole(rare.text))
		}
	}
	if slices.ContainsFunc(g.Meetings, func(m GridMeeting) bool { return m.State == data.DidNotMeet }) {
		parts = append(parts, w.whole(none+" "+w.tr("did not meet")))
	}
	return strings.Join(parts, dot)
}
