package register_test

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// errDiskFull is what a full disk makes of a change.
var errDiskFull = &store.Error{Kind: store.DiskFull, Op: "mark"}

// status is what somebody's row shows.
func (e evening) status(name string) data.Status {
	e.t.Helper()
	shown, named, found := data.NotRecorded, false, false
	e.Walk(func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *kit.Text:
			named = named || o.Text() == name
		case *kit.StatusSegments:
			if named {
				shown, found = o.Status(), true
			}
		}
		return found
	})
	if !found {
		e.t.Fatalf("there is no row of %s", name)
	}
	return shown
}

func TestAMarkIsShownAtOnceAndSaidToBeSavedWhenItIs(t *testing.T) {
	e := takeRegister(t, "Dana", "Priya")
	e.Hold()
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	if got := e.status("Priya T."); got != data.Present {
		t.Errorf("the row shows %v before the disk has it", got)
	}
	e.WantSeen("1", "here · 2 expected")
	e.WantUnseen("saved", "saving…")
	e.Pass(200 * time.Millisecond)
	e.WantSeen("saving…")
	e.WantUnseen("saved")
	e.Release()
	e.WantSeen("saved")
	e.WantUnseen("saving…")
	e.wantMarks(map[string]data.Status{"Priya": data.Present})
}

func TestAQuickDiskIsNeverSaidToBeSaving(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Type("da")
	e.Press(fyne.KeyReturn)
	e.Pass(time.Second)
	e.WantUnseen("saving…")
	e.WantSeen("saved")
}

func TestTheLastOfSeveralMarksOnTheirWayIsShownAndStored(t *testing.T) {
	e := takeRegister(t, "Dana", "Priya")
	e.Hold()
	e.Type("pri")
	e.Press(fyne.KeyReturn)
	e.chord(fyne.KeyL, fyne.KeyModifierAlt) // she stays chosen: a slip is mended by one key
	e.Type("da")
	e.Press(fyne.KeyReturn)
	if got := e.status("Priya T."); got != data.Late {
		t.Errorf("the row shows %v, not the last mark", got)
	}
	e.Release()
	e.wantMarks(map[string]data.Status{"Priya": data.Late, "Dana": data.Present})
	e.WantSeen("saved")
}

func TestWhatCouldNotBeStoredIsSaidInItsRowAndOnce(t *testing.T) {
	e := takeRegister(t, "Dana", "Priya")
	e.Type("pri")
	e.chord(fyne.KeyE, fyne.KeyModifierAlt)
	e.Hold()
	e.Break(errDiskFull)
	e.Type("pri")
	e.chord(fyne.KeyP, fyne.KeyModifierAlt)
	e.Type("da")
	e.Press(fyne.KeyReturn)
	e.Release()
	if got := e.status("Priya T."); got != data.Excused {
		t.Errorf("the row shows %v, not what is stored", got)
	}
	if got := e.status("Dana T."); got != data.NotRecorded {
		t.Errorf("the row shows %v, not what is stored", got)
	}
	e.WantSeen("not stored", "0", "here · 2 expected")
	e.WantUnseen("saved")
	if len(e.Failures) != 1 || !errors.Is(e.Failures[0], store.DiskFull) {
		t.Errorf("told: %v", e.Failures)
	}

	e.Break(nil)
	for _, name := range []string{"pri", "da"} {
		e.Type(name)
		e.chord(fyne.KeyP, fyne.KeyModifierAlt)
	}
	e.WantUnseen("not stored")
	e.wantMarks(map[string]data.Status{"Priya": data.Present, "Dana": data.Present})
}

func TestAMarkThatWasLostIsNotSaidToBeOnceAnotherIsStored(t *testing.T) {
	e := takeRegister(t, "Dana", "Priya")
	e.Break(errDiskFull)
	for _, name := range []string{"pri", "da"} {
		e.Type(name)
		e.Press(fyne.KeyReturn)
	}
	e.Break(nil)
	stored := func(name string, status data.Status) {
		t.Helper()
		if err := e.Store().SetMarks(e.meeting, []data.Mark{{Person: e.people[name], Status: status}}); err != nil {
			t.Fatal(err)
		}
	}
	stored("Priya", data.Present) // from paper
	e.WantSeen("not stored", "saved")
	stored("Dana", data.Late)
	e.WantUnseen("not stored")
}

func TestANewcomerIsInTheListBeforeTheDiskHasThem(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Hold()
	e.Type("yusuf ali")
	e.Press(fyne.KeyReturn, fyne.KeyReturn)
	if got := e.status("Yusuf A."); got != data.Present {
		t.Errorf("the row shows %v", got)
	}
	e.WantSeen("First time", "1 first-timer")
	e.Release()
	e.wantMarks(map[string]data.Status{"Yusuf": data.Present})
	e.WantSeen("saved")
}

func TestANewcomerWhoCouldNotBeStoredIsNotInTheList(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Break(errDiskFull)
	e.Type("yusuf ali")
	e.Press(fyne.KeyReturn, fyne.KeyReturn)
	e.WantUnseen("Yusuf")
	if len(e.Failures) != 1 {
		t.Errorf("told: %v", e.Failures)
	}
}

func TestClosingRightAfterAMarkKeepsIt(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.Hold()
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.Tap("Close meeting")
	e.WantSeen("1 person is not recorded yet")
	e.Tap("Close meeting") // in the dialog
	e.wantMarks(map[string]data.Status{"Ada": data.Present, "Ben": data.Absent})
	e.WantSeen("This meeting is closed")
	e.Stored(func(r *store.Reader) error {
		m, _, err := r.Mark(e.meeting, e.people["Ada"])
		if m.AfterClose {
			t.Error("the mark came after the closing")
		}
		return err
	})
}

func TestUndoRightAfterAMarkTakesBackThatMark(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.Hold()
	e.Type("ben")
	e.Press(fyne.KeyReturn)
	if _, err := e.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	e.wantMarks(map[string]data.Status{"Ada": data.Present})
	if got := e.status("Ben T."); got != data.NotRecorded {
		t.Errorf("the row shows %v", got)
	}
}

func TestAnotherMeetingShowsNothingOfWhatIsOnItsWayToTheFirst(t *testing.T) {
	e := takeRegister(t, "Ada")
	other, err := e.Store().AddMeeting(data.Meeting{Group: e.readMeeting().Group, Date: e.Today().AddDays(-1), Start: data.At(19, 0)})
	if err != nil {
		t.Fatal(err)
	}
	e.Hold()
	e.Break(errDiskFull)
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.screen.Show(screen.Location{Screen: screen.Register, ID: other})
	e.Release()
	e.WantUnseen("not stored", "saved")
	if len(e.Failures) != 1 {
		t.Errorf("told: %v", e.Failures)
	}
}

func TestVisitorsAreCountedWithoutWaitingForTheDisk(t *testing.T) {
	e := takeRegister(t, "Ada")
	e.Hold()
	e.Type("+++-")
	e.chord(fyne.KeyPlus, fyne.KeyModifierShortcutDefault)
	e.chord(fyne.KeyMinus, fyne.KeyModifierShortcutDefault)
	e.chord(fyne.KeyEqual, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift)
	e.WantSeen("3 unnamed")
	if got := e.readMeeting().Visitors; got != 0 {
		t.Errorf("%d visitors are stored though the disk is slow", got)
	}
	e.Release()
	e.WantSeen("3 unnamed")
	if got := e.readMeeting().Visitors; got != 3 {
		t.Errorf("%d visitors are stored", got)
	}
	e.Type("----")
	e.WantUnseen("unnamed")
	if diff := cmp.Diff([]error(nil), e.Failures); diff != "" {
		t.Error(diff)
	}
}

func TestTheNoteIsStoredAtEachPauseAsOneStep(t *testing.T) {
	e := takeRegister(t, "Ada")
	e.focusNote()
	e.Type("The kettle")
	e.Pass(900 * time.Millisecond)
	e.Type(" is")
	e.Pass(900 * time.Millisecond)
	if got := e.readMeeting().Note; got != "" {
		t.Errorf("stored while somebody types: %q", got)
	}
	e.Pass(100 * time.Millisecond)
	if got := e.readMeeting().Note; got != "The kettle is" {
		t.Errorf("stored after a pause: %q", got)
	}
	e.Type(" broken")
	e.Pass(time.Second)
	if _, err := e.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	if got := e.readMeeting().Note; got != "The kettle is" {
		t.Errorf("after one undo: %q", got)
	}
	e.WantSeen("The kettle is")
	e.WantUnseen("broken")
}

func TestWhatIsTypedInTheNoteIsNotOverwrittenByWhatIsStored(t *testing.T) {
	e := takeRegister(t, "Ada")
	e.focusNote()
	e.Type("The kettle")
	e.Hold()
	e.Pass(time.Second) // on its way
	e.Type(" is broken")
	if err := e.Store().SetMark(e.meeting, e.people["Ada"], data.Late); err != nil { // and shown
		t.Fatal(err)
	}
	e.WantSeen("The kettle is broken")
	e.Release()
	e.WantSeen("The kettle is broken")
	e.Pass(time.Second)
	if got := e.readMeeting().Note; got != "The kettle is broken" {
		t.Errorf("stored: %q", got)
	}
}

func TestANoteThatCouldNotBeStoredIsTriedAgain(t *testing.T) {
	e := takeRegister(t, "Ada")
	e.focusNote()
	e.Type("The kettle")
	e.Break(errDiskFull)
	e.Pass(time.Second)
	e.WantSeen("The kettle")
	e.Break(nil)
	e.Window().Canvas().Unfocus()
	if got := e.readMeeting().Note; got != "The kettle" {
		t.Errorf("stored: %q", got)
	}
	if len(e.Failures) != 1 {
		t.Errorf("told: %v", e.Failures)
	}
}

// focusNote puts the cursor into the note about the evening.
func (e evening) focusNote() { e.focusField(0) }

// focusField puts the cursor into the n-th field of several lines.
func (e evening) focusField(n int) {
	e.t.Helper()
	e.Walk(func(o fyne.CanvasObject) bool {
		field, ok := o.(*kit.Entry)
		if ok && field.MultiLine {
			n--
		}
		if n < 0 {
			e.Window().Canvas().Focus(field)
		}
		return n < 0
	})
}

func TestWhatToRememberIsStoredAndShownTheNextTime(t *testing.T) {
	e := takeRegister(t, "Ada")
	e.focusField(1)
	e.Type("Ring the bell twice")
	e.Pass(time.Second)
	if got := e.readMeeting(); got.ForNext != "Ring the bell twice" || got.Note != "" {
		t.Errorf("stored: %q, and the note %q", got.ForNext, got.Note)
	}
	e.WantUnseen("From last time")
	err := e.Store().SetMark(e.meeting, e.people["Ada"], data.Present)
	if err == nil {
		_, err = e.Store().PlanAhead()
	}
	if err != nil {
		t.Fatal(err)
	}
	var next data.ID
	e.Stored(func(r *store.Reader) error {
		meetings, err := r.Meetings()
		for _, m := range meetings {
			if m.Date == e.Today().AddDays(7) {
				next = m.ID
			}
		}
		return err
	})
	e.Window().Resize(fyne.NewSize(1024, 640))
	var scrolled []*container.Scroll // the panel with the note is one of them
	e.Walk(func(o fyne.CanvasObject) bool {
		if s, is := o.(*container.Scroll); is {
			if s.ScrollToBottom(); s.Offset.Y > 0 {
				scrolled = append(scrolled, s)
			}
		}
		return false
	})
	if len(scrolled) == 0 {
		t.Fatal("there is room for all of the panel")
	}
	e.Window().Canvas().Unfocus() // as whoever goes elsewhere leaves the note
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: next})
	e.WantSeen("From last time", "Ring the bell twice")
	for _, panel := range scrolled {
		if panel.Offset.Y != 0 {
			t.Errorf("the panel of another meeting begins %v below its top", panel.Offset.Y)
		}
	}
}
