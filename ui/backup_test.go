package ui_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestLookingAtABackupChangesNothingAndSaysSo(t *testing.T) {
	c := newComputer(t)
	s := c.open(tinyProgramme(t))
	backup, err := s.app.Store().Backup(context.Background(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	s.app.Lock()
	before, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	s = c.start(backup)
	uitest.Tap(t, s.win, "Only look")
	s.enterPassphrase(uitest.Passphrase)
	if s.app.Store() == nil || !uitest.Sees(s.win, "You are looking at a backup. Nothing in it can be changed.") {
		t.Fatalf("it is not open, or not said: %q", uitest.Texts(s.win))
	}
	for _, name := range []screen.Name{screen.Register, screen.Meetings, screen.People, screen.Pairs, screen.Documents, screen.Settings, screen.Today} {
		s.app.Go(screen.Location{Screen: name})
		if s.win.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: says %q", name, uitest.Texts(s.win))
		}
	}
	s.app.Go(screen.Location{Screen: screen.Pairs})
	s.ctrl(fyne.KeyO) // to log a one-to-one
	if !uitest.Sees(s.win, "nothing in it can be changed or handed out") {
		t.Errorf("something is asked for: %q", uitest.Texts(s.win))
	}
	s.press(fyne.KeyEscape)
	if err := s.app.Store().RecordPrinted("sheet", nil); store.KindOf(err) != store.Looking {
		t.Errorf("a change: %v", err)
	}
	if _, err := s.app.Store().Backup(context.Background(), filepath.Dir(backup)); store.KindOf(err) != store.Looking {
		t.Errorf("a backup of it: %v", err)
	}
	s.app.Lock()
	after, err := os.ReadFile(backup)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the backup is another now: %v", err)
	}
	if left, _ := os.ReadDir(c.opened); len(left) > 0 {
		t.Errorf("%d files are left of it", len(left))
	}
	s = c.start("")
	s.enterPassphrase(uitest.Passphrase)
	s.app.Go(screen.Location{Screen: screen.People})
	uitest.Tap(t, s.win, "Add a person")
	if uitest.Sees(s.win, "nothing in it can be changed") {
		t.Error("after the backup nothing can be changed in a programme")
	}
}

// lookAt opens a backup of a programme to look at it.
func (c *computer) lookAt(file string) *shell {
	c.t.Helper()
	s := c.open(file)
	backup, err := s.app.Store().Backup(context.Background(), c.t.TempDir())
	if err != nil {
		c.t.Fatal(err)
	}
	s.app.Lock()
	s = c.start(backup)
	s.tap("Only look")
	s.enterPassphrase(uitest.Passphrase)
	return s
}

func TestABackupThatIsLookedAtCanBeReadEverywhere(t *testing.T) {
	s := newComputer(t).lookAt(tinyProgramme(t))
	for _, l := range looks() {
		s.app.SetLook(l.variant, l.scale)
		s.win.Resize(l.size)
		for _, shot := range shots {
			if shot.title == "Close the meeting?" || shot.title == "Add an activity" || shot.name == "register-newcomer" || shot.title == "Enter marks" {
				continue // these change something
			}
			shot.show(s)
			uitest.Picture(t, s.win, "backup-"+shot.name+"-"+l.name)
			s.wantSeen(shot.title)
			s.putAway()
		}
	}
	s.app.SetLook(hard.variant, hard.scale)
	s.app.Go(screen.Location{Screen: screen.People})
	s.typeText("mar")
	s.wantSeen("Enter opens")
	s.press(fyne.KeyReturn)
	s.tap("Attendance review")
	s.wantSeen("In a backup that is only looked at, documents can be read but not saved or printed", "Page 1 of 1")
}

func TestABackupThatIsOpenedIsRestoredInThePlaceOfItsProgramme(t *testing.T) {
	c, path := newComputer(t), tinyProgramme(t)
	s := c.open(path)
	backup, err := s.app.Store().Backup(context.Background(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	s.app.Lock()
	s = c.start(backup)
	uitest.Tap(t, s.win, "Restore it")
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("There is a file of this programme already", "In its place", "Beside it")
	s.tap("Restore this backup")
	s.wantSeen("The backup is restored", "You are in the file "+filepath.Base(path)+" in "+filepath.Dir(path))
	if s.app.Store() == nil || s.app.Store().Looking() || s.app.Store().Path() != path || len(store.SetAside(path)) != 1 {
		t.Fatal("it did not take the place of its programme")
	}
}

func TestABackupThatIsLookedAtSaysSoToAMentorToo(t *testing.T) {
	s := newComputer(t).lookAt(tinyProgramme(t))
	const notice = "You are looking at a backup. Nothing in it can be changed."
	s.read(func(r *store.Reader) error {
		pairs, err := r.Pairs()
		at := slices.IndexFunc(pairs, func(p data.Pair) bool { return p.Now().State == data.Active })
		s.app.Go(screen.Location{Screen: screen.Pairs, ID: pairs[at].ID})
		return err
	})
	uitest.WantOff(t, s.win, "Another mentor", "Print a one-to-one log")
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		b, ok := o.(*kit.Button)
		if ok = ok && strings.HasPrefix(b.Label(), "Hand the laptop to"); ok {
			b.Press()
		}
		return ok
	})
	s.wantSeen("Give the laptop back", notice)
	uitest.Picture(t, s.win, "backup-mentor")
}

// The list of what was opened here names programmes as they were called, also once
// a backup was looked at in between.
func TestAfterALookAtABackupTheProgrammeIsStillCalledByItsName(t *testing.T) {
	path := writeProgramme(t, data.Records{Programme: data.NewProgramme("Harbour Light")})
	s := newComputer(t).open(path)
	backup, err := s.app.Store().Backup(context.Background(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	s.app.Lock()
	s.wantSeen("Harbour Light")
	s.app.ComeForward(backup)
	s.tap("Only look")
	s.enterPassphrase(uitest.Passphrase)
	s.app.Lock()
	s.wantSeen("Harbour Light", "Try the sample")
	if uitest.Sees(s.win, "File programme") {
		t.Error("it is called by its file")
	}
}

// Whoever goes away from the passphrase of a backup leaves no copy of it behind.
func TestALookThatIsGivenUpLeavesNoCopy(t *testing.T) {
	path := writeProgramme(t, data.Records{Programme: data.NewProgramme("Harbour Light")})
	c := newComputer(t)
	s := c.open(path)
	backup, err := s.app.Store().Backup(context.Background(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	s.app.Lock()
	for name, leave := range map[string]func(){
		"by Escape":        func() { s.press(fyne.KeyEscape) },
		"by the link":      func() { s.tap("‹ Back") },
		"for another file": func() { s.app.ComeForward(path) },
	} {
		s.app.ComeForward(backup)
		s.tap("Only look")
		if len(filesIn(t, c.opened)) != 1 {
			t.Fatalf("the copy is not there: %v", filesIn(t, c.opened))
		}
		leave()
		if left := filesIn(t, c.opened); len(left) != 0 {
			t.Errorf("%s: left there: %v", name, left)
		}
	}
}
