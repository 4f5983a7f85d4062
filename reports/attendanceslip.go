package reports

import (
	"cmp"
	"slices"
	"strconv"

	"alongside/data"
	"alongside/reports/page"
)

// AttendanceSlip confirms to one recipient on which dates somebody was there, and
// nothing else: not on which they were not, nor what they said or did.
type AttendanceSlip struct {
	Programme, Contact string
	Recipient, Person  string
	// Reference is the number in the register of slips; none before it is made.
	Reference string
	Made      data.Date
	Copy      bool // the same slip was made before
	Dates     []SlipDate
	// Consent is the one that it stands on; none while there is none.
	Consent data.Consent
	Notice  string
}

// SlipDate is a meeting at which the person was.
type SlipDate struct {
	Date       data.Date
	Group      string
	Start, End data.TimeOfDay // of the meeting; no end where none is known
}

// AttendanceSlipInput is what an AttendanceSlip is made of.
type AttendanceSlipInput struct {
	Programme data.Programme
	Person    data.Person
	// Name of the person in full: a slip without it would confirm nothing.
	Name string
	// Slip as it is entered, or will be; without a number where it is refused.
	Slip     data.Slip
	Consent  data.Consent // none where it is refused
	Meetings []data.Meeting
	Groups   []data.Group
}

// NewAttendanceSlip says what the slip says.
func NewAttendanceSlip(in AttendanceSlipInput) AttendanceSlip {
	s := AttendanceSlip{
		Programme: in.Programme.Name, Contact: in.Programme.Contact, Recipient: in.Slip.Recipient, Person: in.Name,
		Made: in.Slip.Made, Copy: in.Slip.Copies > 0, Consent: in.Consent, Notice: NoticeOf(in.Programme),
	}
	if in.Slip.Number > 0 {
		s.Reference = in.Slip.Reference()
	}
	groups := make(map[data.ID]data.Group, len(in.Groups))
	for _, g := range in.Groups {
		groups[g.ID] = g
	}
	for _, m := range in.Meetings {
		if !slices.Contains(in.Slip.Meetings, m.ID) {
			continue
		}
		g := groups[m.Group]
		d := SlipDate{Date: m.Date, Group: g.NameOf(m), Start: m.Start}
		if minutes := g.MinutesOf(m); !m.Start.IsZero() && minutes > 0 {
			d.End = m.Start.After(minutes)
		}
		s.Dates = append(s.Dates, d)
	}
	slices.SortStableFunc(s.Dates, func(a, b SlipDate) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
	})
	return s
}

// Layout sets the slip as pages.
func (s AttendanceSlip) Layout(o Options) page.Document {
	w := o.words()
	kind := w.tr("Attendance slip")
	f := o.flow(paper{
		kind: kind, programme: s.Programme, right: kind, running: joined(dot, s.Person, s.reference(w, w.ShortDateYear)), names: data.FullNames,
		confidential: w.tr("Confidential: for the recipient named above only"),
	})
	title := kind
	if s.Copy {
		title = w.tr("Attendance slip (copy)")
	}
	f.Title(title)
	f.Subtitle(s.reference(w, w.Date))
	f.Space(3)
	f.Facts(
		page.Fact{Label: w.tr("For"), Value: s.Recipient, Bold: true},
		page.Fact{Label: w.tr("About"), Value: s.Person, Bold: true},
	)
	f.Space(2)
	f.Paragraph(s.sentence(w))
	f.Space(4)
	f.Fewest(2, func(way int) { s.dates(f, w, way == 1) })
	return f.Finish()
}

// end sets what stands below the dates.
func (s AttendanceSlip) end(f *page.Flow, w Words) {
	f.Signatures(w.tr("Signature, for {{.Programme}}", blanks{"Programme": s.Programme}), w.tr("Name and role"), w.tr("Date"))
	f.Signatures(w.tr("Signature of {{.Name}}", blanks{"Name": s.Person}), "", w.tr("Date"))
	f.Space(10)
	f.AtFoot(func() {
		f.SmallFacts(
			page.Fact{Label: w.tr("Why you have this"), Value: s.why(w)},
			page.Fact{Label: w.tr("Notice"), Value: s.Notice},
			page.Fact{Label: w.tr("To check this slip"), Value: s.check(w)},
		)
	})
}

// reference is "Number 2026-014 · 19 November 2026".
func (s AttendanceSlip) reference(w Words, date func(data.Date) string) string {
	if s.Reference == "" {
		return w.tr("Not made yet") + dot + date(s.Made)
	}
	return w.tr("Number {{.Number}}", blanks{"Number": s.Reference}) + dot + date(s.Made)
}

func (s AttendanceSlip) sentence(w Words) string {
	group := ""
	for i, d := range s.Dates {
		if i > 0 && d.Group != group {
			group = ""
			break
		}
		group = d.Group
	}
	said := blanks{
		"Name": s.Person, "Group": group, "Programme": s.Programme,
		"These": plural(len(s.Dates), w.tr("this meeting"), w.tr("these meetings")),
	}
	if group == "" {
		return w.tr("{{.Name}} was present at {{.These}} of {{.Programme}}, a peer-support programme.", said)
	}
	return w.tr("{{.Name}} was present at {{.These}} of the {{.Group}} of {{.Programme}}, a peer-support programme.", said)
}

// dates sets the dates, in closer rows where that takes fewer pages, and with the
// last of them all that has to be signed.
func (s AttendanceSlip) dates(f *page.Flow, w Words, closer bool) {
	t := page.Table{
		Close: closer,
		Columns: []page.Column{
			{Width: 8, Right: true}, {Head: w.tr("Date"), Flex: 5}, {Head: w.tr("Group"), Flex: 3}, {Head: w.tr("Time of the meeting"), Flex: 3},
		},
		Then: func() {
			f.Together(func() {
				if len(s.Dates) > 0 {
					f.Caption(s.chosen(w) + " " + w.tr("The slip says nothing about other dates, and nothing about what was said or done."))
				}
				s.end(f, w)
			})
		},
	}
	for i, d := range s.Dates {
		time := d.Start.String()
		if !d.End.IsZero() {
			time = w.tr("{{.From}} to {{.Until}}", blanks{"From": d.Start, "Until": d.End})
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: strconv.Itoa(i + 1)}, {Text: w.DayAndDate(d.Date)}, {Text: d.Group}, {Text: time}})
	}
	f.Table(t)
}

// chosen says whose choice the dates are.
func (s AttendanceSlip) chosen(w Words) string {
	said := blanks{"N": len(s.Dates), "Name": s.Person}
	return plural(len(s.Dates), w.tr("1 date, chosen by {{.Name}}.", said), w.tr("{{.N}} dates, chosen by {{.Name}}.", said))
}

// why says on what ground the recipient is told.
func (s AttendanceSlip) why(w Words) string {
	c := s.Consent
	if c.Person.IsZero() {
		return w.tr("No consent is recorded yet.")
	}
	said := blanks{"Name": s.Person, "From": w.Date(c.Span.From), "Until": w.Date(c.Ends() - 1), "Purpose": c.Purpose}
	agreed := map[data.ConsentHow]string{
		data.OnPaper:      w.tr("{{.Name}} agreed in writing that the recipient named above may be told the dates of attendance.", said),
		data.SaidInPerson: w.tr("{{.Name}} agreed in person that the recipient named above may be told the dates of attendance.", said),
		data.ByEmail:      w.tr("{{.Name}} agreed by email that the recipient named above may be told the dates of attendance.", said),
		data.OnThePhone:   w.tr("{{.Name}} agreed on the phone that the recipient named above may be told the dates of attendance.", said),
	}
	// The days are those of telling: what is told may lie before them.
	return agreed[c.How] + " " + w.tr("What for: {{.Purpose}}. The consent holds from {{.From}}, ends on {{.Until}} and can be withdrawn at any time.", said)
}

// check says how the recipient can find out whether the slip is real.
func (s AttendanceSlip) check(w Words) string {
	if s.Reference == "" {
		return w.tr("The number comes when the slip is made.")
	}
	give := w.tr("Ask the programme and give the number {{.Number}}.", blanks{"Number": s.Reference})
	if s.Contact != "" {
		give = w.tr("{{.Contact}} and give the number {{.Number}}.", blanks{"Contact": s.Contact, "Number": s.Reference})
	}
	return give + " " + w.tr("Nothing is said to anybody but the recipient named above.")
}
