package erasing_test

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/people"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// room is the page of Kwame, of whom there is something of every kind.
type room struct {
	*uitest.Host
	t           *testing.T
	screen      *people.Screen
	kwame, ruth data.ID
	pair        data.ID
}

func open(t *testing.T) room {
	t.Helper()
	var records data.Records
	id := func(n byte) data.ID { return data.ID{15: n} }
	today := data.DateOf(uitest.Evening)
	kwame := data.Person{ID: id(1), First: "Kwame", Last: "Boateng", Phone: "07700 900 142", Roles: data.Mentee, Joined: today.AddDays(-300)}
	ruth := data.Person{ID: id(2), First: "Ruth", Last: "Shapiro", Roles: data.Mentor}
	leo := data.Person{ID: id(3), First: "Leo", Last: "Franck", Roles: data.Mentee, Note: "Comes with kwame now and then"}
	records.People = []data.Person{kwame, ruth, leo}
	group := data.Group{ID: id(20), Name: "Thursday group", Schedule: data.Schedule{Weekday: uitest.Evening.Weekday(), Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: today.AddDays(-300)}}}
	records.Groups = []data.Group{group}
	for _, p := range records.People {
		records.Memberships = append(records.Memberships, data.Membership{Group: group.ID, Person: p.ID, Spans: []data.Span{{From: today.AddDays(-300)}}})
	}
	for i := range 38 {
		m := data.Meeting{ID: id(byte(100 + i)), Group: group.ID, Date: today.AddDays(-7 * (i + 1)), Start: data.At(19, 0), State: data.Closed}
		if i == 9 {
			m.Note = "A full room. Kwame brought a drum, and everybody stayed until ten."
		}
		records.Meetings = append(records.Meetings, m)
		records.Marks = append(records.Marks, data.Mark{Meeting: m.ID, Person: kwame.ID, Status: data.Present}, data.Mark{Meeting: m.ID, Person: leo.ID, Status: data.Late})
	}
	pair := data.NewPair(id(40), kwame.ID, ruth.ID, today.AddDays(-200), data.Active)
	pair.Steps = append(pair.Steps, data.PairStep{Date: today.AddDays(-20), State: data.Ended, Reason: data.Completed})
	records.Pairs = []data.Pair{pair}
	for i := range 12 {
		records.Contacts = append(records.Contacts, data.Contact{ID: id(byte(150 + i)), Person: kwame.ID, Pair: pair.ID, Date: today.AddDays(-30 - 7*i)})
	}
	records.Contacts = append(records.Contacts, data.Contact{ID: id(170), Person: leo.ID, Date: today.AddDays(-40), Note: "With Kwame and Leo at the allotment."})
	records.Goals = []data.Goal{
		{ID: id(180), Person: kwame.ID, Words: "Sleep better", Made: today.AddDays(-90), Steps: []data.GoalStep{{Text: "No phone after ten"}, {Text: "A walk at noon"}}},
		{ID: id(181), Person: leo.ID, Words: "Walk on Sundays with Kwame.", Made: today.AddDays(-80)},
	}
	h := uitest.New(t, records)
	r := room{Host: h, t: t, screen: people.New(h), kwame: kwame.ID, ruth: ruth.ID, pair: pair.ID}
	if err := h.Store().RecordPrinted("attendance-review", []data.ID{kwame.ID}); err != nil {
		t.Fatal(err)
	}
	h.Window().Resize(fyne.NewSize(1072, 800))
	r.Show(r.screen, screen.Location{Screen: screen.People, ID: kwame.ID, Part: screen.Erase})
	return r
}

func TestThePageSaysWhatGoesAndErasesOnceTheNameIsTyped(t *testing.T) {
	r := open(t)
	r.WantSeen("Erase Kwame B.", "38 marks", "Pair with Ruth S.", "1, with 2 steps", "Headcounts of the 38 meetings",
		"Notes that name Kwame", "“Kwame” becomes “someone”", "One document was made, on 19 November", "Should one be restored, Kwame is taken out again by itself.")
	r.WantOff("Erase Kwame B.")
	r.Type("kwam")
	r.WantOff("Erase Kwame B.")
	r.Type("e")
	r.Tap("Erase Kwame B.")
	if len(r.Failures) > 0 || len(r.Said) != 1 || r.Said[0] != "Erased. Nothing of them is left in the file. 3 notes were changed." {
		t.Fatalf("%v %q", r.Failures, r.Said)
	}
	if at := r.Places[len(r.Places)-1]; at != (screen.Location{Screen: screen.People}) {
		t.Errorf("it leads to %v", at)
	}
	if err := r.Store().View(func(reader *store.Reader) error {
		if _, err := reader.Person(r.kwame); store.KindOf(err) != store.NotFound {
			t.Errorf("they are still there: %v", err)
		}
		leo, err := reader.Person(data.ID{15: 3})
		if err != nil {
			return err
		}
		// written small it may be somebody else, and was left
		if leo.Note != "Comes with kwame now and then" {
			t.Errorf("%q", leo.Note)
		}
		goals, err := reader.GoalsOf(leo.ID)
		if err != nil || goals[0].Words != "Walk on Sundays with someone." {
			t.Errorf("%+v %v", goals, err)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func TestBeforeErasingTheirPapersAreListedAndTheirRecordIsPrinted(t *testing.T) {
	r := open(t)
	r.Tap("Which ones")
	r.WantSeen("What was made about Kwame", "19 November 2026")
	r.Tap("Close")
	r.Tap("Print their record first")
	want := screen.Location{Screen: screen.Documents, ID: r.kwame, Document: reports.PersonRecordKey}
	if at := r.Places[len(r.Places)-1]; at != want {
		t.Errorf("it leads to %v", at)
	}
}

func TestANoteCanBeLeftAsItIs(t *testing.T) {
	r := open(t)
	left := 0
	r.Walk(func(o fyne.CanvasObject) bool {
		if c, ok := o.(*kit.Choice[bool]); ok && !c.Selected() {
			c.SetSelected(true)
			c.OnChanged(true)
			left++
		}
		return false
	})
	r.Type("Kwame")
	r.Press("Return")
	if left != 3 || len(r.Said) != 1 || r.Said[0] != "Erased. Nothing of them is left in the file." {
		t.Errorf("%d were left, and it said %q", left, r.Said)
	}
}

func TestSomebodyInAPairIsNotErased(t *testing.T) {
	r := open(t)
	pair, err := r.Store().MakePair(r.kwame, r.ruth, data.DateOf(uitest.Evening), data.Active)
	if err != nil {
		t.Fatal(err)
	}
	r.WantSeen("Kwame and Ruth S. are a pair. End it first, and say why: Ruth S. goes on from there.")
	r.Type("Kwame")
	r.WantOff("Erase Kwame B.")
	r.Tap("Open the pair")
	if at := r.Places[len(r.Places)-1]; at.Screen != screen.Pairs || at.ID != pair {
		t.Errorf("it leads to %v", at)
	}
}

// Pictures of the page in several looks.
func TestPictures(t *testing.T) {
	r := open(t)
	for look, l := range map[string]struct {
		width, height float32
		variant       kit.Variant
		scale         float32
	}{
		"drawn": {1072, 800, kit.Light, 1}, "small": {816, 640, kit.Light, 1}, "dark": {1072, 800, kit.Dark, 1},
		"large": {816, 640, kit.Light, 2}, "contrast": {1072, 800, kit.HighContrastLight, 1},
	} {
		if look != "large" && os.Getenv(uitest.PicturesFolder) == "" {
			continue
		}
		r.Window().Resize(fyne.NewSize(l.width, l.height))
		r.SetLook(l.variant, l.scale)
		r.Show(r.screen, screen.Location{Screen: screen.People, ID: r.kwame, Part: screen.Erase})
		r.Picture("erase-" + look)
	}
}
