package people_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// setDate fills the only field for a date in sight.
func (r room) setDate(d data.Date) {
	r.t.Helper()
	r.Walk(func(o fyne.CanvasObject) bool {
		field, is := o.(*kit.DateField)
		if is {
			field.SetDate(d)
		}
		return is
	})
}

func TestJoiningForThePastAsksAboutTheMeetingsSince(t *testing.T) {
	p, walkIn := withWalkIn()
	r := enter(t, p.Records)
	join := func() {
		r.visitTab(walkIn, inDetails)
		r.Tap("Join a group")
		r.setDate(p.Meetings[0].Date)
		r.Tap("Join")
	}
	join()
	r.WantSeen("Was Danuta there?", "2 meetings were taken since")
	r.Tap("Leave as not recorded")
	if len(r.Places) > 0 {
		t.Errorf("it leads to %+v", r.Places)
	}
	r.undo()
	join()
	r.Tap("Mark them in the grid")
	want := screen.Location{Screen: screen.Meetings, Part: screen.Grid, ID: p.group, Person: walkIn}
	if len(r.Places) != 1 || r.Places[0] != want {
		t.Errorf("it leads to %+v", r.Places)
	}
}

func TestSomebodyAddedAsAMemberSinceEarlierIsAskedAbout(t *testing.T) {
	p, _ := withWalkIn()
	r := enter(t, p.Records)
	r.Tap("Add a person")
	r.Type("Omar")
	r.Pick(0, "T")
	r.setDate(p.Meetings[1].Date)
	r.Tick("Add another person after this one")
	r.Tap("Add")
	r.WantSeen("Was Omar there?", "2 meetings were taken since")
	r.Press(fyne.KeyEscape)
	r.WantSeen("Add a person") // and on to the next one
}

func TestJoiningFromTodayAsksNothing(t *testing.T) {
	p, walkIn := withWalkIn()
	r := enter(t, p.Records)
	r.visitTab(walkIn, inDetails)
	r.Tap("Join a group")
	r.Tap("Join")
	r.WantUnseen("Was Danuta there?")
}
