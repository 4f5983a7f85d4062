package ui_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// kept is an open programme whose backups go to a disk and a stick.
type kept struct {
	*shell
	computer    *computer
	disk, stick string
	closed      bool     // the window is
	later       []func() // what is to be done once time has passed
}

func keepsBackups(t *testing.T) *kept {
	t.Helper()
	c := newComputer(t)
	k := &kept{computer: c, disk: filepath.Join(t.TempDir(), "Office disk"), stick: filepath.Join(t.TempDir(), "Blue stick")}
	c.after = func(_ time.Duration, f func()) { k.later = append(k.later, f) }
	for _, folder := range []string{k.disk, k.stick} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	k.shell = c.open(tinyProgramme(t))
	k.win.SetOnClosed(func() { k.closed = true })
	k.app.SetBackupFolders([]string{k.disk, k.stick})
	return k
}

// pass lets time pass once.
func (k *kept) pass() {
	due := k.later
	k.later = nil
	for _, f := range due {
		f()
	}
}

// closeMeeting closes the meeting of the evening, once more where it is closed.
func (k *kept) closeMeeting() {
	k.t.Helper()
	s := k.app.Store()
	var tonight data.Meeting
	k.read(func(r *store.Reader) error {
		all, err := r.Meetings()
		i := slices.IndexFunc(all, func(m data.Meeting) bool { return m.Date == data.DateOf(uitest.Evening) })
		tonight = all[i]
		return err
	})
	if tonight.State == data.Closed {
		if err := s.ReopenMeeting(tonight.ID); err != nil {
			k.t.Fatal(err)
		}
	}
	if err := s.CloseMeeting(tonight.ID, store.LeaveAsIs); err != nil {
		k.t.Fatal(err)
	}
}

// wantBackups fails unless so many whole backups are in a folder, and nothing else.
func (k *kept) wantBackups(folder string, want int) {
	k.t.Helper()
	backups, err := store.Backups(folder)
	if files := filesIn(k.t, folder); err != nil || len(backups) != want || len(files) != want {
		k.t.Fatalf("%d backups (%v) in %v; want %d", len(backups), err, files, want)
	}
	for _, b := range backups {
		opened := openFile(k.t, b.Path)
		if report, err := opened.Check(); err != nil || !report.OK() {
			k.t.Errorf("%v %+v", err, report)
		}
		if err := opened.Close(); err != nil {
			k.t.Error(err)
		}
	}
}

func TestClosingAMeetingBacksUpIntoBothFolders(t *testing.T) {
	k := keepsBackups(t)
	k.wantBackups(k.disk, 0)
	k.closeMeeting()
	k.wantBackups(k.disk, 1)
	k.wantBackups(k.stick, 1)
}

func TestQuittingBacksUpWhatIsNotBackedUpYet(t *testing.T) {
	k := keepsBackups(t)
	k.closeMeeting()
	k.ctrl(fyne.KeyQ)
	if !k.closed {
		t.Fatal("it is still open")
	}
	k.wantBackups(k.disk, 1) // nothing was changed since

	again := k.computer.open(tinyProgramme(t))
	closed := false
	again.win.SetOnClosed(func() { closed = true })
	again.ctrl(fyne.KeyQ)
	if !closed {
		t.Error("the other programme is still open")
	}
	k.wantBackups(k.disk, 2)
	k.wantBackups(k.stick, 2)
}

func TestAMissingStickIsSaidOnceAndBackedUpOntoWhenItIsBack(t *testing.T) {
	k := keepsBackups(t)
	pulled := k.stick + " pulled"
	if err := os.Rename(k.stick, pulled); err != nil {
		t.Fatal(err)
	}
	const says = "Blue stick is not there at present. The backup is made when it is back."
	k.closeMeeting()
	k.wantSeen(says)
	k.wantBackups(k.disk, 1)
	k.app.ClearToast()
	k.ctrl(fyne.Key2) // away from Today, where it stands until it is made
	k.closeMeeting()
	if uitest.Sees(k.win, says) {
		t.Error("it is said again")
	}
	k.pass()
	k.wantBackups(k.disk, 2)
	if err := os.Rename(pulled, k.stick); err != nil {
		t.Fatal(err)
	}
	k.pass()
	k.wantBackups(k.stick, 1)
	k.wantSeen("The backup on Blue stick is made.")
}

func TestQuittingWithoutTheStickIsAskedAboutAndPossible(t *testing.T) {
	for answer, backups := range map[string]int{"Close without it": 0, "Try again": 1} {
		t.Run(answer, func(t *testing.T) {
			k := keepsBackups(t)
			pulled := k.stick + " pulled"
			if err := os.Rename(k.stick, pulled); err != nil {
				t.Fatal(err)
			}
			k.ctrl(fyne.KeyQ)
			k.wantSeen("Not every backup was made", "Everything is saved in the programme itself.")
			if k.closed {
				t.Fatal("it is closed already")
			}
			if err := os.Rename(pulled, k.stick); err != nil {
				t.Fatal(err)
			}
			k.tap(answer)
			if !k.closed {
				t.Error("it is still open")
			}
			k.wantBackups(k.stick, backups)
			k.wantBackups(k.disk, 1)
		})
	}
}

func TestTheBackupOnQuittingCanBeSkipped(t *testing.T) {
	k := keepsBackups(t)
	b := &background{}
	k.computer.background = b.start
	k.ctrl(fyne.KeyQ)
	k.pass() // it takes longer than a blink
	k.wantSeen("Backing up before Alongside closes")
	k.tap("Close without it")
	b.run()
	if !k.closed {
		t.Error("it is still open")
	}
	k.wantBackups(k.disk, 0)
}

func TestWhoStaysWhileItIsBackedUpBeforeTheEndIsNotShutOut(t *testing.T) {
	k := keepsBackups(t)
	b := &background{}
	k.computer.background = b.start
	k.ctrl(fyne.KeyQ)
	k.ctrl(fyne.KeyQ)
	k.tap("Stay")
	b.run()
	if k.closed {
		t.Error("it is closed")
	}
	k.wantBackups(k.disk, 1)
}

func TestASampleIsNotBackedUp(t *testing.T) {
	k := keepsBackups(t)
	k.app.Lock()
	s := k.computer.start("")
	s.press(fyne.KeyEscape)
	s.tap("Try the sample")
	closed := false
	s.win.SetOnClosed(func() { closed = true })
	if _, overdue := s.app.BackupOverdue(); overdue {
		t.Error("of a sample a backup is asked for")
	}
	s.ctrl(fyne.KeyQ)
	if !closed {
		t.Error("it is still open")
	}
	k.wantBackups(k.disk, 0)
}

func TestABackupIsOverdueAfterAWeek(t *testing.T) {
	k := keepsBackups(t)
	if last, overdue := k.app.BackupOverdue(); !last.IsZero() || !overdue {
		t.Errorf("without any: %v, %v", last, overdue)
	}
	k.closeMeeting()
	if last, overdue := k.app.BackupOverdue(); !last.Equal(uitest.Evening) || overdue {
		t.Errorf("just made: %v, %v", last, overdue)
	}
}

func TestBackingUpGoesOnWithTheOtherFolder(t *testing.T) {
	k := keepsBackups(t)
	k.app.Go(screen.Location{Screen: screen.Settings})
	if err := os.Remove(k.disk); err != nil {
		t.Fatal(err)
	}
	done := false
	k.app.BackUpNow(func() { done = true })
	k.wantSeen("Not every backup was made", "Office disk is not there at present.")
	k.wantBackups(k.stick, 1)
	if !done {
		t.Error("the screen was not told")
	}
}

func TestGoingBackToABackupOpensItAndKeepsWhatThereWas(t *testing.T) {
	k := keepsBackups(t)
	k.app.BackUpNow(func() {})
	before := k.marks()
	k.closeMeeting()
	file := k.app.Store().Path()
	k.app.Go(screen.Location{Screen: screen.Restore})
	k.wantSeen("Restore a backup", "Checked. What you typed opens it.", "Office disk")
	k.press(fyne.KeyDown) // past the one of after closing
	k.wantSeen("What you would lose")
	k.tap("Restore this backup")
	k.tap("Go back")
	if k.app.Store() == nil || k.app.Store().Path() != file || k.marks() != before {
		t.Fatalf("it is not open as it was: %q", uitest.Texts(k.win))
	}
	k.wantSeen("Good evening")
	if uitest.Sees(k.win, "This file is older than the one that was open here before") {
		t.Error("it is asked whether that was meant")
	}
	if set := store.SetAside(file); len(set) != 1 {
		t.Errorf("set aside: %v", set)
	}
	k.app.Go(screen.Location{Screen: screen.Restore})
	k.wantSeen("Set aside")
	k.app.Go(screen.Location{Screen: screen.Today})
	k.ctrl(fyne.KeyL)
	k.enterPassphrase(uitest.Passphrase)
	if uitest.Sees(k.win, "This file is older") {
		t.Error("at the next opening it is asked whether that was meant")
	}
}

func TestAStickThatIsPulledWhileItIsRestoredFromLeavesEverythingAsItWas(t *testing.T) {
	k := keepsBackups(t)
	k.app.BackUpNow(func() {})
	k.closeMeeting()
	marks, file := k.marks(), k.app.Store().Path()
	k.app.Go(screen.Location{Screen: screen.Restore})
	k.press(fyne.KeyDown)
	for _, folder := range []string{k.disk, k.stick} {
		if err := os.RemoveAll(folder); err != nil {
			t.Fatal(err)
		}
	}
	k.tap("Restore this backup")
	k.tap("Go back")
	if k.app.Store() == nil || k.app.Store().Path() != file || k.marks() != marks {
		t.Fatal("it is not open as it was")
	}
	if !uitest.Sees(k.win, "That did not work") || len(store.SetAside(file)) > 0 {
		t.Errorf("it is not said, or something is set aside: %q", uitest.Texts(k.win))
	}
}

func TestABackupIsLookedIntoFromTheList(t *testing.T) {
	k := keepsBackups(t)
	k.app.BackUpNow(func() {})
	k.app.Go(screen.Location{Screen: screen.Restore})
	k.tap("Only look")
	if k.app.Store() == nil || !k.app.Store().Looking() {
		t.Fatal("it is not looked into")
	}
	k.wantSeen("You are looking at a backup. Nothing in it can be changed.")
}

func TestTheWayBackFromABackupLeadsToOnesOwnFileAndHiddenNamesStayHidden(t *testing.T) {
	k := keepsBackups(t)
	k.app.BackUpNow(func() {})
	file := k.app.Store().Path()
	k.ctrl(fyne.KeyH)
	k.app.Go(screen.Location{Screen: screen.Restore})
	k.tap("Only look")
	k.app.Go(screen.Location{Screen: screen.People})
	k.wantSeen("Back to your own file", "Codes")
	k.tap("Back to your own file")
	k.wantSeen("Your passphrase")
	if left := filesIn(t, k.computer.opened); len(left) > 0 {
		t.Errorf("%v is left of the backup", left)
	}
	k.enterPassphrase(uitest.Passphrase)
	if k.app.Store() == nil || k.app.Store().Path() != file || k.app.Store().Looking() {
		t.Fatal("the own file is not open")
	}
	if uitest.Sees(k.win, "Back to your own file") {
		t.Error("the way back is offered in the own file")
	}
}

func TestABackupThatWasAskedForIsMadeWhenItsFolderIsBack(t *testing.T) {
	for name, between := range map[string]func(*kept){
		"in the same sitting": func(k *kept) { k.press(fyne.KeyReturn) },
		"after a lock": func(k *kept) {
			k.press(fyne.KeyReturn)
			k.ctrl(fyne.KeyL)
			k.later = nil // as in the fresh process of a lock
			k.typeText(uitest.Passphrase)
			k.press(fyne.KeyReturn)
		},
	} {
		t.Run(name, func(t *testing.T) {
			k := keepsBackups(t)
			pulled := k.stick + " pulled"
			if err := os.Rename(k.stick, pulled); err != nil {
				t.Fatal(err)
			}
			k.app.BackUpNow(func() {})
			k.wantSeen("Blue stick is not there at present. The backup is made when it is back.")
			between(k)
			if err := os.Rename(pulled, k.stick); err != nil {
				t.Fatal(err)
			}
			k.pass()
			k.wantBackups(k.stick, 1)
		})
	}
}
