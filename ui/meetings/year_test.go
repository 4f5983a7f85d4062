package meetings_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// theYear shows the year of the first group of an invented programme, with a break in it.
func theYear(t *testing.T) (*uitest.Host, *meetings.Screen, data.Group) {
	t.Helper()
	today := data.DateOf(uitest.Evening)
	records := sample.Make(sample.Config{Seed: 7, People: 60, Years: 2, Groups: 2, Today: today})
	group := records.Groups[0]
	half := data.Break{ID: data.NewID(), Groups: []data.ID{group.ID}, Span: data.Span{From: today.AddDays(-31), Until: today.AddDays(-18)}, Reason: "half-term"}
	records.Programme.Breaks = []data.Break{half}
	stopped := make(map[data.ID]bool)
	for i, m := range records.Meetings {
		if half.Stops(m.Group, m.Date) {
			records.Meetings[i].State, records.Meetings[i].Break, records.Meetings[i].Reason = data.DidNotMeet, half.ID, half.Reason
			stopped[m.ID] = true
		}
	}
	var marks []data.Mark
	for _, m := range records.Marks {
		if !stopped[m.Meeting] {
			marks = append(marks, m)
		}
	}
	records.Marks = marks
	h := uitest.New(t, records)
	s := meetings.New(h)
	h.Show(s, screen.Location{Screen: screen.Meetings, Part: screen.Grid, ID: group.ID})
	h.Walk(func(o fyne.CanvasObject) bool {
		tabs, is := o.(*kit.Tabs)
		if is {
			h.Window().Canvas().Focus(tabs)
		}
		return is
	})
	h.Press(fyne.KeyRight)
	return h, s, group
}

func TestTheYearOfAGroupIsCountedAsTheDocumentCountsIt(t *testing.T) {
	h, _, group := theYear(t)
	var sum data.ProgrammeSummary
	year := data.Span{From: data.NewDate(2026, 1, 1), Until: h.Today()}
	if err := h.Store().View(func(r *store.Reader) error {
		in, err := dossier.ForProgrammeSummary(r, year, group.ID, h.Today())
		in.Least = 1
		sum = data.NewProgrammeSummary(in)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if sum.InBreaks == 0 || sum.Held == 0 {
		t.Fatalf("%+v", sum)
	}
	for _, text := range []string{
		fmt.Sprint(sum.Held), "held", fmt.Sprint(sum.InBreaks), "in a break", fmt.Sprint(sum.Came.N), "people",
		"Jan", "Nov", "People here at a usual meeting, by month",
	} {
		if !h.Sees(text) {
			t.Errorf("%q is not said: %q", text, uitest.Texts(h.Window()))
		}
	}
	held, not := 0, 0
	for _, m := range sum.Months {
		held, not = held+m.Meetings, not+m.DidNotMeet
	}
	if held != sum.Held || not != sum.DidNotMeet {
		t.Errorf("the months come to %d held and %d not; the year to %d and %d", held, not, sum.Held, sum.DidNotMeet)
	}
	h.Tap("Print the year")
	to := h.Places[len(h.Places)-1]
	if to.Document != reports.ProgrammeSummaryKey || to.ID != group.ID || to.Period != year {
		t.Errorf("it leads to %+v", to)
	}
}

func TestPicturesOfTheYear(t *testing.T) {
	h, _, _ := theYear(t)
	for _, look := range uitest.Looks() {
		h.Wear(look)
		h.Picture("year-" + look.Name)
	}
}

func TestTheTabsStandOnOneLineWhenTheTextGrowsWhileTheYearIsShown(t *testing.T) {
	h, _, _ := theYear(t)
	tabs := func() (found *kit.Tabs) {
		h.Walk(func(o fyne.CanvasObject) bool {
			if o, is := o.(*kit.Tabs); is {
				found = o
			}
			return found != nil
		})
		return found
	}
	for _, scale := range []float32{1, 1.5, kit.MaxTextScale} {
		h.Window().Resize(fyne.NewSize(768, 640))
		h.SetLook(kit.Light, scale)
		if got := tabs(); got.Size().Width < got.OneLine() || got.Size().Height > kit.Scaled(50) {
			t.Errorf("text %v: the tabs are %v, and need a width of %v", scale, got.Size(), got.OneLine())
		}
	}
}
