package kit

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"alongside/data"
	"alongside/data/written"
	"alongside/ui/uitest/keyboard"
)

func TestAButtonIsPressedByTapEnterAndSpace(t *testing.T) {
	withTheme(t, Light, 1)
	pressed := 0
	b := NewButton("Save", Primary, func() { pressed++ })
	inWindow(t, b, 200, 60)
	b.Tapped(nil)
	keyboard.PressOn(b, fyne.KeyReturn)
	keyboard.PressOn(b, fyne.KeySpace)
	keyboard.PressOn(b, fyne.KeyA)
	if pressed != 3 {
		t.Errorf("pressed %d times", pressed)
	}
	b.SetEnabled(false)
	b.Tapped(nil)
	keyboard.PressOn(b, fyne.KeyReturn)
	if pressed != 3 {
		t.Errorf("disabled, yet pressed %d times", pressed)
	}
}

func TestEverythingThatIsTappedIsLargeEnough(t *testing.T) {
	withTheme(t, Light, 1)
	for name, o := range map[string]fyne.CanvasObject{
		"button": NewButton("OK", Primary, nil), "quiet button": NewButton("No", Quiet, nil),
		"check": NewCheck("Large print", nil), "picker": NewPicker[int]("", nil, nil),
		"entry": NewEntry(""), "nav item": NewNavItem(IconToday, "Today", "", nil),
		"choice": NewEither("A", "B", nil), "tabs": NewTabs([]string{"A"}, nil),
	} {
		if h := o.MinSize().Height; h < ControlHeight {
			t.Errorf("%s is %v high", name, h)
		}
	}
}

func TestACheckTellsOfAPersonsTickOnly(t *testing.T) {
	withTheme(t, Light, 1)
	var got []bool
	c := NewCheck("Large print", func(on bool) { got = append(got, on) })
	c.SetValue(true)
	keyboard.PressOn(c, fyne.KeySpace)
	c.Tapped(nil)
	if !slices.Equal(got, []bool{false, true}) {
		t.Errorf("told %v", got)
	}
}

// counted are options by how many stand before them.
func counted(labels ...string) []Option[int] {
	options := make([]Option[int], len(labels))
	for i, label := range labels {
		options[i] = Option[int]{Value: i, Label: label}
	}
	return options
}

func TestTabsAndChoicesMoveWithArrows(t *testing.T) {
	withTheme(t, Light, 1)
	var tabs, choices []int
	tab := NewTabs([]string{"Attendance", "One-to-ones", "Goals"}, func(i int) { tabs = append(tabs, i) })
	choice := NewChoice(counted("Full", "Initial", "Code"), func(i int) { choices = append(choices, i) })
	inWindow(t, VStack(0, tab, choice), 600, 200)
	for _, name := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft} {
		keyboard.PressOn(tab, name)
		keyboard.PressOn(choice, name)
	}
	if want := []int{1, 2, 1}; !slices.Equal(tabs, want) || !slices.Equal(choices, want) {
		t.Errorf("tabs %v, choices %v, want %v", tabs, choices, want)
	}
	tabAt := tab.positions(600)[2]
	tapAt(tab, tabAt.X+5, 20)
	tapAt(choice, 5, 20)
	if tab.Selected() != 2 || choice.Selected() != 0 {
		t.Errorf("after taps: tab %d, choice %d", tab.Selected(), choice.Selected())
	}
}

func TestTabsAndChoicesThatAreTappedTakeTheKeyboard(t *testing.T) {
	withTheme(t, Light, 1)
	tab := NewTabs([]string{"Attendance", "Goals"}, nil)
	choice := NewChoice(counted("Full", "Initial"), nil)
	w := inWindow(t, VStack(0, tab, choice), 600, 200)
	for name, control := range map[string]interface {
		fyne.Tappable
		fyne.Focusable
	}{"tabs": tab, "choice": choice} {
		w.Canvas().Unfocus()
		control.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 20)})
		if got := w.Canvas().Focused(); got != fyne.Focusable(control) {
			t.Errorf("%s: the keyboard is with %T", name, got)
		}
	}
}

func TestTabsThatDoNotFitGoOnOnTheNextLine(t *testing.T) {
	withTheme(t, Light, 2)
	tab := NewTabs([]string{"Attendance", "One-to-ones", "Path and milestones", "Consents"}, nil)
	for i, p := range tab.positions(500) {
		if p.X > 0 && p.X+tab.tabWidth(i) > 500 {
			t.Errorf("tab %d reaches to %v", i, p.X+tab.tabWidth(i))
		}
	}
	if tab.HeightForWidth(500) <= tab.HeightForWidth(5000) {
		t.Error("the lines are not counted")
	}
}

func TestAStepperStaysWithinItsBounds(t *testing.T) {
	withTheme(t, Light, 1)
	var got []int
	s := NewStepper(0, 2, func(n int) { got = append(got, n) })
	for _, b := range []*Button{s.down, s.up, s.up, s.up, s.down} {
		b.Press()
	}
	if !slices.Equal(got, []int{1, 2, 1}) {
		t.Errorf("told %v", got)
	}
	s.SetValue(9)
	if s.Value() != 2 || len(got) != 3 {
		t.Errorf("value %d, told %v", s.Value(), got)
	}
}

func TestActionsThatWouldSqueezeTheTitleGoBelowIt(t *testing.T) {
	withTheme(t, Light, 1)
	title, action := PageTitle("Thursday group"), NewButton("Close meeting", Primary, nil)
	head := Head(title, Muted("19 November"), action)
	w := inWindow(t, VStack(0, head), 800, 300)
	beside := fyne.CurrentApp().Driver().AbsolutePositionForObject(action)
	if beside.Y != 0 || beside.X+action.Size().Width != 800 {
		t.Errorf("with room the action is at %v", beside)
	}
	w.Resize(fyne.NewSize(300, 300))
	below := fyne.CurrentApp().Driver().AbsolutePositionForObject(action)
	if below.Y < title.Size().Height || below.X != 0 {
		t.Errorf("without room the action is at %v", below)
	}
}

func TestColumnsGiveTheRestByShare(t *testing.T) {
	withTheme(t, Light, 1.5)
	l := &columnLayout{gap: 10, columns: []Column{Fixed(100), Fixed(80), Share(1), Share(3)}}
	if got, want := l.widths(700), []float32{150, 120, 100, 300}; !slices.Equal(got, want) {
		t.Errorf("widths %v, want %v", got, want)
	}
}

func TestASidePanelGrowsWithTheTextUpToAThird(t *testing.T) {
	for _, c := range []struct{ scale, window, side float32 }{
		{1, 920, 200},
		{1.25, 920, 250},
		{2, 920, 300},
		{2, 500, 200}, // never less than at 100 %
	} {
		withTheme(t, Light, c.scale)
		side, main := Body(""), Body("")
		inWindow(t, LeadPane(20, 200, side, main), c.window, 400)
		if got := side.Size(); got != fyne.NewSize(c.side, 400) {
			t.Errorf("text %v, window %v: the panel is %v", c.scale, c.window, got)
		}
		if at, got := main.Position(), main.Size(); at.X != c.side+20 || got != fyne.NewSize(c.window-c.side-20, 400) {
			t.Errorf("text %v, window %v: the main part is %v at %v", c.scale, c.window, got, at)
		}
	}
}

func TestTabGoesThroughAPageFromTheTop(t *testing.T) {
	withTheme(t, Light, 1)
	search, action, side := NewEntry(""), NewButton("Close", Primary, nil), NewButton("Add", Quiet, nil)
	page := Page(Gap8, Head(PageTitle("Thursday group"), nil, action), LeadPane(Gap8, 200, VStack(0, side), VStack(0, search)), nil)
	w := inWindow(t, page, 800, 400)
	for _, want := range []fyne.Focusable{action, side, search} {
		w.Canvas().FocusNext()
		if got := w.Canvas().Focused(); got != want {
			t.Fatalf("the focus is on %T, want %T", got, want)
		}
	}
}

func TestAMereSurfaceIsNoStopForTheKeyboard(t *testing.T) {
	withTheme(t, Light, 1)
	button := NewButton("Open", Primary, nil)
	w := inWindow(t, VStack(0, NewPanel(Body("a fact"), nil), button), 400, 200)
	w.Canvas().FocusNext()
	if got := w.Canvas().Focused(); got != fyne.Focusable(button) {
		t.Errorf("the focus is on %T", got)
	}
}

func TestColumnsThatAreTooNarrowFold(t *testing.T) {
	withTheme(t, Light, 1)
	name, reason := RowName("Yusuf H."), NewParagraph("Missed the last 3 meetings.")
	row := FoldingColumns(Gap16, []Column{Fixed(120), Share(1)}, name, reason)
	w := inWindow(t, VStack(0, row), 600, 300)
	if reason.Position().Y > name.Position().Y+name.Size().Height/2 {
		t.Errorf("with room the reason is at %v", reason.Position())
	}
	w.Resize(fyne.NewSize(240, 300))
	if reason.Position().X != 0 || reason.Position().Y < name.Size().Height {
		t.Errorf("without room the reason is at %v", reason.Position())
	}
	if row.Size().Height < reason.Position().Y+reason.Size().Height {
		t.Errorf("the row is %v high", row.Size().Height)
	}
}

func TestALongLabelOfACheckWrapsBesideItsBox(t *testing.T) {
	withTheme(t, Light, 1)
	short := NewCheck("Tea", nil).Wrapping()
	if got := short.HeightForWidth(300); got != ControlHeight {
		t.Errorf("one line is %v high", got)
	}
	long := NewCheck(strings.Repeat("Ring the surgery. ", 20), nil).Wrapping()
	inWindow(t, VStack(0, long), 300, 600)
	if got := long.Size().Height; got < 4*ControlHeight {
		t.Errorf("many lines are %v high", got)
	}
	tapAt(long, 150, 100)
	if !long.Checked {
		t.Error("a tap on the words does not tick the box")
	}
}

// Chips go on in further lines, show how many there are of each, and a tap
// reaches the one under the pointer.
func TestChipsWrapAndCount(t *testing.T) {
	withTheme(t, Light, 1)
	var chosen []int
	chips := NewChoice(counted("All", "Has a place free", "Needs something", "CBT basics"), func(i int) { chosen = append(chosen, i) })
	chips.SetCounts(8, 3, 3, 1)
	inWindow(t, VStack(0, chips, Spacer()), 300, 400)
	lines := map[float32]bool{}
	for i, p := range chips.positions(chips.Size().Width) {
		lines[p.Y] = true
		if p.X+chips.chipWidth(i) > chips.Size().Width {
			t.Errorf("chip %d ends at %v of %v", i, p.X+chips.chipWidth(i), chips.Size().Width)
		}
	}
	if len(lines) != 3 || chips.Size().Height != 3*ControlHeight+2*chipGap {
		t.Errorf("%d lines, %v high", len(lines), chips.Size().Height)
	}
	says := objectsOf(chips)[1].(*Text).Text()
	if says != "All 8" {
		t.Errorf("the first chip says %q", says)
	}
	last := chips.positions(chips.Size().Width)[3]
	chips.Tapped(&fyne.PointEvent{Position: last.AddXY(2, 2)})
	chips.Tapped(&fyne.PointEvent{Position: fyne.NewPos(298, last.Y+2)}) // beside the chips
	if !slices.Equal(chosen, []int{3}) {
		t.Errorf("chosen: %v", chosen)
	}
}

// Whatever is typed into or picked from looks and errs alike.
func TestEveryFieldHasOneFrame(t *testing.T) {
	withTheme(t, Light, 1)
	for name, control := range map[string]fyne.CanvasObject{
		"entry":  NewEntry(""),
		"picker": NewPicker("", []Option[string]{{Value: "a", Label: "A"}}, nil),
		"date":   NewDateField(data.NewDate(2026, 11, 28), written.DayFirst, nil),
	} {
		field := NewField("About", control, "")
		w := inWindow(t, VStack(0, field, Spacer()), 300, 200)
		frame := func() (found *canvas.Rectangle) {
			focusable := control
			if d, ok := control.(*DateField); ok {
				focusable = d.entry
			}
			for _, o := range objectsOf(focusable.(fyne.Widget)) {
				if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth > 0 && r.StrokeColor != color.Color(color.NRGBA{}) {
					found = r
				}
			}
			return found
		}
		if got := frame(); got.StrokeWidth != 1 || got.StrokeColor != Color(ColorEdge) || got.Size().Height+got.StrokeWidth != ControlHeight {
			t.Errorf("%s: at rest %v wide, %v, %v high", name, got.StrokeWidth, got.StrokeColor, got.Size().Height)
		}
		w.Canvas().FocusNext()
		if got := frame(); got.StrokeWidth != 2 || got.StrokeColor != Color(ColorFocus) {
			t.Errorf("%s: with the keyboard %v wide, %v", name, got.StrokeWidth, got.StrokeColor)
		}
		field.SetError("Choose somebody.")
		if got := frame(); got.StrokeWidth != 2 || got.StrokeColor != Color(ColorDanger) {
			t.Errorf("%s: with an error %v wide, %v", name, got.StrokeWidth, got.StrokeColor)
		}
	}
}

// A link stands right above or below what it belongs to: the line round it that says
// where the keyboard is touches neither.
func TestTheRingRoundALinkStaysInItsRow(t *testing.T) {
	for _, scale := range []float32{1, MaxTextScale} {
		withTheme(t, Light, scale)
		link := NewLink("‹ People", func() {})
		win := inWindow(t, VStack(0, PageTitle("Dana Kowalska"), Leading(link), PageTitle("Dana Kowalska")), 600, 400)
		win.Canvas().Focus(link)
		for _, o := range objectsOf(link) {
			ring, is := o.(*canvas.Rectangle)
			if !is || ring.StrokeWidth == 0 || !ring.Visible() {
				continue
			}
			if top, foot := ring.Position().Y, ring.Position().Y+ring.Size().Height; top < ringGap || foot > link.Size().Height-ringGap {
				t.Errorf("at %v the ring goes from %v to %v in a row of %v", scale, top, foot, link.Size().Height)
			}
			return
		}
		t.Fatal("no ring is drawn")
	}
}
