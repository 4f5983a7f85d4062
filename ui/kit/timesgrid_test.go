package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/ui/uitest/keyboard"
)

// weekInWindow shows a grid that remembers what was last ticked.
func weekInWindow(t *testing.T) (g *TimesGrid, told *[]data.Times) {
	t.Helper()
	withTheme(t, Light, 1)
	told = &[]data.Times{}
	g = NewTimesGrid(func(ts data.Times) { *told = append(*told, ts) })
	inWindow(t, g, 472, 200)
	return g, told
}

func TestATimeOfTheWeekIsTickedByKeys(t *testing.T) {
	g, told := weekInWindow(t)
	press := func(names ...fyne.KeyName) {
		for _, n := range names {
			keyboard.PressOn(g, n)
		}
	}
	press(fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	want := data.TimesAt(time.Tuesday, data.Evening)
	if g.Times() != want || len(*told) != 1 || (*told)[0] != want {
		t.Fatalf("ticked %q, told %v", g.Times(), *told)
	}
	press(fyne.KeyDown, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeySpace)
	want |= data.TimesAt(time.Monday, data.Evening)
	if g.Times() != want {
		t.Errorf("at the edge ticked %q, want %q", g.Times(), want)
	}
	press(fyne.KeySpace)
	if want = data.TimesAt(time.Tuesday, data.Evening); g.Times() != want {
		t.Errorf("ticked %q after taking one back", g.Times())
	}
}

func TestATapTicksACellALineOrAColumn(t *testing.T) {
	mornings, sundays := data.Times(0), data.Times(0)
	for _, d := range data.Weekdays {
		mornings |= data.TimesAt(d, data.Morning)
	}
	for _, p := range data.DayParts {
		sundays |= data.TimesAt(time.Sunday, p)
	}
	taps := map[string]struct {
		x, y float32 // as shares of the size
		want data.Times
	}{
		"the last cell":       {0.99, 0.99, data.TimesAt(time.Sunday, data.Evening)},
		"the name of a part":  {0.01, 0.2, mornings},
		"the name of a day":   {0.99, 0.01, sundays},
		"the corner: nothing": {0.01, 0.01, 0},
	}
	for name, c := range taps {
		t.Run(name, func(t *testing.T) {
			g, _ := weekInWindow(t)
			tapAt(g, g.Size().Width*c.x, g.Size().Height*c.y)
			if g.Times() != c.want {
				t.Errorf("ticked %q, want %q", g.Times(), c.want)
			}
			tapAt(g, g.Size().Width*c.x, g.Size().Height*c.y)
			if g.Times() != 0 {
				t.Errorf("after a second tap %q is ticked", g.Times())
			}
		})
	}
}

func TestALineThatIsTickedInPartIsTickedWhole(t *testing.T) {
	g, _ := weekInWindow(t)
	g.SetTimes(data.TimesAt(time.Friday, data.Morning))
	tapAt(g, 2, g.Size().Height*0.2)
	if got := g.Times().Len(); got != len(data.Weekdays) {
		t.Errorf("%d mornings are ticked", got)
	}
}

func TestTicksOfTheWeekAreSetSilently(t *testing.T) {
	g, told := weekInWindow(t)
	g.SetTimes(data.TimesAt(time.Friday, data.Evening))
	shown := 0
	for _, o := range test.WidgetRenderer(g).Objects() {
		if s, ok := o.(*Symbol); ok && s.Visible() {
			shown++
		}
	}
	if shown != 1 || len(*told) != 0 {
		t.Errorf("%d ticks are shown, told %v", shown, *told)
	}
}

func TestTheDaysAreShortWhereThereIsNoRoom(t *testing.T) {
	withTheme(t, Light, 2)
	g := NewTimesGrid(nil)
	heads := func(width float32) string {
		g.Resize(fyne.NewSize(width, 300))
		return objectsOf(g)[2].(*Text).Text()
	}
	inWindow(t, g, 472, 300)
	if wide, narrow := heads(900), heads(g.MinSize().Width); wide != "Wed" || narrow != "We" {
		t.Errorf("the days are headed %q and %q", wide, narrow)
	}
}

func TestTheWeekPassesOnTheKeysItDoesNotUse(t *testing.T) {
	withTheme(t, Light, 1)
	g := NewTimesGrid(nil)
	w := inWindow(t, VStack(0), 600, 400)
	done := false
	FormDialog(w, "Free", g, "Save", func() error { done = true; return nil })
	w.Canvas().Focus(g)
	keyboard.PressOn(g, fyne.KeyReturn)
	if !done {
		t.Error("Enter does not reach the dialog")
	}
}
