package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestAToastTakesBackWhatWasDone(t *testing.T) {
	withTheme(t, Light, 1)
	c := &clock{}
	toaster := NewToaster(c.after)
	search := NewSearchField("")
	w := inWindow(t, Stacked(VStack(0, search), toaster), 800, 600)
	search.Focus()
	undone := 0
	toaster.Toast("Marked Priya N. late", "Undo", "Ctrl Z", func() { undone++ })
	if w.Canvas().Focused() != search.Focusable() {
		t.Error("the toast took the keyboard")
	}
	toaster.action.MouseDown(nil)
	w.Canvas().Unfocus() // as Fyne does on a press elsewhere
	toaster.action.Tapped(nil)
	if undone != 1 || toaster.Shown() != "" {
		t.Errorf("undone %d times, still shows %q", undone, toaster.Shown())
	}
	if w.Canvas().Focused() != search.Focusable() {
		t.Error("the keyboard did not come back to the field")
	}
}

func TestAToastGoesByItselfButNotItsSuccessor(t *testing.T) {
	withTheme(t, Light, 1)
	c := &clock{}
	toaster := NewToaster(c.after)
	inWindow(t, toaster, 800, 600)
	toaster.Toast("first", "", "", nil)
	firstTimer := c.waiting[0]
	toaster.Toast("second", "", "", nil)
	firstTimer()
	if toaster.Shown() != "second" {
		t.Errorf("shows %q", toaster.Shown())
	}
	c.pass()
	if toaster.Shown() != "" {
		t.Errorf("shows %q", toaster.Shown())
	}
}

// What a toast covers is needed at once, at times: the last row of a list.
func TestATapBesideItsButtonTakesAToastAway(t *testing.T) {
	withTheme(t, Light, 1)
	toaster := NewToaster((&clock{}).after)
	search := NewSearchField("")
	w := inWindow(t, Stacked(VStack(0, search), toaster), 800, 600)
	search.Focus()
	toaster.Toast("Marked Priya N. late", "Undo", "Ctrl Z", func() { t.Error("it was undone") })
	ground := objectsOf(toaster)[1].(*toastGround)
	ground.MouseDown(nil)
	w.Canvas().Unfocus() // as Fyne does on a press elsewhere
	ground.Tapped(nil)
	if toaster.Shown() != "" {
		t.Errorf("it still says %q", toaster.Shown())
	}
	if w.Canvas().Focused() != search.Focusable() {
		t.Error("the tap took the keyboard")
	}
}

func TestAToastStandsInTheMiddleOfTheFootOnOneLine(t *testing.T) {
	withTheme(t, Light, 1)
	toaster := NewToaster((&clock{}).after)
	inWindow(t, toaster, 1000, 600)
	toaster.Toast("Marked Priya N. late", "Undo", "Ctrl Z", func() {})
	box := objectsOf(toaster)[0]
	left, right := box.Position().X, 1000-box.Position().X-box.Size().Width
	if left != right || left < 300 {
		t.Errorf("there are %v at its left and %v at its right", left, right)
	}
	if below := 600 - box.Position().Y - box.Size().Height; below != Gap16 || box.Size().Height != ControlHeight+2*toastInside {
		t.Errorf("it is %v high, %v above the foot", box.Size().Height, below)
	}
}

func TestAToastKeepsToItsSpace(t *testing.T) {
	for _, c := range []struct{ scale, width, height float32 }{
		{1, 208, 500},
		{1.75, 208, 460},
		{2, 236, 380},
	} {
		for _, name := range []string{"Priya N.", strings.Repeat("Maximiliane-", 16)} {
			withTheme(t, Light, c.scale)
			toaster := NewToaster((&clock{}).after)
			inWindow(t, toaster, c.width, c.height)
			toaster.Toast("Marked "+name+" late", "Undo", "Ctrl Z", func() {})
			for _, o := range objectsOf(toaster) {
				at, end := o.Position(), o.Position().Add(o.Size())
				if at.X < 0 || at.Y < 0 || end.X > c.width || end.Y > c.height {
					t.Errorf("text %v, space %v × %v, %q: %T from %v to %v", c.scale, c.width, c.height, name, o, at, end)
				}
			}
			if undo := fyne.CanvasObject(toaster.action); undo.Size().Height < ControlHeight {
				t.Errorf("the button to take it back is %v", undo.Size())
			}
		}
	}
}

func TestAToastStandsAsideWhereItFitsThere(t *testing.T) {
	aside, over := Area{fyne.NewPos(16, 300), fyne.NewSize(176, 180)}, Area{fyne.NewPos(208, 0), fyne.NewSize(816, 640)}
	for _, c := range []struct {
		text   string
		scale  float32
		beside bool
	}{
		{"Marked Priya N. late", 1, true}, {"Marked Priya N. late", 2, false}, {strings.Repeat("Maximiliane-", 16), 1, false},
	} {
		withTheme(t, Light, c.scale)
		toaster := NewToaster((&clock{}).after)
		inWindow(t, toaster, 1024, 640)
		toaster.Place(aside, over)
		toaster.Toast(c.text, "Undo", "Ctrl Z", func() {})
		in := over
		if c.beside {
			in = aside
		}
		for _, o := range objectsOf(toaster) {
			at, end := o.Position(), o.Position().Add(o.Size())
			if at.X < in.At.X || at.Y < in.At.Y || end.X > in.At.X+in.Size.Width || end.Y > in.At.Y+in.Size.Height {
				t.Errorf("%q at %v: %T from %v to %v, which is not within %v", c.text, c.scale, o, at, end, in)
			}
		}
	}
}
