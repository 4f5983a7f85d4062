package page_test

import (
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports/page"
)

func TestAnOptionalColumnIsLeftOutOnlyWhereNothingStandsInIt(t *testing.T) {
	lay := func(note string) string {
		f := page.NewFlow(page.Frame{Title: "Test", Paper: data.A4})
		f.Table(page.Table{
			Columns: []page.Column{{Head: "Date", Width: 25}, {Head: "Note", Optional: true}, {Head: "Status"}},
			Rows:    [][]page.Cell{{{Text: "5 Nov"}, {}, {Text: "Present"}}, {{Text: "12 Nov"}, {Text: note}, {Text: "Late"}}},
		})
		return page.Text(f.Finish())
	}
	if text := lay(""); strings.Contains(text, "Note") || !strings.Contains(text, "5 Nov\tPresent") {
		t.Errorf("without a note the page says:\n%s", text)
	}
	if text := lay("Bus"); !strings.Contains(text, "Note") || !strings.Contains(text, "12 Nov\tBus\tLate") {
		t.Errorf("with a note the page says:\n%s", text)
	}
}
