package uitest

import (
	"strings"

	"fyne.io/fyne/v2"

	"alongside/data/store"
	"alongside/ui/kit"
)

// WantSeen fails the test for each text that does not stand in the window.
func (h *Host) WantSeen(texts ...string) {
	h.t.Helper()
	for _, text := range texts {
		if !h.Sees(text) {
			h.t.Errorf("%q is not shown", text)
		}
	}
}

// WantUnseen fails the test for each text that stands in the window.
func (h *Host) WantUnseen(texts ...string) {
	h.t.Helper()
	for _, text := range texts {
		if h.Sees(text) {
			h.t.Errorf("%q is shown", text)
		}
	}
}

// Stored reads what is stored. It fails the test where that goes wrong.
func (h *Host) Stored(f func(*store.Reader) error) {
	h.t.Helper()
	if err := h.store.View(f); err != nil {
		h.t.Fatal(err)
	}
}

// WantSaidOnce fails the test unless one paragraph in sight, and no more, says
// the text.
func (h *Host) WantSaidOnce(text string) {
	h.t.Helper()
	times := 0
	h.Walk(func(o fyne.CanvasObject) bool {
		if p, ok := o.(*kit.Paragraph); ok && strings.Contains(p.Text(), text) {
			times++
		}
		return false
	})
	if times != 1 {
		h.t.Errorf("%q is said %d times", text, times)
	}
}
