package ui_test

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store/storetest"
	"alongside/ui/uitest"
)

// withoutAMark is a programme out of which a mark was taken: no record shows it.
func withoutAMark(t *testing.T) (path string) {
	t.Helper()
	path = tinyProgramme(t)
	if err := storetest.TakeMark(path); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAfterOpeningItIsSaidWhatIsNotAsItWasStored(t *testing.T) {
	c := newComputer(t)
	path := withoutAMark(t)
	s := c.open(path)
	s.wantSeen("Not everything in this file is as it was stored", "Records were removed or replaced by something other than Alongside.")
	s.closeDialogs()
	s.wantSeen("Who needs a call") // it can be gone on with
}

func TestOfASoundFileNothingIsSaidAfterOpening(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("something is said")
	}
}

// Whoever locks does not wait for a check that nobody asked for, nor hears of it.
func TestLockingEndsTheCheckAfterOpening(t *testing.T) {
	c := newComputer(t)
	path := withoutAMark(t)
	later := &background{}
	s := c.start(path)
	opened := false
	c.background = func(f func()) {
		if !opened {
			opened = true
			f() // the opening itself
			return
		}
		later.start(f)
	}
	s.enterPassphrase(uitest.Passphrase)
	s.app.Lock()
	if s.app.Store() != nil || uitest.Sees(s.win, "Being finished") {
		t.Error("it is not locked, or says that something is being finished")
	}
	later.run()
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("something is said over the lock")
	}
	if err := openFile(t, path).Close(); err != nil { // it was closed
		t.Error(err)
	}
}

// olderAgain is a programme whose file was put back as it was before a change.
func olderAgain(t *testing.T, c *computer) string {
	path := tinyProgramme(t)
	older, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s := c.open(path)
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("something is said of the newest file")
	}
	if _, err := s.app.Store().AddPerson(data.Person{First: "Ada"}); err != nil {
		t.Fatal(err)
	}
	s.app.Lock()
	if err := os.WriteFile(path, older, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const olderTitle = "This file is older than the one that was open here before"

func TestAnOlderFileIsAskedAboutUntilItIsGoneOnWith(t *testing.T) {
	c := newComputer(t)
	path := olderAgain(t, c)
	s := c.open(path)
	s.wantSeen(olderTitle, "On 19 November 2026 this computer had a newer one")
	s.press(fyne.KeyEscape)
	s.app.Lock()
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen(olderTitle)
	s.tap("Go on with this file")
	s.wantSeen("Who needs a call")
	s.app.Lock()
	s.enterPassphrase(uitest.Passphrase)
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("it is asked again")
	}
}

func TestAnOlderFileIsClosedFromTheQuestion(t *testing.T) {
	c := newComputer(t)
	s := c.open(olderAgain(t, c))
	s.tap("Close this file")
	if s.app.Store() != nil {
		t.Error("it is still open")
	}
}
