package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/door"
	"alongside/ui/mentorview"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// background collects what the app runs off the UI's goroutine, as a computer
// does that has no time for it.
type background struct{ waiting []func() }

func (b *background) start(f func()) { b.waiting = append(b.waiting, f) }

// run does all of it.
func (b *background) run() {
	for len(b.waiting) > 0 {
		f := b.waiting[0]
		b.waiting = b.waiting[1:]
		f()
	}
}

// slowDisk is an open programme on the screen of the register, whose disk has
// not begun with what is stored later.
func slowDisk(t *testing.T) (*computer, *shell, *background) {
	c := newComputer(t)
	s := c.open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.Register})
	b := &background{}
	c.background = b.start
	return c, s, b
}

func TestAMarkOnItsWayIsStoredBeforeAnythingElse(t *testing.T) {
	for name, do := range map[string]func(*shell, *background){
		"going elsewhere": func(s *shell, _ *background) { s.ctrl(fyne.Key1) },
		"locking": func(s *shell, b *background) {
			s.ctrl(fyne.KeyL)
			b.run() // there is nothing left to do, and nothing to do it with
			s.enterPassphrase(uitest.Passphrase)
			b.run()
		},
		"a direct change": func(s *shell, _ *background) { s.app.Store() },
		"undo and redo": func(s *shell, _ *background) {
			s.app.Window().Canvas().Unfocus()
			chordsOf(s.win.Canvas()).TypedShortcut(&fyne.ShortcutUndo{})
			chordsOf(s.win.Canvas()).TypedShortcut(&fyne.ShortcutRedo{})
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, s, b := slowDisk(t)
			before := s.stored()
			s.typeText("a")
			s.press(fyne.KeyReturn)
			if got := s.stored(); got != before {
				t.Fatalf("%d marks are stored though the disk is slow, want %d", got, before)
			}
			s.wantSeen(" is present")
			do(s, b)
			if got := s.stored(); got != before+1 {
				t.Errorf("%d marks are stored, want %d", got, before+1)
			}
			b.run() // there is nothing left
			if got := s.stored(); got != before+1 {
				t.Errorf("%d marks are stored in the end, want %d", got, before+1)
			}
		})
	}
}

// stored counts the marks in the file without asking the app for its store,
// which would wait.
func (s *shell) stored() int {
	s.t.Helper()
	n := 0
	if !s.app.Read(func(r *store.Reader) error {
		for _, err := range r.AllMarks() {
			if err != nil {
				return err
			}
			n++
		}
		return nil
	}) {
		s.t.Fatal("the file could not be read")
	}
	return n
}

func TestQuittingRightAfterAMarkKeepsIt(t *testing.T) {
	path := tinyProgramme(t)
	c := newComputer(t)
	s := c.open(path)
	s.app.Go(screen.Location{Screen: screen.Register})
	before := s.stored()
	c.background = (&background{}).start
	s.typeText("a")
	s.press(fyne.KeyReturn)
	s.ctrl(fyne.KeyQ)
	again := openFile(t, path)
	defer func() {
		if err := again.Close(); err != nil {
			t.Error(err)
		}
	}()
	n := 0
	if err := again.View(func(r *store.Reader) error {
		for range r.AllMarks() {
			n++
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if n != before+1 {
		t.Errorf("%d marks are in the file, want %d", n, before+1)
	}
}

func TestWhatCannotBeStoredKeepsTheWindowOpenOnce(t *testing.T) {
	_, s, _ := slowDisk(t)
	closed := false
	s.win.SetOnClosed(func() { closed = true })
	s.app.StoreLater(func(*store.Store) error { return &store.Error{Kind: store.DiskFull} }, func(err error) { s.app.Fail(err) })
	s.ctrl(fyne.KeyQ)
	s.wantSeen("That did not work")
	if closed {
		t.Fatal("it is closed")
	}
	s.putAway()
	s.ctrl(fyne.KeyQ)
	if !closed {
		t.Error("it is still open")
	}
}

func TestWhoWasWarnedAndGoesOnIsWarnedAgain(t *testing.T) {
	_, s, _ := slowDisk(t)
	closed := false
	s.win.SetOnClosed(func() { closed = true })
	lose := func() {
		s.app.StoreLater(func(*store.Store) error { return &store.Error{Kind: store.DiskFull} }, func(err error) { s.app.Fail(err) })
		s.ctrl(fyne.KeyQ)
		s.wantSeen("That did not work")
		s.putAway()
	}
	lose()
	s.app.StoreLater(func(*store.Store) error { return nil }, func(error) {}) // there is room again
	lose()
	if closed {
		t.Error("it closed, though what was lost since was not told")
	}
}

func TestNothingGoesOnAsIfAMarkThatIsLostWereStored(t *testing.T) {
	chord := func(c fyne.Shortcut) func(*testing.T, *shell) {
		return func(_ *testing.T, s *shell) {
			s.clickNothing()
			chordsOf(s.win.Canvas()).TypedShortcut(c)
		}
	}
	for name, do := range map[string]func(*testing.T, *shell){
		"undo":           chord(&fyne.ShortcutUndo{}),
		"redo":           chord(&fyne.ShortcutRedo{}),
		"a toast's undo": func(_ *testing.T, s *shell) { s.tap("Undo") },
		"the door": func(t *testing.T, s *shell) {
			s.app.HandOver(door.New(s.app, tonight(t, s.app)))
			if uitest.Sees(s.win, "Give the laptop back") {
				t.Error("the laptop is handed over")
			}
		},
		"a mentor's view": func(t *testing.T, s *shell) {
			s.app.HandOver(mentorview.New(s.app, someMentor(t, s.app)))
			if uitest.Sees(s.win, "Give the laptop back") {
				t.Error("the laptop is handed over")
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, s, b := slowDisk(t)
			s.typeText("a")
			s.press(fyne.KeyReturn)
			b.run()
			if name == "redo" {
				chord(&fyne.ShortcutUndo{})(t, s)
			}
			stored := s.stored()
			lost := false
			s.app.StoreLater(func(*store.Store) error { return &store.Error{Kind: store.DiskFull} }, func(err error) {
				lost = true
				s.app.Fail(err)
			})
			do(t, s)
			if got := s.stored(); got != stored {
				t.Errorf("%d marks are stored, want %d", got, stored)
			}
			if !lost {
				t.Error("the loss is not told")
			}
			s.wantSeen("That did not work")
		})
	}
}

func TestWhatIsStoredLaterIsToldInOrder(t *testing.T) {
	c, s, b := slowDisk(t)
	var order []string
	note := func(text string) func(error) {
		return func(err error) {
			if err != nil {
				t.Error(err)
			}
			order = append(order, text)
		}
	}
	add := func(name string) func(*store.Store) error {
		return func(st *store.Store) error {
			_, err := st.AddPerson(data.Person{First: name, Roles: data.Mentee})
			return err
		}
	}
	s.app.StoreLater(add("Xaveria"), note("first"))
	s.app.StoreLater(add("Yolanda"), func(err error) {
		note("second")(err)
		s.app.Store() // as a screen does that goes on from there
	})
	s.app.StoreLater(add("Zelda"), note("third"))
	c.log.Reset()
	b.run()
	if len(order) != 3 || order[0] != "first" || order[1] != "second" || order[2] != "third" {
		t.Errorf("told: %v", order)
	}
	s.wantSeen("Added Zelda")
}

func TestAToastTakesBackWhatItSaysAndNothingElse(t *testing.T) {
	_, s, b := slowDisk(t)
	s.typeText("a")
	s.press(fyne.KeyReturn)
	b.run()
	s.wantSeen("Marked Analyn D. present")
	stored := s.stored()
	s.typeText("ca")
	s.press(fyne.KeyReturn) // on its way
	s.tap("Undo")
	s.wantSeen("Not taken back, for something else was done after it: Marked Analyn D. present")
	if got := s.stored(); got != stored+1 {
		t.Errorf("%d marks are stored, want %d", got, stored+1)
	}
}

func TestAToastTakesBackWhatItSays(t *testing.T) {
	_, s, b := slowDisk(t)
	stored := s.stored()
	s.typeText("a")
	s.press(fyne.KeyReturn)
	b.run()
	s.tap("Undo")
	s.wantSeen("Taken back: Marked Analyn D. present")
	if got := s.stored(); got != stored {
		t.Errorf("%d marks are stored, want %d", got, stored)
	}
}
