package paper_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/register/paper"
	"alongside/ui/uitest"
)

// evening is a meeting with so many people expected, numbered as on its sheet.
type evening struct {
	*uitest.Host
	t        *testing.T
	register data.Register
	names    data.Names
}

func newEvening(t *testing.T, firstNames ...string) *evening {
	t.Helper()
	today := data.DateOf(uitest.Evening)
	g := data.Group{ID: data.NewID(), Name: "Thursday group", Schedule: data.Schedule{
		Weekday: time.Thursday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today.AddDays(-70)},
	}}
	m := data.Meeting{ID: data.NewID(), Group: g.ID, Date: today, Start: data.At(19, 0), State: data.Open}
	records := data.Records{Groups: []data.Group{g}, Meetings: []data.Meeting{m}}
	for _, first := range firstNames {
		p := data.Person{ID: data.NewID(), First: first, Roles: data.Mentee}
		records.People = append(records.People, p)
		records.Memberships = append(records.Memberships, data.Membership{
			Group: g.ID, Person: p.ID, Spans: []data.Span{{From: today.AddDays(-70)}},
		})
	}
	e := &evening{Host: uitest.New(t, records), t: t, names: data.NewNames(data.FirstAndInitial, records.People)}
	e.read(records, m)
	return e
}

func (e *evening) read(records data.Records, m data.Meeting) {
	e.Stored(func(r *store.Reader) error {
		marks, err := r.MarksAt(m.ID)
		e.register = data.NewRegister(data.RegisterInput{
			Meeting: m, Memberships: records.Memberships, People: records.People, Marks: marks,
			History: func(data.Person) data.Attendance { return data.Attendance{} }, Thresholds: data.DefaultThresholds,
		})
		return err
	})
}

// record marks somebody in the register before the sheet is typed in.
func (e *evening) record(number int, status data.Status) {
	row := &e.register.Rows[number-1]
	if err := e.Store().SetMark(e.register.Meeting.ID, row.Person.ID, status); err != nil {
		e.t.Fatal(err)
	}
	row.Mark.Status = status
}

// marks are what is stored, by number.
func (e *evening) marks() string {
	var all []string
	e.Stored(func(r *store.Reader) error {
		for i, p := range e.register.ExpectedPeople() {
			m, found, err := r.Mark(e.register.Meeting.ID, p.ID)
			if err != nil {
				return err
			}
			if found {
				all = append(all, fmt.Sprintf("%d%s", i+1, m.Status.Letter()))
			}
		}
		return nil
	})
	return strings.Join(all, " ")
}

func (e *evening) enter(text string) {
	paper.Enter(e, e.register, e.names)
	e.Type(text)
}

func (e *evening) want(what, marks string) {
	e.t.Helper()
	if diff := cmp.Diff(marks, e.marks()); diff != "" {
		e.t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

var five = []string{"Abe", "Bea", "Cy", "Dee", "Eve"}

func TestASheetIsTypedInWithOneLine(t *testing.T) {
	e := newEvening(t, five...)
	e.enter("1 3-4 late 2")
	e.WantSeen("Bea", "4 people · 3 present · 1 late")
	e.want("before Enter nothing is stored", "")
	e.Press(fyne.KeyReturn)
	e.want("the marks", "1P 2L 3P 4P")
	if e.Window().Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still there")
	}
	if done, _ := e.Store().CanUndo(); done.Act != store.ActMarks || done.Count != 4 {
		t.Errorf("it is not one step: %+v", done)
	}
}

func TestWhatCannotBeUnderstoodIsSaidAndNothingIsStored(t *testing.T) {
	for typed, said := range map[string]string{
		"1 9":      "“9”: the sheet has the numbers 1 to 5.",
		"1 latte":  "“latte” is neither a number nor a status",
		"1 2-":     "“2-” has no end",
		"4-2":      "“4-2” runs backwards",
		"1 1":      "1 is there twice",
		"1 late 1": "1 is present and late",
		"1 late":   "No number follows “late”",
		"8 9 10 1": "And one more.",
	} {
		t.Run(typed, func(t *testing.T) {
			e := newEvening(t, five...)
			e.enter(typed)
			e.Press(fyne.KeyReturn)
			e.WantSeen(said)
			e.WantSeen("Nothing is stored yet")
			e.want("with a problem nothing is stored", "")
			e.Press(fyne.KeyEscape)
			e.want("nor after Escape", "")
		})
	}
}

func TestWhatIsStillBeingTypedIsLeftInPeace(t *testing.T) {
	e := newEvening(t, five...)
	e.enter("")
	for _, key := range "1 late 2-3 w1 sam absent 9" {
		e.WantUnseen("No number follows", "is neither a number nor a status", "has no end", "has no name")
		e.Type(string(key))
	}
	e.WantSeen("“9”: the sheet has the numbers 1 to 5.") // which typing on does not mend
	e.Press(fyne.KeyBackspace)
	e.Type("x 4")
	e.WantSeen("“x” is neither a number nor a status") // which something follows
}

func TestAMendedLineCanBeStored(t *testing.T) {
	e := newEvening(t, five...)
	e.enter("1 9")
	e.Press(fyne.KeyReturn, fyne.KeyBackspace)
	e.Type("2")
	e.Press(fyne.KeyReturn)
	e.want("the marks", "1P 2P")
}

func TestWhatIsRecordedStaysUnlessTheSheetIsSaidToBeRight(t *testing.T) {
	e := newEvening(t, five...)
	e.record(2, data.Late)
	e.record(3, data.Present)
	e.enter("1-3")
	e.WantSeen("sheet: present", "recorded already", "The register says otherwise of number 2.", "Keep what is recorded")
	e.Press(fyne.KeyReturn)
	e.want("kept by itself", "1P 2L 3P")
}

func TestTheSheetIsRightWhenTheFacilitatorSaysSo(t *testing.T) {
	e := newEvening(t, five...)
	e.record(2, data.Late)
	e.enter("1-3")
	e.Window().Canvas().FocusNext() // the choice
	e.Press(fyne.KeyRight)
	e.WantSeen("was late")
	e.Press(fyne.KeyReturn)
	e.want("replaced", "1P 2P 3P")
}

func TestTheSumCountsWhatTheRowsShow(t *testing.T) {
	e := newEvening(t, five...)
	e.record(2, data.Absent)
	e.enter("1-3")
	e.WantSeen("3 people · 2 present · 1 absent · 1 of them recorded already")
	e.Window().Canvas().FocusNext() // the choice
	e.Press(fyne.KeyRight)
	e.WantSeen("3 people · 3 present")
	e.WantUnseen("recorded already")
	e.Press(fyne.KeyLeft)
	e.WantSeen("3 people · 2 present · 1 absent · 1 of them recorded already")
}

func TestTheSumSaysWhoWasRecordedBefore(t *testing.T) {
	e := newEvening(t, five...)
	e.record(1, data.Present)
	e.record(3, data.Present)
	e.enter("1-4 W1 Sam")
	e.WantSeen("5 people · 5 present · 2 of them recorded already")
	e.Press(fyne.KeyReturn)
	if done, _ := e.Store().CanUndo(); done.Count != 3 {
		t.Errorf("it is told of %d", done.Count)
	}
}

func TestTwoNumbersOfOnePersonArePointedOutAndCountOnce(t *testing.T) {
	e := newEvening(t, five...)
	about := []data.ID{e.register.Meeting.ID}
	for _, row := range e.register.Rows {
		about = append(about, row.Person.ID)
	}
	if err := e.Store().RecordPrinted(reports.SessionSheetKey, about); err != nil {
		t.Fatal(err)
	}
	if err := e.Store().MergePeople(about[1], about[2]); err != nil { // Bea turns out to be Abe
		t.Fatal(err)
	}
	e.enter("1 3 absent 2")
	e.WantSeen("2 people · 2 present · numbers 1 and 2 are one person by now")
	e.Press(fyne.KeyReturn)
	e.want("attended before absent", "1P 3P")
}

func TestWhomTheSheetContradictsIsSaidByNumber(t *testing.T) {
	e := newEvening(t, five...)
	for _, n := range []int{2, 3, 5} {
		e.record(n, data.Late)
	}
	e.enter("1 3")
	e.WantSeen("The register says otherwise of number 3.")
	e.Type(" 5")
	e.WantSeen("The register says otherwise of numbers 3 and 5.")
	e.Type(" 2")
	e.WantSeen("The register says otherwise of numbers 2, 3 and 5.")
}

func TestTheChoiceIsInSightInASmallWindowAndNoRemarkIsCut(t *testing.T) {
	for _, status := range data.Statuses {
		t.Run(status.String(), func(t *testing.T) {
			e := newEvening(t, five...)
			e.record(2, status)
			e.Window().Resize(fyne.NewSize(1024, 640))
			typed, remark := "excused 2", "sheet: excused"
			if status == data.Excused {
				typed, remark = "present 2", "sheet: present"
			}
			e.enter(typed)
			var choice, list, buttons fyne.CanvasObject
			whole := false
			e.Walk(func(o fyne.CanvasObject) bool {
				switch o := o.(type) {
				case uitest.Choice:
					choice = o
				case *kit.RowList:
					list = o
				case *kit.Button:
					buttons = o
				case *canvas.Text:
					whole = whole || o.Text == remark
				}
				return false
			})
			if foot(choice) > top(list) || foot(list) > top(buttons) {
				t.Errorf("the choice ends at %v, the list goes from %v to %v, the buttons begin at %v",
					foot(choice), top(list), foot(list), top(buttons))
			}
			if !whole {
				t.Errorf("%q is cut", remark)
			}
		})
	}
}

func top(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
}

func foot(o fyne.CanvasObject) float32 { return top(o) + o.Size().Height }

func TestThereIsNoChoiceWhereNothingClashes(t *testing.T) {
	e := newEvening(t, five...)
	e.record(2, data.Late)
	e.enter("1 3")
	e.WantUnseen("Keep what is recorded")
}

func TestNothingTypedAndNothingNewAreSaid(t *testing.T) {
	e := newEvening(t, five...)
	e.record(2, data.Late)
	e.enter("")
	e.Press(fyne.KeyReturn)
	e.WantSeen("Type the numbers of those who are ticked")
	e.Type("2")
	e.Press(fyne.KeyReturn)
	e.WantSeen("All of this is in the register already")
	e.want("what was", "2L")
}

func TestASheetWithoutLinesTakesWalkIns(t *testing.T) {
	e := newEvening(t)
	e.enter("1 W1 Sam")
	e.WantSeen("its sheet has lines for walk-ins alone", "“1”: the sheet has no numbers")
	e.Press(fyne.KeyEscape)
	e.enter("W1 Sam")
	e.Press(fyne.KeyReturn)
	same(t, "who is on the list", e.people(), []string{"Sam"})
}

// people are the first names of everybody on the list.
func (e *evening) people() (names []string) {
	e.Stored(func(r *store.Reader) error {
		people, err := r.People()
		for _, p := range people {
			names = append(names, p.First)
		}
		slices.Sort(names)
		return err
	})
	return names
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestWhoWalkedInIsTypedWithTheName(t *testing.T) {
	e := newEvening(t, five...)
	e.enter("1 late W1 sam tanner, W2 Bea")
	e.WantSeen("W1", "Sam Tanner", "first-timer", "W2", "3 people · 1 present · 2 late")
	e.Press(fyne.KeyReturn)
	e.want("Bea is on the list", "1P 2L")
	same(t, "who is on the list", e.people(), []string{"Abe", "Bea", "Cy", "Dee", "Eve", "Sam"})
	if done, _ := e.Store().CanUndo(); done.Act != store.ActMarks || done.Count != 3 {
		t.Errorf("it is not one step: %+v", done)
	}
	if _, err := e.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	e.want("taken back", "")
	same(t, "who is on the list", e.people(), five)
}

func TestNoWalkInIsDropped(t *testing.T) {
	for typed, said := range map[string]string{
		"1 W1":           "“W1” has no name",
		"absent W1 Sam":  "W1 is absent, and who walked in was here",
		"W1 Sam W1 Jo":   "W1 is there twice",
		"2 W1 Bea":       "“Bea” in W1 has a line of their own",
		"W1 Jo, W2 Mara": "2 people go by “Jo”",
	} {
		t.Run(typed, func(t *testing.T) {
			e := newEvening(t, append([]string{"Jo", "Jo"}, five...)...)
			e.enter(typed)
			e.Press(fyne.KeyReturn)
			e.WantSeen(said)
			e.WantSeen("Nothing is stored yet")
			e.want("nothing", "")
			same(t, "how many are on the list", len(e.people()), 7)
		})
	}
}

func TestTheNumbersAreThoseOfTheSheetThatWasPrinted(t *testing.T) {
	e := newEvening(t, five...)
	e.enter("")
	e.WantSeen("No sheet of this meeting was printed from here.")
	e.Press(fyne.KeyEscape)

	about := []data.ID{e.register.Meeting.ID, data.NewID()} // the first on it has been erased since
	for _, row := range e.register.Rows[1:] {               // and Abe has joined
		about = append(about, row.Person.ID)
	}
	if err := e.Store().RecordPrinted(reports.SessionSheetKey, about); err != nil {
		t.Fatal(err)
	}
	e.enter("1 2 late 5")
	e.WantSeen("The numbers are those of the sheet printed on", "One person was added since: look for them by name.",
		"Number 1 is somebody who is no longer on the list: leave it out.", "Bea", "Eve")
	e.Press(fyne.KeyReturn)
	e.want("with a number of nobody nothing is stored", "")
	e.Press(fyne.KeyEscape)
	e.enter("2 late 5")
	e.Press(fyne.KeyReturn)
	e.want("by their numbers on the sheet, which are others in the list", "2P 5L")
}

func TestPictures(t *testing.T) {
	names := append([]string{"Wolfeschlegelsteinhausenbergerdorff " + strings.Repeat("Maximilian ", 14)}, five...)
	for len(names) < 40 {
		names = append(names, fmt.Sprintf("Person %d", len(names)))
	}
	e := newEvening(t, names...)
	e.record(2, data.Late)
	e.Window().Resize(fyne.NewSize(1024, 640))
	paper.Enter(e, e.register, e.names)
	e.Picture("paper-empty")
	e.Type("1-3 8-12 late 7 40")
	for variant, theme := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight} {
		e.SetLook(theme, 1)
		e.Picture(fmt.Sprintf("paper-%d", variant))
	}
	e.SetLook(kit.Light, 2)
	e.Picture("paper-large")
	e.SetLook(kit.Light, 1)
	e.Type(" 41 9- latte 7")
	e.Press(fyne.KeyReturn)
	e.Picture("paper-wrong")
}
