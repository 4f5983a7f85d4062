package documents_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestWhatIsPlannedIsSavedAsACalendar(t *testing.T) {
	records := aGroup()
	records.Pairs[0].ReviewOn = evening.AddDays(30)
	h := show(t, records, screen.Location{})
	folder := t.TempDir()
	const name = "calendar-2026-11-19-1850.ics"
	saveInto(h, aCalendar, folder, name)
	content, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(content), "SUMMARY:Thursday group\r\n") {
		t.Errorf("got\n%s", content)
	}
	same(t, "whom it names", printed(t, h), [][]data.ID{{dana.ID, ruth.ID}})
	same(t, "what was said", h.Said, []string{"Saved in the folder " + filepath.Base(folder) + ". Anyone who has the file can read it. Calendar programs can bring it in."})
}

// saveAs and fromMenu ask where to save.
func saveAs(h *uitest.Host) { h.Tap("Save as…") }

func aCalendar(h *uitest.Host) {
	fromMenu("Save a calendar file")(h)
	h.Tap("Choose where…")
}

func sheets(h *uitest.Host) {
	fromMenu("Write out as sheets")(h)
	h.Tap("Choose where…")
}

func fromMenu(label string) func(*uitest.Host) {
	return func(h *uitest.Host) { h.FromMenu("More", label) }
}

// saveInto saves under the name that is offered.
func saveInto(h *uitest.Host, ask func(*uitest.Host), folder, name string) {
	ask(h)
	h.WantSeen(name)
	typeFolder(h, folder, name)
	h.Tap("Save")
}

// typeFolder names a folder in the list, beside the name of the file.
func typeFolder(h *uitest.Host, folder, name string) {
	h.Walk(func(o fyne.CanvasObject) bool {
		entry, is := o.(*kit.Entry)
		if is && entry.Text != name {
			entry.SetValue(folder)
		}
		return false
	})
}

func TestWhatCannotBeRecordedIsNotMade(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	path := h.Store().Path()
	if err := os.Rename(path, path+".away"); err != nil { // nothing can be stored any more
		t.Fatal(err)
	}
	h.Tap("Make and open")
	same(t, "files opened", h.Files, []string(nil))
	folder := t.TempDir()
	saveInto(h, saveAs, folder, "attendance-review-2026-11-19-1850.pdf")
	for _, dir := range []string{folder, h.OpenedDir()} {
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%d files were written", len(left))
		}
	}
	if len(h.Failures) != 2 || len(h.Said) != 0 {
		t.Errorf("failures %v, said %q", h.Failures, h.Said)
	}
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
}

func TestAFolderThatTakesNoFileIsSaidAndAnotherCanBeChosen(t *testing.T) {
	const shut = "/proc" // where not even root can write
	if info, err := os.Stat(shut); err != nil || !info.IsDir() {
		t.Skip("there is no " + shut + " here")
	}
	for name, ask := range map[string]func(*uitest.Host){
		"attendance-review-2026-11-19-1850.pdf": saveAs,
		"calendar-2026-11-19-1850.ics":          aCalendar,
	} {
		t.Run(name, func(t *testing.T) {
			h := show(t, aGroup(), review(dana))
			saveInto(h, ask, shut, name)
			h.WantSeen("The file could not be written there. Nothing was saved; choose another folder.", name)
			if len(h.Said) > 0 || len(printed(t, h)) > 0 {
				t.Errorf("said %q, noted %v", h.Said, printed(t, h))
			}
			folder := t.TempDir()
			typeFolder(h, folder, name)
			h.Tap("Save")
			if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
				t.Error(err)
			}
			h.WantUnseen("The file could not be written there. Nothing was saved; choose another folder.")
		})
	}
}

func TestAPDFIsSavedForItsOwnerUnderANameThatTellsOfNobody(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	folder := t.TempDir()
	const name = "attendance-review-2026-11-19-1850.pdf"
	saveInto(h, saveAs, folder, name)

	path := filepath.Join(folder, name)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(content, []byte("%PDF-")) {
		t.Error("what was saved is no PDF")
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "mode of the file", info.Mode().Perm(), os.FileMode(0o600))
	same(t, "about whom something was printed", printed(t, h), [][]data.ID{{dana.ID}})
	same(t, "what was said", h.Said, []string{"Saved in the folder " + filepath.Base(folder) + ". Anyone who has the file can read it."})
}

func TestAPDFIsOpenedToPrintFromAFolderThatIsEmptied(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	h.Tap("Make and open")
	if len(h.Files) != 1 {
		t.Fatalf("%d files were opened", len(h.Files))
	}
	same(t, "folder", filepath.Dir(h.Files[0]), h.OpenedDir())
	info, err := os.Stat(h.Files[0])
	if err != nil {
		t.Fatal(err)
	}
	same(t, "mode of the file", info.Mode().Perm(), os.FileMode(0o600))
	same(t, "what was printed, and who stands on it", printed(t, h), [][]data.ID{{tonight.ID, dana.ID, sam.ID}})
}
