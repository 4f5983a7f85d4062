package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
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
			var p data.Programme
			s.app.Read(func(r *store.Reader) (err error) {
				p, err = r.Programme()
				return err
			})
			p.Name = "Hillside"
			if err := s.app.Store().UpdateProgramme(p); err != nil {
				t.Fatal(err)
			}
			focused, there := s.win.Canvas().Focused(), false
			uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
				there = there || any(focused) == any(o)
				return there
			})
			if focused != nil && !there {
				t.Errorf("the keyboard is with a %T that is not in the window", focused)
			}
		})
	}
}
