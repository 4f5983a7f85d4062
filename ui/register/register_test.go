package register_test

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/register"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// evening is a register on the screen, with the meeting it is about.
type evening struct {
	*uitest.Host
	t       *testing.T
	screen  *register.Screen
	meeting data.ID
	people  map[string]data.ID // by first name
}

// takeRegister shows the register of tonight's meeting of a group with these
// members, each a first name.
func takeRegister(t *testing.T, members ...string) evening {
	t.Helper()
	e := evening{t: t, people: make(map[string]data.ID)}
	today := data.DateOf(uitest.Evening)
	group := data.Group{ID: data.NewID(), Name: "Thursday group", Place: "St Luke’s hall", Schedule: data.Schedule{
		Weekday: today.Weekday(), Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today.AddDays(-70)},
	}}
	r := data.Records{Groups: []data.Group{group}, Activities: []data.Activity{
		{ID: data.NewID(), Kind: data.CBT, Title: "Urge surfing"},
		{ID: data.NewID(), Kind: data.TwelveStep, Title: "Step 4, Inventory", Step: 4},
	}}
	for _, name := range members {
		p := data.Person{ID: data.NewID(), First: name, Last: "Tester", Roles: data.Mentee}
		e.people[name] = p.ID
		r.People = append(r.People, p)
		r.Memberships = append(r.Memberships, data.Membership{
			Group: group.ID, Person: p.ID, Spans: []data.Span{{From: today.AddDays(-70)}},
		})
	}
	e.meeting = data.NewID()
	r.Meetings = []data.Meeting{{ID: e.meeting, Group: group.ID, Date: today, Slot: today, Start: data.At(19, 0)}}
	e.Host = uitest.New(t, r)
	e.screen = register.New(e.Host)
	e.Show(e.screen, screen.Location{Screen: screen.Register})
	return e
}

// marks returns what is stored, by first name.
func (e evening) marks() map[string]data.Status {
	e.t.Helper()
	got := make(map[string]data.Status)
	err := e.Store().View(func(r *store.Reader) error {
		marks, err := r.MarksAt(e.meeting)
		if err != nil {
			return err
		}
		for _, m := range marks {
			p, err := r.Person(m.Person)
			if err != nil {
				return err
			}
			got[p.First] = m.Status
		}
		return nil
	})
	if err != nil {
		e.t.Fatal(err)
	}
	return got
}

func (e evening) wantMarks(want map[string]data.Status) {
	e.t.Helper()
	if d := cmp.Diff(want, e.marks()); d != "" {
		e.t.Errorf("marks stored (-want +got):\n%s", d)
	}
}

// chord presses one of the screen's own chords.
func (e evening) chord(name fyne.KeyName, modifier fyne.KeyModifier) {
	e.t.Helper()
	for _, k := range e.screen.Keys() {
		if k.Name == name && k.Modifier == modifier {
			k.Do()
			return
		}
	}
	e.t.Fatalf("the register has no chord %v+%s", modifier, name)
}

func (e evening) readMeeting() data.Meeting {
	e.t.Helper()
	var m data.Meeting
	e.Stored(func(r *store.Reader) (err error) {
		m, err = r.Meeting(e.meeting)
		return err
	})
	return m
}

func TestTwoLettersAndEnterMarkPresentAndClearTheField(t *testing.T) {
	e := takeRegister(t, "Dana", "Danny", "Priya")
	e.Type("pr")
	if !e.Sees("Priya T.") {
		t.Error("the hint does not say whom Enter marks")
	}
	e.Press(fyne.KeyReturn)
	e.Type("dan")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Priya": data.Present, "Dana": data.Present})
	if !e.Sees("here · 3 expected") || !e.Sees("saved") {
		t.Error("the counts or the word saved are not shown")
	}
	if e.readMeeting().State != data.Open {
		t.Error("the first mark did not open the meeting")
	}
}

func TestTheSearchPutsThoseNotYetRecordedFirst(t *testing.T) {
	e := takeRegister(t, "Dana", "Danny")
	e.Type("da")
	e.Press(fyne.KeyReturn)
	e.Type("da")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Dana": data.Present, "Danny": data.Present})
}

func TestEnterMakesWhoIsLookedForPresentAndLeavesLateLate(t *testing.T) {
	for name, c := range map[string]struct {
		key       fyne.KeyName
		hint      string
		was, want data.Status
	}{
		"absent":  {fyne.KeyA, "Enter marks Dana T. present", data.Absent, data.Present},
		"excused": {fyne.KeyE, "Enter marks Dana T. present", data.Excused, data.Present},
		"late":    {fyne.KeyL, "Dana T. is late", data.Late, data.Late},
		"present": {fyne.KeyP, "Dana T. is present", data.Present, data.Present},
	} {
		t.Run(name, func(t *testing.T) {
			e := takeRegister(t, "Dana")
			e.Type("da")
			e.chord(c.key, fyne.KeyModifierAlt)
			e.WantSeen("Dana T. is " + name)
			e.Press(fyne.KeyReturn) // nobody is looked for: a slip of the finger
			e.wantMarks(map[string]data.Status{"Dana": c.was})
			e.Type("da")
			e.WantSeen(c.hint)
			e.Press(fyne.KeyReturn)
			e.wantMarks(map[string]data.Status{"Dana": c.want})
			if c.was == c.want {
				return
			}
			if _, err := e.Store().Undo(); err != nil {
				t.Fatal(err)
			}
			e.wantMarks(map[string]data.Status{"Dana": c.was})
		})
	}
}

func TestOnlyWhoIsHereOrWillBeIsNamedInTheColourOfPresence(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Type("da")
	green := e.colourOf("Enter marks Dana T. present")
	e.chord(fyne.KeyA, fyne.KeyModifierAlt)
	if e.colourOf("Dana T. is absent") == green {
		t.Error("the name of somebody absent has the colour of presence")
	}
	e.Type("da")
	if e.colourOf("Enter marks Dana T. present") == green {
		t.Error("the name of somebody still absent has the colour of presence")
	}
	e.chord(fyne.KeyP, fyne.KeyModifierAlt)
	if e.colourOf("Dana T. is present") != green {
		t.Error("the name of somebody present has another colour")
	}
}

// colourOf is the colour in which Dana is named in the hint.
func (e evening) colourOf(hint string) color.Color {
	e.t.Helper()
	var found color.Color
	e.Walk(func(o fyne.CanvasObject) bool {
		line, ok := o.(*kit.Text)
		if !ok || line.Text() != hint {
			return false
		}
		for _, drawn := range test.WidgetRenderer(line).Objects() {
			if span, ok := drawn.(*canvas.Text); ok && strings.Contains(span.Text, "Dana") {
				found = span.Color
			}
		}
		return true
	})
	if found == nil {
		e.t.Fatalf("%q is not shown", hint)
	}
	return found
}

func TestEveryStatusHasAChordInTheSearchField(t *testing.T) {
	chords := map[fyne.KeyName]data.Status{
		fyne.KeyP: data.Present, fyne.KeyL: data.Late, fyne.KeyE: data.Excused, fyne.KeyA: data.Absent,
	}
	for key, status := range chords {
		e := takeRegister(t, "Dana", "Priya")
		e.Type("pri")
		e.chord(key, fyne.KeyModifierAlt)
		e.wantMarks(map[string]data.Status{"Priya": status})
		e.Type("pri")
		e.chord(fyne.KeyBackspace, fyne.KeyModifierAlt)
		e.wantMarks(map[string]data.Status{})
	}
}

func TestKeysOnTheListMarkTheChosenRow(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben", "Cleo", "Dora", "Eve")
	e.Press(fyne.KeyDown) // from the search field to the first row
	focusList(e)
	for _, letter := range []string{"p", "l", "e", "A"} {
		e.Type(letter)
		e.Press(fyne.KeyDown)
	}
	e.wantMarks(map[string]data.Status{"Ada": data.Present, "Ben": data.Late, "Cleo": data.Excused, "Dora": data.Absent})
	e.Press(fyne.KeyUp, fyne.KeyBackspace)
	e.wantMarks(map[string]data.Status{"Ada": data.Present, "Ben": data.Late, "Cleo": data.Excused})
}

// focusList gives the list the keyboard, as Tab does.
func focusList(e evening) {
	e.Walk(func(o fyne.CanvasObject) bool {
		l, ok := o.(*kit.RowList)
		if ok {
			e.Window().Canvas().Focus(l)
		}
		return ok
	})
}

func TestUndoTakesBackTheLastMarkAndRedoMakesItAgain(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Type("da")
	e.Press(fyne.KeyReturn)
	if _, err := e.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	e.wantMarks(map[string]data.Status{})
	if e.Sees("saved") {
		t.Error("the row still says saved")
	}
	if _, err := e.Store().Redo(); err != nil {
		t.Fatal(err)
	}
	e.wantMarks(map[string]data.Status{"Dana": data.Present})
}

func TestClosingFillsOnlyTheNotRecorded(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben", "Cleo")
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.Tap("Close meeting")
	if !e.Sees("2 people are not recorded yet") {
		t.Error("the dialog does not say how many are not recorded")
	}
	e.Tap("Close meeting") // in the dialog
	e.wantMarks(map[string]data.Status{"Ada": data.Present, "Ben": data.Absent, "Cleo": data.Absent})
	if !e.Sees("This meeting is closed") {
		t.Error("the screen does not say that the meeting is closed")
	}
	e.Tap("Reopen")
	if e.readMeeting().State != data.Open {
		t.Error("the meeting was not reopened")
	}
}

// Whoever led was there, as like as not: nobody says of them that they were absent.
func TestClosingLeavesWhoLedAsTheyAre(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.leads("Ben")
	e.Tap("Save")
	e.Tap("Close meeting")
	e.WantSeen("1 person is not recorded yet", "Ben T. led it and is not recorded.")
	e.Tap("Close meeting") // in the dialog
	e.wantMarks(map[string]data.Status{"Ada": data.Absent})
}

func TestClosingNamesWhoLedWhereEverybodyElseIsRecorded(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben", "Cleo")
	e.leads("Ben", "Cleo")
	e.Tap("Save")
	e.Type("ada")
	e.Press(fyne.KeyReturn)
	e.Tap("Close meeting")
	e.WantSeen("Ben T. and Cleo T. led it and are not recorded.")
	e.Tap("Close meeting")
	e.wantMarks(map[string]data.Status{"Ada": data.Present})
}

func TestAnActivityIsPickedAndStored(t *testing.T) {
	e := takeRegister(t, "Ada")
	e.chord(fyne.KeyK, fyne.KeyModifierShortcutDefault)
	e.Tap("Add activity")
	if !e.Sees("Choose an activity first.") {
		t.Error("nothing is said where nothing was chosen")
	}
	e.Type("step")
	e.Press(fyne.KeyReturn)
	e.Tap("Add activity")
	held := e.readMeeting().Activities
	if len(held) != 1 || held[0].Title != "Step 4, Inventory" || held[0].Step != 4 {
		t.Errorf("stored %+v", held)
	}
	if !e.Sees("Step 4, Inventory") {
		t.Error("the activity is not shown")
	}
}

func TestWhatIsTypedStaysWhileTheProgrammeChanges(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.Type("be")
	if _, err := e.Store().AddPerson(data.Person{First: "Berta", Roles: data.Mentee}); err != nil {
		t.Fatal(err)
	}
	programme := data.NewProgramme("Lakeside Recovery")
	if err := e.Store().UpdateProgramme(programme); err != nil {
		t.Fatal(err)
	}
	if err := e.Store().SetVisitors(e.meeting, 3); err != nil {
		t.Fatal(err)
	}
	e.WantSeen("be", "Ben T.", "Berta")
	e.WantUnseen("Ada T.")
	e.Type("n")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Ben": data.Present})
}

func TestATapMarksTheRowItIsIn(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.Walk(func(o fyne.CanvasObject) bool {
		s, ok := o.(*kit.StatusSegments)
		if ok {
			test.TapAt(s, fyne.NewPos(s.Size().Width*0.4, 10)) // Late, in the first row
		}
		return ok
	})
	e.wantMarks(map[string]data.Status{"Ada": data.Late})
}

func TestNamesOfAnyKindHold(t *testing.T) {
	names := []string{"محمد", "דוד", "王芳", "प्रिया", "Żaneta", "Nguyễn", "😀", "{nb}", "Tab\tbed", longName()}
	e := takeRegister(t, names...)
	for _, name := range names {
		e.Type(name)
		e.Press(fyne.KeyReturn)
	}
	for name, id := range e.people {
		var m data.Mark
		if err := e.Store().View(func(r *store.Reader) (err error) {
			m, _, err = r.Mark(e.meeting, id)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		if m.Status != data.Present {
			t.Errorf("%q typed and Enter did not mark them", name)
		}
	}
	e.Picture("register-names")
}

func longName() string {
	name := make([]rune, 200)
	for i := range name {
		name[i] = 'a' + rune(i%26)
	}
	return string(name)
}

func TestWithLargeTextTheNamesKeepTheirRoom(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.Window().Resize(fyne.NewSize(816, 640)) // 1024 wide, less the navigation
	e.SetLook(kit.Light, 2)
	e.Show(e.screen, screen.Location{Screen: screen.Register})
	e.Picture("register-large-text")
	e.Walk(func(o fyne.CanvasObject) bool {
		if text, ok := o.(*kit.Text); ok && text.Text() == "Ada T." && text.Size().Width < 100 {
			t.Errorf("the name has %v of width", text.Size().Width)
		}
		return false
	})
	if !e.Sees("Ada T.") || e.Sees("Unnamed visitors") {
		t.Error("the list is not what is shown")
	}
	e.Tap("0 here: the evening")
	if !e.Sees("Unnamed visitors") || e.Sees("Ada T.") {
		t.Error("the panel about the evening is not what is shown")
	}
	e.Tap("The list")
	if !e.Sees("Ada T.") {
		t.Error("the list does not come back")
	}
}

func TestNobodyIsMarkedWhileTheListIsOutOfSight(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.Window().Resize(fyne.NewSize(816, 640))
	e.SetLook(kit.Light, 2)
	e.Show(e.screen, screen.Location{Screen: screen.Register})
	e.Type("ben")
	e.Tap("0 here: the evening")
	e.chord(fyne.KeyA, fyne.KeyModifierAlt)
	e.wantMarks(map[string]data.Status{})
	if !e.Sees("Ben T.") || e.Sees("Unnamed visitors") {
		t.Error("the list does not come back, so that it is seen who is meant")
	}
	e.chord(fyne.KeyA, fyne.KeyModifierAlt)
	e.wantMarks(map[string]data.Status{"Ben": data.Absent})
	e.Tap("0 here: the evening")
	e.Press(fyne.KeyReturn) // on the way back
	e.Type("ada")
	if !e.Sees("Ada T.") {
		t.Error("what is typed does not go on in the list")
	}
}

func TestNoLineOfTheCountsEndsBetweenANumberAndItsNoun(t *testing.T) {
	e := takeRegister(t, "Ada")
	for _, name := range []string{"yusuf", "bartek", "zed"} {
		e.Type(name)
		e.Press(fyne.KeyReturn, fyne.KeyReturn)
	}
	e.Type("+++")
	for _, size := range []float32{1, 1.5, 2} {
		e.SetLook(kit.Light, size)
		e.Show(e.screen, screen.Location{Screen: screen.Register})
		if !e.Sees("The list") && !e.Sees("Unnamed visitors") {
			e.Tap("6 here: the evening")
		}
		var lines []string
		e.Walk(func(o fyne.CanvasObject) bool {
			p, ok := o.(*kit.Paragraph)
			if !ok || !strings.HasPrefix(p.Text(), "here · ") {
				return false
			}
			for _, line := range test.WidgetRenderer(p).Objects() {
				if text, ok := line.(*canvas.Text); ok {
					lines = append(lines, text.Text)
				}
			}
			return true
		})
		if d := cmp.Diff([]string{"here · 1 expected", "3 first-timers · 3 unnamed"}, lines); d != "" {
			t.Errorf("at %v times the size (-want +got):\n%s", size, d)
		}
	}
}

// A key that is about the row that is chosen says so where none is.
func TestKeysSayThatNobodyIsChosen(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyP, fyne.KeyA, fyne.KeyN, fyne.KeyW, fyne.KeyM} {
		e := takeRegister(t)
		e.chord(key, fyne.KeyModifierAlt)
		if !slices.Contains(e.Said, "Choose somebody in the list first.") {
			t.Errorf("Alt %s says %q", key, e.Said)
		}
	}
}

func TestAClosedMeetingIsOfferedToBeReopenedBeforePeopleTickThemselves(t *testing.T) {
	e := takeRegister(t, "Dana")
	if err := e.Store().CloseMeeting(e.meeting, store.LeaveAsIs); err != nil {
		t.Fatal(err)
	}
	e.chord(fyne.KeyD, fyne.KeyModifierShortcutDefault)
	e.WantSeen("This meeting is closed. Reopen it, and they can.")
	e.Press(fyne.KeyEscape)
	if m := e.readMeeting(); m.State != data.Closed {
		t.Error("Escape has reopened it")
	}
	e.chord(fyne.KeyD, fyne.KeyModifierShortcutDefault)
	e.Window().Canvas().FocusNext()
	e.Press(fyne.KeyReturn)
	if m := e.readMeeting(); m.State != data.Open {
		t.Errorf("it is %v", m.State)
	}
	e.chord(fyne.KeyD, fyne.KeyModifierShortcutDefault)
	e.WantSeen("Let people tick themselves?")
}
