package reports

import (
	"strconv"

	"alongside/data"
	"alongside/reports/page"
)

// CaseloadPack is all that one mentor is given about those whom they walk
// alongside: a first page that sums them up, then an attendance review of each.
type CaseloadPack struct {
	Programme string
	Mentor    string
	Period    data.Span
	AsOf      data.Date
	Names     data.NameStyle
	Mentees   []CaseloadMentee
}

// CaseloadMentee is one of the mentees.
type CaseloadMentee struct {
	Stage data.Stage
	State data.PairState
	// Next is the day agreed for the next one-to-one, past or to come, if
	// nothing has been logged since.
	Next   data.Date
	Review AttendanceReview
}

// CaseloadPackInput is what a CaseloadPack is made of.
type CaseloadPackInput struct {
	Programme data.Programme
	// View is what the mentor may see. The pack knows nothing else of anybody.
	View data.MentorView
	// Groups are those of the meetings, and may be more.
	Groups []data.Group
	// Rates are of everybody in the groups over the period.
	Rates  data.GroupRates
	Period data.Span
	Today  data.Date
	// Names in the style of the paper, made of everybody on the list.
	Names     data.Names
	NameStyle data.NameStyle
}

// NewCaseloadPack says what the pack says: of each mentee what their
// attendance review says, and where the pair stands.
func NewCaseloadPack(in CaseloadPackInput) CaseloadPack {
	c := CaseloadPack{
		Programme: in.Programme.Name, Mentor: in.Names.Of(in.View.Mentor), Period: in.Period,
		AsOf: in.Today, Names: in.NameStyle,
	}
	for _, m := range in.View.Mentees {
		now := m.Pair.Now()
		review := AttendanceReview{
			Programme: c.Programme, Mentee: in.Names.Of(m.Person), Mentor: c.Mentor, Period: in.Period, Names: in.NameStyle,
		}
		review.addAttendance(m.Attendance, in.Groups, in.Rates)
		review.addContacts(m.Contacts, m.Person.ID, m.Pair)
		review.addGoals(m.Goals, m.Person.ID)
		c.Mentees = append(c.Mentees, CaseloadMentee{
			Stage: now.Stage, State: now.State, Next: data.NextOpen(m.Contacts, in.Today), Review: review,
		})
	}
	return c
}

// Layout sets the pack as pages.
func (c CaseloadPack) Layout(o Options) page.Document {
	w := o.words()
	p := w.forMentor(c.Mentor)
	p.kind, p.programme, p.names = w.tr("Caseload pack"), c.Programme, c.Names
	p.running = running(p.kind, c.Mentor, w.ShortPeriod(c.Period))
	f := o.flow(p)
	f.Title(p.kind + ": " + c.Mentor)
	f.Subtitle(w.Period(c.Period))
	c.summary(f, w)
	for _, m := range c.Mentees {
		f.Part(running(p.kind, m.Review.Mentee, w.ShortPeriod(c.Period)))
		m.Review.lay(f, w)
	}
	return f.Finish()
}

func (c CaseloadPack) summary(f *page.Flow, w Words) {
	if len(c.Mentees) == 0 {
		f.Paragraph(w.tr("Walks alongside nobody at present."))
		return
	}
	t := page.Table{
		Close: true,
		Columns: []page.Column{
			{Head: w.tr("Mentee"), Flex: 1},
			{Head: w.tr("Attended"), Width: 36},
			{Head: w.tr("Last here"), Width: 42},
			{Head: w.tr("One-to-ones"), Width: 40},
		},
		Then: func() {
			f.Caption(w.tr("A review of each follows. Attended counts the meetings at which they were expected, without those excused."))
		},
	}
	for _, m := range c.Mentees {
		t.Rows = append(t.Rows, []page.Cell{
			{Text: m.Review.Mentee + "\n" + m.standing(w)},
			{Text: m.attended(w)},
			{Text: w.NearDate(m.Review.LastSeen, c.AsOf) + m.row(w), Bold: m.Review.MissedInRow > 0},
			{Text: m.oneToOnes(w, c.AsOf)},
		})
	}
	f.Table(t)
}

// standing is the pair's stage, and its state where it is not simply active.
func (m CaseloadMentee) standing(w Words) string {
	if m.State == data.Active {
		return w.Stage(m.Stage)
	}
	return w.Stage(m.Stage) + dot + w.PairState(m.State)
}

// attended is the rate with both numbers: "11 of 14, 79 %".
func (m CaseloadMentee) attended(w Words) string {
	percent, ok := m.Review.Rate.Percent()
	if !ok {
		return none
	}
	return w.Rate(m.Review.Rate) + ", " + w.Percent(percent)
}

// row is the streak that the mentee is in, on a line of its own.
func (m CaseloadMentee) row(w Words) string {
	switch {
	case m.Review.MissedInRow > 0:
		return "\n" + w.tr("{{.N}} missed in a row", blanks{"N": strconv.Itoa(m.Review.MissedInRow)})
	case m.Review.AttendedInRow > 0:
		return "\n" + w.tr("{{.N}} attended in a row", blanks{"N": strconv.Itoa(m.Review.AttendedInRow)})
	}
	return ""
}

func (m CaseloadMentee) oneToOnes(w Words, today data.Date) string {
	happened, all := data.Kept(m.Review.OneToOnes)
	text := w.tr("{{.Kept}} kept", blanks{"Kept": w.Of(happened, all)})
	if all == 0 {
		text = w.tr("None yet")
	}
	next := blanks{"Date": w.NearDate(m.Next, today)}
	switch {
	case m.Next.IsZero():
		return text + "\n" + w.tr("no next date")
	case m.Next < today:
		return text + "\n" + w.tr("next was {{.Date}}", next)
	}
	return text + "\n" + w.tr("next {{.Date}}", next)
}
