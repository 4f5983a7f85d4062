package reports

import (
	"slices"
	"strconv"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// Layout sets the review as pages.
func (r AttendanceReview) Layout(o Options) page.Document {
	w := o.words()
	kind := w.tr("Attendance review")
	p := w.forMentor(r.Mentor)
	p.kind, p.programme, p.names = kind, r.Programme, r.Names
	p.running = strings.Join([]string{kind, r.Mentee, w.Period(r.Period)}, ", ")
	f := o.flow(p)
	r.lay(f, w)
	return f.Finish()
}

// mostLines are the lines for notes where the page has the room, leastLines
// where it has not.
const (
	mostLines  = 4
	leastLines = 1
)

// lay sets the review from the top of a page on, with as many lines for notes as
// cost no further page. It is a document of its own, or one in a mentor's pack.
func (r AttendanceReview) lay(f *page.Flow, w Words) {
	f.Fewest(mostLines-leastLines+1, func(way int) {
		f.CloseTitle(w.tr("Attendance review")+": "+r.Mentee, strings.Join(append(slices.Clone(r.Groups), w.Period(r.Period)), " · "))
		f.Lead(r.sentence(w))
		r.figures(f, w)
		r.strip(f, w)
		r.meetings(f, w, func() { r.talk(f, w, mostLines-way) })
	})
}

// talk sets what the two of them talk about, and where they write it down.
func (r AttendanceReview) talk(f *page.Flow, w Words, lines int) {
	switch {
	case len(r.OneToOnes) > 0 && len(r.Goals) > 0:
		f.Beside(func(f *page.Flow) { r.oneToOnes(f, w) }, func(f *page.Flow) { r.goals(f, w) })
	case len(r.OneToOnes) > 0:
		r.oneToOnes(f, w)
	default:
		r.goals(f, w)
	}
	f.Together(func() {
		f.HeadingWith(w.tr("Notes from our talk"), "")
		f.WritingLines(lines)
		f.Signatures(w.tr("Mentor"), w.tr("Mentee"), w.tr("Date"))
	})
}

func (r AttendanceReview) figures(f *page.Flow, w Words) {
	attended := w.tr("attended: nothing is recorded yet")
	if percent, ok := r.Rate.Percent(); ok {
		attended = w.tr("attended ({{.N}} %)", blanks{"N": percent})
	}
	row := page.Figure{Value: none, Caption: w.tr("attended in a row")}
	switch now, away := r.awayNow(); {
	case away:
		row.Caption = w.tr("missed in a row: not looked for")
		if now.Kind == AwayOnPause {
			row.Caption = w.tr("missed in a row: on a pause")
		}
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

// awayLetter stands for a stretch of days in the strip.
const awayLetter = "…"

func (r AttendanceReview) strip(f *page.Flow, w Words) {
	entries := r.entries()
	if len(r.Meetings) == 0 {
		return
	}
	key := w.StatusKey(data.Present, data.Late, data.Excused, data.Absent, data.NotRecorded)
	if len(r.Away) > 0 {
		key += " · " + awayLetter + " " + w.tr("away")
	}
	boxes := make([]page.StripBox, len(entries))
	for i, e := range entries {
		boxes[i] = page.StripBox{Mark: page.Light, Letter: awayLetter, Label: r.date(w, e.date)}
		if e.away == nil {
			status := e.meeting.Mark.Status
			boxes[i].Mark, boxes[i].Letter = stripMarks[status], w.tr(status.Letter())
		}
	}
	f.Strip(boxes, key)
	f.Space(1)
}

// entry is what stands at a date: a meeting, or the beginning of a time away.
type entry struct {
	date    data.Date
	meeting ReviewMeeting
	away    *ReviewAway
}

// entries are the meetings and the times away, oldest first, for the strip and
// for the list alike.
func (r AttendanceReview) entries() []entry {
	var all []entry
	for i, a := range r.Away {
		all = append(all, entry{date: max(a.Span.From, r.Period.From), away: &r.Away[i]})
	}
	for _, m := range r.Meetings {
		all = append(all, entry{date: m.Date, meeting: m})
	}
	slices.SortStableFunc(all, func(a, b entry) int { return int(a.date - b.date) })
	return all
}

// restOfReview is how many meetings at least stand on the last page.
const restOfReview = 3

func (r AttendanceReview) meetings(f *page.Flow, w Words, then func()) {
	if len(r.Meetings)+len(r.Away) == 0 {
		f.Paragraph(w.tr("No meetings in this period."))
		then()
		return
	}
	several := len(r.Groups) > 1
	t := page.Table{
		Close: true, Then: then, KeepLast: restOfReview,
		Columns: []page.Column{
			{Head: w.tr("Date"), Width: 25},
			{Head: w.tr("Status"), Width: 29},
			{Head: w.tr("Activity"), Flex: 5, Optional: true},
			{Head: w.tr("Note"), Flex: 4, Optional: true},
		},
	}
	if several {
		t.Columns = slices.Insert(t.Columns, 1, page.Column{Head: w.tr("Group"), Flex: 3})
	}
	for _, e := range r.entries() {
		row := r.row(w, e)
		if several {
			row = slices.Insert(row, 1, page.Cell{Text: e.meeting.Group})
		}
		t.Rows = append(t.Rows, row)
	}
	f.Table(t)
}

func (r AttendanceReview) row(w Words, e entry) []page.Cell {
	if e.away != nil {
		return []page.Cell{{Text: r.date(w, e.date)}, {Text: w.awayStatus(e.away.Kind)}, {}, {Text: sentence(r.span(w, *e.away))}}
	}
	m, notCounted := e.meeting, ""
	if !m.Expected {
		notCounted = w.tr("visiting, not in the rate")
	}
	return []page.Cell{
		{Text: r.date(w, m.Date)},
		{Text: w.Status(m.Mark.Status), Bold: m.Mark.Status == data.Absent},
		{Text: w.activities(m.Activities)},
		{Text: w.remark(m.Mark, notCounted)},
	}
}

// mostOneToOnes are the latest that are shown.
const mostOneToOnes = 12

func (r AttendanceReview) oneToOnes(f *page.Flow, w Words) {
	if len(r.OneToOnes) == 0 {
		return
	}
	latest := r.OneToOnes[max(0, len(r.OneToOnes)-mostOneToOnes):]
	beside := w.tr("last {{.OneToOne}}", blanks{"OneToOne": r.oneToOne(w, latest[len(latest)-1])})
	if len(latest) < len(r.OneToOnes) {
		beside = w.tr("the latest {{.N}}; {{.Last}}", blanks{"N": len(latest), "Last": beside})
	}
	f.HeadingWith(w.tr("One-to-ones"), beside)
	boxes := make([]page.StripBox, len(latest))
	for i, c := range latest {
		boxes[i] = page.StripBox{Mark: page.Filled, Ticked: true, Label: r.date(w, c.Date)}
		if c.Missed {
			boxes[i] = page.StripBox{Mark: page.Outlined, Letter: "×", Label: boxes[i].Label}
		}
	}
	f.DatedStrip(boxes)
}

// oneToOne is "18 Oct, café, 45 min".
func (r AttendanceReview) oneToOne(w Words, c data.Contact) string {
	if c.Missed {
		return r.date(w, c.Date) + ", " + w.tr("missed")
	}
	parts := []string{r.date(w, c.Date), strings.ToLower(w.ContactHow(c.How))}
	if where := w.where(c); where != "" && c.How == data.InPerson {
		parts[1] = where
	}
	if c.Minutes > 0 {
		parts = append(parts, w.tr("{{.N}} min", blanks{"N": c.Minutes}))
	}
	return strings.Join(parts, ", ")
}

func (r AttendanceReview) goals(f *page.Flow, w Words) {
	if len(r.Goals) == 0 {
		return
	}
	f.HeadingWith(w.tr("Goals in view"), "")
	for _, g := range r.Goals {
		since := w.tr("since {{.Date}}", blanks{"Date": w.NearDate(g.Made, r.Period.Until)})
		if g.Steps > 0 {
			since += ", " + w.tr("{{.Steps}} steps done", blanks{"Steps": w.Of(g.Done, g.Steps)})
		}
		f.Paragraph("“" + g.Words + "”")
		f.Caption(sentence(since))
	}
}
