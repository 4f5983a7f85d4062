package register_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/words"
)

func TestANameThatNobodyHasTakesOneEnterMore(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Type("yusuf ali")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{})
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Yusuf": data.Present})
	if !e.Sees("First time") || !e.Sees("1 first-timer") {
		t.Error("the register does not say that it is a first time")
	}
}

func TestAChordSaysAtOnceHowAFirstTimerCame(t *testing.T) {
	for key, want := range map[fyne.KeyName]map[string]data.Status{
		fyne.KeyP: {"Yusuf": data.Present}, fyne.KeyL: {"Yusuf": data.Late}, fyne.KeyA: {}, fyne.KeyE: {},
	} {
		e := takeRegister(t, "Dana")
		e.Type("yusuf ali")
		e.chord(key, fyne.KeyModifierAlt)
		e.wantMarks(want)
		if said := strings.Contains(strings.Join(e.Said, " "), "Only somebody who has come can be added."); said != (len(want) == 0) {
			t.Errorf("Alt %s says %q", key, e.Said)
		}
	}
}

// A chord may be a slip as well where it stands beside who was meant.
func TestAChordBesideANearMissTakesASecondOne(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Type("dara")
	e.chord(fyne.KeyL, fyne.KeyModifierAlt)
	e.WantSeen("Enter adds a first-timer", "Dana T.")
	e.wantMarks(map[string]data.Status{})
	e.chord(fyne.KeyL, fyne.KeyModifierAlt)
	e.wantMarks(map[string]data.Status{"Dara": data.Late})
}

func TestAWalkInTurnsOutToBeSomebodyOnTheList(t *testing.T) {
	e := takeRegister(t, "Dana", "Tomasz")
	e.Type("tomek")
	e.chord(fyne.KeyL, fyne.KeyModifierAlt)
	e.wantMarks(map[string]data.Status{"Tomek": data.Late})
	e.chord(fyne.KeyM, fyne.KeyModifierAlt)
	e.Pick(0, "T")
	e.WantSeen("Are these one person?")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Tomasz": data.Late})
	e.WantSeen("Tomasz T.")
	if _, err := e.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	e.wantMarks(map[string]data.Status{"Tomek": data.Late})
}

func TestAFirstTimerCanShareTheBeginningOfAName(t *testing.T) {
	e := takeRegister(t, "Samira")
	e.Type("sam")
	e.Press(fyne.KeyUp, fyne.KeyReturn) // round to the last row, the offer
	e.wantMarks(map[string]data.Status{"Sam": data.Present})
}

func TestANearMissIsShownButNotMarkedByEnter(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Type("dara")
	if !e.Sees("Dana T.") {
		t.Error("the near miss is not shown")
	}
	e.Press(fyne.KeyUp, fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Dana": data.Present})
}

func TestASlipOfTheFingerBesideANearMissMakesNobodyWithOneEnter(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Type("dara")
	e.WantSeen("Nobody has this name yet")
	e.Press(fyne.KeyReturn)
	e.WantSeen("Enter adds a first-timer")
	if !e.Sees("Dana T.") {
		t.Error("the near miss is not shown any more")
	}
	e.wantMarks(map[string]data.Status{})
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Dara": data.Present})
}

func TestSomebodyOnTheListWhoWasNeverSeenIsAFirstTimer(t *testing.T) {
	e := takeRegister(t, "Ada")
	if _, err := e.Store().AddPerson(data.Person{First: "Zed", Last: "New", Roles: data.Mentee}); err != nil {
		t.Fatal(err)
	}
	e.Type("zed")
	e.WantSeen("First time")
	e.Hold()
	e.Press(fyne.KeyReturn)
	e.WantSeen("1 first-timer")
	e.Release()
	e.WantSeen("1 first-timer", "saved")
}

func TestSomebodySeenInAnotherGroupIsNoFirstTimer(t *testing.T) {
	e := takeRegister(t, "Ada")
	today := data.DateOf(uitest.Evening)
	other, err := e.Store().AddGroup(data.Group{Name: "Monday group", Schedule: data.Schedule{
		Weekday: today.Weekday(), Start: data.At(12, 0), Weeks: 1, Span: data.Span{From: today.AddDays(-70)},
	}}, nil, today.AddDays(-70))
	if err != nil {
		t.Fatal(err)
	}
	visitor, err := e.Store().AddPerson(data.Person{First: "Vera", Last: "Visitor", Roles: data.Mentee}, store.Joining{Group: other, On: today.AddDays(-70)})
	if err != nil {
		t.Fatal(err)
	}
	earlier, err := e.Store().AddMeeting(data.Meeting{Group: other, Date: today.AddDays(-7), Start: data.At(12, 0)})
	if err != nil {
		t.Fatal(err)
	}
	for _, meeting := range []data.ID{earlier, e.meeting} {
		if err := e.Store().SetMark(meeting, visitor, data.Present); err != nil {
			t.Fatal(err)
		}
	}
	if !e.Sees("Vera V.") || !e.Sees("Not a member of this group") || e.Sees("First time") {
		t.Error("somebody known from another group is taken for a first-timer")
	}
}

func TestANewcomerOnTheWayToTheDiskIsFoundAndNotAddedTwice(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Hold()
	e.Type("tomek")
	e.Press(fyne.KeyReturn, fyne.KeyReturn)
	e.screen.Show(screen.Location{Screen: screen.Register}) // however often it is read meanwhile
	e.Type("tomek")
	e.WantSeen("Tomek is present")
	e.WantUnseen("Nobody has this name yet")
	e.Press(fyne.KeyReturn, fyne.KeyReturn)
	e.Release()
	e.Stored(func(r *store.Reader) error {
		people, err := r.People()
		if len(people) != 2 {
			t.Errorf("%d people are on the list, want Dana and Tomek", len(people))
		}
		return err
	})
	e.wantMarks(map[string]data.Status{"Tomek": data.Present})
}

func TestANewcomerWhoCouldNotBeStoredIsFoundNoMore(t *testing.T) {
	e := takeRegister(t, "Dana")
	e.Hold()
	e.Break(errDiskFull)
	e.Type("tomek")
	e.Press(fyne.KeyReturn, fyne.KeyReturn)
	e.Release()
	e.Break(nil)
	e.Type("tomek")
	e.WantSeen("Nobody has this name yet")
	e.Press(fyne.KeyReturn, fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"Tomek": data.Present})
}

func TestANewcomerOnTheWayToTheDiskTurnsOutToBeSomebodyOnTheList(t *testing.T) {
	e := takeRegister(t, "Dana", "Tomasz")
	e.Hold()
	e.Type("tomek")
	e.Press(fyne.KeyReturn, fyne.KeyReturn)
	e.chord(fyne.KeyM, fyne.KeyModifierAlt)
	e.WantSeen("Tomek may be on the list twice")
	if len(e.Failures) != 0 {
		t.Errorf("told: %v", e.Failures)
	}
}

func TestWhoeverLedIsChosenFromThoseOnTheDisk(t *testing.T) {
	ctrl := fyne.KeyModifierShortcutDefault
	for name, ask := range map[string]func(evening){
		"who led":              func(e evening) { e.chord(fyne.KeyG, ctrl) },
		"a new activity":       func(e evening) { e.chord(fyne.KeyK, ctrl) },
		"an activity was held": func(e evening) { e.Tap("Edit") },
	} {
		t.Run(name, func(t *testing.T) {
			e := takeRegister(t, "Dana")
			if err := e.Store().SetHeld(e.meeting, []data.Held{{Title: "Breathing", Kind: data.CBT}}); err != nil {
				t.Fatal(err)
			}
			e.Hold()
			e.Break(errDiskFull)
			e.Type("tomek")
			e.Press(fyne.KeyReturn, fyne.KeyReturn)
			ask(e)
			if len(e.Failures) != 1 {
				t.Errorf("told before the choice: %v", e.Failures)
			}
			e.Break(nil)
		})
	}
}

func TestWhoIsOnTheListUnderAnotherSpellingIsSaidBeforeTheyAreAddedOnceMore(t *testing.T) {
	e := takeRegister(t, "Jörg-Peter", "Dana")
	for _, typed := range []string{"joergpeter tester", "Tester Jorg Peter", "jørg-peter tester"} {
		e.Press(fyne.KeyEscape)
		e.Type(typed)
		e.WantSeen("Jörg-Peter T. is on the list already.")
		e.wantMarks(map[string]data.Status{})
	}
	e.Press(fyne.KeyEscape)
	e.Type("joergpeter testor")
	e.WantUnseen("Jörg-Peter T. is on the list already.")
	e.Press(fyne.KeyReturn, fyne.KeyReturn) // never in the way
	e.wantMarks(map[string]data.Status{"Joergpeter": data.Present})
}

func TestTheRegisterSaysWhatSomebodyGoesBy(t *testing.T) {
	e := takeRegister(t, "Robert", "Dana")
	e.change("Robert", func(p *data.Person) { p.Alias = "Bob" })
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: e.meeting})
	e.WantSeen("goes by Bob")
	e.Type("bob")
	e.WantSeen("Robert T. · goes by Bob")
	code := data.CodeOnly
	words.ShowNames(&code)
	t.Cleanup(func() { words.ShowNames(nil) })
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: e.meeting})
	e.Press(fyne.KeyEscape)
	e.WantUnseen("goes by Bob")
}

func TestKeysSayOfAMeetingToComeWhatItsDimmedStatusesDo(t *testing.T) {
	const hint = "This meeting is on Thursday 26 November; the register opens then. Who has told you that they will be away can be noted as excused."
	for name, do := range map[string]func(e evening){
		"Alt P":    func(e evening) { e.Type("dana"); e.chord(fyne.KeyP, fyne.KeyModifierAlt) },
		"Alt L":    func(e evening) { e.Type("dana"); e.chord(fyne.KeyL, fyne.KeyModifierAlt) },
		"Alt A":    func(e evening) { e.Type("dana"); e.chord(fyne.KeyA, fyne.KeyModifierAlt) },
		"Enter":    func(e evening) { e.Type("dana"); e.Press(fyne.KeyReturn) },
		"a letter": func(e evening) { e.Press(fyne.KeyDown); focusList(e); e.Type("p") },
		"plus":     func(e evening) { e.Type("+") },
		"Ctrl +":   func(e evening) { e.chord(fyne.KeyPlus, fyne.KeyModifierShortcutDefault) },
		"Ctrl T":   func(e evening) { e.chord(fyne.KeyT, fyne.KeyModifierShortcutDefault) },
		"Ctrl D":   func(e evening) { e.chord(fyne.KeyD, fyne.KeyModifierShortcutDefault) },
	} {
		t.Run(name, func(t *testing.T) {
			e := takeRegister(t, "Dana")
			if err := e.Store().MoveMeeting(e.meeting, e.Today().AddDays(7), data.At(19, 0), ""); err != nil {
				t.Fatal(err)
			}
			e.Show(e.screen, screen.Location{Screen: screen.Register, ID: e.meeting})
			e.WantOff("From paper", "+", "Let people tick themselves")
			e.WantUnseen("Led by", "Choose who led", "did not meet", "Or type + or –")
			do(e)
			if e.Window().Canvas().Overlays().Top() != nil {
				t.Error("something is asked for that is refused")
			}
			if len(e.Failures) > 0 {
				t.Errorf("failed with %v", e.Failures)
			}
			if !slices.Contains(e.Said, hint) {
				t.Errorf("said %q", e.Said)
			}
			e.wantMarks(map[string]data.Status{})
			e.Press(fyne.KeyEscape)
			e.Type("dana")
			e.chord(fyne.KeyE, fyne.KeyModifierAlt)
			e.wantMarks(map[string]data.Status{"Dana": data.Excused})
		})
	}
}

func TestTheRegisterShowsBesideANameThatCannotBeDrawnWhatTellsWhoItIs(t *testing.T) {
	words.DrawOnly(func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	t.Cleanup(func() { words.DrawOnly(nil) })
	e := takeRegister(t, "Robert", "Dana", "Anna", "Lin", "Sam")
	e.change("Robert", func(p *data.Person) { p.Last, p.Alias = "王", "Bob" })
	e.change("Dana", func(p *data.Person) { p.First, p.Last, p.Alias = "伟", "王", "Wei" })
	e.change("Anna", func(p *data.Person) { p.First, p.Last, p.Code = "芳", "李", "M-7" })
	e.change("Lin", func(p *data.Person) { p.First, p.Last = "静", "李" })
	e.change("Sam", func(p *data.Person) { p.First, p.Last = "静", "李" })
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: e.meeting})
	e.WantSeen("Robert (Bob)", "Wei", "M-7", "\uFFFD (1)", "\uFFFD (2)")
	e.WantUnseen("goes by", "王", "李")
	e.Type("王伟")
	e.WantSeen("Wei")
	e.WantUnseen("M-7")
	e.Press(fyne.KeyReturn)
	e.wantMarks(map[string]data.Status{"伟": data.Present})
}
