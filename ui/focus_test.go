package ui_test

import (
	"testing"

	"alongside/ui/screen"
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
