package kit

import (
	"testing"

	"fyne.io/fyne/v2"

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
