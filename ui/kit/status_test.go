package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"alongside/data"
)

func recorded(s *StatusSegments) *[]data.Status {
	got := &[]data.Status{}
	s.OnChanged = func(status data.Status) { *got = append(*got, status) }
	return got
}

func TestATapOnAStatusChoosesIt(t *testing.T) {
	withTheme(t, Light, 1)
	s := NewStatusSegments()
	inWindow(t, s, 400, 44)
	got := recorded(s)
	tapAt(s, 150, 20)
	tapAt(s, 350, 20)
	if len(*got) != 2 || (*got)[0] != data.Late || (*got)[1] != data.Absent {
		t.Errorf("chosen: %v", *got)
	}
}

func TestASecondTapOnTheSameStatusDoesNothing(t *testing.T) {
	withTheme(t, Light, 1)
	s := NewStatusSegments()
	inWindow(t, s, 400, 44)
	got := recorded(s)
	tapAt(s, 50, 20)
	tapAt(s, 50, 20)
	if len(*got) != 1 || s.Status() != data.Present {
		t.Errorf("chosen %v, shows %v", *got, s.Status())
	}
}

func TestTheAppShowsAStatusSilently(t *testing.T) {
	withTheme(t, Light, 1)
	s := NewStatusSegments()
	got := recorded(s)
	s.SetStatus(data.Late)
	if len(*got) != 0 {
		t.Errorf("called with %v", *got)
	}
}

func TestARecycledRowDoesNotMarkThePersonWhoWasInItBefore(t *testing.T) {
	withTheme(t, Light, 1)
	s := NewStatusSegments()
	inWindow(t, s, 400, 44)
	var first, second []data.Status
	s.Bind(data.Present, func(st data.Status) { first = append(first, st) })
	s.Bind(data.Absent, func(st data.Status) { second = append(second, st) })
	if len(first)+len(second) != 0 {
		t.Fatalf("binding fired: %v, %v", first, second)
	}
	tapAt(s, 50, 20)
	if len(first) != 0 || len(second) != 1 {
		t.Errorf("first %v, second %v", first, second)
	}
}

func TestTheLettersOfTheStatuses(t *testing.T) {
	for letters, want := range map[string]data.Status{
		"pP": data.Present, "lL": data.Late, "eE": data.Excused, "aA": data.Absent, "x1é": data.NotRecorded,
	} {
		for _, r := range letters {
			got, is := StatusForKey(r)
			if got != want || is != (want != data.NotRecorded) {
				t.Errorf("%c is %v, %v", r, got, is)
			}
		}
	}
}

func TestAClickOnAStatusLeavesTheKeyboardWhereItWas(t *testing.T) {
	withTheme(t, Light, 1)
	search, s := NewSearchField(""), NewStatusSegments()
	w := inWindow(t, VStack(0, search, s), 400, 200)
	search.Focus()
	before := w.Canvas().Focused()
	s.MouseDown(nil)
	w.Canvas().Unfocus() // as Fyne does on a press elsewhere
	s.MouseUp(nil)
	tapAt(s, 50, 20)
	if got := w.Canvas().Focused(); before == nil || got != before {
		t.Errorf("the focus went from %T to %T", before, got)
	}
}

func TestNarrowTheStatusesAreLetters(t *testing.T) {
	withTheme(t, Light, 1)
	s := NewStatusSegments()
	w := inWindow(t, s, 400, 44)
	words := func() []string {
		var words []string
		for _, o := range objectsOf(s) {
			if text, ok := o.(*canvas.Text); ok {
				words = append(words, text.Text)
			}
		}
		return words
	}
	if got := words(); got[0] != "Present" {
		t.Errorf("wide: %v", got)
	}
	w.Resize(fyne.NewSize(200, 44))
	if got := words(); got[0] != "P" || got[3] != "A" {
		t.Errorf("narrow: %v", got)
	}
	if least := s.MinSize(); least.Width < 4*ControlHeight || least.Height < ControlHeight {
		t.Errorf("targets are too small: %v", least)
	}
}

func TestTheDateOfAStripOfOneDayIsNotUnderItsLegend(t *testing.T) {
	withTheme(t, Light, 1)
	strip := NewStatusStrip(make([]data.Status, 1), "30 Nov", "")
	inWindow(t, Scroll(strip), 900, 400)
	r := test.WidgetRenderer(strip).(*stripRenderer)
	if end := r.first.Position().X + r.first.MinSize().Width; r.legend.Position().Y == r.first.Position().Y && r.legend.Position().X < end {
		t.Errorf("the date ends at %v, the legend begins at %v", end, r.legend.Position().X)
	}
}

func TestAStripHoldsSixtyMeetings(t *testing.T) {
	withTheme(t, Light, 1)
	strip := NewStatusStrip(make([]data.Status, 60), "6 Aug", "19 Nov")
	inWindow(t, Scroll(strip), 600, 400)
	if got, want := strip.HeightForWidth(600), float32(5*(44+5)+20); got != want {
		t.Errorf("height is %v, want %v", got, want)
	}
}
