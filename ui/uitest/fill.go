package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/ui/kit"
)

// Fill types a text into the field with the label, in the place of what stands there.
func (h *Host) Fill(label, text string) {
	h.t.Helper()
	entry := h.entryOf(label)
	if entry == nil {
		h.t.Fatalf("there is no field %q", label)
	}
	h.window.Canvas().Focus(entry)
	entry.SetText("")
	h.Type(text)
}

func (h *Host) entryOf(label string) (entry *kit.Entry) {
	h.Walk(func(o fyne.CanvasObject) bool {
		field, is := o.(*kit.Field)
		if !is || !says(field, label) {
			return false
		}
		walk(field, func(o fyne.CanvasObject) bool {
			if e, is := o.(*kit.Entry); is {
				entry = e
			}
			return entry != nil
		})
		return entry != nil
	})
	return entry
}

// says reports whether a field is called so.
func says(field *kit.Field, label string) bool {
	called := ""
	walk(field, func(o fyne.CanvasObject) bool {
		text, is := o.(*kit.Text)
		if is {
			called = text.Text()
		}
		return is
	})
	return called == label
}

// Choose taps the chip that says so.
func (h *Host) Choose(label string) {
	h.t.Helper()
	Choose(h.t, h.window, label)
}

// Choose does it in any window.
func Choose(t testing.TB, w fyne.Window, label string) {
	t.Helper()
	found := false
	Walk(w, func(o fyne.CanvasObject) bool {
		choice, is := o.(Choice)
		if !is {
			return false
		}
		for _, part := range test.WidgetRenderer(choice.(fyne.Widget)).Objects() {
			text, is := part.(*kit.Text)
			if is && text.Text() == label {
				found = true
				choice.(fyne.Tappable).Tapped(&fyne.PointEvent{Position: text.Position()})
			}
		}
		return found
	})
	if !found {
		t.Fatalf("there is no chip %q", label)
	}
}
