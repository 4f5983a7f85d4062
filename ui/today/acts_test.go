package today_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/today"
	"alongside/ui/uitest"
)

// onTheList gives the keyboard to the list of calls, on its first row.
func onTheList(t *testing.T, h *uitest.Host) {
	t.Helper()
	found := false
	h.Walk(func(o fyne.CanvasObject) bool {
		list, is := o.(*kit.RowList)
		if is {
			h.Window().Canvas().Focus(list)
			found = true
		}
		return is
	})
	if !found {
		t.Fatal("there is no list of calls")
	}
}

func personOf(h *uitest.Host, id data.ID) data.Person {
	var p data.Person
	h.Read(func(r *store.Reader) (err error) {
		p, err = r.Person(id)
		return err
	})
	return p
}

func TestAnAbsenceIsExpectedFromTheListByKeys(t *testing.T) {
	h := show(t, aGroup())
	onTheList(t, h)
	h.Type("a")
	h.WantSeen("Away for a while: Yusuf H.")
	h.Type("3 dec")
	h.Press(fyne.KeyReturn)
	want := []data.Away{{Kind: data.ToldUs, Span: data.Span{From: evening, Until: data.NewDate(2026, 12, 3)}}}
	if diff := cmp.Diff(want, personOf(h, yusuf.ID).Away); diff != "" {
		t.Errorf("away (-want +got):\n%s", diff)
	}
	if h.Sees("Yusuf H.") {
		t.Error("Yusuf is still to be rung, who has told us when he will be back")
	}
}

func TestTheDayOfACallInFiguresIsReadAsTheProgrammesPaperHasIt(t *testing.T) {
	h := show(t, aGroup())
	var programme data.Programme
	h.Read(func(r *store.Reader) (err error) {
		programme, err = r.Programme()
		return err
	})
	programme.Paper = data.Letter
	if err := h.Store().UpdateProgramme(programme); err != nil {
		t.Fatal(err)
	}
	h.Tap("Log a call")
	for range 3 { // past how it went and how, to when
		h.Window().Canvas().FocusNext()
	}
	h.Window().Canvas().Focused().(interface{ SetText(string) }).SetText("")
	h.Type("11/3/2026")
	h.Tap("Log the call")
	var contacts []data.Contact
	h.Read(func(r *store.Reader) (err error) {
		contacts, err = r.ContactsOf(yusuf.ID)
		return err
	})
	if len(contacts) != 1 || contacts[0].Date != data.NewDate(2026, 11, 3) {
		t.Errorf("stored %+v, want 3 November", contacts)
	}
}

func TestAnAbsenceWithoutALastDayIsAskedFor(t *testing.T) {
	h := show(t, aGroup())
	onTheList(t, h)
	h.Type("a")
	h.Press(fyne.KeyReturn)
	h.WantSeen("A date is needed here.")
	if got := personOf(h, yusuf.ID).Away; got != nil {
		t.Errorf("stored: %v", got)
	}
}

func TestAPauseMayBeWithoutAnEnd(t *testing.T) {
	h := show(t, aGroup())
	onTheList(t, h)
	h.Type("a")
	h.Window().Canvas().FocusNext()
	h.Window().Canvas().FocusNext()
	h.Press(fyne.KeyRight)
	h.Tap("Save")
	want := []data.Away{{Kind: data.Paused, Span: data.Span{From: evening}}}
	if diff := cmp.Diff(want, personOf(h, yusuf.ID).Away); diff != "" {
		t.Errorf("away (-want +got):\n%s", diff)
	}
}

func TestACallIsSetAsideWithAReasonAndBroughtBack(t *testing.T) {
	h := show(t, aGroup())
	h.Tap("More")
	h.WantSeen("Log a one-to-one", "Open the pair", "Away for a while", "Set aside for now", "Open the person")
	h.Type("s")
	h.WantSeen("Set aside for now: Yusuf H.", "Missed the last 3 meetings")
	h.Press(fyne.KeyReturn)
	h.WantSeen("Say in a few words why no call is needed.")
	h.Type("his sister has told us")
	h.Press(fyne.KeyReturn)
	h.WantSeen("Nobody else today.", "1 set aside")
	if h.Sees("Yusuf H.") {
		t.Error("Yusuf is still listed")
	}
	h.Tap("1 set aside")
	h.Press(fyne.KeyEscape)
	h.WantSeen("1 set aside")
	h.Tap("1 set aside")
	h.WantSeen("Yusuf H.", "his sister has told us")
	h.Tap("Bring back")
	h.WantSeen("Yusuf H.", "Missed the last 3 meetings")
	if h.Sees("set aside") {
		t.Error("something is still said to be set aside")
	}
}

func TestEachCallThatWasSetAsideIsBroughtBackByItself(t *testing.T) {
	records := aGroup()
	why := strings.Repeat("she is at her sister’s and rings us herself ", 6)
	waits := data.CallReason{Kind: data.WaitingForMentor, Concern: data.CheckIn, Since: evening.AddDays(-40)}
	for _, name := range []string{"Gwenllian", "Ola"} {
		p := data.Person{ID: data.NewID(), First: name, Path: data.Path{WaitingSince: waits.Since}}
		records.People = append(records.People, p)
		records.Dismissals = append(records.Dismissals, data.NewDismissal(p.ID, waits, evening, name+": "+why))
	}
	h := show(t, records)
	h.Tap("2 set aside")
	for _, name := range []string{"Gwenllian", "Ola"} {
		h.WantSeen(strings.TrimSpace(name + ": " + why))
	}
	h.Picture("today-set-aside")
	h.Tap("Bring back") // the first by name
	h.WantSeen("Gwenllian", "1 set aside")
	h.WantUnseen("Ola")
}

// lettersAct reports what L and M do, wherever the keyboard is.
func lettersAct(t *testing.T, h *uitest.Host) {
	t.Helper()
	h.Type("l")
	h.WantSeen("Log a call: Yusuf H.")
	h.Press(fyne.KeyEscape)
	h.Type("m")
	h.WantSeen("Set aside for now")
	h.Press(fyne.KeyEscape)
}

func TestTheLettersActOnTheFirstCallFromTheStart(t *testing.T) {
	h := show(t, aGroup()) // the keyboard is on the band's button
	lettersAct(t, h)
	h.Press(fyne.KeyReturn)
	if len(h.Places) != 1 || h.Places[0].Screen != screen.Register {
		t.Errorf("Enter leads to %v", h.Places)
	}
}

func TestTheLettersActWhereNothingHasTheKeyboard(t *testing.T) {
	h := show(t, aGroup())
	h.Window().Canvas().SetOnTypedRune(h.Shown.(*today.Screen).Typed) // as the shell does
	h.Window().Canvas().Unfocus()                                     // as a click does
	lettersAct(t, h)
}

func TestDownLeadsFromTheBandIntoTheList(t *testing.T) {
	records := aGroup()
	records.People = append(records.People, data.Person{ID: data.NewID(), First: "Ola", Path: data.Path{WaitingSince: evening.AddDays(-40)}})
	h := show(t, records)
	h.Press(fyne.KeyDown)
	h.Type("l")
	h.WantSeen("Log a call: Yusuf H.")
	h.Press(fyne.KeyEscape, fyne.KeyDown)
	h.Type("l")
	h.WantSeen("Log a call: Ola")
}

func TestWhereTheMenuLeads(t *testing.T) {
	records := aGroup()
	pair := records.Pairs[0].ID
	waits := data.Person{ID: data.NewID(), First: "Ola", Path: data.Path{WaitingSince: evening.AddDays(-40)}}
	for name, c := range map[string]struct {
		records data.Records
		letter  string
		want    screen.Location
	}{
		"to the person": {records, "o", screen.Location{Screen: screen.People, ID: yusuf.ID}},
		"to the pair":   {records, "r", screen.Location{Screen: screen.Pairs, ID: pair}},
		"to finding a mentor": {
			data.Records{People: []data.Person{waits}, Groups: []data.Group{thursday}},
			"f",
			screen.Location{Screen: screen.Pairs, ID: waits.ID, Part: screen.FindMentor},
		},
	} {
		t.Run(name, func(t *testing.T) {
			h := show(t, c.records)
			onTheList(t, h)
			h.Type(c.letter)
			if diff := cmp.Diff([]screen.Location{c.want}, h.Places); diff != "" {
				t.Errorf("places (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAOneToOneIsLoggedFromTheList(t *testing.T) {
	records := aGroup()
	h := show(t, records)
	onTheList(t, h)
	h.Type("t")
	h.Tap("Save")
	var contacts []data.Contact
	h.Read(func(r *store.Reader) (err error) {
		contacts, err = r.ContactsOfPair(records.Pairs[0].ID)
		return err
	})
	if len(contacts) != 1 || contacts[0].Date != evening {
		t.Errorf("logged: %+v", contacts)
	}
}

func TestWhereNamesAreHiddenTheNumberToRingIsToo(t *testing.T) {
	records := aGroup()
	records.Programme = data.NewProgramme("Riverside")
	records.Programme.ScreenNames = data.CodeOnly
	records.People[2].Phone = "07700 900123"
	h := show(t, records)
	h.WantSeen("Hidden", "Good evening")
	h.WantUnseen("07700 900318", "Maria")
	onTheList(t, h)
	h.Type("l")
	h.WantSeen("The phone number is hidden, as names are.")
	h.Press(fyne.KeyRight)
	h.WantUnseen("07700 900123")
}

func TestTheMentorMayBeRungAboutAQuietPair(t *testing.T) {
	records := aGroup()
	records.People[2].Phone = "07700 900123"
	h := show(t, records)
	onTheList(t, h)
	h.Type("l")
	h.WantSeen("Phone 07700 900318")
	h.Press(fyne.KeyRight)
	h.WantSeen("Phone 07700 900123")
	h.Tap("Log the call")
	var contacts []data.Contact
	h.Read(func(r *store.Reader) (err error) {
		contacts, err = r.ContactsOf(ruth.ID)
		return err
	})
	if len(contacts) != 1 || contacts[0].Person != ruth.ID || contacts[0].Missed {
		t.Errorf("logged: %+v", contacts)
	}
	h.WantSeen("Yusuf H.", "Missed the last 3 meetings")
	if h.Sees("No one-to-one with Ruth S. for 60 days") {
		t.Error("the pair is still to be asked about")
	}
}

func TestEveryKindOfCallSaysWhy(t *testing.T) {
	paired := func(since int, contacts ...data.Contact) data.Records {
		pair := data.NewPair(data.NewID(), yusuf.ID, ruth.ID, evening.AddDays(-since), data.Active)
		for i := range contacts {
			contacts[i].ID, contacts[i].Person, contacts[i].Pair = data.NewID(), yusuf.ID, pair.ID
		}
		return data.Records{Pairs: []data.Pair{pair}, Contacts: contacts}
	}
	review := func(daysAgo int) data.Records {
		r := paired(5)
		r.Pairs[0].ReviewOn = evening.AddDays(-daysAgo)
		return r
	}
	milestone := func(days int) data.Records {
		p := dana
		p.ShareMilestones, p.RecoveryDates = true, []data.Date{evening.AddDays(days - 60)}
		return data.Records{People: []data.Person{p, yusuf, ruth}}
	}
	waiting := dana
	waiting.Path.WaitingSince = evening.AddDays(-36)
	for name, c := range map[string]struct {
		records data.Records
		want    []string
	}{
		"quiet":              {paired(17), []string{"This week", "No one-to-one with Ruth S. for 17 days"}},
		"waiting":            {data.Records{People: []data.Person{waiting}}, []string{"This week", "Waiting for a mentor for 5 weeks"}},
		"agreed for today":   {paired(9, data.Contact{Date: evening.AddDays(-7), Next: evening}), []string{"Tonight", "One-to-one with Ruth S. today"}},
		"agreed, not logged": {paired(12, data.Contact{Date: evening.AddDays(-9), Next: evening.AddDays(-2)}), []string{"The one-to-one with Ruth S. of 17 November is not logged"}},
		"review today":       {review(0), []string{"Tonight", "The review of the pair with Ruth S. is due today"}},
		"review overdue":     {review(2), []string{"The review of the pair with Ruth S. was due on 17 November"}},
		"milestone today":    {milestone(0), []string{"Tonight", "60 days today"}},
		"milestone to come":  {milestone(2), []string{"60 days on Saturday"}},
	} {
		t.Run(name, func(t *testing.T) {
			c.records.Groups = []data.Group{thursday}
			if c.records.People == nil {
				c.records.People = []data.Person{yusuf, ruth}
			}
			h := show(t, c.records)
			h.WantSeen(c.want...)
		})
	}
}

func TestFromAMilestoneAWayLeadsToItsCertificate(t *testing.T) {
	p := dana
	p.ShareMilestones, p.RecoveryDates = true, []data.Date{evening.AddDays(-60)}
	h := show(t, data.Records{People: []data.Person{p}, Groups: []data.Group{thursday}})
	h.FromMenu("More", "Certificate")
	want := screen.Location{Screen: screen.Documents, ID: dana.ID, Document: reports.CertificateKey}
	if len(h.Places) != 1 || h.Places[0] != want {
		t.Errorf("it leads to %v", h.Places)
	}
}

func TestWhoComesBackIsToldOf(t *testing.T) {
	records := aGroup()
	back := meeting(evening.AddDays(-2), data.Closed)
	records.Meetings = append(records.Meetings, back)
	records.Marks = append(records.Marks, data.Mark{Meeting: back.ID, Person: yusuf.ID, Status: data.Present})
	records.Pairs = nil
	h := show(t, records)
	h.WantSeen("Tonight, before the group", "Yusuf H.", "Came back on 17 November, after being missed")
}

func TestWhatIsUsualIsSaidOfEnoughMeetings(t *testing.T) {
	h := show(t, aGroup())
	h.WantSeen("Usually 2 come")
}

func TestWhatPairsHaveAgreedOnComesUp(t *testing.T) {
	records := aGroup()
	records.Pairs[0].ReviewOn = evening.AddDays(5)
	records.Contacts = []data.Contact{{ID: data.NewID(), Person: yusuf.ID, Pair: records.Pairs[0].ID, Date: evening.AddDays(-1), Next: evening.AddDays(2)}}
	h := show(t, records)
	h.WantSeen("Coming up", "Yusuf H. and Ruth S.", "21 Nov", "Review: Yusuf H. and Ruth S.", "24 Nov")
}
