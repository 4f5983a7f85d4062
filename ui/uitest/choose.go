package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/ui/kit"
)

// Picker is a kit.Picker of whatever values.
type Picker interface {
	fyne.CanvasObject
	fyne.Focusable
	Open()
	Picked() bool
}

// Choice is a kit.Choice of whatever values.
type Choice interface {
	fyne.CanvasObject
	fyne.Focusable
	SetCounts(counts ...int)
}

// Pick chooses in the n-th picker in sight, counted from 0, the option that
// begins so, by keys.
func (h *Host) Pick(n int, begins string) {
	h.t.Helper()
	h.Walk(func(o fyne.CanvasObject) bool {
		picker, ok := o.(Picker)
		if !ok {
			return false
		}
		n--
		if n < 0 {
			h.window.Canvas().Focus(picker)
		}
		return n < 0
	})
	if n >= 0 {
		h.t.Fatalf("there is no picker to choose %q in", begins)
	}
	h.Press(fyne.KeySpace)
	h.Type(begins)
	h.Press(fyne.KeyReturn)
}

// Tick ticks the box with the label.
func (h *Host) Tick(label string) {
	h.t.Helper()
	found := false
	h.Walk(func(o fyne.CanvasObject) bool {
		check, ok := o.(*kit.Check)
		if !ok {
			return false
		}
		for _, part := range test.WidgetRenderer(check).Objects() {
			if text, ok := part.(interface{ Text() string }); ok && text.Text() == label {
				found = true
				check.Tapped(nil)
			}
		}
		return found
	})
	if !found {
		h.t.Fatalf("there is no box %q", label)
	}
}

// FromMenu opens the menu of the button and chooses what is called so. It fails
// the test where there is no such thing.
func (h *Host) FromMenu(button, label string) {
	h.t.Helper()
	FromMenu(h.t, h.window, button, label)
}

// FromMenu does it in any window.
func FromMenu(t testing.TB, w fyne.Window, button, label string) {
	t.Helper()
	Tap(t, w, button)
	menu, ok := w.Canvas().Focused().(*kit.RowList)
	if !ok {
		t.Fatalf("%q opens no menu", button)
	}
	for i := 0; menu.Row(i) != nil; i++ {
		if walk(menu.Row(i), func(o fyne.CanvasObject) bool {
			said, is := o.(*kit.Text)
			return is && said.Text() == label
		}) {
			menu.OnActivated(i)
			return
		}
	}
	t.Fatalf("the menu of %q has no %q", button, label)
}
