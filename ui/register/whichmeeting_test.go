package register_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/register"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestTonightComesBeforeALastWeekLeftOpen(t *testing.T) {
	e := takeRegister(t, "Ada")
	today := data.DateOf(uitest.Evening)
	lastWeek, err := e.Store().AddMeeting(data.Meeting{
		Group: e.readMeeting().Group, Date: today.AddDays(-7), Start: data.At(19, 0),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Store().OpenMeeting(lastWeek); err != nil {
		t.Fatal(err)
	}
	again := register.New(e.Host)
	e.Show(again, screen.Place{Screen: screen.Register})
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Ada": data.Present})
}

func TestAnOldMeetingThatWasLookedUpGivesWayToTonights(t *testing.T) {
	e := takeRegister(t, "Ada")
	old, err := e.Store().AddMeeting(data.Meeting{
		Group: e.readMeeting().Group, Date: data.DateOf(uitest.Evening).AddDays(-7), Start: data.At(19, 0),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Store().CloseMeeting(old, store.LeaveAsIs); err != nil {
		t.Fatal(err)
	}
	e.Show(e.screen, screen.Place{Screen: screen.Register, ID: old})
	e.WantSeen("This meeting is closed. A mark changed now is noted as changed afterwards.")
	e.Show(e.screen, screen.Place{Screen: screen.Register})
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Ada": data.Present})
}

func TestTonightsMarksDoNotGoIntoAMeetingAtNoon(t *testing.T) {
	e := takeRegister(t, "Ada")
	if _, err := e.Store().AddMeeting(data.Meeting{
		Group: e.readMeeting().Group, Date: data.DateOf(uitest.Evening), Start: data.At(12, 0),
	}); err != nil {
		t.Fatal(err)
	}
	again := register.New(e.Host)
	e.Show(again, screen.Place{Screen: screen.Register})
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Ada": data.Present})
}

func TestThatTheMeetingIsClosedStandsAboveTheSearch(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Type("da")
	e.Press(fyne.KeyReturn)
	e.chord(fyne.KeyE, fyne.KeyModifierShortcutDefault)
	e.Tap("Close meeting")
	var notice, search fyne.CanvasObject
	e.Walk(func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *kit.Text:
			if strings.HasPrefix(o.Text(), "This meeting is closed.") {
				notice = o
			}
		case *kit.SearchField:
			search = o
		}
		return false
	})
	if notice == nil || search == nil {
		t.Fatal("the notice or the search is not shown")
	}
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if end := top(notice).Y + notice.Size().Height; notice.Size().Height == 0 || end > top(search).Y {
		t.Errorf("the notice ends at %v, and the search begins at %v", end, top(search).Y)
	}
}

func TestAnotherEveningBeginsWithNothingOfTheOneBefore(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.Break(errDiskFull)
	e.Type("ben")
	e.Press(fyne.KeyReturn)
	e.WantSeen("not stored")
	e.Break(nil)
	e.Type("be")
	if err := e.Store().CloseMeeting(e.meeting, store.LeaveAsIs); err != nil {
		t.Fatal(err)
	}
	e.Pass(24 * time.Hour)
	if _, err := e.Store().AddMeeting(data.Meeting{Group: e.readMeeting().Group, Date: e.Today(), Start: data.At(19, 0)}); err != nil {
		t.Fatal(err)
	}
	e.Show(e.screen, screen.Place{Screen: screen.Register})
	e.WantSeen("Ada T.", "Ben T.")
	e.WantUnseen("not stored", "Enter marks")
}

func TestAMeetingThatIsMovedExpectsWhoIsExpectedThen(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	earlier := e.Today().AddDays(-1)
	e.change("Ben", func(p *data.Person) {
		p.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: earlier, Until: earlier}}}
	})
	e.WantSeen("here · 2 expected", "Ben T.")
	if err := e.Store().MoveMeeting(e.meeting, earlier, data.At(19, 0), ""); err != nil {
		t.Fatal(err)
	}
	e.WantSeen("here · 1 expected")
	e.WantUnseen("Ben T.")
}
