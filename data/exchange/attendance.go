package exchange

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"alongside/data"
	"alongside/data/written"
)

// AttendanceOptions say how to read registers that were kept elsewhere.
type AttendanceOptions struct {
	People   []data.Person
	Groups   []data.Group
	Meetings []data.Meeting // those there are already
	Group    data.ID        // of the rows that name none; not needed where there is but one group
	Days     written.Days   // how dates are written; later ones than Today are refused
}

// AttendanceImport is what a file of attendance would bring in.
type AttendanceImport struct {
	Source   Source
	Meetings []MeetingMarks // in order of date
	Refused  []Refusal
}

// MeetingMarks are the marks of one meeting. A new meeting is closed, and has
// its time and place from its group.
type MeetingMarks struct {
	Meeting data.Meeting
	New     bool
	Marks   []data.Mark // in the order of the file
}

// Marks counts the marks of all meetings.
func (a AttendanceImport) Marks() int {
	n := 0
	for _, m := range a.Meetings {
		n += len(m.Marks)
	}
	return n
}

// ReadAttendance reads registers from CSV in one of two forms: a row a mark,
// with columns for date, person and status; or a row a person, with a column
// a date. People are found by code, by full name or alias, and by less where
// that is enough to tell who is meant. An empty cell is not recorded.
//
// Marks that are stored already are not known here: whoever stores the import
// leaves them as they are. The error is one sentence about the whole file;
// a reason in Refused is about one row, or one cell of a row of the wide form.
func ReadAttendance(r io.Reader, o AttendanceOptions) (AttendanceImport, error) {
	t, err := readTable(r, attendanceHeadings.withDates(o.Days))
	if err != nil {
		return AttendanceImport{}, err
	}
	if !t.has(recordField, nameField, firstField, lastField, codeField) {
		return AttendanceImport{}, fmt.Errorf("there is no column of people: one needs the heading “Name”, “Person” or “Code”; the headings found are %s", t.listed())
	}
	a := newAttendanceReader(t, o)
	if t.has(dateField) && t.has(statusField) {
		a.readLong()
	} else if !a.readWide() {
		return AttendanceImport{}, fmt.Errorf("attendance needs the columns “Date” and “Status”, or a column for each date; the headings found are %s", t.listed())
	}
	if len(a.meetings)+len(a.refused) == 0 {
		return AttendanceImport{}, errors.New("there are headings in this file and no attendance under them")
	}
	return a.result(), nil
}

// attendanceReader gathers marks by meeting.
type attendanceReader struct {
	table
	AttendanceOptions
	people   whoIsWho
	groups   map[string]data.Group // by folded name and by id
	there    map[slot]data.Meeting
	meetings map[slot]*MeetingMarks
	marked   map[[2]data.ID]data.Status
	refused  []Refusal
}

// slot is one evening of one group.
type slot struct {
	group data.ID
	date  data.Date
}

func newAttendanceReader(t table, o AttendanceOptions) *attendanceReader {
	a := &attendanceReader{
		table: t, AttendanceOptions: o, people: newWhoIsWho(o.People),
		groups: make(map[string]data.Group), there: make(map[slot]data.Meeting),
		meetings: make(map[slot]*MeetingMarks), marked: make(map[[2]data.ID]data.Status),
	}
	for _, g := range o.Groups {
		a.groups[data.Fold(g.Name)], a.groups[g.ID.String()] = g, g
	}
	if a.Group.IsZero() && len(o.Groups) == 1 {
		a.Group = o.Groups[0].ID
	}
	for _, m := range o.Meetings {
		at := slot{m.Group, m.Date}
		if _, twice := a.there[at]; !twice {
			a.there[at] = m
		}
	}
	return a
}

// readLong reads a row a mark.
func (a *attendanceReader) readLong() {
	days := a.decideOrder(a.column(dateField))
	for _, r := range a.rows {
		if err := a.longRow(r, days); err != nil {
			a.refuse(r, err)
		}
	}
}

func (a *attendanceReader) longRow(r row, days written.Days) error {
	if used(r.cells) > len(a.headings) {
		return errTooWide
	}
	status, err := parseStatus(a.cell(r, statusField))
	if err != nil || status == data.NotRecorded {
		return err
	}
	date, err := parseDay(a.cell(r, dateField), days)
	if err != nil {
		return err
	}
	if date == 0 {
		return errors.New("there is no date in this row")
	}
	person, err := a.person(r)
	if err != nil {
		return err
	}
	group, err := a.group(r)
	if err != nil {
		return err
	}
	return a.mark(slot{group.ID, date}, group, data.Mark{Person: person.ID, Status: status, Note: a.note(r)})
}

// readWide reads a row a person, and reports whether there is any column that
// is headed by a date.
func (a *attendanceReader) readWide() bool {
	days := a.decideOrder(a.headings)
	dates := make(map[int]data.Date)
	for i, h := range a.headings {
		if date, err := parseDay(clean(h), days); err == nil && looksLikeDate(h, days) {
			dates[i] = date
		}
	}
	for _, r := range a.rows {
		a.wideRow(r, dates)
	}
	return len(dates) > 0
}

func (a *attendanceReader) wideRow(r row, dates map[int]data.Date) {
	if used(r.cells) > len(a.headings) {
		a.refuse(r, errTooWide)
		return
	}
	person, err := a.person(r)
	if err != nil {
		a.refuse(r, err)
		return
	}
	group, err := a.group(r)
	if err != nil {
		a.refuse(r, err)
		return
	}
	for i, cell := range r.cells {
		date, ok := dates[i]
		if !ok {
			continue
		}
		status, err := parseStatus(clean(cell))
		if err == nil && status != data.NotRecorded {
			err = a.mark(slot{group.ID, date}, group, data.Mark{Person: person.ID, Status: status})
		}
		if err != nil {
			a.refuse(r, fmt.Errorf("%s: %w", date, err))
		}
	}
}

func (a *attendanceReader) decideOrder(dates []string) written.Days {
	days, note := dayOrder(dates, a.Days)
	if note != "" {
		a.source.Notes = append(a.source.Notes, note)
	}
	return days
}

func (a *attendanceReader) refuse(r row, err error) {
	a.refused = append(a.refused, Refusal{Row: r.number, Reason: err.Error()})
}

// group finds the group that the row names, or the one for rows that do not.
func (a *attendanceReader) group(r row) (data.Group, error) {
	name := a.cell(r, groupField)
	if name == "" {
		if g, ok := a.groups[a.Group.String()]; ok {
			return g, nil
		}
		return data.Group{}, errors.New("this row does not say which group: add a column “Group”, or choose the group first")
	}
	if g, ok := a.groups[data.Fold(name)]; ok {
		return g, nil
	}
	return data.Group{}, fmt.Errorf("there is no group called “%s”", shorten(name))
}

// mark adds one mark to its meeting, which is made where there is none.
func (a *attendanceReader) mark(at slot, group data.Group, m data.Mark) error {
	if at.date > a.Days.Today {
		return fmt.Errorf("%s has not come yet", at.date)
	}
	meeting, known := a.there[at]
	if !known {
		meeting = data.Meeting{
			ID: data.NewID(), Group: group.ID, Date: at.date, Start: group.Schedule.Start,
			Place: group.Place, State: data.Closed, LedBy: group.LedBy,
		}
		if slices.Contains(group.Schedule.Dates(data.Span{From: at.date, Until: at.date}), at.date) {
			meeting.Slot = at.date
		}
		a.there[at] = meeting
	}
	if meeting.State == data.DidNotMeet {
		return fmt.Errorf("the group did not meet on %s", at.date)
	}
	m.Meeting = meeting.ID
	key := [2]data.ID{m.Meeting, m.Person}
	if before, twice := a.marked[key]; twice && before == m.Status {
		return nil
	} else if twice {
		return fmt.Errorf("the same person is %s on %s further up", before, at.date)
	}
	if err := inWords(m.Validate()); err != nil {
		return err
	}
	a.marked[key] = m.Status
	marks, ok := a.meetings[at]
	if !ok {
		marks = &MeetingMarks{Meeting: meeting, New: !known}
		a.meetings[at] = marks
	}
	marks.Marks = append(marks.Marks, m)
	return nil
}

func (a *attendanceReader) result() AttendanceImport {
	result := AttendanceImport{Source: a.source, Refused: a.refused}
	for _, m := range a.meetings {
		result.Meetings = append(result.Meetings, *m)
	}
	slices.SortFunc(result.Meetings, func(x, y MeetingMarks) int {
		return cmp.Or(cmp.Compare(x.Meeting.Date, y.Meeting.Date), cmp.Compare(x.Meeting.Start, y.Meeting.Start),
			slices.Compare(x.Meeting.Group[:], y.Meeting.Group[:]))
	})
	return result
}
