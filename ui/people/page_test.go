package people_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

const (
	P = data.Present
	L = data.Late
	E = data.Excused
	A = data.Absent
	N = data.NotRecorded
)

func TestThePageSaysTheRateAsBothNumbers(t *testing.T) {
	p := newProgramme(P, P, P, A, P, L, P, N, E, P, L, P, A, A)
	r := enter(t, p.Records)
	r.visit(p.dana)
	r.WantSeen("Dana K.", "Mentee · with Ruth S. since 3 September, getting to know each other · Thursday group",
		"9 of 12", "meetings attended (75 %)", "missed in a row", "29 October", "last here",
		"no one-to-ones yet", "This term", "Urge surfing")
	r.Picture("person")
	r.wantNoFailure()
}

func TestFiguresWithoutDataAreDashesNotZero(t *testing.T) {
	p := newProgramme()
	r := enter(t, p.Records)
	r.visit(p.ruth)
	r.WantSeen("Mentor · alongside Dana K.", "no meetings counted yet", "not seen yet", "—")
	r.WantUnseen("0 of 0", "%")
}

func TestAVisitOfSomebodyWhoWasNotExpectedCountsForNothing(t *testing.T) {
	p := newProgramme(P, P)
	visit := data.Meeting{ID: data.NewID(), Group: data.NewID(), Date: today.AddDays(-2), Start: data.At(10, 0), State: data.Closed}
	p.Groups = append(p.Groups, data.Group{ID: visit.Group, Name: "Tuesday group", Schedule: p.Groups[0].Schedule})
	p.Meetings = append(p.Meetings, visit)
	p.Marks = append(p.Marks, data.Mark{Meeting: visit.ID, Person: p.dana, Status: P, LeftEarly: true, LeftAt: data.At(20, 10), Note: "Bus"})
	r := enter(t, p.Records)
	r.visit(p.dana)
	r.WantSeen("2 of 2", "17 November", "as a visitor · Left early, 20:10 · Bus")
}

func TestALongAttendanceIsListedWhenAskedFor(t *testing.T) {
	marks := make([]data.Status, 40)
	for i := range marks {
		marks[i] = P
	}
	p := newProgramme(marks...)
	r := enter(t, p.Records)
	r.visit(p.dana)
	first := "12 Feb" // of forty weeks
	r.WantUnseen(first)
	r.Tap("Show all 40 meetings")
	if _, is := r.Window().Canvas().Focused().(*kit.Tabs); !is {
		t.Error("the button is gone, and the keyboard is not with the tabs")
	}
	r.WantSeen(first)
}

// What was missed before a pause is no streak while it lasts, on the screen as in
// the review on paper.
func TestWhoIsOnAPauseMissesNothing(t *testing.T) {
	p := newProgramme(P, A, A)
	p.People[0].Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: today.AddDays(-3), Until: today.AddDays(20)}}}
	r := enter(t, p.Records)
	r.visit(p.dana)
	r.WantSeen("1 of 3")
	r.WantUnseen("missed in a row")
}

func TestTheReviewIsOneStepAway(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visit(p.dana)
	r.Tap("Attendance review")
	r.Tap("‹ People")
	want := []screen.Location{
		{Screen: screen.Documents, ID: p.dana, Document: "attendance-review"},
		{Screen: screen.People},
	}
	if d := cmp.Diff(want, r.Places); d != "" {
		t.Errorf("places (-want +got):\n%s", d)
	}
}

func (r room) contacts(person data.ID) []data.Contact {
	r.t.Helper()
	var got []data.Contact
	r.Stored(func(reader *store.Reader) (err error) {
		got, err = reader.ContactsOf(person)
		return err
	})
	return got
}

func TestACallIsLoggedForTodayByPhone(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visit(p.dana)
	r.Tap("Log a call")
	r.Press(fyne.KeyReturn)
	got := r.contacts(p.dana)
	if len(got) != 1 {
		t.Fatalf("%d contacts are stored", len(got))
	}
	want := data.Contact{ID: got[0].ID, Person: p.dana, Date: today, How: data.ByPhone}
	if d := cmp.Diff(want, got[0]); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
}

func TestAOneToOneIsLoggedForThePairAndCounted(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inOneToOnes)
	r.Tap("Log a one-to-one")
	r.WantSeen("A one-to-one of Dana K. and Ruth S.")
	r.WantSeen("Arrow up: Thursday 26 November 2026")
	for range 6 { // to the next time
		r.Window().Canvas().FocusNext()
	}
	r.Press(fyne.KeyUp, fyne.KeyReturn)
	got := r.contacts(p.dana)
	want := []data.Contact{{Person: p.dana, Pair: p.pair, Date: today, Next: today.AddDays(7)}}
	if len(got) == 1 {
		want[0].ID = got[0].ID
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Fatalf("stored (-want +got):\n%s", d)
	}
	r.WantSeen("with Ruth S.", "Next: Thursday 26 November")
	r.visit(p.dana)
	r.WantSeen("1 of 1", "one-to-ones kept")
}

func TestALoggedContactCanBeMended(t *testing.T) {
	p := newProgramme(P)
	p.Contacts = []data.Contact{{ID: data.NewID(), Person: p.dana, Date: today, How: data.ByPhone, Minutes: 10, Note: "Rang back"}}
	r := enter(t, p.Records)
	r.visitTab(p.dana, inOneToOnes)
	r.WantSeen("Phone", "10 minutes", "Rang back")
	r.openFirstContact()
	for range 3 { // next time, how, minutes: a call has no place
		r.Window().Canvas().FocusNext()
	}
	r.Type("x")
	r.Tap("Save")
	r.WantSeen("Write the minutes as a number, like 45.")
	r.Press(fyne.KeyBackspace)
	r.Type("5")
	r.Tap("Save")
	if got := r.contacts(p.dana)[0].Minutes; got != 105 {
		t.Errorf("%d minutes are stored", got)
	}
}

func TestTheWayHereIsNotedOnThePage(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inPath)
	r.WantSeen("Nothing noted")
	r.Tap("Change the path")
	r.fill("20 sep", "1 nov", "21 sep", "31 oct", "I am ready")
	r.Tap("Save")
	want := data.Path{
		DetoxFinished: data.NewDate(2026, 9, 20), WaitingSince: data.NewDate(2026, 11, 1),
		Rehab:      data.Span{From: data.NewDate(2026, 9, 21), Until: data.NewDate(2026, 10, 31)},
		Commitment: "I am ready",
	}
	if d := cmp.Diff(want, r.people()["Dana"].Path); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.WantSeen("20 September", "21 September to 31 October · 5 weeks", "1 November", "“I am ready”")
}

func TestWhoHasAMentorWaitsForNone(t *testing.T) {
	since := data.NewDate(2026, 8, 1)
	pairOf := func(p programme, steps ...data.PairStep) []data.Pair {
		pair := data.NewPair(p.pair, p.dana, p.ruth, data.NewDate(2026, 9, 3), steps[0].State)
		pair.Steps = append(pair.Steps, steps[1:]...)
		return []data.Pair{pair}
	}
	active, proposed := data.PairStep{State: data.Active}, data.PairStep{State: data.Proposed}
	ended := data.PairStep{Date: data.NewDate(2026, 10, 5), State: data.Ended, Reason: data.Mismatch}
	for name, c := range map[string]struct {
		steps  []data.PairStep
		waits  string
		waited string
	}{
		"in a pair":               {[]data.PairStep{active}, "", "1 August to 3 September"},
		"in a pair that ended":    {[]data.PairStep{active, ended}, "", "1 August to 3 September"},
		"in one that is proposed": {[]data.PairStep{proposed}, "1 August · 15 weeks ago", ""},
		"in one that never began": {[]data.PairStep{proposed, ended}, "1 August · 15 weeks ago", ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := newProgramme(P)
			p.Pairs = pairOf(p, c.steps...)
			p.Contacts, p.Goals = nil, nil
			p.People[0].Path.WaitingSince = since
			r := enter(t, p.Records)
			r.visitTab(p.dana, inPath)
			if c.waited != "" {
				r.WantSeen("Waited for a mentor", c.waited)
				r.WantUnseen("Waiting for a mentor")
				return
			}
			r.WantSeen("Waiting for a mentor since", c.waits)
			r.WantUnseen("Waited for a mentor")
		})
	}
}

func TestARehabThatEndsBeforeItBeginsIsRefusedInThePlace(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inPath)
	r.Tap("Change the path")
	r.fill("", "", "21 sep", "1 sep")
	r.Tap("Save")
	r.WantSeen("The last day is before the first.", "Please look at what is marked.")
	if got := r.people()["Dana"].Path; got != (data.Path{}) {
		t.Errorf("stored %+v", got)
	}
}

func TestMilestonesAreToldOnlyOfThoseWhoWantIt(t *testing.T) {
	p := newProgramme(P)
	p.People[0].RecoveryDates = []data.Date{today.AddDays(-25)}
	r := enter(t, p.Records)
	r.visitTab(p.dana, inPath)
	r.WantSeen("Kept to themselves")
	r.WantUnseen("30 days on")
	r.Tap("Change the recovery date")
	r.Tick("They want the group to know their milestones")
	r.Tap("Save")
	r.WantSeen("30 days on Tuesday 24 November · in 5 days")
}

func TestTimeAwayIsAddedAndRemoved(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inDetails)
	r.Tap("Away for a while")
	r.Type("3 dec")
	r.Tap("Save")
	want := []data.Away{{Kind: data.ToldUs, Span: data.Span{From: today, Until: data.NewDate(2026, 12, 3)}}}
	if d := cmp.Diff(want, r.people()["Dana"].Away); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.WantSeen("19 November to 3 December", "Told us beforehand: excused")
	r.Tap("Remove")
	if got := r.people()["Dana"].Away; len(got) != 0 {
		t.Errorf("still stored: %v", got)
	}
}

func TestWhoIsBackFromAPauseEarlyKeepsTheDaysBefore(t *testing.T) {
	p := newProgramme(P)
	p.People[0].Away = []data.Away{
		{Kind: data.Paused, Span: data.Span{From: today.AddDays(-20), Until: today.AddDays(20)}, Reason: "rehab"},
		{Kind: data.ToldUs, Span: data.Span{From: today.AddDays(30), Until: today.AddDays(30)}},
	}
	r := enter(t, p.Records)
	r.visitTab(p.dana, inDetails)
	r.WantSeen("30 October to 9 December", "at the moment · On a pause: not expected · rehab", "Saturday 19 December")
	r.Tap("They are back")
	want := []data.Away{p.People[0].Away[0], p.People[0].Away[1]}
	want[0].Span.Until = today.AddDays(-1)
	if d := cmp.Diff(want, r.people()["Dana"].Away); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.Tap("Remove") // what is to come stands first
	if d := cmp.Diff(want[:1], r.people()["Dana"].Away); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
}

func TestOfManyContactsOnlyThoseInSightAreDrawn(t *testing.T) {
	p := newProgramme(P)
	for i := range 2000 {
		p.Contacts = append(p.Contacts, data.Contact{
			ID: data.NewID(), Person: p.dana, Date: today.AddDays(-i), How: data.ByPhone, Themes: "Sleep",
		})
	}
	r := enter(t, p.Records)
	r.visitTab(p.dana, inOneToOnes)
	drawn := 0
	r.Walk(func(o fyne.CanvasObject) bool {
		if text, ok := o.(*kit.Text); ok && text.Text() == "Sleep" {
			drawn++
		}
		return false
	})
	if drawn == 0 || drawn > 30 {
		t.Errorf("%d of 2000 contacts are drawn", drawn)
	}
	r.openFirstContact()
	r.Press(fyne.KeyEscape)
	r.Press(fyne.KeyEnd)
	r.WantSeen(words.ShortDate(today.AddDays(-1999), today))
}

func TestLeavingAGroupKeepsWhatWasBefore(t *testing.T) {
	p := newProgramme(P, P)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inDetails)
	r.Tap("Leave the group")
	r.Press(fyne.KeyReturn)
	r.Stored(func(reader *store.Reader) error {
		m, _, err := reader.Membership(p.group, p.dana)
		if want := (data.Span{From: today.AddDays(-14), Until: today}); len(m.Spans) != 1 || m.Spans[0] != want {
			t.Errorf("spans %v, want %v", m.Spans, want)
		}
		return err
	})
}

func TestSomebodyJoinsAGroupFromTheirPage(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.ruth, inDetails)
	r.WantSeen("In no group")
	r.Tap("Join a group")
	r.Tap("Join")
	r.WantSeen("Thursday group", "since 19 November")
	r.undo()
	r.WantSeen("In no group")
}

func TestWhoHasLeftCanComeBack(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inDetails)
	r.Tap("Note that they have left")
	r.Tap("Save")
	if got := r.people()["Dana"].Left; got != today {
		t.Errorf("left on %v", got)
	}
	r.WantSeen("last day on 19 November")
	r.Tap("They are back")
	if got := r.people()["Dana"].Left; got != 0 {
		t.Errorf("still left on %v", got)
	}
}

func TestWhoComesBackWasNotExpectedWhileTheyWereGone(t *testing.T) {
	p := newProgramme(P, P)
	p.People[0].Left = today.AddDays(-10)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inDetails)
	r.Tap("They are back")
	spans := func() (spans []data.Span) {
		r.Stored(func(reader *store.Reader) error {
			m, _, err := reader.Membership(p.group, p.dana)
			spans = m.Spans
			return err
		})
		return spans
	}
	want := []data.Span{{From: today.AddDays(-14), Until: today.AddDays(-10)}, {From: today}}
	if d := cmp.Diff(want, spans()); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.undo()
	r.WantSeen("Left the programme")
	if d := cmp.Diff([]data.Span{{From: today.AddDays(-14)}}, spans()); d != "" {
		t.Errorf("taken back (-want +got):\n%s", d)
	}
}
