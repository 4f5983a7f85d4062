package people_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/people"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestTheListSaysWhatThereIsToKnowOfEachPerson(t *testing.T) {
	r := enter(t, newProgramme(data.Present, data.Absent).Records)
	r.WantSeen("2 people", "Dana K.", "Mentee", "with Ruth S.", "Thursday group", "5 Nov",
		"Ruth S.", "alongside Dana K.", "not yet")
	r.WantSeen("Everybody now") // the count is without those who have left
	r.WantUnseen("Inés C.")
	r.wantNoFailure()
}

func TestTypingFindsAndEnterOpensThePage(t *testing.T) {
	p := newProgramme(data.Present)
	r := enter(t, p.Records)
	r.Type("kow")
	r.WantSeen("1 shown", "Enter opens Dana K.")
	r.WantUnseen("alongside Dana K.")
	r.Press(fyne.KeyReturn)
	want := []screen.Location{{Screen: screen.People, ID: p.dana}}
	if d := cmp.Diff(want, r.Places); d != "" {
		t.Errorf("places (-want +got):\n%s", d)
	}
}

func TestTheSearchStaysWhenOneComesBack(t *testing.T) {
	p := newProgramme(data.Present)
	r := enter(t, p.Records)
	r.Type("ruth")
	r.visit(p.ruth)
	r.Show(r.screen, screen.Location{Screen: screen.People})
	r.WantSeen("1 shown")
	r.Press(fyne.KeyEscape)
	r.WantSeen("Dana K.", "Ruth S.")
	r.WantUnseen("1 shown")
}

func TestTheNextNameReplacesTheOneLookedForBefore(t *testing.T) {
	r := enter(t, newProgramme(data.Present).Records)
	r.Type("ruth")
	r.Show(r.screen, screen.Location{Screen: screen.People})
	r.Type("kow")
	r.WantSeen("1 shown", "Enter opens Dana K.")
}

func TestArrowsGoThroughTheRowsAndLettersBackToTheSearch(t *testing.T) {
	p := newProgramme(data.Present)
	r := enter(t, p.Records)
	r.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if want := []screen.Location{{Screen: screen.People, ID: p.ruth}}; !cmp.Equal(want, r.Places) {
		t.Errorf("went to %v", r.Places)
	}
	r.Type("d")
	r.WantSeen("1 shown")
}

func TestTheFilterShowsARoleOrThoseWhoHaveLeft(t *testing.T) {
	for _, c := range []struct {
		name         string
		picker       int
		begins       string
		seen, unseen string
	}{
		{"mentors", 0, "mentors", "alongside Dana K.", "with Ruth S."},
		{"have left", 0, "l", "Inés C.", "Dana K."},
		{"members of a group", 1, "t", "with Ruth S.", "alongside Dana K."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := enter(t, newProgramme(data.Present).Records)
			r.Pick(c.picker, c.begins)
			r.WantSeen(c.seen, "1 shown")
			r.WantUnseen(c.unseen)
		})
	}
}

func TestTheFilterShowsWhoWaitsAndWhoIsInAPair(t *testing.T) {
	p := newProgramme(data.Present)
	p.People = append(p.People,
		data.Person{ID: data.NewID(), First: "Leo", Last: "Farrell", Roles: data.Mentee, Path: data.Path{WaitingSince: today.AddDays(-10)}},
		data.Person{ID: data.NewID(), First: "Grace", Last: "Boateng", Roles: data.Supporter})
	for begins, c := range map[string]struct{ seen, unseen []string }{
		"w": {[]string{"Leo F.", "1 shown"}, []string{"Dana K.", "Grace B.", "Ruth S."}},
		"i": {[]string{"Dana K.", "Ruth S.", "2 shown"}, []string{"Leo F.", "Grace B."}},
	} {
		t.Run(begins, func(t *testing.T) {
			r := enter(t, p.Records)
			r.Pick(0, begins)
			r.WantSeen(c.seen...)
			r.WantUnseen(c.unseen...)
		})
	}
}

func TestANameThatNobodyHasSaysSo(t *testing.T) {
	r := enter(t, newProgramme(data.Present).Records)
	r.Type("zzz")
	r.WantSeen("Nobody matches")
}

func TestAnEmptyListOffersTheFirstSteps(t *testing.T) {
	r := enter(t, data.Records{})
	r.WantSeen("Nobody is on the list yet", "Bring in a spreadsheet", "Add a person")
	r.Tap("Add a person")
	r.WantSeen("First name")
}

func TestTheListFollowsChanges(t *testing.T) {
	r := enter(t, newProgramme(data.Present).Records)
	if _, err := r.Store().AddPerson(data.Person{First: "Żaneta"}); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("Żaneta", "3 people")
	r.undo()
	r.WantUnseen("Żaneta")
}

// The window is 1024 wide, and the navigation takes a quarter of it at most.
const narrowest = 1024 - 256 - 64

func TestThePeopleFitALowWindowAtEveryTextSize(t *testing.T) {
	p := fullLives()
	p.People[0].First = strings.Repeat("Wolfeschlegel", 16)[:200]
	r := enter(t, p.Records)
	for _, scale := range []float32{1, 1.5, 2} {
		r.SetLook(kit.HighContrastDark, scale)
		for name, show := range map[string]func(){
			"list":    func() { r.Show(r.screen, screen.Location{Screen: screen.People}) },
			"page":    func() { r.visit(p.dana) },
			"contact": func() { r.visitTab(p.dana, inOneToOnes) },
			"goals":   func() { r.visitTab(p.dana, inGoals) },
			"path":    func() { r.visitTab(p.dana, inPath) },
			"mentee":  func() { r.visitTab(p.dana, inMentoring) },
			"mentor":  func() { r.visitTab(p.ruth, inMentoring) },
			"details": func() { r.visitTab(p.dana, inDetails) },
		} {
			show()
			if w := r.screen.Content().MinSize().Width; w > narrowest {
				t.Errorf("%s at %v: needs %v, has %v", name, scale, w, narrowest)
			}
		}
	}
}

func TestFourHundredPeopleAreShownAtOnce(t *testing.T) {
	r := enter(t, sample.Make(sample.Full(today)))
	r.WantSeen("people", "Name", "Last here")
	r.wantNoFailure()
	r.Picture("people-400")
}

func BenchmarkTheListOfFourHundred(b *testing.B) {
	h := uitest.New(b, sample.Make(sample.Full(today)))
	s := people.New(h)
	for b.Loop() {
		h.Show(s, screen.Location{Screen: screen.People})
	}
}

func TestWhoWasAddedIsSeenWhateverWasLookedForBefore(t *testing.T) {
	r := enter(t, newProgramme(data.Present).Records)
	r.Type("ruth")
	r.WantSeen("1 shown")
	r.Tap("Add a person")
	r.Type("Yusuf")
	r.Tap("Add")
	r.WantSeen("Yusuf", "Dana K.", "3 people")
	r.WantUnseen("shown")
	r.Type("yus")
	r.Tap("Add a person")
	r.Type("Yusra")
	r.Tap("Add")
	r.WantSeen("Yusra", "2 shown") // who is found by what is typed anyway takes nothing away
}

func TestWhereAWholeListGoesAndComesTheKeyboardStaysOnTheScreen(t *testing.T) {
	r := enter(t, data.Records{})
	two := []data.Person{{ID: data.NewID(), First: "Ada"}, {ID: data.NewID(), First: "Ben"}}
	if err := r.Store().BringIn(t.Context(), data.Brought{People: two}); err != nil {
		t.Fatal(err)
	}
	r.Show(r.screen, screen.Location{Screen: screen.People})
	r.Type("a")
	r.undo()
	r.WantSeen("Nobody is on the list yet")
	if b, is := r.Window().Canvas().Focused().(*kit.Button); !is || b.Label() != "Add a person" {
		t.Errorf("the keyboard is on %T", r.Window().Canvas().Focused())
	}
	if _, err := r.Store().Redo(); err != nil {
		t.Fatal(err)
	}
	r.Type("Be")
	r.WantSeen("Ben")
	r.WantUnseen("Ada")
}
