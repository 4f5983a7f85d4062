package exchange

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestWhateverASpreadsheetWritesIsSplitTheSameWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		delimiter := rapid.SampledFrom([]rune{',', ';', '\t'}).Draw(t, "delimiter")
		cell := rapid.StringOf(rapid.RuneFrom([]rune("a\",;\t\n é")))
		width := rapid.IntRange(2, 4).Draw(t, "width")
		want := rapid.SliceOf(rapid.SliceOfN(cell, width, width)).Draw(t, "rows")
		var text strings.Builder
		w := csv.NewWriter(&text)
		w.Comma = delimiter
		if err := w.WriteAll(want); err != nil {
			t.Fatal(err)
		}
		rows, err := splitRows(text.String(), delimiter)
		if err != nil {
			t.Fatal(err)
		}
		got := make([][]string, len(rows))
		for i, r := range rows {
			got[i] = r.cells
			if r.number != i+1 {
				t.Fatalf("row %d has the number %d", i+1, r.number)
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("(-want +got):\n%s", d)
		}
	})
}

func TestAGuardedCellIsReadBackAsItWas(t *testing.T) {
	for _, c := range []struct{ cell, guarded string }{
		{"=1+1", "'=1+1"},
		{"+44 7700 900123", "'+44 7700 900123"},
		{"-", "'-"},
		{"@sam", "'@sam"},
		{"Sam", "Sam"},
		{"'tis", "'tis"},
		{"'=x", "''=x"},
		{"", ""},
	} {
		if got := guard(c.cell); got != c.guarded {
			t.Errorf("guard(%q) = %q, want %q", c.cell, got, c.guarded)
		}
		if got := unguard(c.guarded); got != c.cell {
			t.Errorf("unguard(%q) = %q, want %q", c.guarded, got, c.cell)
		}
	}
}
