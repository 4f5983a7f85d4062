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
				ShowMenu(more, []MenuItem{{Label: "Pause", Key: "P", Do: note("pause")}, {Label: "Open the person", Key: "O", Do: note("open")}})
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

func TestTheRareIsBehindThreeDotsByKeyAndByMouse(t *testing.T) {
	withTheme(t, Light, 1)
	var done []string
	more := NewMore("More for this meeting", Secondary, func() []MenuItem {
		return []MenuItem{
			{Label: "Print the sheet", Chord: "Ctrl P", Icon: IconPrint, Do: func() { done = append(done, "print") }},
			{Label: "Erase it…", Icon: IconClose, Apart: true, Danger: true, Do: func() { done = append(done, "erase") }},
		}
	})
	w := inWindow(t, Pad(Gap32, VStack(0, HStack(0, Spacer(), more), Spacer())), 600, 300)
	if size := more.MinSize(); size != fyne.NewSquareSize(ControlHeight) {
		t.Errorf("the button is %v", size)
	}
	if more.Label() != "More for this meeting" {
		t.Errorf("it is read as %q", more.Label())
	}
	w.Canvas().Focus(more)
	keyboard.PressOn(more, fyne.KeyDown)
	pop, open := w.Canvas().Overlays().Top().(*popover)
	if !open {
		t.Fatal("↓ does not open the menu")
	}
	box := objectsOf(pop)[0]
	if end, edge := box.Position().X+box.Size().Width, fyne.CurrentApp().Driver().AbsolutePositionForObject(more).X+ControlHeight; end != edge {
		t.Errorf("the menu ends at %v, the button at %v", end, edge)
	}
	keyboard.PressOn(w.Canvas().Focused(), fyne.KeyDown)
	keyboard.PressOn(w.Canvas().Focused(), fyne.KeyReturn)
	more.Press()
	keyboard.PressOn(w.Canvas().Focused(), fyne.KeyReturn)
	more.Press()
	keyboard.PressOn(w.Canvas().Focused(), fyne.KeyEscape)
	if !slices.Equal(done, []string{"erase", "print"}) {
		t.Errorf("done: %v", done)
	}
	if w.Canvas().Focused() != more {
		t.Error("the keyboard is not back on the dots")
	}
}

func TestAMenuBeginsWithWhatIsAvailable(t *testing.T) {
	withTheme(t, Light, 1)
	OnlyLook("This is a backup.")
	defer OnlyLook("")
	done := ""
	do := func(what string) func() { return func() { done += what } }
	more := NewButton("More", Quiet, nil)
	w := inWindow(t, more, 400, 300)
	ShowMenu(more, []MenuItem{
		{Label: "Pause", Changes: true, Do: do("pause")},
		{Label: "Open", Do: do("open")},
		{Label: "Erase", Changes: true, Do: do("erase")},
		{Label: "See", Do: do("see")},
	})
	keyboard.Press(w.Canvas(), fyne.KeyReturn)
	ShowMenu(more, []MenuItem{
		{Label: "Pause", Changes: true, Do: do("pause")},
		{Label: "Open", Do: do("open")},
		{Label: "Erase", Changes: true, Do: do("erase")},
		{Label: "See", Do: do("see")},
	})
	keyboard.Press(w.Canvas(), fyne.KeyDown)
	keyboard.Press(w.Canvas(), fyne.KeyReturn)
	if done != "opensee" {
		t.Errorf("done: %q", done)
	}
}
