package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/data"
	"alongside/ui/kit"
)

// The scan codes of this test's keyboard.
var places = map[fyne.KeyName]int{fyne.KeyP: 33, fyne.KeyE: 26, fyne.KeyN: 57}

// onCyrillic lets a window have a keyboard whose letters Fyne cannot name.
func onCyrillic(t *testing.T) {
	before := kit.LetterAt
	t.Cleanup(func() { kit.LetterAt = before })
	kit.LetterAt = func(scancode int) fyne.KeyName {
		for name, place := range places {
			if place == scancode {
				return name
			}
		}
		return ""
	}
}

// nameless presses the key at a letter's place as the driver of a desktop does:
// with a modifier as a chord, else as the letter that is typed.
func (s *shell) nameless(place fyne.KeyName, modifier fyne.KeyModifier, types rune) {
	key := &fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: places[place]}}
	c := s.win.Canvas()
	if taker, ok := c.Focused().(desktop.Keyable); ok {
		taker.KeyDown(key)
		defer taker.KeyUp(key)
	} else if c.Focused() != nil {
		s.t.Fatalf("%T hears of no key that goes down", c.Focused())
	} else {
		kit.KeyWentDown(key)
	}
	if modifier == 0 {
		c.Focused().TypedKey(key)
		c.Focused().TypedRune(types)
		return
	}
	taker, ok := c.Focused().(fyne.Shortcutable)
	if !ok {
		taker = chordsOf(c)
	}
	taker.TypedShortcut(&desktop.CustomShortcut{Modifier: modifier})
}

func TestAltWithALetterGoesByPlaceOnAnotherLayout(t *testing.T) {
	s, _, xaveria := inRegister(t)
	onCyrillic(t)
	s.typeText("xav")
	s.nameless(fyne.KeyE, fyne.KeyModifierAlt, 'у')
	if got := s.statusOf(xaveria); got != data.Excused {
		t.Errorf("from the search field: %v, want excused", got)
	}
	s.press(fyne.KeyEscape)
	s.typeText("xav")
	s.clickNothing()
	s.nameless(fyne.KeyP, fyne.KeyModifierAlt, 'з')
	if got := s.statusOf(xaveria); got != data.Present {
		t.Errorf("with nothing focused: %v, want present", got)
	}
}

func TestALetterOnAListGoesByPlaceOnAnotherLayout(t *testing.T) {
	s, _, xaveria := inRegister(t)
	onCyrillic(t)
	s.typeText("xav")
	s.win.Canvas().Focus(find[*kit.RowList](s))
	s.nameless(fyne.KeyE, 0, 'у')
	if got := s.statusOf(xaveria); got != data.Excused {
		t.Errorf("marked %v, want excused", got)
	}
	s.nameless(fyne.KeyN, 0, 'ν')
	s.wantSeen("Remark")
}

// Letters that are text stay what they are, and so do Latin ones with marks.
func TestWhatIsTextStaysAsItIsTyped(t *testing.T) {
	s, _, _ := inRegister(t)
	onCyrillic(t)
	s.nameless(fyne.KeyE, 0, 'у')
	if field, ok := s.win.Canvas().Focused().(*kit.Entry); !ok || field.Text != "у" {
		t.Error("the search does not say what was typed")
	}
	kit.KeyWentDown(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: places[fyne.KeyE]}})
	if got := kit.Command('ę'); got != 'ę' {
		t.Errorf("ę became %q", got)
	}
}
