package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"alongside/ui/uitest/keyboard"
)

func people(n int) []Option[string] {
	options := make([]Option[string], n)
	for i := range options {
		options[i] = Option[string]{Value: fmt.Sprint(i), Label: fmt.Sprintf("Person %d", i)}
	}
	return options
}

func TestTypingFindsAnOptionAmongThousands(t *testing.T) {
	withTheme(t, Light, 1)
	options := append(people(3000), Option[string]{Value: "z", Label: "Żaneta Ł.", Hint: "mentor", Also: "Łącka"})
	var got []string
	p := NewPicker("Choose a person", options, func(value string) { got = append(got, value) })
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
	if p.Selected() != "z" {
		t.Errorf("shows %v", p.Selected())
	}
}

func TestEscapeClosesThePickerAndKeepsWhatWasPicked(t *testing.T) {
	withTheme(t, Light, 1)
	p := NewPicker("", people(20), func(value string) { t.Errorf("picked %v", value) })
	w := inWindow(t, p, 400, 600)
	p.SetSelected("7")
	p.Open()
	keyboard.Press(w.Canvas(), fyne.KeyDown)
	keyboard.Press(w.Canvas(), fyne.KeyEscape)
	if p.Selected() != "7" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("shows %v", p.Selected())
	}
	p.Open()
	if w.Canvas().Overlays().Top() == nil {
		t.Error("it does not open again")
	}
}

func TestAFewOptionsNeedNoSearch(t *testing.T) {
	withTheme(t, Light, 1)
	var got string
	p := NewPicker("", []Option[string]{{Value: "a4", Label: "A4"}, {Value: "letter", Label: "US Letter"}},
		func(value string) { got = value })
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
	if p.Selected() != "3" {
		t.Errorf("shows %v", p.Selected())
	}
	p.SetOptions(people(2))
	if p.Picked() {
		t.Errorf("shows %v", p.Selected())
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
	if p.Selected() != "7" || done != 0 {
		t.Fatalf("picked %v, gone on %d times", p.Selected(), done)
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
	p := NewPicker("Choose a person", people(20), func(string) { picked++ })
	w := inWindow(t, p, 400, 600)
	p.TypedRune('p')
	search := w.Canvas().Focused().(*Entry)
	hold(t, search, fyne.KeyReturn, p, p)
	if picked != 1 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("picked %d times, open %v", picked, w.Canvas().Overlays().Top() != nil)
	}
}

var groups = []Option[string]{
	{Value: "mo", Label: "Moved on"},
	{Value: "co", Label: "Completed"},
	{Value: "ch", Label: "Mentee’s choice"},
	{Value: "me", Label: "Mentor unavailable"},
	{Value: "zo", Label: "Żółty comfort"},
}

func TestTypingNarrowsByAllThatWasTyped(t *testing.T) {
	for name, c := range map[string]struct {
		typed string
		want  string
	}{
		"the whole beginning, not its last letter":      {"comp", "co"},
		"a word that is not the first":                  {"choice", "ch"},
		"letters without their accents":                 {"zolty", "zo"},
		"letters with accents, in capitals":             {"ŻÓŁ", "zo"},
		"what begins so before what only has such word": {"com", "co"},
		"two words":                 {"mentor un", "me"},
		"the middle of a word":      {"ved", "mo"},
		"nothing that matches":      {"comx", ""},
		"a letter more, rubbed out": {"comx\b", "co"},
		"all rubbed out again":      {"comp\b\b\b\b", "mo"},
	} {
		t.Run(name, func(t *testing.T) {
			withTheme(t, Light, 1)
			got := ""
			p := NewPicker("", groups, func(value string) { got = value })
			w := inWindow(t, p, 400, 600)
			w.Canvas().Focus(p)
			for _, r := range c.typed {
				if r == '\b' {
					keyboard.Press(w.Canvas(), fyne.KeyBackspace)
				} else {
					keyboard.Type(w.Canvas(), string(r))
				}
			}
			if got != "" {
				t.Errorf("typing alone has picked %q", got)
			}
			keyboard.Press(w.Canvas(), fyne.KeyReturn)
			if got != c.want {
				t.Errorf("picked %q, want %q", got, c.want)
			}
		})
	}
}

func TestEscapeAfterTypingLeavesWhatWasPicked(t *testing.T) {
	withTheme(t, Light, 1)
	p := NewPicker("", groups, func(value string) { t.Errorf("picked %v", value) })
	p.SetSelected("mo")
	w := inWindow(t, p, 400, 600)
	w.Canvas().Focus(p)
	keyboard.Type(w.Canvas(), "comp")
	keyboard.Press(w.Canvas(), fyne.KeyEscape)
	if p.Selected() != "mo" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("shows %v", p.Selected())
	}
	keyboard.Type(w.Canvas(), "ment")
	if search := w.Canvas().Focused().(*Entry); search.Text != "ment" {
		t.Errorf("the next search begins with %q", search.Text)
	}
}

func TestWhatIsExactlyTypedComesFirst(t *testing.T) {
	withTheme(t, Light, 1)
	got := ""
	p := NewPicker("", []Option[string]{
		{Value: "long", Label: "Ann T.", Also: "10421"}, {Value: "short", Label: "Ben", Also: "1042"},
	}, func(value string) { got = value })
	w := inWindow(t, p, 400, 600)
	w.Canvas().Focus(p)
	keyboard.Type(w.Canvas(), "1042")
	keyboard.Press(w.Canvas(), fyne.KeyReturn)
	if got != "short" {
		t.Errorf("picked %q", got)
	}
}

// A panel ends where its options do, or else at the window's edge.
func TestAPanelIsAsHighAsWhatItHolds(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1024, 640)} {
		for _, scale := range []float32{1, 2} {
			for _, n := range []int{1, 3, 40, 400} {
				for _, at := range []float32{0, 0.5, 1} {
					t.Run(fmt.Sprintf("%v at %v, %d options, field at %v", size, scale, n, at), func(t *testing.T) {
						withTheme(t, Light, scale)
						p := NewPicker("", people(n), nil)
						w := inWindow(t, p, size.Width, size.Height)
						place(p, 100, (size.Height-controlHeight())*at, 200, controlHeight())
						test.TapCanvas(w.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(p).AddXY(20, 20))
						panel := p.open
						pos, held := panel.pop.within(size)
						if pos.X < 0 || pos.Y < 0 || pos.X+held.Width > size.Width || pos.Y+held.Height > size.Height {
							t.Errorf("%v at %v is not within the window", held, pos)
						}
						list := panel.list.Size().Height
						if all := float32(n) * panel.list.rowHeight(); list > all+1 || n <= 3 && list < all-1 {
							t.Errorf("%v high for rows of %v together", list, all)
						}
						if n == 400 && held.Height < size.Height/2-controlHeight() {
							t.Errorf("only %v high", held.Height)
						}
						keyboard.Type(w.Canvas(), "Person 0")
						if list := panel.list.Size().Height; list != panel.list.rowHeight() {
							t.Errorf("narrowed to one it is %v high", list)
						}
					})
				}
			}
		}
	}
}

func TestADoubleClickOpensThePickerAndPicksNothing(t *testing.T) {
	withTheme(t, Light, 2)
	p := NewPicker("", people(40), func(value string) { t.Errorf("picked %v", value) })
	w := inWindow(t, p, 1024, 640)
	place(p, 100, 300, 200, controlHeight())
	on := fyne.CurrentApp().Driver().AbsolutePositionForObject(p).AddXY(20, 20)
	test.TapCanvas(w.Canvas(), on)
	test.TapCanvas(w.Canvas(), on)
	picked := false
	p.OnChanged = func(string) { picked = true }
	test.TapCanvas(w.Canvas(), on)
	if !picked {
		t.Error("the row under the pointer cannot be picked any more")
	}
}

func TestALongLabelHasTwoSmallerLines(t *testing.T) {
	withTheme(t, Light, 1)
	p := NewPicker("", []Option[string]{{Value: "a", Label: "Thursday group, Thursday at 19:00"}, {Value: "b", Label: "Thursday group"}}, nil)
	w := inWindow(t, container.NewWithoutLayout(p), 400, 100)
	p.Resize(fyne.NewSize(190, controlHeight()))
	p.SetSelected("a")
	seen := func() string {
		w.Canvas().Capture()
		said := ""
		for _, o := range test.WidgetRenderer(p).Objects() {
			switch o := o.(type) {
			case *Text:
				if o.Visible() {
					said += drawn(o, o.Size().Width)
				}
			case *Paragraph:
				if o.Visible() {
					said += strings.Join(o.lines(o.Size().Width), "|")
				}
			}
		}
		return said
	}
	if got := seen(); got != "Thursday group,|Thursday at 19:00" {
		t.Errorf("the field says %q", got)
	}
	p.SetSelected("b")
	if got := seen(); got != "Thursday group" {
		t.Errorf("the field says %q", got)
	}
}
