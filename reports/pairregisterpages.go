package reports

import (
	"slices"
	"strconv"

	"alongside/data"
	"alongside/reports/page"
)

// Layout sets the register as pages.
func (r PairRegister) Layout(o Options) page.Document {
	w := o.words()
	kind := w.tr("Pair register")
	f := o.flow(paper{
		kind: kind, programme: r.Programme, right: w.tr("For the programme lead"), running: running(kind, w.ShortDateYear(r.AsOf)), names: r.Names,
		confidential: w.tr("Confidential: for the programme lead only"),
	})
	f.CloseTitle(kind, w.tr("As it stands on {{.Date}}", blanks{"Date": w.Date(r.AsOf)}))
	f.Figures(r.figures(w)...)
	if _, quiet := r.live(); quiet > 0 {
		f.Caption(w.tr("Quiet is an active pair without a one-to-one. Look: for {{.Look}} days. Act: for {{.Act}} days.",
			blanks{"Look": r.LookDays, "Act": r.ActDays}))
		if r.OwnDays {
			f.Caption(w.tr("Where a group has numbers of its own, its members' pairs are judged by these."))
		}
	}
	rows := make([][][]page.Cell, len(r.Pairs))
	for i, pairs := range r.Pairs {
		for _, p := range pairs {
			rows[i] = append(rows[i], p.row(w, r.AsOf))
		}
	}
	for i, stage := range data.Stages {
		r.stage(f, w, stage, rows[i], slices.Concat(rows...))
	}
	r.waiting(f, w)
	r.mentors(f, w)
	r.ended(f, w)
	return f.Finish()
}

// stage sets the pairs at a stage, in columns as wide as those of all pairs.
func (r PairRegister) stage(f *page.Flow, w Words, stage data.Stage, pairs, all [][]page.Cell) {
	heading := w.tr("{{.Stage}} ({{.N}})", blanks{"Stage": w.Stage(stage), "N": len(pairs)})
	if len(pairs) == 0 {
		f.HeadingWith(heading, w.tr("No pair at this stage."))
		return
	}
	f.HeadingWith(heading, "")
	f.Table(page.Table{Close: true, Rows: pairs, Like: all, Columns: []page.Column{
		{Head: w.tr("Mentee"), Flex: 1, Lines: 3},
		{Head: w.tr("Mentor"), Flex: 1, Lines: 3},
		{Head: w.tr("State since"), Width: 33},
		{Head: w.tr("Last met"), Width: 42},
		{Head: w.tr("Next"), Width: 24},
	}})
}

// row is the line of a pair.
func (p RegisterPair) row(w Words, today data.Date) []page.Cell {
	return []page.Cell{
		{Text: p.Mentee},
		{Text: p.Mentor},
		{Text: w.tr("{{.State}}, {{.Date}}", blanks{"State": w.PairState(p.State), "Date": w.NearDate(p.Since, today)})},
		{Text: p.met(w, today), Bold: p.Quiet != data.NoConcern},
		{Text: p.next(w, today)},
	}
}

// met is when the two last met, and how quiet it has been since: in a word,
// because bold type alone tells nobody what to do.
func (p RegisterPair) met(w Words, today data.Date) string {
	text := w.NearDate(p.LastMet, today)
	if p.LastMet.IsZero() {
		text = w.tr("Not yet")
	}
	switch p.Quiet {
	case data.CheckIn:
		return text + ", " + w.tr("look: {{.N}} days", blanks{"N": p.Days})
	case data.Review:
		return text + ", " + w.tr("act: {{.N}} days", blanks{"N": p.Days})
	}
	return text
}

// next is the day agreed for the next one-to-one. Of one that has passed
// nobody has said how it went.
func (p RegisterPair) next(w Words, today data.Date) string {
	date := w.NearDate(p.Next, today)
	if !p.Next.IsZero() && p.Next < today {
		return w.tr("was {{.Date}}", blanks{"Date": date})
	}
	return date
}

func (r PairRegister) waiting(f *page.Flow, w Words) {
	heading := w.tr("Waiting for a mentor ({{.N}})", blanks{"N": len(r.Waiting)})
	if len(r.Waiting) == 0 {
		f.HeadingWith(heading, w.tr("Nobody waits."))
		return
	}
	f.HeadingWith(heading, "")
	t := page.Table{Close: true, Columns: []page.Column{
		{Head: w.tr("No."), Width: 9, Right: true},
		{Head: w.tr("Name"), Flex: 1, Lines: 3},
		{Head: w.tr("Since"), Width: 30},
		{Head: w.tr("Days"), Width: 14, Right: true},
		{Head: w.tr("Why"), Flex: 1},
	}}
	for i, wait := range r.Waiting {
		days := none
		if !wait.Since.IsZero() {
			days = strconv.Itoa(wait.Days)
		}
		t.Rows = append(t.Rows, []page.Cell{
			{Text: strconv.Itoa(i + 1)},
			{Text: wait.Name},
			{Text: w.NearDate(wait.Since, r.AsOf)},
			{Text: days},
			{Text: w.WaitsFor(wait.Why)},
		})
	}
	f.Table(t)
}

func (r PairRegister) mentors(f *page.Flow, w Words) {
	heading := w.tr("Mentors ({{.N}})", blanks{"N": len(r.Mentors)})
	if len(r.Mentors) == 0 {
		f.HeadingWith(heading, w.tr("Nobody is noted as a mentor."))
		return
	}
	f.HeadingWith(heading, "")
	t := page.Table{Close: true, Columns: []page.Column{
		{Head: w.tr("Name"), Flex: 1, Lines: 3},
		{Head: w.tr("Mentees"), Width: 26},
		{Head: w.tr("Room"), Flex: 1},
	}}
	for _, m := range r.Mentors {
		mentees := strconv.Itoa(m.Caseload)
		if m.Capacity > 0 {
			mentees = w.Of(m.Caseload, m.Capacity)
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: m.Name}, {Text: mentees}, {Text: m.vacancy(w), Bold: m.Vacancy == data.VacancyOverfull}})
	}
	f.Table(t)
}

// vacancy says whether a mentor can take another mentee.
func (m RegisterMentor) vacancy(w Words) string {
	switch m.Vacancy {
	case data.VacancyLeft:
		return w.tr("Has left")
	case data.VacancyResting:
		return w.tr("Resting from mentoring")
	case data.VacancyPaused:
		return w.tr("On a pause")
	case data.VacancyNotAgreed:
		return w.tr("How many is not agreed")
	case data.VacancyOverfull:
		return w.tr("{{.N}} more than agreed", blanks{"N": m.Caseload - m.Capacity})
	case data.VacancyNone:
		return w.tr("Full")
	}
	return w.tr("Room for {{.N}}", blanks{"N": m.Capacity - m.Caseload})
}

func (r PairRegister) ended(f *page.Flow, w Words) {
	if len(r.Ended) == 0 {
		return
	}
	f.HeadingWith(w.tr("Ended since {{.Date}} ({{.N}})", blanks{"Date": w.Date(r.EndedSince), "N": len(r.Ended)}), "")
	t := page.Table{Close: true, Columns: []page.Column{
		{Head: w.tr("Why"), Width: 64},
		{Head: w.tr("Mentee"), Flex: 1, Lines: 3},
		{Head: w.tr("Mentor"), Flex: 1, Lines: 3},
		{Head: w.tr("Ended"), Width: 27},
	}}
	byReason := slices.Clone(r.Ended)
	slices.SortStableFunc(byReason, func(a, b RegisterEnd) int { return int(a.Reason) - int(b.Reason) })
	for _, e := range byReason {
		t.Rows = append(t.Rows, []page.Cell{
			{Text: w.EndReason(e.Reason)}, {Text: e.Mentee}, {Text: e.Mentor}, {Text: w.NearDate(e.Date, r.AsOf)},
		})
	}
	f.Table(t)
}
