package reports

import (
	"strconv"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// ProgrammeSummary is a period of the programme in numbers, for trustees and
// funders. It names nobody, and tells no number that few people stand behind.
type ProgrammeSummary struct {
	Programme string
	Group     string // "": all groups
	Least     data.Least
	Sum       data.ProgrammeSummary
}

// ProgrammeSummaryInput is what a ProgrammeSummary is made of.
type ProgrammeSummaryInput struct {
	Programme data.Programme
	Group     data.Group // none: all groups
	Counted   data.ProgrammeSummaryInput
}

// NewProgrammeSummary says what the summary says: what may be told of the
// numbers, and nothing of what they are counted from.
func NewProgrammeSummary(in ProgrammeSummaryInput) ProgrammeSummary {
	return ProgrammeSummary{
		Programme: in.Programme.Name, Group: in.Group.On(in.Counted.Period.Until).Name, Least: in.Counted.Least,
		Sum: data.NewProgrammeSummary(in.Counted),
	}
}

// Told is a number as it may be told: "1 318", "under 5", or a dash.
func (s ProgrammeSummary) told(w Words, n data.Told) string {
	switch n.How {
	case data.Exact:
		return w.number(n.N)
	case data.Under:
		return w.tr("under {{.Least}}", blanks{"Least": int(s.Least)})
	}
	return none
}

// number sets thousands apart, so that the line is not turned between them.
func (w Words) number(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + unbroken + text[i:]
	}
	return text
}

// tenths is a number of tenths as "14.0", or a dash.
func (w Words) tenths(n data.Told) string {
	if n.How != data.Exact {
		return none
	}
	return w.tr("{{.Ones}}.{{.Tenths}}", blanks{"Ones": w.number(n.N / 10), "Tenths": n.N % 10})
}

// percent is "76 %", or a dash.
func (w Words) percent(n data.Told) string {
	if n.How != data.Exact {
		return none
	}
	return w.Percent(n.N)
}

// days is "33 days", or a dash.
func (w Words) days(n data.Told) string {
	switch {
	case n.How != data.Exact:
		return none
	case n.N == 1:
		return w.tr("1 day")
	}
	return w.tr("{{.N}} days", blanks{"N": n.N})
}

// after is "1 month" or "3 months".
func (w Words) after(months int) string { return w.Milestone(data.Milestone{Months: months}) }

// groups is which groups are summed up.
func (s ProgrammeSummary) groups(w Words) string {
	if s.Group == "" {
		return w.tr("All groups")
	}
	return s.Group
}

// visitors reports whether there were visitors who are not named.
func (s ProgrammeSummary) visitors() bool {
	return s.Sum.Visitors.How != data.Exact || s.Sum.Visitors.N > 0
}

// stretch is "Dec", or "Dec to Feb", with the year below where another begins.
func (w Words) stretch(all []data.SummaryStretch, i int) string {
	span := all[i].Span
	month := func(d data.Date) string { return w.tr(shortMonths[d.Month()-1]) }
	text := month(span.From)
	if last := month(span.Until); last != text || span.From.Year() != span.Until.Year() {
		text = w.tr("{{.From}} to {{.Until}}", blanks{"From": text, "Until": last})
	}
	if i == 0 || span.From.Year() != all[i-1].Span.From.Year() {
		text += "\n" + strconv.Itoa(span.From.Year())
	}
	return text
}

// part is a part of a split with what it is called.
type part struct {
	name string
	told data.Told
}

func (s ProgrammeSummary) stages(w Words) []part {
	names := make([]string, len(data.Stages))
	for i, stage := range data.Stages {
		names[i] = w.Stage(stage)
	}
	return parts(s.Sum.Stages, names, []string{w.tr("Getting to know, building trust"), w.tr("Working together, ending well")})
}

func (s ProgrammeSummary) ends(w Words) []part {
	names := make([]string, len(data.EndReasons))
	for i, reason := range data.EndReasons {
		names[i] = w.EndReason(reason)
	}
	return parts(s.Sum.Ended, names, []string{w.tr("Completed, or moved on"), w.tr("All other reasons")})
}

func parts(s data.Split, levels ...[]string) []part {
	var all []part
	for i, told := range s.Parts {
		all = append(all, part{levels[s.Level][i], told})
	}
	return all
}

// SummaryColumns are the heads of Rows.
var SummaryColumns = []string{"What", "Part", "Number"}

// Rows are the figures of the summary one by one, as the page has them and
// nothing more: for a spreadsheet.
func (s ProgrammeSummary) Rows(tr page.Translate) [][]string {
	w := NewWords(tr)
	sum := s.Sum
	var rows [][]string
	add := func(what, part, number string) {
		rows = append(rows, []string{what, part, strings.ReplaceAll(number, unbroken, "")})
	}
	add(w.tr("Groups"), "", s.groups(w))
	add(w.tr("From"), "", sum.Period.From.String())
	add(w.tr("Until"), "", sum.Period.Until.String())
	if sum.TooFew {
		add(w.tr("Too few people to be told of"), "", none)
		return rows
	}
	add(w.tr("Meetings held"), "", w.number(sum.Held))
	add(w.tr("Did not meet"), "", w.number(sum.DidNotMeet))
	add(w.tr("People who came"), "", s.told(w, sum.Came))
	add(w.tr("For the first time"), "", s.told(w, sum.First))
	add(w.tr("Came again"), "", s.told(w, sum.Back))
	add(w.tr("Visits"), "", s.told(w, sum.Visits))
	add(w.tr("Visits a meeting"), "", w.tenths(sum.Each))
	if s.visitors() {
		add(w.tr("Visits of unnamed visitors"), "", s.told(w, sum.Visitors))
	}
	for _, m := range sum.Months {
		when := m.Span.From.String() + "/" + m.Span.Until.String()
		add(w.tr("Meetings by month"), when, w.number(m.Meetings))
		add(w.tr("Visits by month"), when, s.told(w, m.Visits))
		add(w.tr("Visits a meeting by month"), when, w.tenths(m.Each))
	}
	for _, still := range sum.Still {
		add(w.tr("Still coming"), w.after(still.Months), s.told(w, still.N))
		add(w.tr("Still coming, of"), w.after(still.Months), s.told(w, still.Of))
		add(w.tr("Still coming, per cent"), w.after(still.Months), s.told(w, still.Percent))
	}
	for _, kind := range sum.Kinds {
		add(w.tr("Meetings by kind of activity"), w.Kind(kind.Kind), w.number(kind.Meetings))
		add(w.tr("Visits by kind of activity"), w.Kind(kind.Kind), s.told(w, kind.Visits))
		add(w.tr("Visits a meeting by kind of activity"), w.Kind(kind.Kind), w.tenths(kind.Each))
	}
	for _, p := range append(s.stages(w), part{w.tr("All"), sum.Stages.Total}) {
		add(w.tr("Pairs"), p.name, s.told(w, p.told))
	}
	for _, p := range append(s.ends(w), part{w.tr("All"), sum.Ended.Total}) {
		add(w.tr("Pairs that ended"), p.name, s.told(w, p.told))
	}
	add(w.tr("One-to-ones kept"), "", w.number(sum.Kept))
	add(w.tr("One-to-ones logged"), "", w.number(sum.Logged))
	add(w.tr("Waiting for a mentor"), "", s.told(w, sum.Waiting))
	add(w.tr("Known since when they wait"), "", s.told(w, sum.WaitKnown))
	add(w.tr("Days waited, half of them no longer"), "", s.told(w, sum.Wait))
	add(w.tr("Became mentors"), "", s.told(w, sum.BecameMentors))
	return rows
}
