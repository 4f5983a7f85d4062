package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/uitest/keyboard"
)

func TestTheArrowsMoveWhatIsLargerThanItsRoom(t *testing.T) {
	withTheme(t, Light, 1)
	s := NewKeyScroll(AtLeast(500, 900, Body("")))
	w := inWindow(t, s, 300, 400)
	at := func() fyne.Position { return s.scroll.Offset }
	s.Tapped(nil)
	if w.Canvas().Focused() != fyne.Focusable(s) {
		t.Fatal("a click does not give it the keyboard")
	}
	keyboard.Press(w.Canvas(), fyne.KeyUp, fyne.KeyDown, fyne.KeyRight)
	if want := fyne.NewPos(scrollStep, scrollStep); at() != want {
		t.Errorf("at %v, want %v", at(), want)
	}
	for range 9 {
		keyboard.Press(w.Canvas(), fyne.KeyRight)
	}
	seen := s.Size()
	if want := 500 - seen.Width; at().X != want {
		t.Errorf("at %v, the right end is %v", at().X, want)
	}
	s.ScrollToBottom()
	if s.ScrollByPage(+1) || !s.ScrollByPage(-1) || at().Y >= 900-seen.Height {
		t.Errorf("at %v, from the end only back can be gone", at().Y)
	}
	s.ScrollToTop()
	if at().Y != 0 || at().X != 500-seen.Width {
		t.Errorf("at %v, the top has no other left", at())
	}
	var typed rune
	s.OnTypedRune = func(r rune) { typed = r }
	s.OnTypedKey = func(*fyne.KeyEvent) bool { return true }
	keyboard.Press(w.Canvas(), fyne.KeyDown)
	keyboard.Type(w.Canvas(), "x")
	if typed != 'x' || at().Y != 0 {
		t.Errorf("%q was typed; at %v", typed, at())
	}
}
