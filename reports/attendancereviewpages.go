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
	p.running = running(kind, r.Mentee, w.ShortPeriod(r.Period))
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
		f.CloseTitle(w.tr("Attendance review")+": "+r.Mentee, joined(dot, append(slices.Clone(r.Groups), w.Period(r.Period))...))
		f.Lead(r.sentence(w))
		r.figures(f, w)
		r.groups(f, w)
		r.strip(f, w)
		r.meetings(f, w, func() { r.talk(f, w, mostLines-way) })
	})
}

// talk sets what the two of them talk about, and where they write it down.
func (r AttendanceReview) talk(f *page.Flow, w Words, lines int) {
	goals := func(f *page.Flow) { r.goals(f, w) }
	notes := func() {
		f.Together(func() {
			f.HeadingWith(w.tr("Notes from our talk"), "")
			f.WritingLines(lines)
			f.Signatures(w.tr("Mentor"), w.tr("Mentee"), w.tr("Date"))
		})
	}
	if r.anyOneToOne() && len(r.OneToOnes) <= mostOneToOnes && len(r.Goals) > 0 {
		f.Beside(func(f *page.Flow) { r.oneToOnes(f, w, func() {}) }, goals)
		notes()
		return
	}
	r.oneToOnes(f, w, func() {
		goals(f)
		notes()
	})
}

func (r AttendanceReview) figures(f *page.Flow, w Words) {
	happened, all := data.Kept(r.OneToOnes)
	seen := page.Figure{Value: w.NearDate(r.LastSeen, r.Period.Until), Caption: w.tr("last here")}
	kept := page.Figure{Value: w.Of(happened, all), Caption: w.tr("one-to-ones kept")}
	if r.Visited > 0 { // in no row of meetings, and no part of a group's rate
		visits := page.Figure{Value: strconv.Itoa(r.Visited), Caption: plural(r.Visited, w.tr("visit in all"), w.tr("visits in all"))}
		f.Figures(visits, seen, kept)
		return
	}
	attended := w.tr("attended: nothing is recorded yet")
	if slices.ContainsFunc(r.Meetings, func(m ReviewMeeting) bool { return !m.Expected }) {
		attended = w.tr("attended: visits do not count")
	}
	if percent, ok := r.Rate.Percent(); ok {
		attended = w.tr("attended ({{.Percent}})", blanks{"Percent": w.Percent(percent)})
	}
	if len(r.GroupRates) == 1 {
		attended += "; " + w.tr("the group {{.Rate}}", blanks{"Rate": w.rateOf(r.GroupRates[0].All)})
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
	f.Figures(page.Figure{Value: w.Rate(r.Rate), Caption: attended}, row, seen, kept)
}

// groups says how each of several groups did, beside how often the mentee came to
// it.
func (r AttendanceReview) groups(f *page.Flow, w Words) {
	if len(r.GroupRates) < 2 {
		return
	}
	for _, g := range r.GroupRates {
		f.Caption(w.tr("{{.Group}}: attended {{.Own}}; the group {{.Rate}}", blanks{"Group": g.Group, "Own": w.Rate(g.Own), "Rate": w.rateOf(g.All)}))
	}
	f.Space(2)
}

// rateOf is "160 of 224 (71 %)", with the thousands set apart.
func (w Words) rateOf(r data.Rate) string {
	percent, _ := r.Percent()
	of := w.whole(w.tr("{{.N}} of {{.Of}}", blanks{"N": w.number(r.Attended), "Of": w.number(r.Of())}))
	return w.tr("{{.Rate}} ({{.Percent}})", blanks{"Rate": of, "Percent": w.Percent(percent)})
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

// mostInStrip are the meetings of a period that one strip and one list hold;
// what is longer is shown by month, and of the list the latest.
const mostInStrip, latestInList = 26, 16

// long reports whether the meetings are shown by month.
func (r AttendanceReview) long() bool { return len(r.Meetings) > mostInStrip }

func (r AttendanceReview) strip(f *page.Flow, w Words) {
	if len(r.Meetings) == 0 {
		return
	}
	key := w.StatusKey(data.Present, data.Late, data.Excused, data.Absent, data.NotRecorded)
	if len(r.Away) > 0 {
		key += dot + awayLetter + " " + w.tr("away")
	}
	if r.long() {
		f.StripParts(r.byMonth(w), key, nil)
	} else {
		var boxes []page.StripBox
		for _, e := range r.entries() {
			boxes = append(boxes, r.box(w, e))
		}
		f.Strip(boxes, key)
	}
	f.Space(1)
}

// box is an entry in the strip.
func (r AttendanceReview) box(w Words, e entry) page.StripBox {
	if e.away != nil {
		return page.StripBox{Mark: page.Light, Letter: awayLetter, Label: r.date(w, e.date)}
	}
	status := e.meeting.Mark.Status
	return page.StripBox{Mark: stripMarks[status], Letter: w.tr(status.Letter()), Label: r.date(w, e.date)}
}

// entry is what stands at a date: a meeting, or the beginning of a time away.
type entry struct {
	date    data.Date
	meeting ReviewMeeting
	away    *ReviewAway
}

// entries are the meetings and the times away, oldest first, for the strip and
// for the list alike.
func (r AttendanceReview) entries() []entry { return entriesOf(r.Meetings, r.Away, r.Period.From) }

// entriesOf puts times away among meetings, no earlier than from.
func entriesOf(meetings []ReviewMeeting, away []ReviewAway, from data.Date) []entry {
	var all []entry
	for i, a := range away {
		all = append(all, entry{date: max(a.Span.From, from), away: &away[i]})
	}
	for _, m := range meetings {
		all = append(all, entry{date: m.Date, meeting: m})
	}
	slices.SortStableFunc(all, func(a, b entry) int { return int(a.date - b.date) })
	return all
}

// restOfReview is how many meetings at least stand on the last page, and
// roomForList how many millimetres a page has left where the list begins below the
// months: for about as many.
const (
	restOfReview = 3
	roomForList  = 44
)

func (r AttendanceReview) meetings(f *page.Flow, w Words, then func()) {
	if len(r.Meetings)+len(r.Away) == 0 {
		f.Paragraph(w.tr("No meetings in this period."))
		then()
		return
	}
	several := len(r.Groups) > 1
	entries := r.entries()
	if r.long() {
		f.Keep(roomForList)
		entries = r.latest()
		f.HeadingWith(w.tr("The latest {{.N}} meetings", blanks{"N": latestInList}), w.tr("the earlier ones stand above, by month"))
	}
	t := page.Table{
		Close: true, Then: then, KeepLast: restOfReview,
		Columns: []page.Column{
			{Head: w.tr("Date"), Width: 25},
			{Head: w.tr("Status"), Width: 29},
			{Head: w.tr("Activity"), Flex: 1, Optional: true},
			{Head: w.tr("Note"), Width: 52, Optional: true},
		},
	}
	if several {
		t.Columns = slices.Insert(t.Columns, 1, page.Column{Head: w.tr("Group"), Flex: 3})
	}
	for _, e := range entries {
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

// mostOneToOnes are those that one strip holds; more are shown by month.
const mostOneToOnes = 12

// anyOneToOne reports whether there is anything to say of one-to-ones.
func (r AttendanceReview) anyOneToOne() bool { return len(r.OneToOnes) > 0 || r.LastOneToOne.Date != 0 }

// oneToOnes sets those of the period, and below them what then sets.
func (r AttendanceReview) oneToOnes(f *page.Flow, w Words, then func()) {
	if !r.anyOneToOne() {
		then()
		return
	}
	last := ""
	if r.LastOneToOne.Date != 0 {
		last = w.tr("last {{.OneToOne}}", blanks{"OneToOne": r.oneToOne(w, r.LastOneToOne)})
	}
	f.HeadingWith(w.tr("One-to-ones"), last)
	if len(r.OneToOnes) > mostOneToOnes {
		f.StripParts(r.oneToOnesByMonth(w), w.tr("ticked: kept · ×: missed"), then)
		return
	}
	var boxes []page.StripBox
	for _, c := range r.OneToOnes {
		boxes = append(boxes, r.oneToOneBox(w, c))
	}
	f.DatedStrip(boxes)
	if len(boxes) == 0 {
		f.Paragraph(w.tr("None in this period."))
	}
	then()
}

func (r AttendanceReview) oneToOneBox(w Words, c data.Contact) page.StripBox {
	if c.Missed {
		return page.StripBox{Mark: page.Outlined, Letter: "×", Label: r.date(w, c.Date)}
	}
	return page.StripBox{Mark: page.Filled, Ticked: true, Label: r.date(w, c.Date)}
}

// oneToOne is "18 Oct, café, 45 min".
func (r AttendanceReview) oneToOne(w Words, c data.Contact) string {
	parts := []string{w.NearDate(c.Date, r.Period.Until), strings.ToLower(w.ContactHow(c.How))}
	if where := w.where(c); where != "" && c.How == data.InPerson {
		parts[1] = where
	}
	if c.Minutes > 0 {
		parts = append(parts, w.tr("{{.N}} min", blanks{"N": c.Minutes}))
	}
	return joined(", ", parts...)
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
