package documents_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/incoming"
	"alongside/ui/screen"
)

func TestEverythingIsSavedAsOneWorkbook(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	h := show(t, aGroup(), screen.Location{})
	folder := t.TempDir()
	const name = "everything-2026-11-19-1850.xlsx"
	saveInto(h, sheets, folder, name)
	cells, err := incoming.OpenWhole(t.Context(), filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	r, unread := cells.Read()
	if len(unread) > 0 || len(r.People) != len(aGroup().People) || len(r.Marks) != len(aGroup().Marks) {
		t.Errorf("%d people, %d marks, unread %v", len(r.People), len(r.Marks), unread)
	}
	if err := filepath.WalkDir(temporary, func(path string, d os.DirEntry, err error) error {
		text, _ := os.ReadFile(path) // a folder has none
		if strings.Contains(string(text), dana.Last) {
			t.Errorf("%s is left in a file for temporary use", path)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	same(t, "mode of the file", mode(t, filepath.Join(folder, name)), os.FileMode(0o600))
	same(t, "what was noted", printed(t, h), [][]data.ID{nil})
	same(t, "what was said", h.Said, []string{"Saved in the folder " + filepath.Base(folder) + ". Anyone who has the file can read it."})
}

func TestARegisterOfOneGroupIsSavedAsCSVWithCodes(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	fromMenu("Write out as sheets")(h)
	h.WantUnseen("Empty: from the first meeting")
	h.Picture("sheets-everything")
	h.Pick(0, "The registers of Thursday group")
	h.WantSeen("Empty: from the first meeting")
	h.Choose("Code only")
	h.WantSeen("Nothing is in it by which people are reached, and nothing that anybody wrote: a note may name people. Only whom a code tells could come back.")
	h.Choose("A folder of CSV files")
	h.Picture("sheets-registers")
	h.Tap("Choose where…")
	folder := t.TempDir()
	typeFolder(h, folder, "")
	h.Tap("Make them here")
	made := filepath.Join(folder, "registers-2026-11-19-1850")
	text, err := os.ReadFile(filepath.Join(made, "people.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range aGroup().People {
		if p.Last != "" && strings.Contains(string(text), p.Last) {
			t.Errorf("it names %s", p.Last)
		}
	}
	if _, err := os.Stat(filepath.Join(made, "pairs.csv")); err == nil {
		t.Error("the pairs are in it")
	}
	if noted := printed(t, h); len(noted) != 1 || len(noted[0]) == 0 {
		t.Errorf("noted %v", noted)
	}
}

func TestWhatCannotBeRecordedIsNotWrittenOut(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	path := h.Store().Path()
	fromMenu("Write out as sheets")(h)
	h.Tap("Choose where…")
	folder := t.TempDir()
	typeFolder(h, folder, "everything-2026-11-19-1850.xlsx")
	if err := os.Rename(path, path+".away"); err != nil { // nothing can be stored any more
		t.Fatal(err)
	}
	h.Tap("Save")
	if left, _ := os.ReadDir(folder); len(left) > 0 {
		t.Errorf("%d files were written", len(left))
	}
	if len(h.Failures) != 1 || len(h.Said) != 0 {
		t.Errorf("failures %v, said %q", h.Failures, h.Said)
	}
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
}

func TestAMentorsCalendarHasNobodyElsesMentees(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	fromMenu("Save a calendar file")(h)
	h.WantSeen("The whole programme", "A group’s has its meetings. A mentor’s has the meetings of their groups and the days that they agreed with their own mentees, and nobody else’s.")
	h.Picture("calendar-of-whom")
	h.Pick(0, "Thursday group")
	h.Tap("Choose where…")
	folder := t.TempDir()
	typeFolder(h, folder, "calendar-2026-11-19-1850.ics")
	h.Tap("Save")
	text, err := os.ReadFile(filepath.Join(folder, "calendar-2026-11-19-1850.ics"))
	if err != nil || !strings.Contains(string(text), "SUMMARY:Thursday group") || strings.Contains(string(text), "One-to-one") {
		t.Errorf("%v:\n%s", err, text)
	}
	same(t, "whom it names", printed(t, h), [][]data.ID{nil})
}

func mode(t *testing.T, path string) os.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}
