package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// clickNothing clicks an empty spot: the driver takes the keyboard away then.
func (s *shell) clickNothing() { s.win.Canvas().Unfocus() }

// inRegister opens the register with two people added who have names of their
// own.
func inRegister(t *testing.T) (s *shell, quentin, xaveria data.ID) {
	t.Helper()
	s = newComputer(t).open(tinyProgramme(t))
	add := func(first string) data.ID {
		id, err := s.app.Store().AddPerson(data.Person{First: first, Roles: data.Mentee})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	quentin, xaveria = add("Quentin"), add("Xaveria")
	s.app.Go(screen.Location{Screen: screen.Register})
	return s, quentin, xaveria
}

// statusOf is how somebody is marked tonight.
func (s *shell) statusOf(person data.ID) (status data.Status) {
	s.t.Helper()
	meeting := tonight(s.t, s.app)
	s.app.Store() // waits for what is on its way
	s.read(func(r *store.Reader) error {
		for m, err := range r.AllMarks() {
			if err != nil {
				return err
			}
			if m.Meeting == meeting && m.Person == person {
				status = m.Status
			}
		}
		return nil
	})
	return status
}

func TestWhoIsTypedAfterAClickOnNothingIsMarkedAndNobodyElse(t *testing.T) {
	s, quentin, xaveria := inRegister(t)
	keyboard.Type(s.win.Canvas(), "quentin")
	keyboard.Press(s.win.Canvas(), fyne.KeyReturn)
	s.clickNothing()
	keyboard.Type(s.win.Canvas(), "xaveria")
	s.wantSeen("xaveria")
	taker, ok := s.win.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatal("no field has the keyboard")
	}
	taker.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyA, Modifier: fyne.KeyModifierAlt})
	if got := s.statusOf(xaveria); got != data.Absent {
		t.Errorf("who was typed is marked %v", got)
	}
	if got := s.statusOf(quentin); got != data.Present {
		t.Errorf("who was chosen before is marked %v", got)
	}
}

func TestAKeyAfterAClickOnNothingGoesToTheSearch(t *testing.T) {
	s, _, _ := inRegister(t)
	keyboard.Type(s.win.Canvas(), "xa")
	s.clickNothing()
	keyboard.Press(s.win.Canvas(), fyne.KeyBackspace)
	if got := s.win.Canvas().Focused().(*kit.Entry).Text; got != "x" {
		t.Errorf("it says %q", got)
	}
}

func TestALetterUnderADialogDoesNothingOnTheScreenBehindIt(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	logCall := func() bool {
		s.clickNothing()
		keyboard.Type(s.win.Canvas(), "l")
		return uitest.Sees(s.win, "Log a call: ")
	}
	if !logCall() {
		t.Fatal("the letter does nothing without a dialog either")
	}
	s.closeDialogs()
	kit.Message(s.win, "A question", "with a button that has the keyboard")
	if logCall() {
		t.Error("the screen behind the dialog took the letter")
	}
}

func TestALetterAfterAClickOnNothingMarksNobodyInTheGrid(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	var group data.ID
	s.read(func(r *store.Reader) error {
		groups, err := r.Groups()
		group = groups[0].ID
		return err
	})
	s.app.Go(screen.Location{Screen: screen.Meetings, Part: screen.Grid, ID: group})
	if _, ok := s.win.Canvas().Focused().(*kit.StatusGrid); !ok {
		t.Fatalf("%T has the keyboard", s.win.Canvas().Focused())
	}
	before, err := s.app.Store().ContentHash()
	if err != nil {
		t.Fatal(err)
	}
	s.clickNothing()
	keyboard.Press(s.win.Canvas(), fyne.KeyBackspace)
	if s.win.Canvas().Focused() == nil {
		t.Error("the grid has not got the keyboard back")
	}
	for _, letter := range []string{"a", "e"} {
		s.clickNothing()
		keyboard.Type(s.win.Canvas(), letter)
	}
	if after, err := s.app.Store().ContentHash(); err != nil || after != before {
		t.Errorf("something was marked (%v)", err)
	}
}

func TestTheSearchHasTheKeyboardAgainAfterTheMouse(t *testing.T) {
	escape := func(s *shell) { s.press(fyne.KeyEscape) }
	for name, c := range map[string]struct {
		click func(*shell)
		then  func(*shell)
	}{
		"From paper":      {func(s *shell) { s.tap("From paper") }, escape},
		"Close meeting":   {func(s *shell) { s.tap("Close meeting") }, escape},
		"Add an activity": {func(s *shell) { s.tap("Add an activity") }, escape},
		"Who led":         {func(s *shell) { s.tap("Choose who led") }, func(s *shell) { s.tap("Save") }},
		"a dialog on a dialog": {func(s *shell) { s.tap("Add an activity") }, func(s *shell) {
			kit.Message(s.win, "One more", "thing")
			escape(s)
			escape(s)
		}},
		"the names": {func(s *shell) { s.tapNavigation("First names") }, func(s *shell) { s.press(fyne.KeyReturn) }},
		"a status": {func(s *shell) {
			control := find[*kit.StatusSegments](s)
			control.MouseDown(&desktop.MouseEvent{})
			s.win.Canvas().Unfocus()
			control.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)})
		}, func(*shell) {}},
	} {
		t.Run(name, func(t *testing.T) {
			s, _, _ := inRegister(t)
			search := s.win.Canvas().Focused()
			s.clickNothing()
			c.click(s)
			c.then(s)
			if got := s.win.Canvas().Focused(); got != search {
				t.Errorf("%T has the keyboard", got)
			}
		})
	}
}

// tapNavigation taps the entry of the sidebar that says so.
func (s *shell) tapNavigation(label string) {
	s.t.Helper()
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		item, ok := o.(*kit.NavItem)
		if ok = ok && item.Label() == label; ok {
			test.Tap(item)
		}
		return ok
	})
}

// find is the first object of a kind in the window.
func find[T fyne.CanvasObject](s *shell) (found T) {
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		of, ok := o.(T)
		if ok {
			found = of
		}
		return ok
	})
	return found
}

func TestNothingMovesAwayWhereADialogCloses(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.win.Resize(fyne.NewSize(1024, 360))
	first := s.win.Canvas().Focused().(fyne.CanvasObject)
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		if scroll, ok := o.(*container.Scroll); ok {
			scroll.ScrollToBottom()
		}
		return false
	})
	if kit.InSight(first) {
		t.Fatal("the page is too short to scroll")
	}
	s.clickNothing()
	kit.Message(s.win, "A word", "about somebody").Close()
	if got := s.win.Canvas().Focused(); got != nil {
		t.Errorf("%T out of sight has the keyboard", got)
	}
}

func TestEscapeLeavesADialogInWhichNothingHasTheKeyboard(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	kit.FormDialog(s.win, "A form", kit.NewCheck("A box to tick", nil), "Save", func() error { return nil })
	s.win.Canvas().Unfocus() // as Fyne does when the box is clicked
	s.press(fyne.KeyEscape)
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still there")
	}
}

func TestUndoTakesBackWhoWasAddedInPeople(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.Go(screen.Location{Screen: screen.People})
	s.ctrl(fyne.KeyN)
	s.typeText("Quentin")
	s.press(fyne.KeyReturn)
	s.wantSeen("Added Quentin")
	taker, ok := s.win.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatal("nothing that takes chords has the keyboard")
	}
	taker.TypedShortcut(&fyne.ShortcutUndo{})
	s.wantSeen("Taken back: Added Quentin")
}
