package reports

import (
	"strconv"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// SessionSummary is the same meeting afterwards, for the folder.
type SessionSummary struct {
	Programme, Group, Place string
	Date                    data.Date
	Start                   data.TimeOfDay
	State                   data.MeetingState
	// Reason why the group did not meet.
	Reason       string
	Facilitators []string
	Activities   []SummaryActivity
	People       []SummaryPerson
	Counts       data.Counts
	// Nameless are how many of those counted were erased since: they are not named.
	Nameless int
	Note     string
	ForNext  string // what to remember next time
	Names    data.NameStyle
}

// SummaryActivity is an activity that was held.
type SummaryActivity struct {
	Held  data.Held // without ids
	LedBy []string
}

// SummaryPerson is one person's mark.
type SummaryPerson struct {
	Name      string
	Mark      data.Mark // without ids
	Expected  bool
	FirstTime bool
	// Milestone reached that day by somebody who was there and wants the group
	// to know.
	Milestone data.Milestone
}

// SessionSummaryInput is what a SessionSummary is made of.
type SessionSummaryInput struct {
	Programme data.Programme
	Group     data.Group
	Register  data.Register
	// Names in the style of the paper, made of everybody on the list.
	Names     data.Names
	NameStyle data.NameStyle
}

// NewSessionSummary says what the summary says: everybody who was expected or
// marked, in the register's order.
func NewSessionSummary(in SessionSummaryInput) SessionSummary {
	m := in.Register.Meeting
	s := SessionSummary{
		Programme: in.Programme.Name, Group: in.Group.NameOf(m), Place: in.Group.PlaceOf(m),
		Date: m.Date, Start: m.Start, State: m.State, Reason: m.Reason,
		Facilitators: facilitators(in.Group, m, in.Names), Note: m.Note, ForNext: m.LeftBehind(), Names: in.NameStyle,
	}
	if m.State == data.DidNotMeet {
		return s
	}
	s.Counts, s.Nameless = in.Register.Counts(), len(m.Nameless)
	for _, h := range m.Activities {
		ledBy := namesOf(h.LedBy, in.Names)
		h.Activity, h.LedBy = data.ID{}, nil
		s.Activities = append(s.Activities, SummaryActivity{Held: h, LedBy: ledBy})
	}
	for _, row := range in.Register.Rows {
		p := SummaryPerson{Name: in.Names.Of(row.Person), Mark: row.Mark, Expected: row.Expected}
		p.Mark.Meeting, p.Mark.Person = data.ID{}, data.ID{}
		if row.Mark.Status.Attended() {
			p.FirstTime = row.HasHint(data.FirstTime)
			p.Milestone, _ = data.MilestoneOn(row.Person, m.Date, in.Programme.Milestones)
		}
		s.People = append(s.People, p)
	}
	return s
}

// Layout sets the summary as pages.
func (s SessionSummary) Layout(o Options) page.Document {
	w := o.words()
	kind := w.tr("Session summary")
	f := o.flow(paper{
		kind: kind, programme: s.Programme, right: w.tr("For the folder"),
		running: running(kind, s.Group, w.ShortDateYear(s.Date)),
		names:   s.Names, confidential: w.tr("Confidential: for the programme's folder only"),
	})
	f.CloseTitle(kind+": "+s.Group, w.whenAndWhere(s.Date, s.Start, s.Place))
	if s.State != data.DidNotMeet {
		s.figures(f, w)
	}
	f.Facts(
		page.Fact{Label: w.tr("Facilitators"), Value: orNone(joined(", ", s.Facilitators...))},
		page.Fact{Label: w.tr("Register"), Value: s.state(w)},
		page.Fact{Label: w.tr("Milestones"), Value: s.milestones(w)},
	)
	if s.State != data.DidNotMeet {
		s.activities(f, w)
	}
	note := func() { s.notes(f, w) }
	if s.State == data.DidNotMeet {
		note()
	} else {
		s.people(f, w, peopleShapes(len(s.People), o.LargePrint), note)
	}
	return f.Finish()
}

// shortNote is how many letters a note has at most that stands beside another.
const shortNote = 250

// notes sets what was noted about the evening, and what to remember next time.
func (s SessionSummary) notes(f *page.Flow, w Words) {
	set := func(heading, text string) func(*page.Flow) {
		return func(f *page.Flow) {
			if text != "" {
				f.HeadingWith(heading, "")
				f.Paragraph(text)
			}
		}
	}
	note, next := set(w.tr("Note"), s.Note), set(w.tr("For next time"), s.ForNext)
	if s.Note != "" && s.ForNext != "" && max(len(s.Note), len(s.ForNext)) <= shortNote {
		f.Beside(note, next)
		return
	}
	f.Together(func() { note(f) })
	f.Together(func() { next(f) })
}

func (s SessionSummary) figures(f *page.Flow, w Words) {
	here := w.tr("here")
	if s.Counts.Visitors > 0 {
		here = w.tr("here, {{.N}} of them unnamed visitors", blanks{"N": s.Counts.Visitors})
	}
	f.Figures(
		page.Figure{Value: strconv.Itoa(s.Counts.Here()), Caption: here},
		page.Figure{Value: strconv.Itoa(s.Counts.Expected), Caption: w.tr("expected")},
		page.Figure{Value: strconv.Itoa(s.Counts.FirstTimer), Caption: w.tr("here for the first time")},
		page.Figure{Value: strconv.Itoa(s.Counts.By[data.Absent]), Caption: w.tr("absent")},
	)
}

// state says where the register stands, with its counts.
func (s SessionSummary) state(w Words) string {
	switch s.State {
	case data.DidNotMeet:
		if s.Reason == "" {
			return w.tr("The group did not meet")
		}
		return w.tr("The group did not meet: {{.Reason}}", blanks{"Reason": s.Reason})
	case data.Planned:
		return w.tr("Not begun")
	}
	state := w.tr("Closed")
	if s.State == data.Open {
		state = w.tr("Still open")
	}
	for _, status := range append(data.Statuses[:], data.NotRecorded) {
		if n := s.Counts.By[status]; n > 0 || status != data.NotRecorded {
			state += dot + strconv.Itoa(n) + " " + strings.ToLower(w.Status(status))
		}
	}
	if n := s.Nameless; n > 0 {
		state += dot + w.tr(plural(n, "one of them erased since, and not named", "{{.N}} of them erased since, and not named"), blanks{"N": n})
	}
	return state
}

func (s SessionSummary) milestones(w Words) string {
	var all []string
	for _, p := range s.People {
		if p.Milestone != (data.Milestone{}) {
			all = append(all, p.Name+", "+w.Milestone(p.Milestone))
		}
	}
	return strings.Join(all, "; ")
}

func (s SessionSummary) activities(f *page.Flow, w Words) {
	f.HeadingWith(w.tr("Activities"), "")
	if len(s.Activities) == 0 {
		f.Paragraph(w.tr("None recorded."))
		return
	}
	t := page.Table{Close: true, Columns: []page.Column{
		{Head: w.tr("Activity"), Flex: 3},
		{Head: w.tr("Led by"), Flex: 2},
		{Head: w.tr("Minutes"), Width: 20, Right: true},
		{Head: w.tr("Note"), Flex: 3, Optional: true},
	}}
	for _, a := range s.Activities {
		minutes := ""
		if a.Held.Minutes > 0 {
			minutes = strconv.Itoa(a.Held.Minutes)
		}
		materials := ""
		if a.Held.Materials != "" {
			materials = w.tr("materials: {{.Materials}}", blanks{"Materials": a.Held.Materials})
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: w.Activity(a.Held)}, {Text: joined(", ", a.LedBy...)}, {Text: minutes}, {Text: sentence(a.Held.Note, materials)},
		})
	}
	f.Table(t)
}

// peopleShape is how the people of a summary are set.
type peopleShape struct {
	beside int
	// letters stand for the words of the statuses, which three columns have no
	// room for.
	letters bool
}

// peopleShapes are how so many people can be set, the most legible first.
func peopleShapes(people int, large bool) []peopleShape {
	switch {
	case people <= oneColumn:
		return []peopleShape{{beside: 1}}
	case large:
		return []peopleShape{{beside: 2}}
	}
	return []peopleShape{{beside: 2}, {beside: 3, letters: true}}
}

// people sets everybody, and with the last of them what stands below.
func (s SessionSummary) people(f *page.Flow, w Words, shapes []peopleShape, below func()) {
	if len(s.People) == 0 {
		f.HeadingWith(w.tr("People"), "")
		f.Paragraph(w.tr("Nobody was expected or marked."))
		below()
		return
	}
	f.Keep(leastOfPeople)
	f.Fewest(len(shapes), func(way int) {
		key := ""
		if shapes[way].letters {
			key = w.StatusKey(append(data.Statuses[:], data.NotRecorded)...)
		}
		f.HeadingWith(w.tr("People"), key)
		t := peopleTable(w, s.People, shapes[way].letters)
		t.Then = below
		f.Columns(shapes[way].beside, t)
	})
}

const (
	oneColumn     = 12 // people at most stand in one column
	restOfSummary = 6  // people at least stand on the last page
	leastOfPeople = 40 // millimetres of them stand under their heading
)

// peopleTable says how people are marked. What there is to say of a few stands
// under their names, and takes no column.
func peopleTable(w Words, people []SummaryPerson, letters bool) page.Table {
	status := page.Column{Head: w.tr("Status"), Width: 29}
	if letters {
		status.Width = 13
	}
	t := page.Table{Close: true, KeepLast: min(restOfSummary, len(people)/2), Columns: []page.Column{
		{Head: w.tr("Name"), Flex: 1}, status,
	}}
	for _, p := range people {
		name := p.Name
		if remark := w.remark(p.Mark, p.kind(w)); remark != "" {
			name += "\n" + remark
		}
		mark := w.Status(p.Mark.Status)
		if letters {
			mark = w.tr(p.Mark.Status.Letter())
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: name}, {Text: mark, Bold: p.Mark.Status == data.Absent}})
	}
	return t
}

// kind is what sets somebody apart from the expected people.
func (p SummaryPerson) kind(w Words) string {
	switch {
	case p.FirstTime:
		return w.tr("first time here")
	case !p.Expected:
		return w.tr("visiting")
	}
	return ""
}
