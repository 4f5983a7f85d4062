package riverside

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/exchange"
)

// Rows are the lines of an exported sheet, by heading.
type Rows []map[string]string

// Where are the lines that are kept.
func (all Rows) Where(keep func(row map[string]string) bool) (some Rows) {
	for _, row := range all {
		if keep(row) {
			some = append(some, row)
		}
	}
	return some
}

// Values are the different values in a column.
func (all Rows) Values(heading string) map[string]bool {
	values := make(map[string]bool)
	for _, row := range all {
		values[row[heading]] = true
	}
	return values
}

// By are the lines by what stands in a column; of several the last.
func (all Rows) By(heading string) map[string]map[string]string {
	found := make(map[string]map[string]string)
	for _, row := range all {
		found[row[heading]] = row
	}
	return found
}

// Exported writes records out as sheets and reads them again, for a test that
// comes to its figures by a second way.
func Exported(t testing.TB, records data.Records) map[string]Rows {
	t.Helper()
	dir := t.TempDir()
	whole := exchange.Export{Records: records, Style: data.FullNames}
	if err := whole.WriteFolder(t.Context(), dir, func() error { return nil }); err != nil {
		t.Fatal(err)
	}
	sheets := make(map[string]Rows)
	for _, name := range []string{"people", "memberships", "meetings", "marks", "pairs", "contacts", "activities"} {
		text, err := os.ReadFile(filepath.Join(dir, name+".csv"))
		if errors.Is(err, fs.ErrNotExist) {
			continue // there is none of these
		}
		if err != nil {
			t.Fatal(err)
		}
		lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(text), "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range lines[1:] {
			row := make(map[string]string)
			for i, heading := range lines[0] {
				row[heading] = strings.TrimPrefix(line[i], "'")
			}
			sheets[name] = append(sheets[name], row)
		}
	}
	return sheets
}
