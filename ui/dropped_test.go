package ui_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// listFile is a list of one person whom nobody knows.
func listFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte("First name,Last name\nXaveria,Quillfeather\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAListThatIsDroppedOnTheWindowIsLookedAt(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.TakeDropped(listFile(t))
	s.wantSeen("Bring in a spreadsheet", "one person found")
	s.press(fyne.KeyReturn)
	s.wantSeen("Before it comes in", "Xaveria Quillfeather")
	s.press(fyne.KeyReturn)
	s.wantSeen("Brought in 1 person", "Undo")
	s.press(fyne.KeyEscape)
}

func TestWhatCannotBeTakenIsSaid(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.TakeDropped(listFile(t), listFile(t))
	s.wantSeen("One file at a time, please.")
	s.press(fyne.KeyEscape)
	s.app.TakeDropped("/somewhere/other.alongside")
	s.wantSeen("That is a programme. Leave this one first, then drop it again.")
	s.app.TakeDropped(listFile(t))
	if uitest.Sees(s.win, "Bring in a spreadsheet") {
		t.Error("it is taken under a dialog")
	}
	s.press(fyne.KeyEscape)
	s.app.Lock()
	s.app.TakeDropped(listFile(t))
	s.wantSeen("Open your programme first. Then drop the list again.")
}

func TestLockedOverASheetNothingOfItIsThereAfterwards(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.TakeDropped(listFile(t))
	s.press(fyne.KeyReturn)
	s.app.Lock()
	if uitest.Sees(s.win, "Xaveria") {
		t.Error("the lock screen shows somebody")
	}
	s.enterPassphrase(uitest.Passphrase)
	s.app.Go(screen.Location{Screen: screen.BringIn})
	s.wantSeen("Choose a file")
}

func TestCellsThatWereCopiedArePastedWhereNoFieldHasTheKeyboard(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	fyne.CurrentApp().Clipboard().SetContent("Name\nXaveria Quillfeather\n")
	paste := func() { chordsOf(s.win.Canvas()).TypedShortcut(&fyne.ShortcutPaste{}) }
	s.app.Go(screen.Location{Screen: screen.Pairs})
	paste()
	if uitest.Sees(s.win, "Bring in a spreadsheet") {
		t.Error("it is taken among the pairs")
	}
	s.app.Go(screen.Location{Screen: screen.BringIn})
	paste()
	s.wantSeen("one person found")
}
