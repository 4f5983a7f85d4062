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

func FuzzReadPeople(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := exchange.ReadPeople(bytes.NewReader(raw), exchange.PeopleOptions{Existing: []data.Person{sam, dana}, Days: written.Days{Today: nov5}})
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

func FuzzReadAttendance(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := exchange.ReadAttendance(bytes.NewReader(raw), options)
		if err != nil {
			return
		}
		for _, m := range got.Meetings {
			if err := m.Meeting.Validate(); err != nil || len(m.Marks) == 0 {
				t.Errorf("a meeting with %d marks cannot be stored: %v", len(m.Marks), err)
			}
			for _, k := range m.Marks {
				if err := k.Validate(); err != nil || k.Meeting != m.Meeting.ID || k.Status == data.NotRecorded {
					t.Errorf("a mark cannot be stored: %v", err)
				}
			}
		}
	})
}
