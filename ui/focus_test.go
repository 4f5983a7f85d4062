package ui_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// A screen that scrolls as a whole names nothing to begin with. The keyboard
// begins in it all the same, and not before the navigation.
func TestTheKeyboardBeginsOnTheScreenThatIsShown(t *testing.T) {
	for name, show := range map[string]func(t *testing.T) *shell{
		"the settings": func(t *testing.T) *shell {
			s := newComputer(t).open(tinyProgramme(t))
			s.app.Go(screen.Location{Screen: screen.Settings})
			return s
		},
		"the mentor’s view": func(t *testing.T) *shell { return handOver(t, "mentor view").shell },
	} {
		t.Run(name, func(t *testing.T) {
			if show(t).app.Window().Canvas().Focused() == nil {
				t.Error("nothing in it has the keyboard")
			}
		})
	}
}

func TestNothingThatAScreenHasReplacedKeepsTheKeyboard(t *testing.T) {
	for _, name := range []screen.Name{screen.Today, screen.Register, screen.Meetings, screen.People} {
		t.Run(string(name), func(t *testing.T) {
			s := newComputer(t).open(makeProgramme(t, amount{}))
			s.app.Go(screen.Location{Screen: name})
			s.rename("Hillside")
			s.wantKeyboardInWindow()
		})
	}
}

// To show names otherwise makes rows anew, also the one whose button has the
// keyboard.
func TestNothingThatWasReplacedWhenNamesAreHiddenHasTheKeyboard(t *testing.T) {
	records := data.Records{Programme: data.NewProgramme("Riverside Recovery")}
	for i, first := range []string{"Dana", "Omar", "Ruth"} {
		records.People = append(records.People, data.Person{
			ID: data.ID{15: byte(i + 1)}, First: first, Last: "Kowalska", Roles: data.Mentee,
			Joined: data.DateOf(uitest.Evening).AddDays(-100),
		})
	}
	s := newComputer(t).open(writeProgramme(t, records))
	for range 12 { // wherever Tab leads
		s.win.Canvas().FocusNext()
		s.ctrl(fyne.KeyH)
		s.wantKeyboardInWindow()
	}
}

// A dialog gives the keyboard back to what had it before, which may have been
// made anew when the answer was stored.
func TestNothingThatWasReplacedUnderADialogHasTheKeyboardAfterIt(t *testing.T) {
	for name, show := range map[string]func(t *testing.T) *shell{
		"an empty today": func(t *testing.T) *shell { return newComputer(t).open(makeProgramme(t, amount{})) },
		"a day":          func(t *testing.T) *shell { return newComputer(t).open(tinyProgramme(t)) },
		"the mentor’s view": func(t *testing.T) *shell {
			s := handOver(t, "mentor view").shell
			s.press(fyne.KeyReturn) // the page of the first mentee
			return s
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := show(t)
			for i := range 12 { // wherever Tab leads
				s.win.Canvas().FocusNext()
				d := kit.Message(s.win, "Done", "")
				s.rename(fmt.Sprint("Hillside ", i))
				d.Close()
				s.wantKeyboardInWindow()
			}
		})
	}
}

// Where the end of work takes away what has the keyboard, the screen gets it; what is
// given the keyboard then keeps it.
func TestNothingThatWorkHasTakenAwayKeepsTheKeyboard(t *testing.T) {
	for name, work := range map[string]func(s *shell, then func(error)){
		"work": func(s *shell, then func(error)) {
			s.app.Work("Reading", func(context.Context) error { return nil }, then)
		},
		"work to the end":    func(s *shell, then func(error)) { s.app.WorkThrough("Reading", func() error { return nil }, then) },
		"work in the margin": func(s *shell, then func(error)) { s.app.Aside(func(context.Context) error { return nil }, then) },
	} {
		t.Run(name, func(t *testing.T) {
			c := newComputer(t)
			var later []func()
			c.after = func(_ time.Duration, f func()) { later = append(later, f) }
			s := c.open(makeProgramme(t, amount{}))
			s.app.Go(screen.Location{Screen: screen.Settings})
			gone, other := kit.NewButton("Goes", kit.Secondary, nil), kit.NewButton("Stays", kit.Secondary, nil)
			stage := kit.VStack(0, gone, other)
			shown := s.win.Content()
			s.win.SetContent(kit.Stacked(shown, kit.Pad(kit.Gap8, stage)))
			drawn := func() {
				waiting := later
				later = nil
				for _, f := range waiting {
					f()
				}
			}
			s.win.Canvas().Focus(gone)
			work(s, func(error) { stage.Remove(gone) })
			drawn()
			if s.win.Canvas().Focused() == fyne.Focusable(gone) || s.win.Canvas().Focused() == nil {
				t.Errorf("the keyboard is with %T", s.win.Canvas().Focused())
			}
			s.wantKeyboardInWindow()
			s.win.Canvas().Focus(other)
			work(s, func(error) {})
			drawn()
			if s.win.Canvas().Focused() != fyne.Focusable(other) {
				t.Error("what is still there has lost the keyboard")
			}
		})
	}
}

// rename changes the programme, and with it every screen reads again.
func (s *shell) rename(name string) {
	s.t.Helper()
	var p data.Programme
	s.app.Read(func(r *store.Reader) (err error) {
		p, err = r.Programme()
		return err
	})
	p.Name = name
	if err := s.app.Store().UpdateProgramme(p); err != nil {
		s.t.Fatal(err)
	}
}

// wantKeyboardInWindow fails where what has the keyboard is not there any more.
func (s *shell) wantKeyboardInWindow() {
	s.t.Helper()
	focused, there := s.win.Canvas().Focused(), false
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		there = there || any(focused) == any(o)
		return there
	})
	if focused != nil && !there {
		s.t.Errorf("the keyboard is with a %T that is not in the window", focused)
	}
}
