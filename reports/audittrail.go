package reports

import (
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// AuditTrail is who did what, when, and about whom, for the lead: what the page of the
// audit trail shows, the newest day first.
type AuditTrail struct {
	Programme string
	Period    data.Span
	Names     data.NameStyle
	// About and By are whom it is limited to, as they are called; empty for anybody.
	About, By string
	// Kinds are those that are told of; none: all.
	Kinds []data.AuditKind
	// Search are words that stand in each sentence, folded; none: all sentences.
	Search []string

	runs  []data.AuditRun // the newest first
	book  data.AuditBook
	named data.Names
}

// AuditTrailInput is what an AuditTrail is made of.
type AuditTrailInput struct {
	Period  data.Span
	Entries []data.AuditEntry // the newest first
	Book    data.AuditBook
	Chosen  AuditChoice
	// Names in the style of the paper, made of everybody on the list.
	Names     data.Names
	NameStyle data.NameStyle
}

// AuditChoice is what of the audit trail is wanted, beside its days.
type AuditChoice struct {
	About, By data.ID          // none: anybody
	Kinds     []data.AuditKind // none: all
	Search    string           // words that stand in a sentence
}

// NewAuditTrail says what the audit trail says. Entries of a kind that is not wanted
// are left out; what stands in a sentence is known where it is put into words.
func NewAuditTrail(in AuditTrailInput) AuditTrail {
	t := AuditTrail{
		Programme: in.Book.Programme.Name, Period: in.Period, Names: in.NameStyle,
		Kinds: in.Chosen.Kinds, Search: strings.Fields(data.Fold(in.Chosen.Search)), book: in.Book, named: in.Names,
	}
	if !in.Chosen.About.IsZero() {
		t.About = in.Names.ByID(in.Chosen.About)
	}
	if !in.Chosen.By.IsZero() {
		t.By = in.Book.Facilitators[in.Chosen.By]
	}
	var wanted []data.AuditEntry
	for _, e := range in.Entries {
		if in.Chosen.wants(e) {
			wanted = append(wanted, e)
		}
	}
	t.runs = data.AuditRuns(wanted)
	return t
}

func (c AuditChoice) wants(e data.AuditEntry) bool {
	for _, kind := range c.Kinds {
		if e.Kind() == kind {
			return true
		}
	}
	return len(c.Kinds) == 0
}

// auditKinds are the kinds in words.
var auditKinds = [...]string{
	data.AuditAttendance: "Attendance", data.AuditPeople: "People and pairs", data.AuditPapers: "Documents", data.AuditFile: "Keys and file",
}

// Layout sets the days one after another, a line for each deed; marks of one meeting
// that follow one another are one line, unless it is looked for words.
func (t AuditTrail) Layout(o Options) page.Document {
	w := o.words()
	kind := w.tr("Audit trail")
	f := o.flow(paper{
		kind: kind, programme: t.Programme, right: w.tr("For the programme lead"),
		running: running(kind, w.ShortPeriod(t.Period)),
		names:   t.Names, confidential: w.tr("Confidential: for the programme lead only"),
	})
	f.CloseTitle(kind, w.Period(t.Period))
	if limits := t.limits(w); limits != "" {
		f.Caption(limits)
	}
	days := t.days(w)
	if len(days) == 0 {
		f.Paragraph(w.tr("Nothing of this kind was done in this time."))
		return f.Finish()
	}
	var all [][]page.Cell
	for _, d := range days {
		all = append(all, d.rows...)
	}
	for _, d := range days {
		f.Heading(w.tr("{{.Weekday}} {{.Date}}", blanks{"Weekday": w.Weekday(d.on.Weekday()), "Date": w.Date(d.on)}))
		f.Table(page.Table{Close: true, Rows: d.rows, Like: all, Columns: []page.Column{
			{Head: w.tr("Time"), Width: 16}, {Head: w.tr("What was done"), Flex: 1},
		}})
	}
	return f.Finish()
}

// limits says what is left out.
func (t AuditTrail) limits(w Words) string {
	var parts []string
	if t.About != "" {
		parts = append(parts, w.tr("About {{.Name}}", blanks{"Name": t.About}))
	}
	if t.By != "" {
		parts = append(parts, w.tr("By {{.Name}}", blanks{"Name": t.By}))
	}
	for _, kind := range t.Kinds {
		parts = append(parts, w.tr(auditKinds[kind]))
	}
	if len(t.Search) > 0 {
		parts = append(parts, w.tr("With “{{.Words}}”", blanks{"Words": strings.Join(t.Search, " ")}))
	}
	return joined(dot, parts...)
}

// auditDay is a day and its lines.
type auditDay struct {
	on   data.Date
	rows [][]page.Cell
}

// days puts the runs into words, by day.
func (t AuditTrail) days(w Words) (days []auditDay) {
	said := NewAuditSentences(w, t.book, t.named)
	for _, run := range t.runs {
		for _, part := range t.parts(run) {
			text := AuditText(said.Of(part))
			if !t.found(text) {
				continue
			}
			if Left(part.Last()) && len(part.Entries) == 1 {
				text += " " + w.tr("(left the programme)")
			}
			first := part.First().At
			if on := data.DateOf(first); len(days) == 0 || days[len(days)-1].on != on {
				days = append(days, auditDay{on: on})
			}
			d := &days[len(days)-1]
			d.rows = append(d.rows, []page.Cell{{Text: first.Format("15:04")}, {Text: text}})
		}
	}
	return days
}

// parts are a run as it is told: whole, or each deed where it is looked for words, as
// somebody may be named in one of them.
func (t AuditTrail) parts(run data.AuditRun) []data.AuditRun {
	if len(t.Search) == 0 {
		return []data.AuditRun{run}
	}
	parts := make([]data.AuditRun, len(run.Entries))
	for i, e := range run.Entries {
		parts[i] = data.AuditRun{Entries: []data.AuditEntry{e}}
	}
	return parts
}

func (t AuditTrail) found(text string) bool {
	folded := data.Fold(text)
	for _, word := range t.Search {
		if !strings.Contains(folded, word) {
			return false
		}
	}
	return true
}
