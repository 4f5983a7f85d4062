package incoming_test

import (
	"os"
	"path/filepath"
	"testing"

	"alongside/data/incoming"
)

// addLists begins with every list of testdata.
func addLists(f *testing.F) {
	f.Helper()
	for _, pattern := range []string{"testdata/*.csv", "testdata/exports/*"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			f.Fatal("no lists to begin with", err)
		}
		for _, path := range paths {
			raw, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(raw)
		}
	}
	f.Add([]byte("sep=;\nName;Joined\n\"a\"\"b\";3/5/2026\n"))
	f.Add([]byte("Name\n\"never closed"))
	f.Add([]byte("\xff\xfeN\x00a\x00m\x00e\x00\n"))
}

// holds reads whatever was given up to its plan, and holds that every cell of it becomes
// something and that what comes in can be stored.
func holds(t *testing.T, raw []byte) {
	f, err := incoming.Open(raw)
	if err != nil {
		return
	}
	for _, sheet := range f.Sheets {
		table, err := f.Table(t.Context(), sheet, incoming.Guess, nil)
		if err != nil {
			continue
		}
		r, err := incoming.Begin(t.Context(), table, riverside(), incoming.Choices{})
		if err != nil {
			continue
		}
		p := plan(t, r)
		b, err := p.Brought()
		if err != nil {
			continue
		}
		for _, x := range append(b.People, b.Changed...) {
			if err := x.Validate(); err != nil {
				t.Errorf("somebody cannot be stored: %v", err)
			}
		}
		for _, m := range b.Meetings {
			if err := m.Validate(); err != nil || m.Date > today {
				t.Errorf("a meeting cannot be stored: %v", err)
			}
		}
		for _, m := range b.Marks {
			if err := m.Validate(); err != nil {
				t.Errorf("a mark cannot be stored: %v", err)
			}
		}
	}
}

func FuzzList(f *testing.F) {
	addLists(f)
	f.Fuzz(holds)
}

func FuzzWorkbook(f *testing.F) {
	f.Add(workbook(f))
	f.Add(document(f, openDocument))
	f.Fuzz(holds)
}

// The content of an OpenDocument is packed and not changed by chance into another that is:
// so it is fuzzed by itself.
func FuzzDocument(f *testing.F) {
	f.Add(openDocument)
	f.Fuzz(func(t *testing.T, content string) { holds(t, document(t, content)) })
}

func FuzzEncodings(f *testing.F) {
	addLists(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, err := incoming.Open(raw)
		if err != nil {
			return
		}
		for _, e := range incoming.Encodings {
			if table, err := file.Table(t.Context(), file.Sheets[0], e, nil); err == nil && table.Filled() == 0 {
				t.Errorf("%s gives a list of nothing", e)
			}
		}
	})
}
