package register_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

func TestWithTheListHiddenOnlyWhoIsLookedForIsShown(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben", "Cleo")
	if err := e.Store().SetLedBy(e.meeting, []data.ID{e.people["Ada"]}); err != nil {
		t.Fatal(err)
	}
	e.WantSeen("led by Ada T.")
	e.chord(fyne.KeyH, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift)
	e.WantSeen("The list is hidden")
	e.WantUnseen("Ada T.", "Ben T.", "Cleo T.", "Unnamed visitors", "expected")
	e.Type("be")
	e.WantSeen("Ben T.")
	e.WantUnseen("Ada T.", "Cleo T.")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Ben": data.Present})
	e.WantUnseen("Ada T.", "Ben T.", "Cleo T.")
	e.Type("cleo")
	e.WantSeen("Cleo T.")
	e.Press(fyne.KeyEscape)
	e.WantUnseen("Cleo T.")
	e.Tap("Show the list")
	e.WantSeen("led by Ada T.", "Ben T.", "Cleo T.", "saved", "Unnamed visitors")
}

func TestEverythingAboutTheMeetingIsReachedFromTheRegister(t *testing.T) {
	for name, c := range map[string]struct {
		key  fyne.KeyName
		says string
	}{
		"the printed sheet":      {fyne.KeyT, "Enter from paper"},
		"moving, or not meeting": {fyne.KeyM, "Cancel it"},
		"an activity":            {fyne.KeyK, "Add an activity"},
		"who led":                {fyne.KeyG, "Who led the meeting?"},
		"closing":                {fyne.KeyE, "Close the meeting?"},
		"the door":               {fyne.KeyD, "Let people tick themselves?"},
	} {
		t.Run(name, func(t *testing.T) {
			e := takeRegister(t, "Ada")
			e.chord(c.key, fyne.KeyModifierShortcutDefault)
			e.WantSeen(c.says)
		})
	}
}

func TestAnExtraMeetingOfTheGroupIsAddedFromTheRegister(t *testing.T) {
	e := takeRegister(t, "Ada")
	group := e.readMeeting().Group
	e.Tap("Add an extra meeting")
	e.WantSeen("An extra meeting", "St Luke’s hall")
	e.Press(fyne.KeyUp) // tomorrow
	e.Tap("Add the meeting")
	var all []data.Meeting
	e.Stored(func(r *store.Reader) (err error) {
		all, err = r.MeetingsOf(group)
		return err
	})
	want := data.Meeting{Group: group, Date: e.Today().AddDays(1), Start: data.At(19, 0), Place: "St Luke’s hall"}
	if len(all) != 2 {
		t.Fatalf("the group has %d meetings", len(all))
	}
	if d := cmp.Diff(want, all[1], cmpopts.IgnoreFields(data.Meeting{}, "ID")); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	e.WantSeen("Thursday 19 November", "Ada T.") // tonight's register stays
	e.WantUnseen("An extra meeting")
}

func TestThePrintedSheetIsThatOfTheMeeting(t *testing.T) {
	for name, c := range map[string]struct {
		width    float32
		closed   bool
		document string
	}{
		"from the head":         {1280, false, reports.SessionSheetKey},
		"from the side":         {860, false, reports.SessionSheetKey},
		"of a meeting now over": {1280, true, reports.SessionSummaryKey},
	} {
		t.Run(name, func(t *testing.T) {
			e := takeRegister(t, "Ada")
			e.Window().Resize(fyne.NewSize(c.width, 800))
			if c.closed {
				if err := e.Store().CloseMeeting(e.meeting, store.LeaveAsIs); err != nil {
					t.Fatal(err)
				}
			}
			before := e.readMeeting()
			e.Tap("Print sheet")
			want := []screen.Location{{Screen: screen.Documents, ID: e.meeting, Document: c.document}}
			if d := cmp.Diff(want, e.Places); d != "" {
				t.Errorf("went to (-want +got):\n%s", d)
			}
			if d := cmp.Diff(before, e.readMeeting()); d != "" {
				t.Errorf("the meeting was changed (-want +got):\n%s", d)
			}
		})
	}
}

func TestTheLaptopIsHandedOverWithTheDoorOfThisMeeting(t *testing.T) {
	e := takeRegister(t, "Ada")
	e.Tap("Let people tick themselves")
	e.Tap("Hand it over")
	if len(e.HandedOver) != 1 {
		t.Errorf("handed over: %d screens", len(e.HandedOver))
	}
}

func TestAGroupThatDidNotMeetIsNotedFromTheRegister(t *testing.T) {
	e := takeRegister(t, "Ada")
	e.Tap("Move, or did not meet")
	e.Press(fyne.KeyRight) // from moving to not meeting
	e.tab()
	e.Type("No heating")
	e.Press(fyne.KeyReturn)
	if m := e.readMeeting(); m.State != data.DidNotMeet || m.Reason != "No heating" {
		t.Errorf("stored %+v", m)
	}
	e.WantSeen("This meeting is cancelled: No heating", "It takes place")
	e.WantUnseen("Ada T.", "Nobody is on this register yet")
	e.Pass(24 * time.Hour)
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: e.meeting})
	e.WantSeen("This meeting did not take place: No heating", "It did meet")
	e.Tap("It did meet")
	if m := e.readMeeting(); m.State != data.Planned || m.Reason != "" {
		t.Errorf("taken back it is %+v", m)
	}
	e.WantSeen("Ada T.")
}

func TestWhatAClosedMeetingMeansIsSaidInFull(t *testing.T) {
	e := takeRegister(t, "Ada")
	e.SetLook(kit.Light, kit.MaxTextScale)
	e.Window().Resize(fyne.NewSize(1024-236, 640))
	if err := e.Store().CloseMeeting(e.meeting, store.LeaveAsIs); err != nil {
		t.Fatal(err)
	}
	e.Picture("register-closed-large")
	e.Walk(func(o fyne.CanvasObject) bool {
		if line, ok := o.(*canvas.Text); ok && strings.HasSuffix(line.Text, "…") {
			t.Errorf("%q is cut", line.Text)
		}
		return false
	})
	e.WantSeen("is noted as changed afterwards.")
}

func TestTheFirstEveningOfAGroupWithoutMembersSaysHowToBegin(t *testing.T) {
	e := takeRegister(t)
	e.WantSeen("Nobody is on this register yet")
	e.Picture("register-nobody")
	e.Type("Yusuf")
	e.WantUnseen("Nobody is on this register yet")
	e.Press(fyne.KeyReturn, fyne.KeyReturn)
	e.WantSeen("Yusuf", "saved")
	e.WantUnseen("Nobody is on this register yet")
	if _, err := e.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	e.WantSeen("Nobody is on this register yet")
}
