package reports

import (
	"slices"
	"strconv"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// Layout sets the record as pages. It is set twice: the first page says on which
// page each part begins.
func (r PersonRecord) Layout(o Options) page.Document {
	begins := make([]int, len(r.Parts))
	r.lay(o, begins)
	return r.lay(o, begins)
}

// lay sets the pages, and notes on which each part begins.
func (r PersonRecord) lay(o Options, begins []int) page.Document {
	w := o.words()
	kind := w.tr("One-person record")
	f := o.flow(paper{
		kind: kind, programme: r.Programme, right: kind + dot + w.tr("for {{.Name}}", blanks{"Name": r.Name}), running: w.ShortDateYear(o.Printed),
		names: data.FullNames, confidential: w.tr("Confidential: for {{.Name}} only", blanks{"Name": r.Name}),
	})
	f.CloseTitle(w.tr("Everything held about you"), joined(dot, r.Name, w.Date(o.Printed)))
	f.Paragraph(w.tr("This is all that {{.Programme}} holds about you in Alongside. You can have the same in a form that a computer reads.", blanks{"Programme": o.called(r.Programme)}))
	r.contents(f, w, begins)
	r.information(f, w)
	if f.PageNumber() == 1 {
		f.NewPage()
	}
	r.parts(f, w, begins, 0)
	return f.Finish()
}

// The last page has enoughLines at least; what has fewer stands with the last rows
// of the part before, or with all of it where they are no more than shortPart.
const enoughLines, shortPart = 7, 5

// parts sets the parts from the n-th on that hold anything.
func (r PersonRecord) parts(f *page.Flow, w Words, begins []int, n int) {
	for n < len(r.Parts) && len(r.Parts[n].Entries) == 0 {
		n++
	}
	if n == len(r.Parts) {
		return
	}
	rest := 0 // lines of the parts that follow, at least
	for _, p := range r.Parts[n+1:] {
		if len(p.Entries) > 0 {
			rest += 2 + len(p.Entries)
		}
	}
	var then func()
	others := func() {
		begins[n] = f.HeadingPage()
		r.parts(f, w, begins, n+1)
	}
	if 0 < rest && rest < enoughLines {
		then = others
	}
	part := func() {
		f.Heading(w.tr(r.Parts[n].Title))
		r.Parts[n].lay(f, w, then)
	}
	if then == nil {
		part()
		others()
	} else if len(r.Parts[n].Entries) <= shortPart {
		f.Together(part)
	} else {
		part()
	}
}

// contents lists the parts: of what there are how many records and on which page,
// and what there is nothing of.
func (r PersonRecord) contents(f *page.Flow, w Words, begins []int) {
	f.Heading(w.tr("What you find here"))
	t := page.Table{Close: true, Columns: []page.Column{{Head: w.tr("Part"), Flex: 1}, {Head: w.tr("Records"), Width: 24, Right: true}, {Head: w.tr("Page"), Width: 18, Right: true}}}
	var empty []string
	for i, p := range r.Parts {
		if len(p.Entries) == 0 {
			empty = append(empty, w.tr(p.Title))
			continue
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: w.tr(p.Title)}, {Text: strconv.Itoa(len(p.Entries))}, {Text: strconv.Itoa(begins[i])}})
	}
	f.Table(t)
	if len(empty) > 0 {
		f.Caption(w.tr("Nothing is held under: {{.Parts}}.", blanks{"Parts": joined(dot, empty...)}))
	}
}

func (r PersonRecord) information(f *page.Flow, w Words) {
	f.Heading(w.tr("What you should know"))
	var facts []page.Fact
	for _, t := range data.AccessTopics {
		text := w.AccessText(r.programme, t)
		if t == data.AccessRecipients {
			text = strings.Join(append([]string{text}, r.wasTold(w)...), " ")
		}
		facts = append(facts, page.Fact{Label: w.AccessTitle(t), Value: text})
	}
	f.SmallFacts(append(facts, page.Fact{Label: w.tr("What is left out"), Value: r.leftOut(w)})...)
}

// wasTold says who outside was told by an attendance slip.
func (r PersonRecord) wasTold(w Words) (said []string) {
	for _, s := range r.told {
		said = append(said, w.tr("{{.Recipient}} was given an attendance slip on {{.Date}}.", blanks{"Recipient": s.Recipient, "Date": w.Date(s.Made)}))
	}
	return said
}

// leftOut says what is not in the record, and why.
func (r PersonRecord) leftOut(w Words) string {
	return w.tr("Who other people are, and what was noted about them: {{.Omitted}} stands where a note about you named somebody else on the list. Notes about whole meetings and notes about others are not searched for your name; ask us to look through them with you. Whether anybody is not to be paired with you at their own wish.", blanks{"Omitted": OmittedName})
}

// lay sets the part, and then what stands on one page with its end; nil is nothing.
func (p RecordPart) lay(f *page.Flow, w Words, then func()) {
	if len(p.columns) == 0 {
		for _, e := range p.Entries {
			e.lines(f, w)
		}
		if then != nil {
			then()
		}
		return
	}
	t := page.Table{Close: true, Then: then}
	for _, c := range p.columns {
		t.Columns = append(t.Columns, page.Column{Head: w.tr(p.label(c.key)), Width: c.width, Flex: 3, Optional: true})
	}
	t.Columns = append(t.Columns, page.Column{Head: w.tr(p.more), Flex: 5, Optional: true})
	for _, e := range p.Entries {
		t.Rows = append(t.Rows, p.row(e, w))
	}
	f.Table(t)
}

func (p RecordPart) label(key string) string {
	for _, f := range p.Entries[0] {
		if f.Key == key {
			return f.Label
		}
	}
	return ""
}

// row has the fields with a column in it, and the others in the last cell: what
// is short behind each other, what somebody wrote and records within the record below.
func (p RecordPart) row(e RecordEntry, w Words) []page.Cell {
	row := make([]page.Cell, len(p.columns)+1)
	var short, lines []string
	for _, f := range e {
		text := f.Value.paper(w)
		if d, is := f.Value.(dateTold); is && d != 0 {
			text = w.ShortDateYear(data.Date(d))
		}
		if i := slices.IndexFunc(p.columns, func(c recordColumn) bool { return c.key == f.Key }); i >= 0 {
			row[i].Text = text
			continue
		}
		_, note := f.Value.(noteTold)
		_, records := f.Value.(recordsTold)
		switch text = orNothing(text != "", f.labelled(w, text, p.more)); {
		case text == "":
		case note || records:
			lines = append(lines, text)
		default:
			short = append(short, text)
		}
	}
	if len(short) > 0 {
		lines = append([]string{joined(dot, short...)}, lines...)
	}
	row[len(p.columns)].Text = strings.Join(lines, "\n")
	return row
}

// lines sets a record field by field.
func (e RecordEntry) lines(f *page.Flow, w Words) {
	t := page.Table{Close: true, Columns: []page.Column{{Head: w.tr("Detail"), Flex: 2}, {Head: w.tr("As it is held"), Flex: 3}}}
	for _, field := range e {
		if text := field.Value.paper(w); text != "" {
			t.Rows = append(t.Rows, []page.Cell{{Text: w.tr(field.Label)}, {Text: text}})
		}
	}
	f.Table(t)
}
