package pagetest_test

import (
	"strings"
	"testing"

	"alongside/reports/page"
	"alongside/reports/page/pagetest"
)

// laid sets a document, and may spoil its pages.
func laid(set func(f *page.Flow), spoil func(doc page.Document)) page.Document {
	f := page.NewFlow(page.Frame{Title: "Test", Left: "Riverside Recovery", Foot: "Printed today"})
	f.Title("Test")
	set(f)
	doc := f.Finish()
	if spoil != nil {
		spoil(doc)
	}
	return doc
}

func paragraphs(f *page.Flow, n int) {
	for range n {
		f.Paragraph("A line")
	}
}

// onePage is as many lines as stand on the first page.
const onePage = 40

// end changes the last text that a page says above its foot.
func end(doc page.Document, number int, change func(t *page.TextRun)) {
	ops := doc.Pages[number].Ops
	for i := len(ops) - 1; i >= 0; i-- {
		if run, is := ops[i].(page.TextRun); is && run.Text == "A line" {
			change(&run)
			ops[i] = run
			return
		}
	}
}

func TestFaultsAreFound(t *testing.T) {
	for want, doc := range map[string]page.Document{
		"only 2 lines stand on the last page": laid(func(f *page.Flow) {
			f.Paragraph("A page")
			f.NewPage()
			paragraphs(f, 2)
		}, nil),
		"only one row stands on the last page": laid(func(f *page.Flow) {
			f.NewPage()
			f.Table(page.Table{Columns: []page.Column{{}}, Rows: [][]page.Cell{{{Text: strings.Repeat("A line\n", 8)}}}})
		}, nil),
		"of the page is left empty": laid(func(f *page.Flow) {
			paragraphs(f, onePage/3)
			f.NewPage()
			paragraphs(f, onePage/3)
		}, nil),
		"nothing follows the heading": laid(func(f *page.Flow) { f.Heading("Alone") }, nil),
		"stands outside the margins": laid(func(f *page.Flow) { paragraphs(f, 3) }, func(doc page.Document) {
			end(doc, 0, func(t *page.TextRun) { t.X = 190 })
		}),
		`"A line" stands on "A line"`: laid(func(f *page.Flow) { paragraphs(f, 3) }, func(doc page.Document) {
			end(doc, 0, func(t *page.TextRun) { t.Y -= 5 })
		}),
		`"19 November 2026" is broken`: laid(func(f *page.Flow) {
			f.Paragraph(strings.Repeat("Something ", 60) + strings.Repeat("on 19 November 2026 ", 20))
		}, nil),
		"a word is broken between": laid(func(f *page.Flow) { f.Paragraph(strings.Repeat("Maximilian", 20)) }, nil),
		"begins with what parts it": laid(func(f *page.Flow) { f.Paragraph(strings.Repeat("Something ", 12) + "·") }, func(doc page.Document) {
			ops := doc.Pages[0].Ops
			for i, op := range ops {
				if run, is := op.(page.TextRun); is && strings.HasSuffix(run.Text, "·") {
					run.Text = "· " + run.Text
					ops[i] = run
				}
			}
		}),
		"is cut": laid(func(f *page.Flow) {
			f.Table(page.Table{Columns: []page.Column{{Width: 20, Lines: 1}, {}}, Rows: [][]page.Cell{{{Text: "Something or other"}}}})
		}, nil),
	} {
		found := strings.Join(pagetest.Faults(doc), "\n")
		if !strings.Contains(found, want) {
			t.Errorf("no %q in %q", want, found)
		}
	}
}

func TestFaultlessPagesHaveNone(t *testing.T) {
	doc := laid(func(f *page.Flow) {
		f.Heading("People")
		paragraphs(f, 2*onePage)
		f.Heading("Ages")
		f.Strip([]page.StripBox{{Letter: "P"}, {Letter: "…"}}, "P present")
		f.Table(page.Table{Columns: []page.Column{{Head: "Box", Width: 20, Tick: true}, {Head: "Name"}}, Rows: [][]page.Cell{{{}, {Text: "Dana"}}, {{}, {Text: "Sam"}}}})
	}, nil)
	if found := pagetest.Faults(doc); len(found) > 0 {
		t.Error(found)
	}
}

func TestWhatAPageDoesNotSayIsFound(t *testing.T) {
	doc := laid(func(f *page.Flow) {
		f.Paragraph("Dana")
		f.NewPage()
		paragraphs(f, 6)
	}, nil)
	if found := pagetest.Lacking(doc, "Riverside Recovery", "Dana"); len(found) != 1 || !strings.Contains(found[0], `page 2 of 2 does not say "Dana"`) {
		t.Errorf("found %q", found)
	}
}
