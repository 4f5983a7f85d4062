package reports

import "alongside/data"

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
	// WalkIns is the number of empty lines, where the page has room for them: W1,
	// W2 and so on.
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
	Names     data.Names
	NameStyle data.NameStyle
	WalkIns   int
}

// NewSessionSheet says what the sheet says. It names nobody but those who are
// expected and the facilitators, and tells nothing about anyone: the sheet
// lies on a table by the door.
func NewSessionSheet(in SessionSheetInput) SessionSheet {
	s := SessionSheet{
		Programme: in.Programme.Name, Group: in.Group.NameOf(in.Meeting), Place: in.Group.PlaceOf(in.Meeting),
		Date: in.Meeting.Date, Start: in.Meeting.Start,
		Facilitators: facilitators(in.Group, in.Meeting, in.Names),
		WalkIns:      in.WalkIns, Names: in.NameStyle,
	}
	for _, h := range in.Meeting.Activities {
		s.Activities = append(s.Activities, data.Held{Kind: h.Kind, Title: h.Title, Step: h.Step, Tradition: h.Tradition})
	}
	for _, p := range in.Expected {
		s.Expected = append(s.Expected, in.Names.Of(p))
	}
	return s
}
