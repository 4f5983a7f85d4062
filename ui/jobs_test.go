package ui_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// slowWork is an open programme with a backup under way that has not begun yet.
type slowWork struct {
	*shell
	*background
	computer     *computer
	path, folder string
	told         []error // what the screen that asked was told
	closed       bool    // the window is
}

func backingUp(t *testing.T) *slowWork {
	t.Helper()
	c := newComputer(t)
	w := &slowWork{path: tinyProgramme(t), folder: t.TempDir(), background: &background{}, computer: c}
	w.shell = c.open(w.path)
	w.win.SetOnClosed(func() { w.closed = true })
	c.background = w.start
	w.app.BackUp(w.folder, func(_ string, err error) { w.told = append(w.told, err) })
	return w
}

// wantBackup fails unless there is one whole backup and nothing else.
func (w *slowWork) wantBackup() {
	w.t.Helper()
	backups, err := store.Backups(w.folder)
	if files := filesIn(w.t, w.folder); err != nil || len(backups) != 1 || len(files) != 1 {
		w.t.Fatalf("%d backups (%v) in %v", len(backups), err, files)
	}
	opened := openFile(w.t, backups[0].Path)
	report, err := opened.Check()
	if err := errors.Join(err, report.Err(), opened.Close()); err != nil {
		w.t.Error(err)
	}
}

// wantFree fails unless the programme is closed.
func (w *slowWork) wantFree() {
	w.t.Helper()
	if err := openFile(w.t, w.path).Close(); err != nil {
		w.t.Error(err)
	}
}

// wantTold fails unless the next start says that a backup is missing, or says
// nothing of one.
func (w *slowWork) wantTold(missing bool) {
	w.t.Helper()
	w.computer.background = func(f func()) { f() }
	for _, told := range []bool{missing, false} { // once
		s := w.computer.start(w.path)
		if uitest.Sees(s.win, "The last backup was not finished") != told {
			w.t.Errorf("it says that the backup is missing: %v", !told)
		}
		if told {
			uitest.Picture(w.t, s.win, "unfinished-backup")
		}
		s.enterPassphrase(uitest.Passphrase)
		s.app.Lock()
		if uitest.Sees(s.win, "The last backup") {
			w.t.Error("it is told again")
		}
	}
}

func TestLockingDuringABackupShowsTheLockAtOnceAndClosesTheFileAfterIt(t *testing.T) {
	w := backingUp(t)
	w.ctrl(fyne.KeyL)
	if w.app.Store() != nil {
		t.Fatal("it is not locked")
	}
	w.wantSeen("Your passphrase", "Being finished: Backing up.")
	w.run()
	w.wantBackup()
	w.wantFree()
	w.wantSeen("Finished: Backing up.")
	if len(w.told) > 0 {
		t.Errorf("the screen that is gone was told %v", w.told)
	}
	w.enterPassphrase(uitest.Passphrase)
	w.run()
	if w.app.Store() == nil {
		t.Error("it does not open again")
	}
}

func TestABackupThatFailsBehindTheLockIsTold(t *testing.T) {
	w := backingUp(t)
	if err := os.Remove(w.folder); err != nil {
		t.Fatal(err)
	}
	w.ctrl(fyne.KeyL)
	w.run()
	w.wantSeen("Not finished: Backing up.")
	w.wantFree()
	w.wantTold(false) // it was told already
}

func TestClosingTheWindowWaitsForABackup(t *testing.T) {
	w := backingUp(t)
	w.ctrl(fyne.KeyQ)
	w.wantSeen("Backing up is not finished yet", "Alongside closes when it is.")
	if w.closed || w.app.Store() == nil {
		t.Fatal("it is closed already")
	}
	w.run()
	if !w.closed {
		t.Error("it is still open")
	}
	w.wantBackup()
	w.wantFree()
	if len(w.told) != 1 || w.told[0] != nil {
		t.Errorf("told: %v", w.told)
	}
	w.wantTold(false)
}

func TestABackupCanBeStoppedSoThatTheWindowCloses(t *testing.T) {
	w := backingUp(t)
	w.ctrl(fyne.KeyQ)
	w.tap("Stop it and close")
	w.run()
	if !w.closed {
		t.Error("it is still open")
	}
	if files := filesIn(t, w.folder); len(files) > 0 {
		t.Errorf("left behind: %v", files)
	}
	w.wantFree()
	w.wantTold(false) // it was the person's own wish
}

func TestABackupThatWasUnderWayWhenThePowerWentIsToldAtTheNextStart(t *testing.T) {
	w := backingUp(t)
	left, err := os.ReadFile(w.path) // as the disk has it
	if err != nil {
		t.Fatal(err)
	}
	w.path = filepath.Join(t.TempDir(), "a.alongside")
	if err := os.WriteFile(w.path, left, 0o600); err != nil {
		t.Fatal(err)
	}
	w.wantTold(true)
	w.run()
}

func TestABackupLeavesNothingWhereNothingIsKeptForTheNextStart(t *testing.T) {
	t.Chdir(t.TempDir())
	c := newComputer(t)
	c.state, c.seen = "", ""
	s := c.open(tinyProgramme(t))
	b := &background{}
	c.background = b.start
	s.app.BackUp(t.TempDir(), func(string, error) {})
	if files := filesIn(t, "."); len(files) > 0 {
		t.Errorf("it left %v", files)
	}
	b.run()
}

func TestWhoStaysAfterAllIsNotShutOut(t *testing.T) {
	w := backingUp(t)
	w.ctrl(fyne.KeyQ)
	w.ctrl(fyne.KeyQ)
	w.press(fyne.KeyEscape)
	if top := w.win.Canvas().Overlays().Top(); top != nil {
		t.Errorf("asked twice: %T", top)
	}
	w.run()
	if w.closed || w.app.Store() == nil || len(w.told) != 1 {
		t.Errorf("closed %v, told %v", w.closed, w.told)
	}
	w.wantBackup()
}

func TestABackupThatFailsKeepsTheWindowOpenAndIsTold(t *testing.T) {
	w := backingUp(t)
	if err := os.Remove(w.folder); err != nil {
		t.Fatal(err)
	}
	w.ctrl(fyne.KeyQ)
	w.run()
	if w.closed || len(w.told) != 1 || w.told[0] == nil {
		t.Errorf("closed %v, told %v", w.closed, w.told)
	}
}

func TestTheWindowWaitsForEverythingUnderWay(t *testing.T) {
	w := backingUp(t)
	w.app.Work("Checking", func(context.Context) error { return nil }, func(err error) { w.told = append(w.told, err) })
	w.ctrl(fyne.KeyQ)
	w.run()
	if !w.closed || len(w.told) != 2 {
		t.Errorf("closed %v, told %v", w.closed, w.told)
	}
}

func TestTheHandedOverLaptopIsQuitOnceTheBackupIsDone(t *testing.T) {
	w := backingUp(t)
	w.app.HandOver(modes["door"](t, w.app))
	w.ctrl(fyne.KeyQ)
	w.enterPassphrase(uitest.Passphrase)
	w.run()
	if !w.closed {
		t.Error("it is still open")
	}
	w.wantBackup()
}

func TestAChangeByWorkOnTheProgrammeThatWasLeftIsNotShownInTheNext(t *testing.T) {
	w := backingUp(t)
	st := w.app.Store()
	w.app.Work("Adding", func(context.Context) error {
		_, err := st.AddPerson(data.Person{First: "Xaveria", Roles: data.Mentee})
		return err
	}, func(error) { t.Error("told") })
	w.app.Lock()
	w.run()
	w.enterPassphrase(uitest.Passphrase)
	w.run()
	w.app.Go(screen.Location{Screen: screen.Settings})
	if uitest.Sees(w.win, "Added Xaveria") {
		t.Error("it is said in the next")
	}
	w.read(func(r *store.Reader) error {
		people, err := r.People()
		for _, p := range people {
			if p.First == "Xaveria" {
				return err
			}
		}
		t.Error("it is not stored")
		return err
	})
}

func TestProgressOfWhatWasLeftDoesNotLieOverTheLock(t *testing.T) {
	c := newComputer(t)
	var timers []func()
	c.after = func(_ time.Duration, f func()) { timers = append(timers, f) }
	s := c.open(tinyProgramme(t))
	b := &background{}
	c.background = b.start
	s.app.Work("Backing up", func(context.Context) error { return nil }, func(error) {})
	s.app.Lock()
	for _, f := range timers {
		f()
	}
	if top := s.win.Canvas().Overlays().Top(); top != nil {
		t.Errorf("%T lies over the lock", top)
	}
	b.run()
}

func TestWorkSaysHowFarItHasComeUntilItIsStopped(t *testing.T) {
	c := newComputer(t)
	c.after = soon
	s := c.open(tinyProgramme(t))
	b := &background{}
	c.background = b.start
	s.app.Work("Making the documents", func(ctx context.Context) error {
		screen.Tell(ctx, "3 of 24 are made.")
		s.wantSeen("Making the documents", "3 of 24 are made.")
		s.press(fyne.KeyEscape)
		screen.Tell(ctx, "4 of 24 are made.")
		s.wantSeen("It is being stopped.")
		return ctx.Err()
	}, func(err error) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("it ended with %v", err)
		}
	})
	b.run()
	screen.Tell(context.Background(), "nobody hears it")
}

func TestAQuestionOverProgressStaysWhenTheWorkIsDone(t *testing.T) {
	c := newComputer(t)
	c.after = soon
	s := c.open(tinyProgramme(t))
	b := &background{}
	c.background = b.start
	s.app.Work("Backing up", func(context.Context) error { return nil }, func(error) {})
	s.wantSeen("This may take a moment.")
	kit.Message(s.win, "Something else", "went wrong meanwhile")
	b.run()
	s.wantSeen("Something else")
	s.press(fyne.KeyReturn)
	if top := s.win.Canvas().Overlays().Top(); top != nil {
		t.Errorf("%T is left", top)
	}
}

func TestWhatIsPressedTwiceAtTheStartIsDoneOnce(t *testing.T) {
	c := newComputer(t)
	s := c.start(tinyProgramme(t))
	b := &background{}
	c.background = b.start
	s.typeText(uitest.Passphrase)
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyReturn)
	if len(b.waiting) != 1 {
		t.Errorf("%d are under way", len(b.waiting))
	}
	b.run()
	s.wantSeen("Lock")
}

func TestWhatIsGivenUpAtTheStartLeavesNothingOpenAndNoFile(t *testing.T) {
	c := newComputer(t)
	s := c.start("")
	closed := false
	s.win.SetOnClosed(func() { closed = true })
	b := &background{}
	c.background = b.start
	s.tap("Try the sample")
	s.ctrl(fyne.KeyQ)
	s.wantSeen("Making the sample programme is not finished yet")
	s.tap("Stop it and close")
	b.run()
	if !closed {
		t.Error("it is still open")
	}
	if files := filesIn(t, filepath.Dir(c.files)); len(files) > 0 {
		t.Errorf("left behind: %v", files)
	}
}

func TestWhatCannotBeStoppedIsWaitedForByWhoeverCloses(t *testing.T) {
	c := newComputer(t)
	s := c.open(tinyProgramme(t))
	closed := false
	s.win.SetOnClosed(func() { closed = true })
	b := &background{}
	c.background = b.start
	s.app.WorkThrough("Changing the passphrase", func() error { return nil }, func(error) {})
	s.ctrl(fyne.KeyQ)
	s.wantSeen("Changing the passphrase is not finished yet", "Alongside closes when it is.", "Stay")
	if uitest.Sees(s.win, "Stop it and close") {
		t.Error("stopping it is offered")
	}
	b.run()
	if !closed {
		t.Error("it is still open")
	}
}

// soon does at once what is not long to come.
func soon(d time.Duration, f func()) {
	if d <= time.Second {
		f()
	}
}
