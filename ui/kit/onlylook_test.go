package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/uitest/keyboard"
)

func TestWhoOnlyLooksIsToldWhyInPlaceOfBeingAsked(t *testing.T) {
	withTheme(t, Light, 1)
	const why = "This is a backup."
	done := 0
	w := inWindow(t, Body("behind"), 800, 600)
	files := NewChooser(w, nil, func(do func()) { do() })
	path := func(string) error { done++; return nil }
	for name, c := range map[string]struct {
		ask     func()
		changes bool
	}{
		"a form": {func() {
			FormDialog(w, "It", NewEntry(""), "Save", func() error { done++; return nil })
		}, true},
		"a question before it is done": {func() { Confirm(w, "It", "Really?", "Do it", false, func() { done++ }) }, true},
		"a place for a file":           {func() { files.SaveFile("It", "it.pdf", path) }, true},
		"a folder":                     {func() { files.ChooseFolder("It", "Here", path) }, true},
		"a file to bring in":           {func() { files.OpenFile("It", "This", nil, "", path) }, true},
		"what is to be seen": {func() {
			LookDialog(w, "It", NewEntry(""), "Show", func() error { done++; return nil })
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			OnlyLook(why)
			defer OnlyLook("")
			c.ask()
			d := shownDialog(w)
			if d == nil {
				t.Fatal("nothing is said")
			}
			said, refused := d.content.(*Paragraph)
			if refused != c.changes || refused && said.Text() != why {
				t.Errorf("it says %T", d.content)
			}
			keyboard.Press(w.Canvas(), fyne.KeyEscape)
			if shownDialog(w) != nil || done > 0 {
				t.Errorf("open: %v, done: %d", shownDialog(w), done)
			}
			OnlyLook("")
			c.ask()
			if d := shownDialog(w); d == nil || len(d.buttons) < 2 {
				t.Error("once more than looking is possible it is not asked")
			}
			CloseAll(w.Canvas())
		})
	}
}

func TestWhatChangesSomethingIsNotAvailableToWhoOnlyLooks(t *testing.T) {
	withTheme(t, Light, 1)
	done := 0
	did := func() { done++ }
	button, panel := NewButton("It", Secondary, did).Changes(), NewPanel(Body("It"), did).Changes()
	check, choice := NewCheck("It", func(bool) { done++ }).Changes(), NewEither("No", "Yes", func(bool) { done++ }).Changes()
	stepper, segments := NewStepper(0, 9, func(int) { done++ }).Changes(), NewStatusSegments()
	segments.OnChanged = func(data.Status) { done++ }
	anchor := NewButton("More", Quiet, nil)
	w := inWindow(t, VStack(0, button, panel, check, choice, stepper, segments, anchor), 800, 600)
	for name, use := range map[string]func(){
		"a button": button.Press, "a panel": func() { panel.Tapped(nil) },
		"a box to tick": func() { check.Tapped(nil) },
		"a choice":      func() { choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) },
		"a stepper":     stepper.up.Press,
		"the statuses":  func() { segments.Choose(data.Present) },
		"a line of a menu": func() {
			ShowMenu(anchor, []MenuItem{{Label: "It", Key: "I", Changes: true, Do: did}})
			keyboard.Type(w.Canvas(), "i")
			CloseAll(w.Canvas())
		},
	} {
		t.Run(name, func(t *testing.T) {
			done = 0
			OnlyLook("This is a backup.")
			use()
			if done != 0 {
				t.Error("it changes something")
			}
			OnlyLook("")
			use()
			if done != 1 {
				t.Errorf("once more than looking is possible it is done %d times", done)
			}
		})
	}
	OnlyLook("This is a backup.")
	defer OnlyLook("")
	field := NewEntry("").Changes()
	field.TypedRune('x')
	if field.Text != "" {
		t.Error("a field can be typed into")
	}
	for name, control := range map[string]fyne.Disableable{"button": button, "panel": panel, "box": check, "choice": choice, "field": field} {
		if !control.Disabled() {
			t.Errorf("the %s looks as if it could be used", name)
		}
	}
}
