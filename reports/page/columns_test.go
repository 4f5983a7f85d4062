package page_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/reports/page"
)

func TestColumnsSetEveryRowInOrderWithinThePaper(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := page.NewFlow(page.Frame{LargePrint: rapid.Bool().Draw(t, "large print")})
		for range rapid.IntRange(0, 45).Draw(t, "lines above") {
			f.Paragraph("above")
		}
		table := page.Table{Close: true, Columns: []page.Column{{Head: "Name"}, {Head: "Status", Width: 13}}}
		var want []string
		for i := range rapid.IntRange(1, 150).Draw(t, "rows") {
			want = append(want, fmt.Sprintf("row%d", i))
			note := strings.Repeat(" note", rapid.IntRange(0, 12).Draw(t, "words"))
			table.Rows = append(table.Rows, []page.Cell{{Text: want[i] + note}, {Text: "P"}})
		}
		table.KeepLast = min(6, len(table.Rows)/2)
		below := rapid.IntRange(0, 60).Draw(t, "lines below")
		table.Then = func() {
			for range below {
				f.Paragraph("below")
			}
		}
		f.Columns(rapid.IntRange(1, 3).Draw(t, "columns"), table)
		doc := f.Finish()
		if problem := outside(doc); problem != "" {
			t.Fatal(problem)
		}
		var got []string
		for word := range strings.FieldsSeq(page.Text(doc)) {
			if strings.HasPrefix(word, "row") {
				got = append(got, word)
			}
		}
		if strings.Join(got, " ") != strings.Join(want, " ") || strings.Count(page.Text(doc), "below") != below {
			t.Fatalf("rows %v, want %v", got, want)
		}
		for i, lines := range pageLines(doc) {
			text := strings.Join(lines, "\n")
			if !strings.Contains(text, "row") && !strings.Contains(text, "above") && !strings.Contains(text, "below") {
				t.Fatalf("page %d is empty", i+1)
			}
		}
	})
}

func TestColumnsBeginWhereTheyStand(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	for range 20 {
		f.Paragraph("above")
	}
	table := page.Table{Close: true, Columns: []page.Column{{Head: "Name"}}}
	for i := range 90 {
		table.Rows = append(table.Rows, []page.Cell{{Text: fmt.Sprintf("Person %d", i)}})
	}
	f.Columns(2, table)
	pages := pageLines(f.Finish())
	if len(pages) != 2 || !strings.Contains(strings.Join(pages[0], "\n"), "Person 0\n") {
		t.Errorf("%d pages, the first:\n%s", len(pages), strings.Join(pages[0], "\n"))
	}
}

func TestARowTallerThanAPageStandsInOneColumn(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	f.Columns(2, page.Table{Columns: []page.Column{{Head: "Name"}}, Rows: [][]page.Cell{
		{{Text: strings.Repeat("word ", 2000)}}, {{Text: "Tom"}},
	}})
	doc := f.Finish()
	if problem := outside(doc); problem != "" {
		t.Error(problem)
	}
	if text := page.Text(doc); strings.Count(text, "word") != 2000 || !strings.Contains(text, "\nTom\n") {
		t.Error("words are lost")
	}
}
