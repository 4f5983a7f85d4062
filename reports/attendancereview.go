package reports

import (
	"slices"
	"strconv"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// AttendanceReview is one mentee's attendance over a period, for their mentor.
type AttendanceReview struct {
	Programme string
	// Mentee and Mentor as they are named on paper; no Mentor if there is none.
	Mentee, Mentor string
	// Groups are those of the meetings, in order of first date.
	Groups []string
	Period data.Span
	Names  data.NameStyle

	Rate data.Rate
	// The streak and LastSeen are those at the end of the period, and go back as
	// far as the records.
	MissedInRow   int
	AttendedInRow int
	LastSeen      data.Date
	// Meetings in order of date, oldest first.
	Meetings []ReviewMeeting
	// OneToOnes of this pair, oldest first.
	OneToOnes []data.Contact
	// Goals that are open.
	Goals []ReviewGoal
}

// ReviewGoal is something that the mentee wants, in their own words, and how
// many of its small steps are done.
type ReviewGoal struct {
	Words       string
	Made        data.Date
	Done, Steps int
}

// ReviewMeeting is one meeting of the mentee's.
type ReviewMeeting struct {
	Group      string
	Date       data.Date
	Mark       data.Mark // without ids
	Activities []data.Held
	// Expected is false where the meeting does not count in the rate.
	Expected bool
}

// AttendanceReviewInput is what an AttendanceReview is made of. Everything but
// Names may hold more than the review tells; what is not the mentee's, not of
// the period or not of the pair is left out.
type AttendanceReviewInput struct {
	Programme data.Programme
	Mentee    data.Person
	Mentor    data.Person
	// Pair is that of Mentee and Mentor.
	Pair        data.Pair
	Groups      []data.Group
	Memberships []data.Membership
	Meetings    []data.Meeting
	Marks       []data.Mark
	Contacts    []data.Contact
	Goals       []data.Goal
	Period      data.Span
	// Names in the style of the paper, made of everybody on the list.
	Names     data.Names
	NameStyle data.NameStyle
}

// NewAttendanceReview says what the review says. It tells of nobody but the
// mentee and the mentor: neither who led nor who else came, no note about a
// meeting, and of the one-to-ones only that this pair had them. What an
// earlier mentor logged never appears.
func NewAttendanceReview(in AttendanceReviewInput) AttendanceReview {
	memberships := slices.DeleteFunc(slices.Clone(in.Memberships), func(m data.Membership) bool {
		return m.Person != in.Mentee.ID
	})
	r := AttendanceReview{
		Programme: in.Programme.Name, Mentee: in.Names.Of(in.Mentee), Mentor: in.Names.ByID(in.Mentor.ID),
		Period: in.Period, Names: in.NameStyle,
	}
	r.addAttendance(data.AttendanceOf(in.Mentee, memberships, in.Meetings, in.Marks), in.Groups)
	for _, c := range in.Contacts {
		if c.Person == in.Mentee.ID {
			r.addContact(c, in.Pair)
		}
	}
	r.addGoals(in.Goals, in.Mentee.ID)
	return r
}

// addAttendance says what follows from an attendance: when they were last seen
// and what they are in a row of, as it stood at the end of the period, however
// far that goes back; the rest of the period alone.
func (r *AttendanceReview) addAttendance(a data.Attendance, groups []data.Group) {
	a.Visits = slices.DeleteFunc(slices.Clone(a.Visits), func(v data.Visit) bool {
		return !(data.Span{Until: r.Period.Until}).Contains(v.Meeting.Date)
	})
	r.MissedInRow, r.AttendedInRow, r.LastSeen = a.MissedInRow(), a.AttendedInRow(), a.LastSeen()
	a.Visits = slices.DeleteFunc(a.Visits, func(v data.Visit) bool { return !r.Period.Contains(v.Meeting.Date) })
	r.Rate = a.Rate()
	names := make(map[data.ID]string, len(groups))
	for _, g := range groups {
		names[g.ID] = g.Name
	}
	for _, v := range a.Visits {
		r.addMeeting(v, names[v.Meeting.Group])
	}
}

// addContact adds a one-to-one of the pair, and of nobody else.
func (r *AttendanceReview) addContact(c data.Contact, pair data.Pair) {
	if c.Pair != pair.ID || pair.ID.IsZero() || !r.Period.Contains(c.Date) {
		return
	}
	r.OneToOnes = append(r.OneToOnes, data.Contact{
		Date: c.Date, Minutes: c.Minutes, How: c.How, Where: c.Where, Missed: c.Missed,
	})
	slices.SortStableFunc(r.OneToOnes, func(a, b data.Contact) int { return int(a.Date - b.Date) })
}

// addGoals adds what the mentee wants at present, in their own words, and how
// far they have come; not what anybody noted about it.
func (r *AttendanceReview) addGoals(goals []data.Goal, mentee data.ID) {
	for _, g := range goals {
		if g.Person == mentee && g.Status() == data.GoalOpen && g.Made <= r.Period.Until {
			r.Goals = append(r.Goals, ReviewGoal{Words: g.Words, Made: g.Made, Done: g.StepsDone(), Steps: len(g.Steps)})
		}
	}
}

func (r *AttendanceReview) addMeeting(v data.Visit, group string) {
	if group != "" && !slices.Contains(r.Groups, group) {
		r.Groups = append(r.Groups, group)
	}
	m := ReviewMeeting{Group: group, Date: v.Meeting.Date, Mark: v.Mark, Expected: v.Expected}
	m.Mark.Meeting, m.Mark.Person = data.ID{}, data.ID{}
	m.Mark.Note = "" // written at the door, not for the mentor: it may name others
	for _, h := range v.Meeting.Activities {
		m.Activities = append(m.Activities, data.Held{Kind: h.Kind, Title: h.Title, Step: h.Step, Tradition: h.Tradition})
	}
	r.Meetings = append(r.Meetings, m)
}

// Layout sets the review as pages.
func (r AttendanceReview) Layout(o Options) page.Document {
	w := o.words()
	p := w.forMentor(r.Mentor)
	p.kind, p.programme, p.running, p.names = w.tr("Attendance review"), r.Programme, r.Mentee, r.Names
	f := o.flow(p)
	r.lay(f, w)
	return f.Finish()
}

// lay sets the review from the top of a page on. It is a document of its own,
// or one in a mentor's pack.
func (r AttendanceReview) lay(f *page.Flow, w Words) {
	f.Title(w.tr("Attendance review") + ": " + r.Mentee)
	f.Subtitle(strings.Join(append(slices.Clone(r.Groups), w.Period(r.Period)), " · "))
	r.figures(f, w)
	r.strip(f, w)
	r.meetings(f, w)
	r.oneToOnes(f, w)
	r.goals(f, w)
	f.Heading(w.tr("Notes from our talk"))
	f.WritingLines(3)
	f.Signatures(w.tr("Mentor"), w.tr("Mentee"))
}

func (r AttendanceReview) figures(f *page.Flow, w Words) {
	attended := w.tr("attended: nothing is recorded yet")
	if percent, ok := r.Rate.Percent(); ok {
		attended = w.tr("attended ({{.N}} %)", blanks{"N": percent})
	}
	row := page.Figure{Value: none, Caption: w.tr("attended in a row")}
	switch {
	case r.MissedInRow > 0:
		row = page.Figure{Value: strconv.Itoa(r.MissedInRow), Caption: w.tr("missed in a row")}
	case r.AttendedInRow > 0:
		row.Value = strconv.Itoa(r.AttendedInRow)
	}
	happened, all := data.Kept(r.OneToOnes)
	f.Figures(
		page.Figure{Value: w.Rate(r.Rate), Caption: attended}, row,
		page.Figure{Value: w.NearDate(r.LastSeen, r.Period.Until), Caption: w.tr("last here")},
		page.Figure{Value: w.Of(happened, all), Caption: w.tr("one-to-ones kept")},
	)
}

// date is short, and has the year only where the period needs it.
func (r AttendanceReview) date(w Words, d data.Date) string {
	if r.Period.From.Year() == r.Period.Until.Year() {
		return w.ShortDate(d)
	}
	return w.ShortDateYear(d)
}

var stripMarks = [...]page.Mark{
	data.NotRecorded: page.Light, data.Present: page.Filled, data.Late: page.Filled,
	data.Excused: page.Dashed, data.Absent: page.Outlined,
}

func (r AttendanceReview) strip(f *page.Flow, w Words) {
	if len(r.Meetings) == 0 {
		return
	}
	boxes := make([]page.StripBox, len(r.Meetings))
	for i, m := range r.Meetings {
		status := m.Mark.Status
		boxes[i] = page.StripBox{Mark: stripMarks[status], Letter: w.tr(status.Letter()), Label: r.date(w, m.Date)}
	}
	f.Strip(boxes)
	f.Caption(w.StatusKey(data.Present, data.Late, data.Excused, data.Absent, data.NotRecorded))
}

func (r AttendanceReview) meetings(f *page.Flow, w Words) {
	f.Heading(w.tr("Meetings"))
	if len(r.Meetings) == 0 {
		f.Paragraph(w.tr("No meetings in this period."))
		return
	}
	several := len(r.Groups) > 1
	t := page.Table{Columns: []page.Column{
		{Head: w.tr("Date"), Width: 25},
		{Head: w.tr("Status"), Width: 27},
		{Head: w.tr("Activity"), Flex: 5},
		{Head: w.tr("Note"), Flex: 4, Optional: true},
	}}
	if several {
		t.Columns = slices.Insert(t.Columns, 1, page.Column{Head: w.tr("Group"), Flex: 3})
	}
	for _, m := range slices.Backward(r.Meetings) {
		notCounted := ""
		if !m.Expected {
			notCounted = w.tr("visiting, not in the rate")
		}
		row := []page.Cell{
			{Text: r.date(w, m.Date)},
			{Text: w.Status(m.Mark.Status), Bold: m.Mark.Status == data.Absent},
			{Text: w.activities(m.Activities)},
			{Text: w.remark(m.Mark, notCounted)},
		}
		if several {
			row = slices.Insert(row, 1, page.Cell{Text: m.Group})
		}
		t.Rows = append(t.Rows, row)
	}
	f.Table(t)
}

func (r AttendanceReview) oneToOnes(f *page.Flow, w Words) {
	if len(r.OneToOnes) == 0 {
		return
	}
	f.Heading(w.tr("One-to-ones"))
	t := page.Table{Columns: []page.Column{
		{Head: w.tr("Date"), Width: 25},
		{Head: w.tr("Kept"), Width: 27},
		{Head: w.tr("How")},
		{Head: w.tr("Minutes"), Width: 20, Right: true},
	}}
	for _, c := range slices.Backward(r.OneToOnes) {
		minutes := ""
		if c.Minutes > 0 {
			minutes = strconv.Itoa(c.Minutes)
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: r.date(w, c.Date)}, {Text: w.Met(c.Missed), Bold: c.Missed}, {Text: w.How(c)}, {Text: minutes},
		})
	}
	f.Table(t)
}

func (r AttendanceReview) goals(f *page.Flow, w Words) {
	if len(r.Goals) == 0 {
		return
	}
	f.Heading(w.tr("Goals in view"))
	for _, g := range r.Goals {
		since := w.tr("since {{.Date}}", blanks{"Date": w.NearDate(g.Made, r.Period.Until)})
		if g.Steps > 0 {
			since += ", " + w.tr("{{.Steps}} steps done", blanks{"Steps": w.Of(g.Done, g.Steps)})
		}
		f.Paragraph("“" + g.Words + "” (" + since + ")")
	}
}
