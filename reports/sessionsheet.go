package reports

import (
	"strconv"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// SessionSheet is the blank sheet for the door: who is expected, with boxes to
// tick, and empty lines for who walks in. What is ticked is typed back by the
// numbers, so the order is the caller's.
type SessionSheet struct {
	Programme, Group, Place string
	Date                    data.Date
	Start                   data.TimeOfDay
	Facilitators            []string
	Activities              []data.Held // planned
	// Expected are the names as printed; the first is number 1.
	Expected []string
	// Signatures asks everybody to sign.
	Signatures bool
	// WalkIns is the number of empty lines.
	WalkIns int
	Names   data.NameStyle
}

// SessionSheetInput is what a SessionSheet is made of.
type SessionSheetInput struct {
	Programme data.Programme
	Group     data.Group
	Meeting   data.Meeting
	// Expected people in the order in which they are numbered.
	Expected []data.Person
	// Names in the style of the paper, made of everybody on the list.
	Names      data.Names
	NameStyle  data.NameStyle
	Signatures bool
	WalkIns    int
}

// NewSessionSheet says what the sheet says. It names nobody but those who are
// expected and the facilitators, and tells nothing about anyone: the sheet
// lies on a table by the door.
func NewSessionSheet(in SessionSheetInput) SessionSheet {
	s := SessionSheet{
		Programme: in.Programme.Name, Group: in.Group.Name, Place: in.Group.PlaceOf(in.Meeting),
		Date: in.Meeting.Date, Start: in.Meeting.Start,
		Facilitators: facilitators(in.Group, in.Meeting, in.Names),
		Signatures:   in.Signatures, WalkIns: in.WalkIns, Names: in.NameStyle,
	}
	for _, h := range in.Meeting.Activities {
		s.Activities = append(s.Activities, data.Held{Kind: h.Kind, Title: h.Title, Step: h.Step, Tradition: h.Tradition})
	}
	for _, p := range in.Expected {
		s.Expected = append(s.Expected, in.Names.Of(p))
	}
	return s
}

// Layout sets the sheet as pages.
func (s SessionSheet) Layout(o Options) page.Document {
	w := o.words()
	kind := w.tr("Session sheet")
	f := o.flow(paper{
		kind: kind, programme: s.Programme, right: w.tr("For the door"),
		running: s.Group + ", " + w.ShortDate(s.Date),
		names:   s.Names, confidential: w.tr("Confidential: put away after the meeting"),
	})
	f.Title(kind + ": " + s.Group)
	f.Subtitle(w.whenAndWhere(s.Date, s.Start, s.Place))
	f.Facts(
		page.Fact{Label: w.tr("Facilitators"), Value: orNone(strings.Join(s.Facilitators, ", "))},
		page.Fact{Label: w.tr("Planned"), Value: orNone(w.activities(s.Activities))},
	)
	f.Caption(w.StatusKey(data.Statuses[:]...))
	f.Space(3)
	s.people(f, w)
	if s.WalkIns > 0 {
		f.Heading(w.tr("First time, or just visiting"))
		f.Caption(w.tr("A first name or an alias is enough."))
		f.Space(2)
		f.Table(page.Table{Columns: s.columns(w, ""), Rows: make([][]page.Cell, s.WalkIns), RowHeight: handHeight})
	}
	return f.Finish()
}

// handHeight is the height of a row in millimetres that a hand can write in.
const handHeight = 9.5

func (s SessionSheet) people(f *page.Flow, w Words) {
	if len(s.Expected) == 0 {
		f.Paragraph(w.tr("Nobody is expected at this meeting."))
		return
	}
	rows := make([][]page.Cell, len(s.Expected))
	for i, name := range s.Expected {
		rows[i] = []page.Cell{{Text: strconv.Itoa(i + 1), Bold: true}, {Text: name}}
	}
	f.Table(page.Table{Columns: s.columns(w, w.tr("No.")), Rows: rows, RowHeight: handHeight})
}

func (s SessionSheet) columns(w Words, number string) []page.Column {
	columns := []page.Column{
		{Head: number, Width: 9, Right: true},
		{Head: w.tr("Name"), Lines: 3},
	}
	for _, status := range data.Statuses {
		columns = append(columns, page.Column{Head: w.tr(status.Letter()), Width: 6, Tick: true})
	}
	if s.Signatures {
		columns = append(columns, page.Column{Head: w.tr("Signature"), Width: 50})
	}
	return columns
}
