package ui_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/door"
	"alongside/ui/kit"
	"alongside/ui/mentorview"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

func TestWhatIsTypedAfterAClickBesideThePassphraseBelongsToIt(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.Register})
	s.app.Lock()
	for _, letter := range uitest.Passphrase {
		s.clickNothing()
		keyboard.Type(s.win.Canvas(), string(letter))
	}
	keyboard.Press(s.win.Canvas(), fyne.KeyReturn)
	if s.app.Store() == nil {
		t.Errorf("the passphrase was not typed: %v", uitest.Texts(s.win))
	}
}

func TestAPassphraseTypedOnAfterAClickBesideItIsNeverSeenInAnotherField(t *testing.T) {
	s := newComputer(t).start("")
	s.tap("Start")
	s.typeText("Riverside")
	for range 2 {
		s.win.Canvas().FocusNext()
	}
	keyboard.Type(s.win.Canvas(), "copper ")
	s.clickNothing()
	keyboard.Type(s.win.Canvas(), "willow")
	field, ok := s.win.Canvas().Focused().(*kit.Entry)
	if !ok || field.Text != "copper willow" || !field.Password {
		t.Errorf("%v has the keyboard", s.win.Canvas().Focused())
	}
	s.wantSeen("Riverside")
}

// withoutProgramme are the ways to a window in which no programme is open.
var withoutProgramme = map[string]func(*testing.T) *shell{
	"the first start": func(t *testing.T) *shell { return newComputer(t).start("") },
	"a new programme": func(t *testing.T) *shell {
		s := newComputer(t).start("")
		s.tap("Start")
		return s
	},
	"the passphrase at the start": func(t *testing.T) *shell { return newComputer(t).start(tinyProgramme(t)) },
	"a passphrase refused": func(t *testing.T) *shell {
		s := newComputer(t).start(tinyProgramme(t))
		s.enterPassphrase("not the passphrase at all")
		return s
	},
	"the recovery key": func(t *testing.T) *shell {
		s := newComputer(t).start("")
		s.tap("Start")
		for i, text := range []string{"Riverside", "Maria", uitest.Passphrase, uitest.Passphrase} {
			for i > 0 {
				s.win.Canvas().FocusNext()
				if _, field := s.win.Canvas().Focused().(*kit.Entry); field {
					break
				}
			}
			s.typeText(text)
		}
		s.press(fyne.KeyReturn)
		s.wantSeen("Keep this recovery key")
		return s
	},
	"the lock after the register": func(t *testing.T) *shell {
		s := newComputer(t).open(tinyProgramme(t))
		s.app.Go(screen.Location{Screen: screen.Register})
		s.typeText("a")
		s.press(fyne.KeyReturn)
		s.app.Lock()
		return s
	},
	"the lock after people": func(t *testing.T) *shell { // Ctrl N adds somebody there
		s := newComputer(t).open(tinyProgramme(t))
		s.app.Go(screen.Location{Screen: screen.People})
		s.app.Lock()
		return s
	},
	"the lock after the door": func(t *testing.T) *shell {
		h := handOver(t, "door")
		h.app.Lock()
		return h.shell
	},
}

func TestNothingThatTheWindowOrALateCallAsksForFallsWithoutAProgramme(t *testing.T) {
	for name, reach := range withoutProgramme {
		t.Run(name, func(t *testing.T) {
			s := reach(t)
			c := s.win.Canvas()
			letters := func() {
				for _, r := range "aX 1é" {
					s.clickNothing()
					c.OnTypedRune()(r)
				}
			}
			for what, act := range map[string]func(){
				"letters": letters,
				"keys": func() {
					for _, key := range everyKey() {
						if key == fyne.KeyEscape {
							continue // it leads to the panel before
						}
						s.clickNothing()
						c.OnTypedKey()(&fyne.KeyEvent{Name: key})
					}
				},
				"chords": func() {
					chordsOf(c).TypedShortcut(&fyne.ShortcutUndo{})
					chordsOf(c).TypedShortcut(&fyne.ShortcutRedo{})
					for _, key := range everyKey() {
						for _, modifier := range []fyne.KeyModifier{
							fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierControl | fyne.KeyModifierShift,
						} {
							if key == fyne.KeyQ && modifier == fyne.KeyModifierControl {
								continue
							}
							chordsOf(c).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: modifier})
						}
					}
				},
				"the keyboard is free": func() {
					s.clickNothing()
					kit.KeyboardFree(c)
				},
				"what screens ask for": func() {
					s.app.Say("Marked somebody")
					s.app.ClearToast()
					s.app.Go(screen.Location{Screen: screen.People})
					s.app.Back()
					s.app.HandOver(door.New(s.app, data.NewID()))
					s.app.HandOver(mentorview.New(s.app, data.NewID()))
					s.app.StoreLater(func(*store.Store) error { t.Error("it is done"); return nil },
						func(error) { t.Error("it is told") })
					if s.app.Read(func(*store.Reader) error { return nil }) {
						t.Error("something was read")
					}
					s.app.Lock()
				},
			} {
				before := uitest.Texts(s.win)
				act()
				if s.app.Store() != nil {
					t.Fatalf("%s: a programme is open", what)
				}
				for _, text := range uitest.Texts(s.win) {
					if text == "Lock" || strings.HasPrefix(text, "Marked ") {
						t.Fatalf("%s: the window says\n%q\nand said\n%q", what, text, before)
					}
				}
			}
		})
	}
}

// someForm opens a form and types into it.
func someForm(s *shell) *kit.Entry {
	name := kit.NewEntry("")
	kit.FormDialog(s.win, "Add a person", kit.NewField("Name", name, ""), "Add", func() error { return nil })
	s.typeText("Xaveria")
	return name
}

func TestLockingWinsFromAnywhere(t *testing.T) {
	handed := func(mode string, more func(*shell)) func(*testing.T) *shell {
		return func(t *testing.T) *shell {
			h := handOver(t, mode)
			more(h.shell)
			return h.shell
		}
	}
	at := func(place screen.Name, more func(*shell)) func(*testing.T) *shell {
		return func(t *testing.T) *shell {
			s := newComputer(t).open(tinyProgramme(t))
			s.app.Go(screen.Location{Screen: place})
			more(s)
			return s
		}
	}
	for name, reach := range map[string]func(*testing.T) *shell{
		"a question":         at(screen.Register, func(s *shell) { kit.Message(s.win, "A question", "with a button") }),
		"a field in a form":  at(screen.Register, func(s *shell) { someForm(s) }),
		"a form's button":    at(screen.Register, func(s *shell) { someForm(s); s.win.Canvas().FocusNext() }),
		"a form, no focus":   at(screen.Register, func(s *shell) { someForm(s); s.clickNothing() }),
		"two dialogs":        at(screen.Register, func(s *shell) { someForm(s); kit.Message(s.win, "One more", "thing") }),
		"a menu":             at(screen.Today, func(s *shell) { kit.ShowMenu(s.win.Content(), []kit.MenuItem{{Label: "Open", Do: func() {}}}) }),
		"a picker in a form": at(screen.Register, func(s *shell) { s.tap("Add an activity"); find[uitest.Picker](s).Open() }),
		"progress": at(screen.Today, func(s *shell) {
			kit.NewProgress(s.win, "Backing up", func(_ time.Duration, f func()) { f() }, func() {})
		}),
		"the register's search": at(screen.Register, func(*shell) {}),
		"the door":              handed("door", func(*shell) {}),
		"a mentor's view":       handed("mentor view", func(*shell) {}),
		"the passphrase asked for at the door": handed("door", func(s *shell) {
			s.tap("Give the laptop back")
			s.typeText("lantern")
		}),
		"the question before the end": at(screen.Register, func(s *shell) { someForm(s); s.ctrl(fyne.KeyQ) }),
	} {
		t.Run(name, func(t *testing.T) {
			s := reach(t)
			s.ctrl(fyne.KeyL)
			if s.app.Store() != nil {
				t.Fatalf("it is not locked: %v", uitest.Texts(s.win))
			}
			if top := s.win.Canvas().Overlays().Top(); top != nil {
				t.Errorf("%T lies over the lock", top)
			}
			s.wantSeen("Your passphrase")
			s.clickNothing()
			keyboard.Type(s.win.Canvas(), uitest.Passphrase)
			s.press(fyne.KeyReturn)
			if uitest.Sees(s.win, "Xaveria") { // what was being typed is offered
				s.wantSeen("The programme was locked while you were typing this.")
				s.press(fyne.KeyEscape)
			}
			s.wantSeen("Lock")
			if top := s.win.Canvas().Overlays().Top(); top != nil {
				t.Errorf("%T has come back", top)
			}
		})
	}
}

func TestTheEndIsAskedForFromAnywhereToo(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	closed := false
	s.win.SetOnClosed(func() { closed = true })
	kit.Message(s.win, "A question", "with a button that has the keyboard")
	kit.Message(s.win, "One more", "thing")
	s.ctrl(fyne.KeyQ)
	if !closed || s.app.Store() != nil {
		t.Error("it is still open")
	}
}

// Else it would be believed to be changed.
func TestWhoLocksOverAHalfTypedPassphraseIsToldThatItIsGone(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.Settings})
	change := func() {
		content := kit.NewField("New passphrase", kit.NewPasswordEntry(""), "")
		kit.FormDialog(s.win, "The passphrase of Maria", content, "Change it", func() error { return nil })
	}
	change()
	s.typeText("harbour")
	s.press(fyne.KeyEscape)
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape asks about a passphrase")
		s.closeDialogs()
	}
	change()
	s.typeText("harbour")
	s.ctrl(fyne.KeyL)
	s.wantSeen("Your passphrase", "What was typed into a form and not stored is gone.")
	s.enterPassphrase(uitest.Passphrase)
	s.app.HandOver(modes["door"](t, s.app))
	s.tap("Give the laptop back")
	s.typeText("half")
	s.ctrl(fyne.KeyL)
	if uitest.Sees(s.win, "is gone") {
		t.Error("a passphrase that was to open something was nothing to store")
	}
}

func TestWhoLocksOverAFormIsToldThatItIsKept(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.Register})
	s.tap("From paper")
	s.typeText("3")
	s.ctrl(fyne.KeyL)
	s.wantSeen("Your passphrase", "kept")
	s.enterPassphrase(uitest.Passphrase)
	s.ctrl(fyne.KeyL)
	if uitest.Sees(s.win, "not stored is gone") {
		t.Error("it is told though nothing was typed")
	}
}

func TestTheAppIsNotEndedBeforeTheRecoveryKeyIsKept(t *testing.T) {
	s := newComputer(t).start("")
	closed := false
	s.win.SetOnClosed(func() { closed = true })
	s.tap("Start")
	for _, text := range []string{"Harbour Lights", "Maria", uitest.Passphrase, uitest.Passphrase} {
		s.typeText(text)
		s.press(fyne.KeyTab)
		s.win.Canvas().FocusNext()
	}
	s.tap("Make the programme")
	s.wantSeen("Keep this recovery key")
	s.ctrl(fyne.KeyL)
	s.wantSeen("The recovery key is not kept yet", "It is shown this once.")
	s.press(fyne.KeyEscape)
	s.wantSeen("Keep this recovery key")
	s.ctrl(fyne.KeyQ)
	s.wantSeen("The recovery key is not kept yet")
	s.tap("Cancel")
	if closed {
		t.Fatal("it is closed")
	}
	s.ctrl(fyne.KeyQ)
	s.tap("Close without it")
	if !closed {
		t.Error("it is still open")
	}
}

func TestWhatCouldNotBeStoredIsToldAfterTheLock(t *testing.T) {
	_, s, b := slowDisk(t)
	s.app.StoreLater(func(*store.Store) error { return &store.Error{Kind: store.DiskFull} }, func(err error) { s.app.Fail(err) })
	s.ctrl(fyne.KeyL)
	if s.app.Store() != nil || s.win.Canvas().Overlays().Top() != nil {
		t.Fatal("it is not locked")
	}
	s.wantSeen("Your passphrase", "could not be stored")
	s.enterPassphrase(uitest.Passphrase)
	b.run()
	s.wantSeen("That did not work")
	s.putAway()
	s.ctrl(fyne.KeyL)
	s.enterPassphrase(uitest.Passphrase)
	b.run()
	s.wantSeen("Lock")
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("it is told twice")
	}
}

func TestWhatCouldNotBeStoredInOneProgrammeIsNotToldInAnother(t *testing.T) {
	other := tinyProgramme(t)
	_, s, b := slowDisk(t)
	s.app.StoreLater(func(*store.Store) error { return &store.Error{Kind: store.DiskFull} }, func(err error) { s.app.Fail(err) })
	s.ctrl(fyne.KeyL)
	s.app.ComeForward(other)
	s.enterPassphrase(uitest.Passphrase)
	b.run()
	s.wantSeen("Lock")
	if s.app.Store().Path() != other {
		t.Fatal("the other programme is not open")
	}
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("it is told in a programme that it is not about")
	}
}

func TestNothingOfTheProgrammeThatWasLeftActsOnTheNext(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.Register})
	s.typeText("a")
	s.press(fyne.KeyReturn)
	var undo *kit.Button
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		b, ok := o.(*kit.Button)
		if ok && b.Label() == "Undo" {
			undo = b
		}
		return undo != nil
	})
	stop := s.app.After(0, func() { t.Error("it is called late") })
	defer stop()
	left := s.app.Store()
	s.app.Lock()
	undo.Press()
	s.enterPassphrase(uitest.Passphrase)
	before := s.marks()
	undo.Press()
	if got := s.marks(); got != before {
		t.Errorf("%d marks after a toast of before the lock, want %d", got, before)
	}
	if left == s.app.Store() {
		t.Error("the same store is open again")
	}
	if uitest.Sees(s.win, "Marked ") {
		t.Error("the toast of before the lock is shown")
	}
}

func TestAPickerOpenWhenTheLaptopIsHandedOverOpensAgainAfterwards(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.Documents})
	picker := find[uitest.Picker](s)
	picker.Open()
	if s.win.Canvas().Overlays().Top() == nil {
		t.Fatal("no panel is open")
	}
	s.app.HandOver(modes["door"](t, s.app))
	s.tap("Give the laptop back")
	s.enterPassphrase(uitest.Passphrase)
	picker.Open()
	if s.win.Canvas().Overlays().Top() == nil {
		t.Error("it does not open any more")
	}
}

func TestWhatIsOpenedWhileItIsLockedIsClearedToo(t *testing.T) {
	c := newComputer(t)
	s := c.open(tinyProgramme(t))
	b := &background{}
	c.background = b.start
	s.app.Work("Making it", func(context.Context) error {
		return os.WriteFile(filepath.Join(c.opened, "sheet.pdf"), []byte("%PDF"), 0o600)
	}, func(error) { t.Error("told") })
	s.app.Lock()
	b.run()
	if left := filesIn(t, c.opened); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
