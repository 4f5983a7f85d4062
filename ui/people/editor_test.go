package people_test

import (
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/words"
)

func TestAFirstNameIsEnoughToAddSomebody(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.Tap("Add a person")
	r.Type("Sam")
	r.Press(fyne.KeyReturn)
	got := r.people()["Sam"]
	want := data.Person{ID: got.ID, First: "Sam", Roles: data.Mentee, Joined: today, Added: got.Added}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.WantSeen("Sam", "3 people")
}

func TestWhatIsTypedIsStoredFieldByField(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.Tap("Add a person")
	r.fill("Sam", "Tester", "Sammy", "R-17", "07700 900456", "sam@example.org")
	r.Tap("Add")
	got := r.people()["Sam"]
	want := data.Person{
		ID: got.ID, First: "Sam", Last: "Tester", Alias: "Sammy", Code: "R-17",
		Phone: "07700 900456", Email: "sam@example.org", Roles: data.Mentee, Joined: today,
		Added: got.Added,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
}

func TestSomebodyNewJoinsTheGroupChosen(t *testing.T) {
	p := newProgramme(data.Present)
	r := enter(t, p.Records)
	r.Tap("Add a person")
	r.Type("Sam")
	r.Pick(0, "t")
	r.Tap("Add")
	r.Stored(func(reader *store.Reader) error {
		m, ok, err := reader.Membership(p.group, r.people()["Sam"].ID)
		if !ok || m.Since(today) != today {
			t.Errorf("membership %v, %v", m, ok)
		}
		return err
	})
}

func TestNobodyIsAddedWithoutAName(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.Tap("Add a person")
	r.Tap("Add")
	r.WantSeen("A person needs a first name, an alias or a code.", "Please look at what is marked.")
	if n := len(r.people()); n != 3 {
		t.Errorf("%d people are stored", n)
	}
	r.Type("Sam")
	r.Press(fyne.KeyReturn)
	if _, ok := r.people()["Sam"]; !ok {
		t.Error("mending the field did not help")
	}
}

func TestADateThatIsNoneIsSaidAndNothingIsStored(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.Tap("Add a person")
	r.Type("Sam")
	for range 10 { // past the roles to the date
		r.Window().Canvas().FocusNext()
	}
	r.Type("x")
	r.Tap("Add")
	r.WantSeen("Write it like 3 May or 3/5.")
	r.WantUnseen("This is not a date.")
	if _, ok := r.people()["Sam"]; ok {
		t.Error("Sam is stored")
	}
}

func TestSeveralPeopleAreAddedOneAfterAnother(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.Tap("Add a person")
	r.Type("Sam")
	r.Tick("Add another person after this one")
	r.Tap("Add")
	r.WantSeen("First name")
	r.Type("Ola")
	r.Tap("Add")
	r.Tap("Cancel")
	if _, ok := r.people()["Ola"]; !ok {
		t.Error("Ola is not stored")
	}
}

func TestEditingKeepsWhatIsNotInTheDialog(t *testing.T) {
	p := newProgramme()
	p.People[0].Path.WaitingSince = today.AddDays(-20)
	r := enter(t, p.Records)
	r.visit(p.dana)
	r.FromMenu("More", "Edit")
	r.fill("x", "y")
	r.Tap("Save")
	want := p.People[0]
	want.First, want.Last = "Danax", "Kowalskay"
	want.Formerly = []data.Called{{First: "Dana", Last: "Kowalska", Until: today}}
	if d := cmp.Diff(want, r.people()["Danax"]); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.WantSeen("Danax K.")
}

func TestAPageOfSomebodyWhoseAddingIsUndoneGivesWayToTheList(t *testing.T) {
	r := enter(t, newProgramme().Records)
	id, err := r.Store().AddPerson(data.Person{First: "Sam"})
	if err != nil {
		t.Fatal(err)
	}
	r.visit(id)
	r.undo()
	r.WantSeen("2 people", "Dana K.")
	r.wantNoFailure()
}

func TestWhoIsThereAlreadyIsSaidWhileANameIsTyped(t *testing.T) {
	p := newProgramme()
	p.People[0].Alias = "Dee"
	r := enter(t, p.Records) // Dana Kowalska is on the list
	r.Tap("Add a person")
	const said = "Dana K., who goes by Dee, is on the list already."
	r.fill("dana", "Kowalsk")
	r.WantUnseen(said)
	r.Type("a")
	r.WantSeen(said)
	r.Type("x")
	r.WantUnseen(said)
	r.retype("Kówalskå")
	r.WantSeen(said)
	r.Tap("See their page")
	if len(r.Places) != 1 || r.Places[0].ID != p.dana {
		t.Errorf("went to %v", r.Places)
	}
	r.WantUnseen("First name")
	if n := len(r.people()); n != 3 {
		t.Errorf("%d people are stored", n)
	}
}

func TestANamesakeIsAddedAllTheSameAndNobodyIsTheirOwn(t *testing.T) {
	p := newProgramme()
	r := enter(t, p.Records)
	r.Tap("Add a person")
	r.fill("Dana", "Kowalska")
	r.Press(fyne.KeyReturn)
	if n := len(r.all()); n != 4 {
		t.Errorf("%d people are stored", n)
	}
	r.undo()
	r.visit(p.dana)
	r.FromMenu("More", "Edit")
	r.Type("a")
	r.Press(fyne.KeyBackspace)
	r.WantUnseen("is on the list already.")
}

func TestTheListAndThePageSayWhatSomebodyGoesByButNotAmongCodes(t *testing.T) {
	p := newProgramme()
	p.People[0].Alias = "Dee"
	r := enter(t, p.Records)
	r.WantSeen("Dana K. · Dee")
	r.visit(p.dana)
	r.WantSeen("goes by Dee")
	code := data.CodeOnly
	words.ShowNames(&code)
	t.Cleanup(func() { words.ShowNames(nil) })
	r.visit(p.dana)
	r.WantUnseen("goes by Dee")
	r.visit(data.ID{})
	r.WantUnseen("Dee")
}

func TestTheListAndThePageTellWhoseNameCannotBeDrawn(t *testing.T) {
	words.DrawOnly(func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	t.Cleanup(func() { words.DrawOnly(nil) })
	const says = "This computer cannot show every letter of this name"
	p := newProgramme()
	p.People[0].First, p.People[0].Last = "伟", "王"
	p.People[0].Alias, p.People[0].Code = "小伟", "M-7"
	r := enter(t, p.Records)
	r.WantSeen("M-7", "Ruth S.")
	r.WantUnseen("伟", "王")
	r.Type("王")
	r.WantSeen("1 shown", "Enter opens M-7")
	r.visitTab(p.dana, inDetails)
	r.WantSeen("M-7", says)
	r.WantUnseen("伟", "王")
	r.visitTab(p.ruth, inDetails)
	r.WantUnseen(says)
	r.visit(p.dana)
	r.FromMenu("More", "Edit")
	r.WantSeen(says)
}

func TestOfWhatWasWrittenTheDetailsShowWhatCanBeDrawn(t *testing.T) {
	words.DrawOnly(func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	t.Cleanup(func() { words.DrawOnly(nil) })
	const says = "This computer cannot show every letter that was written here"
	p := newProgramme()
	p.People[0].Code, p.People[0].Note = "M-王7", "她说 她 rings on Mondays"
	p.People[0].Away = []data.Away{{Span: data.Span{From: today}, Reason: "王 Wei’s wedding"}}
	r := enter(t, p.Records)
	r.visitTab(p.dana, inDetails)
	r.WantSeen("M-�7", "� rings on Mondays", "� Wei’s wedding", says)
	r.WantUnseen("王", "她", "every letter of this name")
	r.visitTab(p.ruth, inDetails)
	r.WantUnseen(says)
}

func TestTheFormSaysAtOnceThatANameCannotBeDrawn(t *testing.T) {
	words.DrawOnly(func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	t.Cleanup(func() { words.DrawOnly(nil) })
	const says = "This computer cannot show every letter of this name"
	r := enter(t, newProgramme().Records)
	r.Tap("Add a person")
	r.WantUnseen(says)
	r.fill("Lin", "王")
	r.WantSeen(says)
	r.Press(fyne.KeyBackspace)
	r.WantUnseen(says)
}

func TestAWholeNameInTheFirstFieldIsOfferedToBeParted(t *testing.T) {
	const offer = "Is Maria Tester the last name? Put it there"
	r := enter(t, newProgramme().Records)
	r.Tap("Add a person")
	r.Type("Sam")
	r.WantUnseen("the last name?")
	r.Type(" Maria Tester")
	r.WantSeen(offer)
	r.Picture("person-whole-name")
	r.Tap(offer)
	r.WantUnseen("the last name?")
	r.Tap("Add")
	if got := r.people()["Sam"]; got.Last != "Maria Tester" {
		t.Errorf("stored as %+v", got)
	}
}

func TestAFirstNameOfTwoWordsStaysWhereItIsWanted(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.Tap("Add a person")
	r.fill("Mary Ann", "Tester")
	r.WantUnseen("the last name?")
	r.Tap("Add")
	if got := r.people()["Mary Ann"]; got.Last != "Tester" {
		t.Errorf("stored as %+v", got)
	}
}

func TestWhereNamesAreHiddenTheDetailsTellNobody(t *testing.T) {
	p := newProgramme()
	dana := &p.People[0]
	dana.Alias, dana.Code, dana.Phone, dana.Email = "Dee", "M-7", "07700 900123", "dana@example.org"
	tells := []string{dana.FullName(), "Dana", "Dee", dana.Phone, dana.Email}
	const why = "Names are hidden. Ctrl H shows them."
	r := enter(t, p.Records)
	r.visitTab(p.dana, inDetails)
	r.WantSeen(dana.FullName(), "Dee", dana.Phone, dana.Email)
	r.WantUnseen(why)
	code := data.CodeOnly
	words.ShowNames(&code)
	t.Cleanup(func() { words.ShowNames(nil) })
	r.screen.Refresh(store.Change{What: store.ProgrammeChanged})
	r.WantSeen("M-7", "Hidden", why)
	r.Picture("details-hidden")
	for tab := range inDetails + 1 {
		r.visitTab(p.dana, tab)
		r.WantUnseen(tells...)
	}
	for _, about := range []string{"Away for a while", "Same person as somebody else", "Record a consent"} {
		r.FromMenu("More", about)
		r.WantUnseen(tells...)
		r.Press(fyne.KeyEscape)
	}
}

// The keys of the list do the same on somebody's page, and on the one on which they are
// erased: the page of whoever was added comes next.
func TestSomebodyIsAddedFromAPageToo(t *testing.T) {
	for name, part := range map[string]screen.Part{"a page": "", "erasing": screen.Erase} {
		t.Run(name, func(t *testing.T) {
			p := newProgramme()
			r := enter(t, p.Records)
			r.Show(r.screen, screen.Location{Screen: screen.People, ID: p.dana, Part: part})
			r.Chord(fyne.KeyN)
			r.Type("Sam")
			r.Press(fyne.KeyReturn)
			want := []screen.Location{{Screen: screen.People, ID: r.people()["Sam"].ID}}
			if d := cmp.Diff(want, r.Places); d != "" {
				t.Errorf("places (-want +got):\n%s", d)
			}
			r.Chord(fyne.KeyI)
			if at := r.Places[len(r.Places)-1]; at != (screen.Location{Screen: screen.BringIn}) {
				t.Errorf("it leads to %v", at)
			}
		})
	}
}
