package reports

import (
	"slices"

	"alongside/data"
	"alongside/reports/page"
)

// Layout sets the summary as pages: the numbers, and last what each counts.
func (s ProgrammeSummary) Layout(o Options) page.Document {
	w := o.words()
	kind := w.tr("Programme summary")
	f := o.flow(paper{
		kind: kind, programme: s.Programme, right: w.tr("For trustees and funders"),
		running:   running(kind, s.Group, w.ShortPeriod(s.Sum.Period)),
		anonymous: w.tr("What each figure counts, and what a dash is: at the end"),
	})
	f.Title(kind)
	f.Subtitle(joined(dot, s.groups(w), w.Period(s.Sum.Period)))
	if s.Sum.TooFew {
		f.Paragraph(w.tr("The figures of this group are not printed: it, or all other groups together, count fewer than {{.Least}} people in this period.",
			blanks{"Least": int(s.Least)}))
		return f.Finish()
	}
	f.Figures(s.first(w)...)
	if s.overTime() {
		s.months(f, w, o.Paper)
	}
	f.Beside(func(f *page.Flow) { s.still(f, w) }, func(f *page.Flow) { s.kinds(f, w) })
	f.Beside(
		func(f *page.Flow) {
			s.split(f, w, w.tr("Pairs on {{.Date}}", blanks{"Date": w.DayMonth(s.Sum.Period.Until)}), w.tr("Stage"), s.stages(w), s.Sum.Stages.Total)
		},
		func(f *page.Flow) {
			s.split(f, w, w.tr("Pairs that ended"), w.tr("Why"), s.ends(w), s.Sum.Ended.Total)
		},
	)
	f.Figures(s.last(w)...)
	if f.PageNumber() == 1 {
		f.NewPage()
	}
	s.definitions(f, w)
	return f.Finish()
}

// first are the figures that should be seen first.
func (s ProgrammeSummary) first(w Words) []page.Figure {
	sum := s.Sum
	again := w.tr("for the first time")
	if sum.Back.How == data.Exact {
		again = w.tr("for the first time; {{.N}} came again", blanks{"N": w.number(sum.Back.N)})
	}
	each, unnamed := "", ""
	if sum.Each.How == data.Exact {
		each = w.tr("{{.Each}} at a meeting", blanks{"Each": w.tenths(sum.Each)})
	}
	if s.visitors() {
		unnamed = w.tr("{{.Visitors}} by unnamed visitors", blanks{"Visitors": s.told(w, sum.Visitors)})
	}
	didNot := blanks{"N": sum.DidNotMeet}
	return []page.Figure{
		{Value: w.number(sum.Held), Caption: plural(sum.Held, w.tr("meeting held; {{.N}} did not meet", didNot), w.tr("meetings held; {{.N}} did not meet", didNot))},
		{Value: s.told(w, sum.Came), Caption: w.tr("people came, each counted once")},
		{Value: s.told(w, sum.First), Caption: again},
		{Value: s.told(w, sum.Visits), Caption: joined("; ", joined(", ", plural(sum.Visits.N, w.tr("visit"), w.tr("visits")), each), unnamed)},
	}
}

// last are the figures of mentoring.
func (s ProgrammeSummary) last(w Words) []page.Figure {
	sum := s.Sum
	wait := w.tr("usual wait for a mentor so far")
	if sum.WaitKnown.How != data.Withheld {
		wait = w.tr("usual wait for a mentor so far (median of {{.N}})", blanks{"N": s.told(w, sum.WaitKnown)})
	}
	logged := blanks{"N": w.number(sum.Logged)}
	return []page.Figure{
		{Value: w.number(sum.Kept), Caption: plural(sum.Kept, w.tr("one-to-one kept of {{.N}} logged", logged), w.tr("one-to-ones kept of {{.N}} logged", logged))},
		{Value: w.days(sum.Wait), Caption: wait},
		{Value: s.told(w, sum.Waiting), Caption: w.tr("waiting for a mentor on {{.Date}}", blanks{"Date": w.DayMonth(sum.Period.Until)})},
		{Value: s.told(w, sum.BecameMentors), Caption: w.tr("became mentors")},
	}
}

// overTime tells whether there are several months to compare: one says nothing that
// the figures above do not.
func (s ProgrammeSummary) overTime() bool {
	from, until := s.Sum.Period.From, s.Sum.Period.Until
	return len(s.Sum.Months) > 1 || s.Sum.Months == nil && (from.Month() != until.Month() || from.Year() != until.Year())
}

func (s ProgrammeSummary) months(f *page.Flow, w Words, paper data.Paper) {
	f.Heading(w.tr("People at a meeting, over time"))
	if s.Sum.Months == nil {
		f.Paragraph(w.tr("Not shown: in some months only a few people came."))
		return
	}
	chart := page.Chart{
		Label: w.tr("Month"), Value: w.tr("At a meeting"), Below: []string{w.tr("Meetings"), w.tr("Visits")},
		Height: 28,
	}
	if paper == data.Letter { // is shorter
		chart.Height = 17
	}
	for i, m := range s.Sum.Months {
		chart.Bars = append(chart.Bars, page.Bar{
			Label: w.stretch(s.Sum.Months, i), Value: w.tenths(m.Each), Length: float64(m.Each.N),
			Below: []string{w.number(m.Meetings), s.told(w, m.Visits)},
		})
	}
	f.Chart(chart)
}

func (s ProgrammeSummary) still(f *page.Flow, w Words) {
	f.Heading(w.tr("Still coming, since joining"))
	t := page.Table{Close: true, Columns: []page.Column{
		{Head: w.tr("After"), Width: 21},
		{Head: w.tr("People"), Width: 28, Right: true},
		{Flex: 1},
		{Width: 13, Right: true},
	}}
	for _, still := range s.Sum.Still {
		row := []page.Cell{{Text: w.after(still.Months)}, {Text: s.nOf(w, still)}, {}, {Text: w.percent(still.Percent), Bold: true}}
		if still.Percent.How == data.Exact {
			row[2].Bar = page.Share{Part: float64(still.N.N) / float64(still.Of.N), Whole: true}
		}
		t.Rows = append(t.Rows, row)
	}
	f.Table(t)
}

// nOf is "29 of 38", "— of 38" where the 29 are withheld, "— of under 5", or
// "0 of 0": both numbers as the rows for a spreadsheet have them.
func (s ProgrammeSummary) nOf(w Words, still data.StillComing) string {
	return w.tr("{{.N}} of {{.Of}}", blanks{"N": s.told(w, still.N), "Of": s.told(w, still.Of)})
}

func (s ProgrammeSummary) kinds(f *page.Flow, w Words) {
	f.Heading(w.tr("What the groups did"))
	t := page.Table{Close: true, Columns: []page.Column{
		{Head: w.tr("Kind"), Width: 17},
		{Head: w.tr("Times"), Width: 12, Right: true},
		{Flex: 1},
		{Head: w.tr("Visits"), Width: 20, Right: true},
		{Head: w.tr("Each"), Width: 16, Right: true},
	}}
	most := 0
	for _, kind := range s.Sum.Kinds {
		most = max(most, kind.Meetings)
	}
	for _, kind := range s.Sum.Kinds {
		row := []page.Cell{{Text: w.Kind(kind.Kind)}, {Text: w.number(kind.Meetings)}, {}, {Text: s.told(w, kind.Visits)}, {Text: w.tenths(kind.Each)}}
		if kind.Meetings > 0 {
			row[2].Bar = page.Share{Part: float64(kind.Meetings) / float64(most)}
		}
		t.Rows = append(t.Rows, row)
	}
	f.Table(t)
}

func (s ProgrammeSummary) split(f *page.Flow, w Words, heading, head string, parts []part, total data.Told) {
	f.Heading(heading)
	t := page.Table{Close: true, Columns: []page.Column{{Head: head, Flex: 1}, {Head: w.tr("Pairs"), Width: 20, Right: true}}}
	for _, p := range parts {
		if total.N > 0 {
			t.Rows = append(t.Rows, []page.Cell{{Text: p.name}, {Text: s.told(w, p.told)}})
		}
	}
	t.Rows = append(t.Rows, []page.Cell{{Text: w.tr("All"), Bold: true}, {Text: s.told(w, total), Bold: true}})
	f.Table(t)
}

// definitions says of every figure what it counts.
func (s ProgrammeSummary) definitions(f *page.Flow, w Words) {
	f.Heading(w.tr("What each figure counts"))
	t := page.Table{Close: true, Columns: []page.Column{{Head: w.tr("Figure"), Width: 34}, {Head: w.tr("What it counts"), Flex: 1}}}
	figures := [][2]string{
		{w.tr("Meetings held"), w.tr("Meetings in the period whose register was taken; today’s counts once it is closed. “Did not meet” are those that were cancelled.")},
		{w.tr("People came"), w.tr("Everybody on the programme’s list who was present or late at one of them, once each, whatever their role.")},
		{w.tr("For the first time"), w.tr("Those of them whose first meeting ever was one of these. “Came again” are those who came to another one in the period.")},
		{w.tr("Visits"), w.tr("How often they were present or late. “At a meeting” is visits divided by meetings. Visitors whose name was not taken are counted apart.")},
		{w.tr("Still coming"), w.tr("Of the people for whom 1, 3, 6 or 12 months since their first meeting were over on a day in the period: those who came in the last of these months.")},
		{w.tr("What the groups did"), w.tr("Times: at how many meetings there was an activity of the kind; a meeting may count for several. Visits and each: how many came to these, in all and at one.")},
		{w.tr("Pairs"), w.tr("Pairs of mentee and mentor, active or on a pause, at the end of the period, by how far they had come.")},
		{w.tr("Pairs that ended"), w.tr("In the period, by the reason that was noted. Proposals that came to nothing are left out.")},
		{w.tr("One-to-ones"), w.tr("One-to-ones of pairs with a day in the period; those that took place are kept.")},
		{w.tr("Waiting"), w.tr("People without a mentor at the end of the period who asked for one, whose last pair had not come to a good end, or who are mentees and never had one. The usual wait: half of those of whom it is known had waited no longer.")},
		{w.tr("Became mentors"), w.tr("People who are noted as a mentor since a day in the period.")},
	}
	if s.overTime() {
		figures = slices.Insert(figures, 4, [2]string{w.tr("Over time"), w.tr("Meetings and visits of each month, or of several where the period is long, and the visits at a meeting.")})
	}
	if s.Group != "" {
		figures = append(figures, [2]string{w.tr("One group"), w.tr("Meetings, people and visits are the group’s. Pairs, one-to-ones, waiting and new mentors are those of people who belonged to it or came to it in the period.")})
	}
	figures = append(figures,
		[2]string{w.tr("Under {{.Least}}, or a dash", blanks{"Least": int(s.Least)}), w.tr("Counts of people and pairs from 1 to {{.Most}} are not told. Parts of a total are shown only if none is that small, else in larger parts that are always the same, else as the total alone. Shares, averages and charts stand only where every number behind them does, for {{.Least}} people at least.",
			blanks{"Most": int(s.Least) - 1, "Least": int(s.Least)})},
		[2]string{w.tr("Two summaries"), w.tr("If their periods or groups overlap, one can be subtracted from the other, and what remains may be a few people.")},
	)
	for _, d := range figures {
		t.Rows = append(t.Rows, []page.Cell{{Text: d[0], Bold: true}, {Text: d[1]}})
	}
	f.Table(t)
}
