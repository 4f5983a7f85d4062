package register_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/register"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// lookAtRegister shows the register of tonight's meeting in a backup, with Ada
// expected.
func lookAtRegister(t *testing.T, changes ...func(*data.Meeting)) evening {
	t.Helper()
	e := evening{t: t, meeting: data.NewID()}
	today := data.DateOf(uitest.Evening)
	since := []data.Span{{From: today.AddDays(-70)}}
	ada := data.Person{ID: data.NewID(), First: "Ada", Last: "Tester"}
	group := data.Group{ID: data.NewID(), Name: "Thursday group", Schedule: data.Schedule{
		Weekday: today.Weekday(), Start: data.At(19, 0), Weeks: 1, Span: since[0],
	}}
	meeting := data.Meeting{ID: e.meeting, Group: group.ID, Date: today, Slot: today, Start: data.At(19, 0)}
	for _, change := range changes {
		change(&meeting)
	}
	e.Host = uitest.NewToLook(t, data.Records{
		People: []data.Person{ada}, Groups: []data.Group{group},
		Memberships: []data.Membership{{Group: group.ID, Person: ada.ID, Spans: since}},
		Meetings:    []data.Meeting{meeting},
	})
	e.screen = register.New(e.Host)
	e.Show(e.screen, screen.Location{Screen: screen.Register})
	return e
}

func TestInABackupTheRegisterMarksNobodyAndSaysSoAtOnce(t *testing.T) {
	e := lookAtRegister(t)
	e.Picture("register-look")
	e.Type("ada")
	e.WantUnseen("Enter marks")
	for _, status := range []fyne.KeyName{fyne.KeyP, fyne.KeyL, fyne.KeyE, fyne.KeyA} {
		e.chord(status, fyne.KeyModifierAlt)
	}
	if len(e.Said) != 4 || e.Said[0] != "You are looking at a backup. Nothing in it can be changed." {
		t.Errorf("said: %q", e.Said)
	}
	e.Press(fyne.KeyReturn)
	e.Type("Zoe")
	e.WantSeen("Nobody here has this name")
	e.WantUnseen("Add Zoe", "Nobody is on this register yet")
	e.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyEscape)
	e.WantSeen("Ada T.")
	e.WantOff("Close meeting", "From paper", "Add an activity", "Choose who led", "Move, or did not meet", "Add an extra meeting",
		"Let people tick themselves", "Print sheet", "+")
	e.chord(fyne.KeyP, fyne.KeyModifierShortcutDefault) // the sheet
	e.WantSeen(store.Looking.Error())
	e.Press(fyne.KeyEscape)
	e.chord(fyne.KeyK, fyne.KeyModifierShortcutDefault) // an activity
	e.WantSeen(store.Looking.Error())
	e.Press(fyne.KeyEscape)
	e.Walk(func(o fyne.CanvasObject) bool {
		if n, ok := o.(*kit.Entry); ok && n.MultiLine && !n.Disabled() {
			t.Error("a note can be typed")
		}
		return false
	})
	e.wantMarks(map[string]data.Status{})
	if len(e.Failures) > 0 {
		t.Errorf("the store had to refuse: %v", e.Failures)
	}
	if d := cmp.Diff(data.Planned, e.readMeeting().State); d != "" {
		t.Errorf("the meeting (-want +got):\n%s", d)
	}
}

func TestInABackupTheRegisterPromisesNothingOfAMeetingThatIsOverOrToCome(t *testing.T) {
	for _, c := range []struct {
		state  data.MeetingState
		in     int // days
		wanted string
	}{
		{data.Planned, 2, "This meeting is still to come, on Saturday 21 November."}, {data.Closed, -7, "This meeting is closed."},
	} {
		e := lookAtRegister(t, func(m *data.Meeting) { m.State, m.Date = c.state, m.Date.AddDays(c.in) })
		e.Show(e.screen, screen.Location{Screen: screen.Register, ID: e.meeting})
		e.WantSaidOnce(c.wanted)
		e.WantUnseen("can be noted", "A mark changed now", "opens then")
	}
}

// A row of which the statuses can be pressed and the name cannot be read marks
// somebody unseen. So no window is that narrow.
func TestInTheSmallestWindowEveryRowSaysWhoItIs(t *testing.T) {
	for _, scale := range []float32{1, kit.MaxTextScale} {
		e := takeRegister(t, "Wilhelmina")
		e.SetLook(kit.Light, scale)
		// of a name, and of "not stored" after the statuses
		least := kit.Scaled(80) + kit.NewStatusSegments().MinSize().Width + kit.Scaled(70)
		if width := e.screen.Content().MinSize().Width; width < least {
			t.Errorf("at %g the window can be %g wide, and a row takes %g", scale, width, least)
		}
	}
}
