package meetings_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestAnEmptyPeriodIsSaid(t *testing.T) {
	h := show(t, data.Records{People: []data.Person{dana}, Groups: []data.Group{thursday}})
	showPast(h)
	h.Press(fyne.KeyRight)
	h.WantSeen("Nobody was expected at a meeting of this group in this time.")
}

func TestOtherPeriodsCanBeChosen(t *testing.T) {
	records, evenings, _ := aTerm()
	old := evenings[0]
	old.ID, old.Date = data.NewID(), evening.AddDays(-65)
	records.Meetings = append(records.Meetings, old)
	far := old
	far.ID, far.Date = data.NewID(), evening.AddDays(-200)
	records.Meetings = append(records.Meetings, far)
	records.Marks = append(records.Marks, data.Mark{Meeting: far.ID, Person: dana.ID, Status: data.Present})
	h := showGrid(t, records)
	h.WantSeen("Sep")
	h.WantUnseen("May")
	choose := func(further int) {
		h.Window().Canvas().Focus(picker(h))
		h.Press(fyne.KeySpace)
		for range further {
			h.Press(fyne.KeyDown)
		}
		h.Press(fyne.KeyReturn)
	}
	choose(2) // the last twelve months
	h.WantSeen("Sep", "May")
	periods := picker(h).(fyne.Widget)
	choose(1) // other dates
	if !slices.ContainsFunc(test.WidgetRenderer(periods).Objects(), func(o fyne.CanvasObject) bool {
		label, is := o.(*kit.Text)
		return is && label.Text() == "Last 12 months"
	}) {
		t.Error("while the dates are asked for, what is shown does not stand over the grid")
	}
	h.Press(fyne.KeyEscape)
	h.WantSeen("May") // nothing else was chosen
	choose(1)
	h.Walk(func(o fyne.CanvasObject) bool {
		from, is := o.(*kit.DateField)
		if is {
			from.SetDate(evening.AddDays(-10))
		}
		return is
	})
	h.Tap("Show")
	h.WantSeen("Nov")
	h.WantUnseen("May", "Oct")
}

func TestTheGridBeginsAtWhatIsNotRecordedOfAPerson(t *testing.T) {
	records, evenings, people := aTerm()
	h := uitest.New(t, records)
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings, Part: screen.Grid, ID: thursday.ID, Person: people[1].ID})
	h.WantSeen("Sam T.", "0 here · 2 expected") // the second evening, of which nobody has said anything
	h.Type("p")
	if got := markOf(h, evenings[1], people[1]); got.Status != data.Present {
		t.Errorf("%+v", got)
	}
}

func TestTheGridReachesFurtherBackWhereMoreMayBeUnrecorded(t *testing.T) {
	records, evenings, people := aTerm()
	old := evenings[0]
	old.ID, old.Date = data.NewID(), evening.AddDays(-100)
	recent := old
	recent.ID, recent.Date = data.NewID(), evening.AddDays(-80)
	records.Meetings = append(records.Meetings, old, recent)
	records.Memberships[1].Spans[0].From = evening.AddDays(-110)
	h := uitest.New(t, records)
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings, Part: screen.Grid, ID: thursday.ID, Person: people[1].ID})
	h.Type("p")
	if got := markOf(h, old, people[1]); got.Status != data.Present {
		t.Errorf("%+v", got)
	}
}

func TestTheGridOpensWithTheLatestMeetingInSight(t *testing.T) {
	records := aYear(12)
	tonight := &records.Meetings[len(records.Meetings)-1]
	tonight.State = data.Planned
	records.Marks = slices.DeleteFunc(records.Marks, func(m data.Mark) bool { return m.Meeting == tonight.ID })
	h := uitest.New(t, records)
	h.Window().Resize(fyne.NewSize(1024-208, 640))
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings})
	showPast(h)
	h.Press(fyne.KeyRight)
	h.WantSeen("Thu 19 Nov", "No register yet")
	inSight := false
	h.Walk(func(o fyne.CanvasObject) bool {
		head, is := o.(*kit.Text)
		right := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width
		inSight = inSight || is && head.Text() == "19" && right <= h.Window().Canvas().Size().Width
		return inSight
	})
	if !inSight {
		t.Error("the column of tonight is out of sight")
	}
}

func TestATermIsAThirdOfTheYear(t *testing.T) {
	for _, c := range []struct{ on, begins string }{
		{"2026-01-01", "2026-01-01"},
		{"2026-04-30", "2026-01-01"},
		{"2026-05-01", "2026-05-01"},
		{"2026-08-31", "2026-05-01"},
		{"2026-12-31", "2026-09-01"},
	} {
		on, err := data.ParseDate(c.on)
		if err != nil {
			t.Fatal(err)
		}
		if got := meetings.TermBegins(on).String(); got != c.begins {
			t.Errorf("the term of %s begins on %s, want %s", c.on, got, c.begins)
		}
	}
}
