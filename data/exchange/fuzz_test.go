package exchange_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/written"
)

// readCSV reads what an export wrote with the standard library's own reader,
// which is as strict as a spreadsheet.
func readCSV(t *testing.T, text string) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func addSeeds(f *testing.F) {
	f.Helper()
	paths, err := filepath.Glob("testdata/*.csv")
	if err != nil || len(paths) == 0 {
		f.Fatal("no files to begin with", err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte("sep=;\nName;Joined\n\"a\"\"b\";3/5/2026\n"))
	f.Add([]byte("Name\n\"never closed"))
	f.Add([]byte("\xff\xfeN\x00a\x00m\x00e\x00\n"))
}

var (
	sam  = data.Person{ID: data.ID{1}, First: "Sam", Last: "Taylor", Code: "R-0101"}
	dana = data.Person{ID: data.ID{2}, First: "Dana", Last: "Rahman", Alias: "Dee", Code: "R-0102"}
)

func FuzzReadPeople(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := exchange.ReadPeople(bytes.NewReader(raw), exchange.PeopleOptions{Existing: []data.Person{sam, dana}, Days: written.Days{Today: may3}})
		if err != nil {
			return
		}
		for _, row := range got.Rows {
			if err := row.Person.Validate(); err != nil || row.Row < 2 {
				t.Errorf("row %d cannot be stored: %v", row.Row, err)
			}
			if row.SameAsRow >= row.Row {
				t.Errorf("row %d points to row %d", row.Row, row.SameAsRow)
			}
		}
		for _, r := range got.Refused {
			if r.Reason == "" || r.Row < 2 {
				t.Errorf("row %d is refused for %q", r.Row, r.Reason)
			}
		}
	})
}
