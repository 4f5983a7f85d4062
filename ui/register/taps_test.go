package register_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/ui/kit"
)

// place is where a status stands in the n-th row in sight, counted from 0.
func (e evening) place(n int, status data.Status) fyne.Position {
	e.t.Helper()
	var at fyne.Position
	e.Walk(func(o fyne.CanvasObject) bool {
		s, ok := o.(*kit.StatusSegments)
		if !ok {
			return false
		}
		if n--; n < 0 {
			each := s.Size().Width / float32(len(data.Statuses))
			at = fyne.CurrentApp().Driver().AbsolutePositionForObject(s).
				AddXY(each*(float32(status)-0.5), s.Size().Height/2)
		}
		return n < 0
	})
	if n >= 0 {
		e.t.Fatal("there is no such row")
	}
	return at
}

func (e evening) tapAt(p fyne.Position) { test.TapCanvas(e.Window().Canvas(), p) }

func TestADoubleTapAfterASearchMarksOnePerson(t *testing.T) {
	e := takeRegister(t, "Adele", "Ben", "Dana", "Danny")
	e.Type("dan")
	finger := e.place(0, data.Late)
	e.tapAt(finger) // Dana; the whole list comes back, with Adele under the finger
	e.Pass(399 * time.Millisecond)
	e.tapAt(finger)
	e.wantMarks(map[string]data.Status{"Dana": data.Late})
	if got := e.status("Adele T."); got != data.NotRecorded {
		t.Errorf("the row shows %v, which is not stored", got)
	}
	e.Pass(time.Millisecond)
	e.tapAt(finger)
	e.wantMarks(map[string]data.Status{"Dana": data.Late, "Adele": data.Late})
}

func TestADoubleTapOnTheOfferMarksNobodyElse(t *testing.T) {
	e := takeRegister(t, "Adele", "Ben")
	finger := e.place(0, data.Present)
	e.Type("yusuf")
	e.tapAt(finger)
	e.tapAt(finger)
	e.wantMarks(map[string]data.Status{"Yusuf": data.Present})
}

func TestTapsThatMoveNoRowsAreAllTaken(t *testing.T) {
	e := takeRegister(t, "Adele", "Ben", "Cleo")
	for i := range 3 {
		e.tapAt(e.place(i, data.Present))
	}
	e.wantMarks(map[string]data.Status{"Adele": data.Present, "Ben": data.Present, "Cleo": data.Present})
}

func TestADoubleTapThatTakesAVisitorsMarkBackMarksNobodyElse(t *testing.T) {
	e := takeRegister(t, "Ben")
	if _, err := e.Store().AddPerson(data.Person{First: "Ada", Last: "Visitor", Roles: data.Mentee}); err != nil {
		t.Fatal(err)
	}
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Ada": data.Present})
	e.Tap("Not recorded")
	e.WantUnseen("Ada V.")
	e.tapAt(e.place(0, data.Late))
	e.wantMarks(map[string]data.Status{})
}

func TestTheRowsKeepTheirOrderWhateverIsMarked(t *testing.T) {
	e := takeRegister(t, "Adele", "Ben", "Cleo")
	want := e.place(1, data.Late)
	for range 2 {
		e.Type("ben")
		e.Press(fyne.KeyReturn)
		e.Pass(time.Second)
		if got := e.place(1, data.Late); got != want {
			t.Errorf("the row moved from %v to %v", want, got)
		}
		e.tapAt(want)
		e.wantMarks(map[string]data.Status{"Ben": data.Late})
		e.tapAt(e.place(1, data.Absent))
		e.wantMarks(map[string]data.Status{"Ben": data.Absent})
	}
}

func TestByMouseAloneAMarkIsTakenBack(t *testing.T) {
	e := takeRegister(t, "Adele", "Ben")
	e.tapAt(e.place(1, data.Excused))
	e.Tap("Not recorded")
	e.wantMarks(map[string]data.Status{})
}

func TestWhatCanBeTappedIsLargeEnoughForAFinger(t *testing.T) {
	e := takeRegister(t, "Adele", "Ben")
	e.Window().Resize(fyne.NewSize(1024-208, 640))
	const finger = 44 // of what is tapped all evening
	e.Walk(func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *kit.Button:
			if size := o.Size(); size.Height < kit.ControlHeight || size.Width < kit.ControlHeight {
				t.Errorf("the button %q is %v", o.Label(), size)
			}
		case *kit.StatusSegments:
			if size := o.Size(); size.Height < finger || size.Width < finger*float32(len(data.Statuses)) {
				t.Errorf("the statuses are %v", size)
			}
		}
		return false
	})
}

func TestANameTypedAfterATapOnARowMarksNobodyByItsLetters(t *testing.T) {
	e := takeRegister(t, "Adele", "Ben", "Paula")
	e.tapAt(e.place(1, data.Present).SubtractXY(200, 0)) // on Ben's name
	e.WantSeen("Enter marks Ben T. present")
	e.Type("pal")
	e.wantMarks(map[string]data.Status{})
	e.Press(fyne.KeyEscape)
	e.Type("pau")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Paula": data.Present})
}
