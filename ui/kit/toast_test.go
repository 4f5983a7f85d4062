package kit

import "testing"

func TestAToastTakesBackWhatWasDone(t *testing.T) {
	withTheme(t, Light, 1)
	c := &clock{}
	toaster := NewToaster(c.after)
	search := NewSearchField("")
	w := inWindow(t, Stacked(VStack(0, search), toaster), 800, 600)
	search.Focus()
	undone := 0
	toaster.Toast("Marked Priya N. late", "Undo", func() { undone++ })
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
	toaster.Toast("first", "", nil)
	firstTimer := c.waiting[0]
	toaster.Toast("second", "", nil)
	firstTimer()
	if toaster.Shown() != "second" {
		t.Errorf("shows %q", toaster.Shown())
	}
	c.pass()
	if toaster.Shown() != "" {
		t.Errorf("shows %q", toaster.Shown())
	}
}
