package incoming

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"alongside/data"
	"alongside/data/written"
)

// entry is one thing that the register says: what somebody was at a meeting.
type entry struct {
	somebody *somebody
	at       slot
	status   data.Status
	arrived  data.TimeOfDay
	note     string
	row      int
	column   int // of the status; -1: the row says it by being there
	meeting  int // the column of the meeting; -1: rows
}

// slot is one meeting of one group, as the list tells it. Start is none where it does not
// say.
type slot struct {
	group data.ID
	date  data.Date
	start data.TimeOfDay
}

// dayRead is what a date that stands in a row was read as.
type dayRead struct {
	date  data.Date
	start data.TimeOfDay
	err   error
}

// readRegister reads the marks.
func (p *planner) readRegister(ctx context.Context) error {
	p.makeGroup()
	if p.Shape == PeopleList {
		return nil
	}
	var last lastDay
	for n, row := range p.dataRows() {
		if n%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if p.Shape != Grid {
			p.readDay(row, &last)
		}
		s := p.byRow[row]
		if s == nil || s.Verdict == IsOut {
			continue
		}
		if p.Shape == Grid {
			p.readGridRow(s, row)
		} else {
			p.readMarkRow(s, row)
		}
	}
	p.resolve()
	return nil
}

// makeGroup makes the group that everything belongs to where there is none yet.
func (p *planner) makeGroup() {
	if p.Choices.NewGroup == "" || !p.Group.IsZero() {
		return
	}
	day, _ := p.weekday()
	p.group = data.Group{ID: data.NewID(), Name: p.Choices.NewGroup, Schedule: data.Schedule{
		Weekday: day, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: p.book.Today},
	}}
	p.Reading = p.with(p.group)
}

// with is the reading with a group beside those of the programme.
func (r *Reading) with(g data.Group) *Reading {
	more := *r
	more.book.Groups = append(slices.Clone(r.book.Groups), g)
	more.Group = g.ID
	return &more
}

// lastDay is the day of the rows above, which holds for rows that say none: a merged cell
// has its contents in its first row.
type lastDay struct {
	read dayRead
	some bool
}

// readDay reads on which day a row is.
func (p *planner) readDay(row int, last *lastDay) {
	at := p.column(Day, Stamp)
	var d dayRead
	text := ""
	if at >= 0 {
		text = inLine(p.Table.At(row, at))
	}
	switch {
	case text != "":
		d.date, d.err = p.day(text)
		if _, clock := written.Within(text); clock != "" && p.Columns[at].Kind == Day {
			if start, ok := written.Clock(clock); ok && start != data.At(0, 0) {
				d.start = start
			}
		}
		*last = lastDay{read: d, some: true}
	case last.some:
		d = last.read
	case p.Choices.Day != 0:
		d.date = p.Choices.Day
	case at < 0 && p.titleDay() != 0:
		d.date = p.titleDay()
	default:
		d.err = errors.New("there is no date in this row")
	}
	if text, _ := p.cell(row, Time); text != "" {
		if start, ok := written.Clock(clockOf(text)); ok {
			d.start = start
		}
	}
	if d.start == 0 && text == "" {
		d.start = last.read.start
	}
	last.read.start = cmp.Or(last.read.start, d.start)
	p.dayOf[row] = d
}

// clockOf is the first time of day in a text: 19:00 of "19:00 - 20:30".
func clockOf(text string) string {
	if _, clock := written.Within(text); clock != "" {
		return clock
	}
	return text
}

// groupOf is the group of a row.
func (p *planner) groupOf(row int) (data.Group, int, error) {
	name, column := p.cell(row, InGroup)
	if name == "" {
		if g, ok := p.book.group(p.Group); ok {
			return g, -1, nil
		}
		return data.Group{}, -1, errors.New("this row does not say which group: choose the group first")
	}
	if g, ok := p.book.group(p.groups[data.Fold(name)]); ok {
		return g, column, nil
	}
	return data.Group{}, column, fmt.Errorf("there is no group called %s", quoted(name))
}

// readMarkRow reads a row that is one mark.
func (p *planner) readMarkRow(s *somebody, row int) {
	status, column, arrived := p.statusOf(row)
	cells := []int{column, p.column(Day, Stamp), p.column(Time)}
	if at := p.column(InGroup); at >= 0 {
		cells = append(cells, at)
	}
	if s.Verdict == Waits {
		p.setCells(row, cells, waiting)
		p.setCells(row, p.columnsOf(Tick, Note), waiting)
		return
	}
	if status == data.NotRecorded {
		return // what stands there is left aside, or refused, by statusOf
	}
	d := p.dayOf[row]
	if d.err != nil {
		p.refuseMark(row, d.err)
		return
	}
	group, groupColumn, err := p.groupOf(row)
	if err != nil {
		p.refuseMark(row, err)
		return
	}
	e := entry{
		somebody: s, at: slot{group.ID, d.date, d.start}, status: status, arrived: arrived, row: row, column: column, meeting: -1,
	}
	if text, at := p.cell(row, Note); text != "" && !isNothing(text) {
		if e.note = text; (data.Mark{Meeting: data.ID{1}, Person: data.ID{1}, Status: status, Note: text}).Validate() != nil {
			p.refuse(row, at, "this note is too long for a mark")
			e.note = ""
		} else {
			p.fates.set(row, at, marked)
		}
	}
	p.setCells(row, append(cells, groupColumn), marked)
	p.setCells(row, p.columnsOf(Tick), marked)
	p.entries = append(p.entries, e)
}

// setCells sets the fate of those cells of a row that hold anything and have none yet.
func (p *planner) setCells(row int, columns []int, to fate) {
	for _, column := range columns {
		if column >= 0 && p.Table.At(row, column) != "" && p.fates.get(row, column) == noFate {
			p.fates.set(row, column, to)
		}
	}
}

func (p *planner) columnsOf(kinds ...Kind) (columns []int) {
	for i, c := range p.Columns {
		if slices.Contains(kinds, c.Kind) {
			columns = append(columns, i)
		}
	}
	return columns
}

// refuseMark refuses what a row says of a meeting, and not the person.
func (p *planner) refuseMark(row int, reason error) {
	r := Refusal{Row: p.Table.Rows[row].Number, Column: -1, Reason: reason.Error(), Says: p.Table.Rows[row].says()}
	for _, column := range p.columnsOf(Day, Stamp, Time, InGroup, Status, Tick, Note) {
		if p.Table.At(row, column) != "" && p.fates.get(row, column) == noFate {
			p.fates.set(row, column, refusedC)
			r.Cells++
		}
	}
	p.plan.Refused = append(p.plan.Refused, r)
}

// statusOf reads the status of a row, and in which column it stands; -1: the row says it
// by being there. What is no status is refused.
func (p *planner) statusOf(row int) (data.Status, int, data.TimeOfDay) {
	switch p.Shape {
	case Answers:
		return data.Present, -1, 0
	case Ticks:
		return p.ticked(row), -1, 0
	}
	text, column := p.cell(row, Status)
	if column < 0 {
		return data.NotRecorded, -1, 0
	}
	status, at := p.statusIn(row, column, text)
	return status, column, at
}

// statusIn reads the status in a cell, and gives the cell its fate where it is none.
func (p *planner) statusIn(row, column int, text string) (data.Status, data.TimeOfDay) {
	m, at := p.meaning(text)
	switch m {
	case Unknown:
		p.refuse(row, column, quoted(text)+" is not known as present, late, excused or absent")
	case WordAside:
		p.setAside(row, column, false, quoted(text)+", as you said")
	case Nothing:
		p.setAside(row, column, false, "cells that say that there is nothing, like "+quoted(text))
	}
	return m.Status(), at
}

// ticked is the status of the column that is ticked in a row. Absent is not taken from
// a tick against having been there.
func (p *planner) ticked(row int) (status data.Status) {
	for _, column := range p.columnsOf(Tick) {
		m, _ := p.meaning(p.Table.At(row, column))
		if m.Status().Attended() && (status == data.NotRecorded || p.Columns[column].Says != data.Present) {
			status = p.Columns[column].Says
		}
	}
	return status
}

// readGridRow reads a row of marks, a column each meeting.
func (p *planner) readGridRow(s *somebody, row int) {
	group, groupColumn, err := p.groupOf(row)
	for _, column := range p.columnsOf(Mark) {
		text := p.Table.At(row, column)
		switch {
		case text == "":
			if s.Verdict == IsNew || s.Verdict == IsKnown {
				p.plan.Cells.Blank++
			}
			continue
		case s.Verdict == Waits:
			p.fates.set(row, column, waiting)
			continue
		}
		status, arrived := p.statusIn(row, column, text)
		if status == data.NotRecorded {
			continue
		}
		c := p.Columns[column]
		switch {
		case err != nil:
			p.refuse(row, column, err.Error())
			continue
		case c.Day == 0:
			p.refuse(row, column, quoted(c.Heading)+" is not a date")
			continue
		}
		p.fates.set(row, column, marked)
		p.entries = append(p.entries, entry{
			somebody: s, at: slot{group.ID, c.Day, c.Start}, status: status, arrived: arrived, row: row, column: column, meeting: column,
		})
	}
	if groupColumn >= 0 && p.fates.get(row, groupColumn) == noFate {
		p.fates.set(row, groupColumn, marked)
	}
}
