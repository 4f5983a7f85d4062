package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/uitest/keyboard"
)

func TestAMenuDoesWhatIsChosenByKeyOrLetter(t *testing.T) {
	for name, c := range map[string]struct {
		press func(fyne.Focusable)
		want  []string
	}{
		"Enter on the first":      {func(f fyne.Focusable) { keyboard.PressOn(f, fyne.KeyReturn) }, []string{"pause"}},
		"down, and Enter":         {func(f fyne.Focusable) { keyboard.PressOn(f, fyne.KeyDown); keyboard.PressOn(f, fyne.KeyReturn) }, []string{"open"}},
		"a letter of either case": {func(f fyne.Focusable) { f.TypedRune('o') }, []string{"open"}},
		"Escape does nothing":     {func(f fyne.Focusable) { keyboard.PressOn(f, fyne.KeyEscape) }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			withTheme(t, Light, 1)
			var done []string
			var w fyne.Window
			more := NewButton("More", Quiet, nil)
			note := func(what string) func() {
				return func() {
					if w.Canvas().Overlays().Top() != nil {
						t.Error("the menu is still open while something is done")
					}
					done = append(done, what)
				}
			}
			more.OnTapped = func() {
				ShowMenu(more, []MenuItem{{"Pause", "P", note("pause")}, {"Open the person", "O", note("open")}})
			}
			w = inWindow(t, more, 400, 300)
			w.Canvas().Focus(more)
			more.Press()
			c.press(w.Canvas().Focused())
			if !slices.Equal(done, c.want) {
				t.Errorf("done: %v, want %v", done, c.want)
			}
			if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != more {
				t.Error("the keyboard is not back on the button")
			}
		})
	}
}
