package uitest

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/kit"
	"alongside/ui/uitest/keyboard"
)

// Walk visits every visible object of the window: the dialog on top where one
// is open, else the content. It stops where visit returns true.
func (h *Host) Walk(visit func(fyne.CanvasObject) bool) { Walk(h.window, visit) }

// Walk is Host.Walk for any window.
func Walk(w fyne.Window, visit func(fyne.CanvasObject) bool) {
	c := w.Canvas()
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	walk(root, visit)
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return false
	}
	if visit(o) {
		return true
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			if walk(child, visit) {
				return true
			}
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			if walk(child, visit) {
				return true
			}
		}
	}
	return false
}

// Sees reports whether the text stands somewhere in the window. A line that is
// cut for want of room is seen whole.
func (h *Host) Sees(text string) bool { return Sees(h.window, text) }

// Sees is Host.Sees for any window.
func Sees(w fyne.Window, text string) bool {
	return slices.ContainsFunc(Texts(w), func(said string) bool { return strings.Contains(said, text) })
}

// Texts is everything that stands in the window. A line that is cut for want
// of room is there whole.
func Texts(w fyne.Window) []string {
	var texts []string
	Walk(w, func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *kit.Text:
			texts = append(texts, o.Text())
		case *kit.Paragraph:
			texts = append(texts, o.Text())
		case *kit.Button:
			texts = append(texts, o.Label())
		case *widget.Entry:
			texts = append(texts, o.Text)
		case *canvas.Text:
			texts = append(texts, o.Text)
		}
		return false
	})
	return texts
}

// TapPanel taps the panel in which the text stands. It fails the test where
// there is none.
func (h *Host) TapPanel(text string) {
	h.t.Helper()
	found := false
	h.Walk(func(o fyne.CanvasObject) bool {
		panel, ok := o.(*kit.Panel)
		if !ok || panel.OnTapped == nil {
			return false
		}
		found = walk(panel, func(o fyne.CanvasObject) bool {
			said, ok := o.(*kit.Text)
			return ok && said.Text() == text
		})
		if found {
			panel.Tapped(nil)
		}
		return found
	})
	if !found {
		h.t.Fatalf("there is no panel that says %q", text)
	}
}

// Leave leaves what lies over the window by Escape, and with it what is typed
// there: the app asks about that, and the answer is given.
func Leave(w fyne.Window) {
	keyboard.Press(w.Canvas(), fyne.KeyEscape)
	Walk(w, func(o fyne.CanvasObject) bool {
		b, ok := o.(*kit.Button)
		if ok = ok && b.Label() == "Close without saving"; ok {
			b.Press()
		}
		return ok
	})
}

// WantOff fails the test unless each of the labels is on a button that cannot be
// pressed.
func (h *Host) WantOff(labels ...string) {
	h.t.Helper()
	WantOff(h.t, h.window, labels...)
}

// WantOff is Host.WantOff for any window.
func WantOff(t testing.TB, w fyne.Window, labels ...string) {
	t.Helper()
	for _, label := range labels {
		if b := buttonWith(w, label); b == nil || !b.Disabled() {
			t.Errorf("%q can be pressed, or is not there", label)
		}
	}
}

// Tap presses the button with the label. It fails the test where there is
// none.
func (h *Host) Tap(label string) {
	h.t.Helper()
	Tap(h.t, h.window, label)
}

// Tap is Host.Tap for any window.
func Tap(t testing.TB, w fyne.Window, label string) {
	t.Helper()
	button := buttonWith(w, label)
	if button == nil {
		t.Fatalf("there is no button %q", label)
	}
	button.Press()
}

// buttonWith is the first button in the window with the label, or nil.
func buttonWith(w fyne.Window, label string) (button *kit.Button) {
	Walk(w, func(o fyne.CanvasObject) bool {
		if b, ok := o.(*kit.Button); ok && b.Label() == label {
			button = b
		}
		return button != nil
	})
	return button
}
