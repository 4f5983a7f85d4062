package page_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/reports/page"
)

var entry = [][]page.Blank{
	{{Label: "Date", Room: 20}, {Label: "Phone"}, {Label: "Where", Room: 20, Grow: true}},
	{{Label: "Themes", Room: 40, Grow: true}, {Label: "Next", Room: 20}},
}

func TestAFormReadsAsWhatIsToBeFilledIn(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	f.Form("7", entry...)
	const want = "7\tDate ____\t[ ] Phone\tWhere ____\tThemes ____\tNext ____\n"
	if got := page.Text(f.Finish()); !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEveryBlankOfAFormStandsWithinThePaper(t *testing.T) {
	for _, large := range []bool{false, true} {
		for _, longer := range []string{"", " in a language of far longer words", strings.Repeat(" and longer", 20)} {
			f := page.NewFlow(page.Frame{LargePrint: large})
			var row []page.Blank
			for i := range 6 {
				row = append(row, page.Blank{Label: fmt.Sprint("Blank", i, longer), Room: float64(i%2) * 20, Grow: i == 3})
			}
			for n := range 30 {
				f.Form(fmt.Sprint(n+1), row)
			}
			doc := f.Finish()
			if problem := outside(doc); problem != "" {
				t.Errorf("large print %v, words%s: %s", large, longer, problem)
			}
			if got := strings.Count(page.Text(doc), "Blank"); got != 30*6 {
				t.Errorf("large print %v, words%s: %d blanks, want %d", large, longer, got, 30*6)
			}
		}
	}
}

func TestAnEntryOfAFormStandsOnOnePage(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	for n := range 40 {
		f.Form(fmt.Sprint(n+1), entry...)
	}
	doc := f.Finish()
	if len(doc.Pages) < 2 {
		t.Fatal("one page shows nothing")
	}
	for i, lines := range pageLines(doc) {
		text := strings.Join(lines, "\n")
		if first, last := strings.Count(text, "Date ____"), strings.Count(text, "Next ____"); first != last {
			t.Errorf("page %d: %d entries begin and %d end", i+1, first, last)
		}
	}
}

func TestAPartBeginsAPageThatSaysWhatItBelongsTo(t *testing.T) {
	f := page.NewFlow(page.Frame{Left: "Riverside Recovery", Running: "Everybody"})
	f.Part("Dana") // the first page is still empty
	for _, name := range []string{"Dana", "Ruth"} {
		f.Part(name)
		for range 60 {
			f.Paragraph("A line about " + name)
		}
	}
	for i, lines := range pageLines(f.Finish()) {
		want := "Riverside Recovery · " + lines[1][len("A line about "):]
		if i == 0 {
			want = "Riverside Recovery"
		}
		if lines[0] != want {
			t.Errorf("page %d begins with %q, want %q", i+1, lines[0], want)
		}
	}
}

func TestNoHeadOfATableStandsAlone(t *testing.T) {
	for lines := range 50 {
		f := page.NewFlow(page.Frame{})
		for range lines {
			f.Paragraph("above")
		}
		f.Heading("People")
		f.Table(page.Table{
			Columns: []page.Column{{Head: "Name"}, {Head: "State"}},
			Rows:    [][]page.Cell{{{Text: "Dana"}, {Text: "Active\nsince May"}}, {{Text: "Ruth"}, {Text: "Active\nsince June"}}},
		})
		for i, on := range pageLines(f.Finish()) {
			text := strings.Join(on, "\n")
			if head, row := strings.Index(text, "Name\tState"), strings.Index(text, "Active since"); head >= 0 && row < 0 {
				t.Errorf("below %d lines, page %d has a head and no row", lines, i+1)
			}
			if heading := strings.Contains(text, "People"); heading && !strings.Contains(text, "Dana") {
				t.Errorf("below %d lines, page %d has a heading and nothing under it", lines, i+1)
			}
		}
	}
}

func TestASubstituteOfAFirstRowIsCountedOnce(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	f.Table(page.Table{Columns: []page.Column{{}}, Rows: [][]page.Cell{{{Text: "王"}}}})
	if got := f.Finish().Substitutes; got != 1 {
		t.Errorf("%d substitutes, want 1", got)
	}
}
