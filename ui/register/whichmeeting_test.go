package register_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

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
	if err := e.Store().SetVisitors(lastWeek, 1); err != nil {
		t.Fatal(err)
	}
	again := register.New(e.Host)
	e.Show(again, screen.Location{Screen: screen.Register})
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
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: old})
	e.WantSeen("This meeting is closed. A mark changed now is noted as changed afterwards.")
	e.Show(e.screen, screen.Location{Screen: screen.Register})
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
	e.Show(again, screen.Location{Screen: screen.Register})
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
		case *kit.Paragraph:
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
	e.Show(e.screen, screen.Location{Screen: screen.Register})
	e.WantSeen("Ada T.", "Ben T.")
	e.WantUnseen("not stored", "Enter marks")
}

func TestMidnightDoesNotEndTheEvening(t *testing.T) {
	e := takeRegister(t, "Ada")
	noon, err := e.Store().AddMeeting(data.Meeting{Group: e.readMeeting().Group, Date: e.Today().AddDays(1), Start: data.At(12, 0)})
	if err != nil {
		t.Fatal(err)
	}
	e.Pass(5*time.Hour + 15*time.Minute) // from ten to seven to five past midnight
	e.Show(register.New(e.Host), screen.Location{Screen: screen.Register})
	e.WantSeen("Thursday 19 November", "19:00")
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Ada": data.Present})
	e.Pass(5 * time.Hour) // with last night's register left open
	e.Show(register.New(e.Host), screen.Location{Screen: screen.Register})
	e.WantSeen("Friday 20 November", "12:00")
	if m := e.readMeeting(); m.ID == noon || m.State != data.Open {
		t.Errorf("last night's is %v", m.State)
	}
}

func TestAMeetingChosenInTheEveningStaysPastMidnight(t *testing.T) {
	e := takeRegister(t, "Ada")
	early, err := e.Store().AddMeeting(data.Meeting{Group: e.readMeeting().Group, Date: e.Today(), Start: data.At(17, 0)})
	if err != nil {
		t.Fatal(err)
	}
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: early})
	e.WantSeen("17:00")
	e.Pass(5*time.Hour + 15*time.Minute)
	e.Show(e.screen, screen.Location{Screen: screen.Register})
	e.WantSeen("17:00")
	e.chord(fyne.KeyD, fyne.KeyModifierShortcutDefault)
	e.WantSeen("Let people tick themselves?") // they may still do so
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

func TestAMeetingThatIsTakenBackGivesWayToTheLikeliest(t *testing.T) {
	e := takeRegister(t, "Ada")
	extra, err := e.Store().AddMeeting(data.Meeting{Group: e.readMeeting().Group, Date: e.Today(), Start: data.At(12, 0)})
	if err != nil {
		t.Fatal(err)
	}
	place := screen.Location{Screen: screen.Register, ID: extra}
	e.Show(e.screen, place)
	e.WantSeen("12:00")
	if _, err := e.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	e.WantSeen("19:00")
	e.Show(e.screen, place) // on the way back to it
	e.WantSeen("19:00")
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Ada": data.Present})
	if len(e.Failures) != 0 {
		t.Errorf("told: %v", e.Failures)
	}
}

// planned shows tonight's register of a group that the store planned itself.
func planned(t *testing.T) (h *uitest.Host, s *register.Screen, g data.Group) {
	t.Helper()
	h = uitest.New(t, data.Records{})
	today := h.Today()
	g = data.Group{Name: "Thursday group", Schedule: data.Schedule{
		Weekday: today.Weekday(), Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today},
	}}
	id, err := h.Store().AddGroup(g, nil, today)
	if err != nil {
		t.Fatal(err)
	}
	g.ID = id
	s = register.New(h)
	h.Show(s, screen.Location{Screen: screen.Register})
	h.WantSeen("19 November")
	return h, s, g
}

func TestARegisterThatTheScheduleNoLongerHasGivesWayToTheNext(t *testing.T) {
	h, s, g := planned(t)
	h.Shown = nil // the settings are shown
	g.Schedule.Weekday = (g.Schedule.Weekday + 1) % 7
	if err := h.Store().UpdateGroup(g); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		h.Show(s, screen.Location{Screen: screen.Register})
		h.WantSeen("Thursday group", "20 November")
	}
	if len(h.Failures) != 0 {
		t.Errorf("told: %v", h.Failures)
	}
}

func TestWithoutAnyMeetingLeftTheRegisterSaysSo(t *testing.T) {
	h, s, g := planned(t)
	h.Shown = nil
	g.Schedule.Span.Until = h.Today().AddDays(-1)
	g.Schedule.Span.From = h.Today().AddDays(-70)
	if err := h.Store().UpdateGroup(g); err != nil {
		t.Fatal(err)
	}
	h.Show(s, screen.Location{Screen: screen.Register})
	h.WantSeen("No meeting yet")
	if len(h.Failures) != 0 {
		t.Errorf("told: %v", h.Failures)
	}
}

func TestThatAMeetingAskedForIsNoMoreIsSaidOnce(t *testing.T) {
	e := takeRegister(t, "Ada")
	for range 2 {
		e.Show(e.screen, screen.Location{Screen: screen.Register, ID: data.NewID()})
		e.WantSeen("19:00", "Ada T.")
	}
	if len(e.Failures) != 2 {
		t.Errorf("of two meetings it told: %v", e.Failures)
	}
	gone := screen.Location{Screen: screen.Register, ID: data.NewID()}
	for range 3 {
		e.Show(e.screen, gone)
	}
	if len(e.Failures) != 3 || !errors.Is(e.Failures[2], store.NotFound) {
		t.Errorf("told: %v", e.Failures)
	}
}

// control is that of the first row.
func control(e evening) (found *kit.StatusSegments) {
	e.t.Helper()
	e.Walk(func(o fyne.CanvasObject) bool {
		if c, ok := o.(*kit.StatusSegments); ok && found == nil {
			found = c
		}
		return false
	})
	return found
}

func TestClosingBeforeItBeginsIsSaid(t *testing.T) {
	e := takeRegister(t, "Ada") // at ten to seven
	e.chord(fyne.KeyE, fyne.KeyModifierShortcutDefault)
	e.WantSeen("It only begins at 19:00. 1 person is not recorded yet.")
	e.Press(fyne.KeyEscape)
	e.Pass(10 * time.Minute)
	e.chord(fyne.KeyE, fyne.KeyModifierShortcutDefault)
	e.WantUnseen("It only begins")
}

func TestWhereNobodyIsExpectedNobodyIsSaidToBeRecorded(t *testing.T) {
	e := takeRegister(t)
	e.chord(fyne.KeyE, fyne.KeyModifierShortcutDefault)
	e.WantSeen("Nobody was expected at it. You can reopen the meeting later.")
	e.WantUnseen("Everybody")
}

func TestAMeetingToComeSaysBeforehandWhatCanBeNoted(t *testing.T) {
	e := takeRegister(t, "Dana", "Priya")
	coming, err := e.Store().AddMeeting(data.Meeting{Group: e.readMeeting().Group, Date: e.Today().AddDays(2), Start: data.At(19, 0)})
	if err != nil {
		t.Fatal(err)
	}
	const notice = "This meeting is on Saturday 21 November; the register opens then."
	closes := func() (enabled bool) {
		e.Walk(func(o fyne.CanvasObject) bool {
			b, ok := o.(*kit.Button)
			if ok && b.Label() == "Close meeting" {
				enabled = !b.Disabled()
			}
			return false
		})
		return enabled
	}
	e.WantUnseen(notice)
	if !closes() {
		t.Error("tonight's meeting cannot be closed")
	}
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: coming})
	e.WantSeen(notice)
	if closes() {
		t.Error("a meeting to come offers to be closed")
	}
	e.chord(fyne.KeyE, fyne.KeyModifierShortcutDefault)
	e.WantUnseen("Close the meeting?")
	if len(e.Said) != 1 {
		t.Errorf("said: %q", e.Said)
	}
	for _, status := range []data.Status{data.Present, data.Late, data.Absent} {
		control(e).Choose(status) // what cannot be noted yet does nothing
	}
	if len(e.Failures) != 0 {
		t.Errorf("refused: %v", e.Failures)
	}
	e.Type("pri")
	e.WantSeen("Alt E marks Priya T. excused")
	e.chord(fyne.KeyE, fyne.KeyModifierAlt)
	e.Type("pri")
	e.WantSeen("Priya T. is excused")
	e.Press(fyne.KeyReturn, fyne.KeyEscape)
	e.Type("yusuf")
	e.Press(fyne.KeyReturn)
	e.WantSeen("Nobody here has this name")
	e.WantUnseen("Add Yusuf", "Enter marks")
	if len(e.Failures) != 0 {
		t.Errorf("refused: %v", e.Failures)
	}
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: e.meeting})
	if !closes() {
		t.Error("tonight's meeting cannot be closed any more")
	}
}

func TestAtAMeetingThatIsNotHeldNothingOffersToBeNoted(t *testing.T) {
	const why = "This meeting is cancelled: Snow"
	e := takeRegister(t, "Dana")
	if err := e.Store().DidNotMeet(e.meeting, "Snow"); err != nil {
		t.Fatal(err)
	}
	e.WantOff("From paper", "+", "Let people tick themselves")
	for name, do := range map[string]func(){
		"plus": func() { e.Type("+") }, "Ctrl T": func() { e.chord(fyne.KeyT, fyne.KeyModifierShortcutDefault) },
		"Enter": func() { e.Type("dana"); e.Press(fyne.KeyReturn) }, "Alt E": func() { e.Type("dana"); e.chord(fyne.KeyE, fyne.KeyModifierAlt) },
		"a remark": func() { e.Type("dana"); e.chord(fyne.KeyN, fyne.KeyModifierAlt) },
	} {
		e.Said = nil
		do()
		if e.Window().Canvas().Overlays().Top() != nil || len(e.Failures) > 0 {
			t.Errorf("%s: something is asked for, or was refused with %v", name, e.Failures)
		}
		if d := cmp.Diff([]string{why}, e.Said); d != "" {
			t.Errorf("%s: said (-want +got):\n%s", name, d)
		}
		e.Press(fyne.KeyEscape)
	}
	e.Type("yusuf")
	e.WantUnseen("Add Yusuf")
	e.wantMarks(map[string]data.Status{})
}
