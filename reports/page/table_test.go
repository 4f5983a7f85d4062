package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/reports/page"
	"alongside/reports/page/pagetest"
)

// register is a document of one table with the rows.
func register(rows [][]page.Cell, large bool) page.Document {
	f := page.NewFlow(page.Frame{Left: "Riverside Recovery", LargePrint: large})
	f.Title("Register")
	f.Table(page.Table{
		Columns: []page.Column{{Head: "No.", Width: 14, Right: true}, {Head: "Name"}, {Head: "Note", Flex: 2}},
		Rows:    rows,
	})
	return f.Finish()
}

// pageLines are the lines of each page's text.
func pageLines(doc page.Document) [][]string {
	var out [][]string
	for p := range strings.SplitSeq(page.Text(doc), "\f") {
		out = append(out, strings.Split(strings.TrimRight(p, "\n"), "\n"))
	}
	return out
}

func TestFourHundredRowsRepeatTheHeadOnEveryPage(t *testing.T) {
	rows := make([][]page.Cell, 400)
	for i := range rows {
		rows[i] = []page.Cell{{Text: fmt.Sprint(i + 1)}, {Text: "Somebody"}}
	}
	doc := register(rows, false)
	const want = 16 // 25 rows under the title, then 26 a page
	if len(doc.Pages) != want {
		t.Errorf("%d pages, want %d", len(doc.Pages), want)
	}
	next := 1
	for n, lines := range pageLines(doc) {
		text := strings.Join(lines, "\n")
		if !strings.Contains(text, "No.\tName\tNote") {
			t.Errorf("page %d has no head", n+1)
		}
		if want := fmt.Sprintf("Page %d of %d", n+1, len(doc.Pages)); !strings.Contains(text, want) {
			t.Errorf("page %d does not say %q", n+1, want)
		}
		for _, line := range lines {
			if line == fmt.Sprintf("%d\tSomebody", next) {
				next++
			}
		}
	}
	if next != 401 {
		t.Errorf("the rows come in order up to %d, want 400", next-1)
	}
}

func TestRowThatFitsOnAPageIsNeverSplit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "rows")
		rows := make([][]page.Cell, n)
		for i := range rows {
			words := rapid.IntRange(0, 60).Draw(t, "words")
			rows[i] = []page.Cell{{Text: fmt.Sprint(i + 1)}, {Text: "Somebody"}, {Text: strings.Repeat(fmt.Sprintf("row%d ", i+1), words)}}
		}
		doc := register(rows, rapid.Bool().Draw(t, "large print"))
		if problem := outside(doc); problem != "" {
			t.Fatal(problem)
		}
		on := make(map[string]int)
		for p, lines := range pageLines(doc) {
			for _, line := range lines {
				for word := range strings.FieldsSeq(line) {
					if !strings.HasPrefix(word, "row") {
						continue
					}
					if at, seen := on[word]; seen && at != p {
						t.Fatalf("%s stands on pages %d and %d", word, at+1, p+1)
					}
					on[word] = p
				}
			}
		}
	})
}

func TestRowTallerThanAPageGoesOnWithoutLosingAWord(t *testing.T) {
	var note strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&note, "word%d ", i)
	}
	doc := register([][]page.Cell{{{Text: "1"}, {Text: "Sam"}, {Text: note.String()}}, {{Text: "2"}, {Text: "Tom"}}}, false)
	if len(doc.Pages) < 3 {
		t.Fatalf("%d pages for a note of 3000 words", len(doc.Pages))
	}
	if problem := outside(doc); problem != "" {
		t.Error(problem)
	}
	var words []string
	for word := range strings.FieldsSeq(page.Text(doc)) {
		if strings.HasPrefix(word, "word") {
			words = append(words, word)
		}
	}
	if got, want := strings.Join(words, " "), strings.TrimSpace(note.String()); got != want {
		t.Errorf("%d words came through, want 3000 in order", len(words))
	}
	if !strings.Contains(page.Text(doc), "\n2\tTom") {
		t.Error("the row after the long one is lost")
	}
}

func TestHeadingStaysWithItsTable(t *testing.T) {
	for before := range 40 {
		f := page.NewFlow(page.Frame{})
		for range before {
			f.Paragraph("A line of text")
		}
		f.Heading("People")
		f.Table(page.Table{Columns: []page.Column{{Head: "Name"}}, Rows: [][]page.Cell{{{Text: "Sam"}}}})
		for _, lines := range pageLines(f.Finish()) {
			text := strings.Join(lines, "\n")
			if strings.Contains(text, "People") && !strings.Contains(text, "People\nName\nSam") {
				t.Errorf("after %d lines the heading stands alone:\n%s", before, text)
			}
		}
	}
}

func TestTickBoxesReadAsBoxes(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	f.Table(page.Table{
		Columns: []page.Column{{Head: "Name"}, {Head: "P", Width: 6, Tick: true}, {Head: "A", Width: 6, Tick: true}},
		Rows:    [][]page.Cell{{{Text: "Sam"}}, nil},
	})
	if got, want := page.Text(f.Finish()), "Name\tP\tA\nSam\t[ ]\t[ ]\n[ ]\t[ ]\nPage 1 of 1\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCellWithAMostOfLinesIsCut(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	f.Table(page.Table{
		Columns: []page.Column{{Head: "Name", Width: 40, Lines: 2}},
		Rows:    [][]page.Cell{{{Text: strings.Repeat("Maximilian", 20)}}},
	})
	text := page.Text(f.Finish())
	if !strings.Contains(text, "…\n") || strings.Count(text, "Maxi") > 8 {
		t.Errorf("a name of 200 letters should be cut after two lines:\n%s", text)
	}
}

// A table that ends in rows as high as these leaves no page half empty for the sake
// of keeping several of them together, and neither does one below which more stands
// than a page has room for.
func TestATableLeavesNoPageHalfEmpty(t *testing.T) {
	high := make([][]page.Cell, 8)
	for i := range high {
		high[i] = []page.Cell{{Text: strings.TrimSpace(strings.Repeat("A line\n", 9))}}
	}
	for name, table := range map[string]page.Table{
		"high rows": {Columns: []page.Column{{Head: "Goal"}}, Rows: high},
		"more below than a page": {
			Columns: []page.Column{{Head: "Date"}}, Rows: slices.Repeat([][]page.Cell{{{Text: "19 Nov"}}}, 8), KeepLast: 3,
		},
	} {
		f := page.NewFlow(page.Frame{})
		f.Title("Test")
		if table.KeepLast > 0 {
			table.Then = func() {
				for range 90 {
					f.Paragraph("A line")
				}
			}
		}
		for range 8 {
			f.Paragraph("A line")
		}
		f.Table(table)
		if found := pagetest.Faults(f.Finish()); len(found) > 0 {
			t.Errorf("%s: %v", name, found)
		}
	}
}
