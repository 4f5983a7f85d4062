package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/uitest/keyboard"
)

func people(n int) []PickerOption {
	options := make([]PickerOption, n)
	for i := range options {
		options[i] = PickerOption{ID: fmt.Sprint(i), Label: fmt.Sprintf("Person %d", i)}
	}
	return options
}

func TestTypingFindsAnOptionAmongThousands(t *testing.T) {
	withTheme(t, Light, 1)
	options := append(people(3000), PickerOption{ID: "z", Label: "Żaneta Ł.", Hint: "mentor", Also: "Łącka"})
	var got []string
	p := NewPicker("Choose a person", options, func(o PickerOption) { got = append(got, o.ID) })
	w := inWindow(t, p, 400, 600)
	p.TypedRune('z')
	search := w.Canvas().Focused()
	typeText(search, "an lac")
	keyboard.PressOn(search, fyne.KeyReturn)
	if len(got) != 1 || got[0] != "z" {
		t.Errorf("picked %v", got)
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the list stays open")
	}
	if o, ok := p.Selected(); !ok || o.ID != "z" {
		t.Errorf("shows %v", o)
	}
}

func TestEscapeClosesThePickerAndKeepsWhatWasPicked(t *testing.T) {
	withTheme(t, Light, 1)
	p := NewPicker("", people(20), func(o PickerOption) { t.Errorf("picked %v", o) })
	w := inWindow(t, p, 400, 600)
	p.SetSelected("7")
	p.Open()
	keyboard.Press(w.Canvas(), fyne.KeyDown)
	keyboard.Press(w.Canvas(), fyne.KeyEscape)
	if o, _ := p.Selected(); o.ID != "7" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("shows %v", o)
	}
	p.Open()
	if w.Canvas().Overlays().Top() == nil {
		t.Error("it does not open again")
	}
}

func TestAFewOptionsNeedNoSearch(t *testing.T) {
	withTheme(t, Light, 1)
	var got string
	p := NewPicker("", []PickerOption{{ID: "a4", Label: "A4"}, {ID: "letter", Label: "US Letter"}},
		func(o PickerOption) { got = o.ID })
	w := inWindow(t, p, 400, 600)
	p.SetSelected("a4")
	p.Open()
	list, ok := w.Canvas().Focused().(*RowList)
	if !ok {
		t.Fatalf("the focus is on %T", w.Canvas().Focused())
	}
	list.TypedRune('u')
	keyboard.PressOn(list, fyne.KeyReturn)
	if got != "letter" {
		t.Errorf("picked %q", got)
	}
}

func TestNewOptionsKeepWhatIsPickedIfItIsStillThere(t *testing.T) {
	withTheme(t, Light, 1)
	p := NewPicker("", people(5), nil)
	p.SetSelected("3")
	p.SetOptions(people(4))
	if o, ok := p.Selected(); !ok || o.ID != "3" {
		t.Errorf("shows %v, %v", o, ok)
	}
	p.SetOptions(people(2))
	if o, ok := p.Selected(); ok {
		t.Errorf("shows %v", o)
	}
}

func TestEnterPicksAndThenGoesOnInADialog(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, NewText(), 600, 600)
	done := 0
	p := NewPicker("Choose a person", people(20), nil)
	FormDialog(w, "Who?", p, "Go on", func() error { done++; return nil })
	keyboard.Press(w.Canvas(), fyne.KeyReturn) // nothing is picked: the list opens
	typeText(w.Canvas().Focused(), "7")
	keyboard.Press(w.Canvas(), fyne.KeyReturn)
	if o, _ := p.Selected(); o.ID != "7" || done != 0 {
		t.Fatalf("picked %v, gone on %d times", o, done)
	}
	keyboard.Press(w.Canvas(), fyne.KeyReturn)
	if done != 1 {
		t.Errorf("gone on %d times", done)
	}
}

// The driver tells the search that Enter went down, not the list below it.
func TestEnterInTheSearchPicksInTheRealWindowToo(t *testing.T) {
	withTheme(t, Light, 1)
	picked := 0
	p := NewPicker("Choose a person", people(20), func(PickerOption) { picked++ })
	w := inWindow(t, p, 400, 600)
	p.TypedRune('p')
	search := w.Canvas().Focused().(*Entry)
	hold(t, search, fyne.KeyReturn, p, p)
	if picked != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("picked %d times, open %v", picked, w.Canvas().Overlays().Top() != nil)
	}
}
