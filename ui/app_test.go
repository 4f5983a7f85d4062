package ui_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

func TestOtherWaysLeadAwayFromThePageOfAPassphrase(t *testing.T) {
	for label, text := range map[string]string{
		"Open another file or a backup": "Open a programme", "Start a new programme": "What is the programme called?", "Try the sample": "Who needs a call",
	} {
		t.Run(label, func(t *testing.T) {
			s := newComputer(t).start(tinyProgramme(t))
			s.tap(label)
			s.wantSeen(text)
		})
	}
}

// The list of files closes over a page that is another one by then: what had the
// keyboard is gone, and no programme is open yet.
func TestAFileIsOpenedFromTheFirstPageByTheListOfFiles(t *testing.T) {
	for _, by := range []string{"Continue", "its name"} {
		t.Run(by, func(t *testing.T) {
			c := newComputer(t)
			content, err := os.ReadFile(tinyProgramme(t))
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(c.files, "from-another-laptop.alongside")
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			s := c.start("")
			c.app.Preferences().SetString("folder", c.files)
			for _, b := range s.buttons() {
				if b.Label() == "Open" {
					s.win.Canvas().Focus(b) // as a click does
					keyboard.Press(s.win.Canvas(), fyne.KeyReturn)
				}
			}
			s.wantSeen("from-another-laptop.alongside")
			if by == "Continue" {
				s.tap("Continue")
			} else {
				keyboard.Press(s.win.Canvas(), fyne.KeyReturn)
			}
			s.wantSeen("Your passphrase")
			s.wantKeyboardInWindow()
			s.enterPassphrase(uitest.Passphrase)
			if s.app.Store() == nil {
				t.Error("it was not opened")
			}
		})
	}
}

func TestTheFirstStartShowsThreeWaysIn(t *testing.T) {
	s := newComputer(t).start("")
	s.wantSeen("Try the sample", "Start", "Open")
	if uitest.Sees(s.win, "Your passphrase") {
		t.Error("a passphrase is asked for though there is no programme")
	}
}

func TestTryingTheSampleLandsOnToday(t *testing.T) {
	c := newComputer(t)
	s := c.start("")
	s.tap("Try the sample")
	s.wantSeen("Lock", "Thursday")
	s.read(func(r *store.Reader) error { // which the first page says
		people, err := r.People()
		if len(people) != 40 {
			t.Errorf("%d people have come to it", len(people))
		}
		return err
	})
	if !bytes.Contains(c.log.Bytes(), []byte("screen=today")) {
		t.Errorf("today was not shown:\n%s", c.log.String())
	}
	s.app.Lock()
	s = c.start("")
	s.wantSeen("Try the sample") // the sample is never proposed as one's own
}

func TestEveryRoomIsAChordAway(t *testing.T) {
	c := newComputer(t)
	s := c.open(tinyProgramme(t))
	for _, from := range []screen.Name{screen.Register, screen.Settings} { // a field has the keyboard in the first
		for _, shown := range []struct {
			key  fyne.KeyName
			name screen.Name
		}{
			{fyne.Key1, screen.Today},
			{fyne.Key2, screen.Register},
			{fyne.Key3, screen.Meetings},
			{fyne.Key4, screen.People},
			{fyne.Key5, screen.Pairs},
			{fyne.Key6, screen.Documents},
			{fyne.KeyComma, screen.Settings},
		} {
			s.app.Go(screen.Location{Screen: from})
			c.log.Reset()
			s.ctrl(shown.key)
			if !bytes.Contains(c.log.Bytes(), []byte("screen="+string(shown.name)+"\n")) {
				t.Errorf("Ctrl+%s from %s: the log says\n%s", shown.key, from, c.log.String())
			}
		}
	}
}

func TestItIsSaidWhoIsAddedAndTakenBack(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	if _, err := s.app.Store().AddPerson(data.Person{First: "Quentin", Last: "Brown", Roles: data.Mentee}); err != nil {
		t.Fatal(err)
	}
	s.wantSeen("Added Quentin B.")
	s.tap("Undo")
	s.wantSeen("Taken back: Added Quentin B.")
	chordsOf(s.win.Canvas()).TypedShortcut(&fyne.ShortcutRedo{})
	s.wantSeen("Done again: Added Quentin B.")
	s.ctrl(fyne.KeyH)
	s.app.Store().Undo()
	if uitest.Sees(s.win, "Quentin") {
		t.Error("who was taken back is named while names are hidden")
	}
}

func TestAMarkIsSaidAndCanBeTakenBack(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	before := s.marks()
	s.app.Go(screen.Location{Screen: screen.Register})
	s.typeText("a")
	s.press(fyne.KeyReturn)
	if got := s.marks(); got != before+1 {
		t.Fatalf("%d marks after Enter on a name, want %d", got, before+1)
	}
	s.wantSeen("Marked ", "Undo")
	s.tap("Undo")
	if got := s.marks(); got != before {
		t.Errorf("%d marks after taking it back, want %d", got, before)
	}
	s.wantSeen("Taken back: ")
}

func TestLockAsksForThePassphraseAgainAndLeavesNothingOpen(t *testing.T) {
	c := newComputer(t)
	s := c.open(tinyProgramme(t))
	if err := os.WriteFile(filepath.Join(c.opened, "sheet.pdf"), []byte("%PDF"), 0o600); err != nil {
		t.Fatal(err)
	}
	var programme data.Programme
	s.read(func(r *store.Reader) (err error) {
		programme, err = r.Programme()
		return err
	})
	s.ctrl(fyne.KeyL)
	s.wantSeen("Your passphrase", programme.Name)
	if s.app.Store() != nil {
		t.Error("the programme is still open")
	}
	if left := filesIn(t, c.opened); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	s.ctrl(fyne.Key2) // no screen can be reached now
	s.wantSeen("Your passphrase")
	s.enterPassphrase(uitest.Passphrase)
	if s.app.Store() == nil {
		t.Error("the passphrase did not open the programme again")
	}
}

func TestANoteBeingTypedIsStoredWhenTheProgrammeIsLocked(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.Register})
	s.focusNote()
	s.typeText("The kettle is broken")
	s.ctrl(fyne.KeyL)
	s.enterPassphrase(uitest.Passphrase)
	s.read(func(r *store.Reader) error {
		meetings, err := r.Meetings()
		for _, m := range meetings {
			if m.Note == "The kettle is broken" {
				return err
			}
		}
		t.Error("no meeting has the note")
		return err
	})
}

// focusNote goes on by Tab until a field of several lines has the keyboard.
func (s *shell) focusNote() {
	s.t.Helper()
	for range 200 {
		if e, ok := s.win.Canvas().Focused().(*kit.Entry); ok && e.MultiLine {
			return
		}
		s.win.Canvas().FocusNext()
	}
	s.t.Fatal("no field for a note can be reached by Tab")
}

func TestTheLastProgrammeIsAskedForAtTheNextStart(t *testing.T) {
	c := newComputer(t)
	path := tinyProgramme(t)
	c.open(path).app.Lock()
	s := c.start("")
	s.wantSeen("Your passphrase", "File "+strings.TrimSuffix(filepath.Base(path), ".alongside")) // what it is called is sealed in it
	s.enterPassphrase(uitest.Passphrase)
	if s.app.Store() == nil || s.app.Store().Path() != path {
		t.Error("another programme was opened, or none")
	}
	s.app.Lock()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	c.start("").wantSeen("Try the sample") // the file is gone
}

func TestQuittingClosesTheFile(t *testing.T) {
	path := tinyProgramme(t)
	s := newComputer(t).open(path)
	s.ctrl(fyne.KeyQ)
	again := openFile(t, path)
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}

// openFile opens a programme beside the app.
func openFile(t *testing.T, path string) *store.Store {
	t.Helper()
	opened, err := store.Open(path, uitest.Passphrase, store.Options{
		Now: func() time.Time { return uitest.Evening }, KDF: vault.Floor,
	})
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func TestWhatCannotBeOpenedIsSaidInASentence(t *testing.T) {
	whole, err := os.ReadFile(tinyProgramme(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name       string
		content    []byte
		passphrase string // none: it is said before anybody asks for one
		says       string
	}{
		{"a wrong passphrase", whole, "not the passphrase at all", "This passphrase or recovery key does not open the programme."},
		{"half a file", whole[:len(whole)/2], uitest.Passphrase, "Part of this file is damaged"},
		{"an empty file", nil, "", "is empty: there is no programme in it"},
		{"another kind of file", []byte("Name,Phone\nSam,1\n"), "", "is not an Alongside programme."},
		{"a newer version's", regexp.MustCompile(`alongside \d`).ReplaceAll(whole, []byte("alongside 9")), uitest.Passphrase, "saved by a newer version"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "programme.alongside")
			if err := os.WriteFile(path, c.content, 0o600); err != nil {
				t.Fatal(err)
			}
			s := newComputer(t).start(path)
			if c.passphrase != "" {
				s.enterPassphrase(c.passphrase)
			}
			s.wantRefused(c.says)
		})
	}
}

func TestAProgrammeThatIsOpenElsewhereIsRefused(t *testing.T) {
	path := tinyProgramme(t)
	elsewhere := openFile(t, path)
	t.Cleanup(func() { _ = elsewhere.Close() })
	s := newComputer(t).start(path)
	s.enterPassphrase(uitest.Passphrase)
	s.wantRefused("The programme is open in another window or on another computer.")
}

// wantRefused fails unless the window says so and nothing was opened.
func (s *shell) wantRefused(says string) {
	s.t.Helper()
	s.wantSeen(says)
	if s.app.Store() != nil {
		s.t.Error("something was opened")
	}
}

func TestWhatWorkInTheBackgroundChangesIsShownOnceItHasEnded(t *testing.T) {
	c := newComputer(t)
	s := c.open(tinyProgramme(t))
	c.log.Reset()
	during := ""
	s.app.Work("Adding", func(context.Context) error {
		_, err := s.app.Store().AddPerson(data.Person{First: "Xaveria", Roles: data.Mentee})
		during = c.log.String()
		return err
	}, func(err error) {
		if err != nil {
			t.Error(err)
		}
		s.wantSeen("Added Xaveria")
	})
	if during != "" {
		t.Errorf("a screen was told from the background:\n%s", during)
	}
}

func TestWorkThatEndsAfterLockTouchesNoScreen(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.Work("Laying out", func(context.Context) error {
		s.app.Lock() // as when Ctrl+L is pressed meanwhile
		return nil
	}, func(error) { t.Error("the screen was told though the programme is locked") })
}
