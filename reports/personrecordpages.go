package reports

import (
	"slices"
	"strconv"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// Layout sets the record as pages. It is set at least twice: the first page says
// on which page each part begins. Where the last page would hold next to nothing,
// what comes before moves over to it.
func (r PersonRecord) Layout(o Options) page.Document {
	begins := make([]int, len(r.Parts))
	best, most := recordEnds[0], 0
	for _, end := range recordEnds {
		doc := r.lay(o, begins, end)
		lines := strings.Count(page.Text(page.Document{Pages: doc.Pages[len(doc.Pages)-1:]}), "\n")
		if lines > most {
			best, most = end, lines
		}
		if lines >= enoughLines {
			break
		}
	}
	r.lay(o, begins, best)
	return r.lay(o, begins, best)
}

// recordEnd is a way to set the end of a record: so many parts stand together, and
// with them so many rows of the part before; 0: as they come.
type recordEnd struct{ parts, company int }

// recordEnds are the ways, the plainest first.
var recordEnds = [...]recordEnd{{1, 0}, {2, 0}, {3, 0}, {1, 6}, {2, 6}, {3, 6}, {1, 3}, {2, 3}, {3, 3}}

// enoughLines are as many as the last page should have, with what stands around
// the text.
const enoughLines = 9

// lay sets the pages, and notes on which each part begins.
func (r PersonRecord) lay(o Options, begins []int, end recordEnd) page.Document {
	w := o.words()
	kind := w.tr("One-person record")
	only := w.tr("For {{.Name}} only", blanks{"Name": r.Name})
	f := o.flow(paper{
		kind: kind, programme: r.Programme, right: kind + " · " + w.tr("for {{.Name}}", blanks{"Name": r.Name}), running: w.ShortDateYear(o.Printed),
		names: data.FullNames, confidential: w.tr("Confidential") + ": " + only,
	})
	f.CloseTitle(w.tr("Everything held about you"), joined(dot, r.Name, w.Date(o.Printed)))
	f.Paragraph(w.tr("This is all that {{.Programme}} holds about you in Alongside. You can have the same in a form that a computer reads.", blanks{"Programme": r.Programme}))
	r.contents(f, w, begins)
	r.information(f, w)
	if f.PageNumber() == 1 {
		f.NewPage()
	}
	var told []int // the parts that hold anything
	for i, p := range r.Parts {
		if begins[i] = 0; len(p.Entries) > 0 {
			told = append(told, i)
		}
	}
	set := func(i, company int) {
		p := r.Parts[i]
		f.Heading(w.tr(p.Title))
		n := len(p.Entries) - company
		if company == 0 || n < 1 {
			p.lay(f, w)
			begins[i] = f.HeadingPage()
			return
		}
		first, last := p, p
		first.Entries, last.Entries = p.Entries[:n], p.Entries[n:]
		first.lay(f, w)
		begins[i] = f.HeadingPage()
		f.NewPage()
		last.lay(f, w)
	}
	tail := max(0, len(told)-end.parts)
	for n, i := range told[:tail] {
		if n == tail-1 {
			set(i, end.company)
		} else {
			set(i, 0)
		}
	}
	f.Together(func() {
		for _, i := range told[tail:] {
			set(i, 0)
		}
	})
	return f.Finish()
}

func (r PersonRecord) contents(f *page.Flow, w Words, begins []int) {
	f.Heading(w.tr("What you find here"))
	t := page.Table{Close: true, Columns: []page.Column{{Head: w.tr("Part"), Flex: 1}, {Head: w.tr("Records"), Width: 24, Right: true}, {Head: w.tr("Page"), Width: 18, Right: true}}}
	for i, p := range r.Parts {
		number, records := none, w.tr("none")
		if len(p.Entries) > 0 {
			records, number = strconv.Itoa(len(p.Entries)), strconv.Itoa(begins[i])
		}
		t.Rows = append(t.Rows, []page.Cell{{Text: w.tr(p.Title)}, {Text: records}, {Text: number}})
	}
	f.Table(t)
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

func (p RecordPart) lay(f *page.Flow, w Words) {
	if len(p.columns) == 0 {
		for _, e := range p.Entries {
			e.lines(f, w)
		}
		return
	}
	t := page.Table{Close: true}
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
