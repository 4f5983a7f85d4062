package mentorview_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/mentorview"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

var today = data.DateOf(uitest.Evening)

// secret stands in every text that is not Ruth's business.
const secret = "Zephyrine"

// programme has Ruth, who walks alongside Dana and Yusuf. Dana had Ben before,
// who now walks alongside Kay.
type programme struct {
	data.Records
	ruth, dana, yusuf, ben, kay  data.ID
	withDana, withYusuf, earlier data.ID // pairs
	elsewhere, goal, group       data.ID
}

func newProgramme() programme {
	p := programme{
		ruth: data.NewID(), dana: data.NewID(), yusuf: data.NewID(), ben: data.NewID(), kay: data.NewID(),
		withDana: data.NewID(), withYusuf: data.NewID(), earlier: data.NewID(), elsewhere: data.NewID(),
		goal: data.NewID(), group: data.NewID(),
	}
	hidden := secret + " said so"
	p.People = []data.Person{
		{ID: p.ruth, First: "Ruth", Last: "Stone", Roles: data.Mentor, Note: hidden},
		{
			ID: p.dana, First: "Dana", Last: "Kowalska", Roles: data.Mentee, Phone: "07700 900123", Note: hidden,
			Path:          data.Path{Commitment: hidden, Wishes: hidden, WaitingSince: today.AddDays(-300)},
			Away:          []data.Away{{Kind: data.ToldUs, Span: data.Span{From: today, Until: today}, Reason: hidden}},
			RecoveryDates: []data.Date{today.AddDays(-100)},
		},
		{ID: p.yusuf, First: "Yusuf", Last: "Amin", Roles: data.Mentee, Note: hidden},
		{ID: p.ben, First: "Ben " + secret, Last: "Adams", Roles: data.Mentor},
		{ID: p.kay, First: secret, Last: "Kay", Roles: data.Mentee},
	}
	ended := data.NewPair(p.earlier, p.dana, p.ben, today.AddDays(-200), data.Active)
	ended.Steps[0].Note = hidden
	ended.Steps = append(ended.Steps, data.PairStep{Date: today.AddDays(-90), State: data.Ended, Reason: data.Transferred, Note: hidden})
	now := data.NewPair(p.withDana, p.dana, p.ruth, today.AddDays(-80), data.Active)
	now.From = p.earlier
	p.Pairs = []data.Pair{
		ended, now,
		data.NewPair(p.withYusuf, p.yusuf, p.ruth, today.AddDays(-20), data.Active),
		data.NewPair(p.elsewhere, p.kay, p.ben, today.AddDays(-60), data.Active),
	}
	p.addContacts(hidden)
	p.Goals = []data.Goal{{
		ID: p.goal, Person: p.dana, Words: "To sleep through", Made: today.AddDays(-150),
		Steps: []data.GoalStep{{Text: "Telly off at eleven"}, {Text: "Buy a book", Done: today.AddDays(-100)}},
		History: []data.GoalChange{
			{Date: today.AddDays(-120), Pair: p.earlier, Note: hidden},
			{Date: today.AddDays(-70), Note: hidden},
			{Date: today.AddDays(-20), Pair: p.withDana, Note: "Slept two nights"},
		},
	}}
	p.addMeetings(hidden)
	return p
}

func (p *programme) addContacts(hidden string) {
	contact := func(person, pair data.ID, ago int, note string) {
		p.Contacts = append(p.Contacts, data.Contact{
			ID: data.NewID(), Person: person, Pair: pair, Date: today.AddDays(-ago), Minutes: 45, Where: data.AtCafe, Note: note, Themes: note,
		})
	}
	contact(p.dana, p.earlier, 150, hidden)
	contact(p.dana, data.ID{}, 30, hidden) // a facilitator's call
	contact(p.kay, p.elsewhere, 10, hidden)
	contact(p.dana, p.withDana, 12, "Talked about her sister")
	p.Contacts[len(p.Contacts)-1].Others = []data.ID{p.ben, p.kay}
	contact(p.dana, p.withDana, 26, "A walk by the river")
}

// addMeetings gives Dana and Yusuf a term of Thursdays.
func (p *programme) addMeetings(hidden string) {
	from := today.AddDays(-7 * 12)
	p.Groups = []data.Group{{ID: p.group, Name: "Thursday group", Note: hidden, Schedule: data.Schedule{
		Weekday: time.Thursday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: from},
	}}}
	for _, person := range []data.ID{p.dana, p.yusuf, p.kay} {
		p.Memberships = append(p.Memberships, data.Membership{Group: p.group, Person: person, Spans: []data.Span{{From: from}}})
	}
	for week := range 12 {
		m := data.Meeting{
			ID: data.NewID(), Group: p.group, Date: from.AddDays(7 * week), Slot: from.AddDays(7 * week), Start: data.At(19, 0),
			State: data.Closed, Note: hidden, Activities: []data.Held{{Kind: data.CBT, Title: "Urge surfing", Note: hidden}},
		}
		p.Meetings = append(p.Meetings, m)
		for i, person := range []data.ID{p.dana, p.yusuf, p.kay} {
			status := data.Present
			if (week+i)%4 == 0 {
				status = data.Absent
			}
			p.Marks = append(p.Marks, data.Mark{Meeting: m.ID, Person: person, Status: status, Note: hidden})
		}
	}
}

// handOver shows Ruth's view.
func (p programme) handOver(t *testing.T) (*uitest.Host, *mentorview.Screen) {
	t.Helper()
	h := uitest.New(t, p.Records)
	s := mentorview.New(h, p.ruth)
	h.Show(s, screen.Location{})
	return h, s
}

func TestAMentorSeesTheirMenteesAtAGlance(t *testing.T) {
	h, _ := newProgramme().handOver(t)
	h.WantSeen("The mentees of Ruth S.", "Dana K.", "Yusuf A.",
		"last one-to-one 7 November", "no one-to-one yet", "Came to 9 of 12 (75 %)")
	h.WantUnseen("Ben", secret)
}

func TestTheDayThatWasAgreedStandsUntilItHasCome(t *testing.T) {
	p := newProgramme()
	agreed := &p.Contacts[3] // twelve days ago; a word by phone since then changes nothing
	agreed.Next = today.AddDays(3)
	p.Contacts = append(p.Contacts, data.Contact{ID: data.NewID(), Person: p.dana, Pair: p.withDana, Date: today.AddDays(-4), How: data.ByPhone})
	h, _ := p.handOver(t)
	h.WantSeen("next on Sunday 22 November")
}

func TestAMenteeWhoHasNotComeYetIsSaidToBeSo(t *testing.T) {
	p := newProgramme()
	p.Marks = nil
	h, _ := p.handOver(t)
	h.WantSeen("Not seen yet")
}

func TestAMenteesPageHoldsWhatConcernsTheTwo(t *testing.T) {
	h, _ := newProgramme().handOver(t)
	h.Tap("Open Dana K.")
	h.WantSeen("Dana K.", "07700 900123", "9 of 12", "last here", "2 of 2", "Urge surfing", "12 Nov")
	h.Press(fyne.KeyTab)
	tabs(h)
	h.WantSeen("Talked about her sister", "A walk by the river")
	h.Press(fyne.KeyRight)
	h.WantSeen("“To sleep through”", "Slept two nights", "Telly off at eleven")
	h.Tap("‹ All mentees")
	h.WantSeen("Yusuf A.")
}

// tabs puts the keyboard on the tabs and chooses the next.
func tabs(h *uitest.Host) {
	h.Walk(func(o fyne.CanvasObject) bool {
		t, ok := o.(*kit.Tabs)
		if ok {
			h.Window().Canvas().Focus(t)
		}
		return ok
	})
	h.Press(fyne.KeyRight)
}

func TestAOneToOneIsLoggedAsTheLastOneWasByEnterAlone(t *testing.T) {
	p := newProgramme()
	h, s := p.handOver(t)
	h.Tap("Open Dana K.")
	s.Keys()[0].Do()
	h.WantSeen("A one-to-one of Dana K. and Ruth S.")
	h.Press(fyne.KeyReturn)
	h.Stored(func(r *store.Reader) error {
		logged, err := r.ContactsOfPair(p.withDana)
		last := logged[len(logged)-1]
		if len(logged) != 3 || last.Date != today || last.Minutes != 45 || last.Where != data.AtCafe {
			t.Errorf("stored %+v", last)
		}
		return err
	})
	h.WantSeen("3 of 3", "last one-to-one 19 November")
}

func TestAStepOfAGoalIsTickedInTheView(t *testing.T) {
	p := newProgramme()
	h, _ := p.handOver(t)
	h.Tap("Open Dana K.")
	tabs(h)
	h.Press(fyne.KeyRight)
	h.Tick("Telly off at eleven")
	h.Stored(func(r *store.Reader) error {
		g, err := r.Goal(p.goal)
		if g.Steps[0].Done != today || !strings.Contains(g.History[0].Note, secret) {
			t.Errorf("stored %+v", g)
		}
		return err
	})
	h.WantSeen("done 19 Nov")
}

func TestAOneMenteeMentorIsOnTheirPageAtOnce(t *testing.T) {
	p := newProgramme()
	p.Pairs[2].Steps = append(p.Pairs[2].Steps, data.PairStep{Date: today, State: data.Ended, Reason: data.Completed})
	h, s := p.handOver(t)
	h.WantSeen("Dana K.", "Attendance")
	h.WantUnseen("‹ All mentees", "Yusuf")
	s.Keys()[1].Do()
	h.WantSeen("Attendance")
}

func TestAMentorOfNobodyIsToldKindly(t *testing.T) {
	p := newProgramme()
	h := uitest.New(t, p.Records)
	h.Show(mentorview.New(h, p.yusuf), screen.Location{})
	h.WantSeen("There is nobody yet whom you walk alongside.")
	h.WantUnseen("Dana", secret)
}

func TestBackOnTheListOfAllLeavesTheKeyboardWhereItIs(t *testing.T) {
	h, s := newProgramme().handOver(t)
	h.WantSeen("Dana K.", "Yusuf")
	h.Window().Canvas().FocusNext()
	on := h.Window().Canvas().Focused()
	s.Keys()[1].Do()
	seen := false
	h.Walk(func(o fyne.CanvasObject) bool {
		seen = seen || o == on.(fyne.CanvasObject)
		return seen
	})
	if !seen || h.Window().Canvas().Focused() != on {
		t.Error("the keyboard is with something that is not in the window any more")
	}
}

func TestInABackupTheKeyboardIsNotLeftOnWhatIsGone(t *testing.T) {
	kit.OnlyLook("This is a backup.")
	defer kit.OnlyLook("")
	h, _ := newProgramme().handOver(t)
	canvas := h.Window().Canvas()
	canvas.FocusNext()
	open := canvas.Focused()
	keyboard.PressOn(open, fyne.KeySpace)
	h.WantSeen("‹ All mentees")
	if canvas.Focused() == open {
		t.Error("the keyboard is with the button that opened the page")
	}
}

// TestNothingOfAnybodyElseIsReachable goes every way through the view: what an
// earlier mentor or a facilitator wrote, and who else there is, stands nowhere.
func TestNothingOfAnybodyElseIsReachable(t *testing.T) {
	h, s := newProgramme().handOver(t)
	seen := make(map[string]bool)
	begin := func() {
		for top := h.Window().Canvas().Overlays().Top(); top != nil; top = h.Window().Canvas().Overlays().Top() {
			h.Window().Canvas().Overlays().Remove(top)
		}
		h.Show(s, screen.Location{})
	}
	look := func() {
		for _, text := range uitest.Texts(h.Window()) {
			seen[text] = true
			if strings.Contains(text, secret) || strings.Contains(text, "Ben") {
				t.Fatalf("it says %q", text)
			}
		}
	}
	for _, from := range []struct {
		name  string
		open  func()
		steps int
	}{
		{"all mentees", func() {}, 2},
		{"attendance", func() { h.Tap("Open Dana K.") }, 1},
		{"one-to-ones", func() { h.Tap("Open Dana K."); tabs(h) }, 2},
		{"goals", func() { h.Tap("Open Dana K."); tabs(h); h.Press(fyne.KeyRight) }, 2},
		{"another mentee", func() { h.Tap("Open Yusuf A.") }, 1},
	} {
		t.Run(from.name, func(*testing.T) {
			uitest.Explore(h.Window(), from.steps, func() { begin(); from.open() }, look)
		})
	}
	for _, page := range []string{
		"Talked about her sister", "Slept two nights", "Look at the goal together",
		"A one-to-one of Dana K. and Ruth S.", "A one-to-one with Dana K.", "Add a goal",
	} {
		if !seen[page] {
			t.Errorf("%q was not come to", page)
		}
	}
	if len(h.Places) > 0 || h.Backs > 0 || len(h.Files) > 0 {
		t.Errorf("it led to %v", h.Places)
	}
}

func TestPicturesOfTheView(t *testing.T) {
	p := newProgramme()
	p.People[2].First = "Maximiliane-Wilhelmina"
	for _, l := range uitest.Looks() {
		t.Run(l.Name, func(t *testing.T) {
			h := uitest.New(t, p.Records)
			h.Wear(l)
			h.Show(mentorview.New(h, p.ruth), screen.Location{})
			h.Picture("mentor-all-" + l.Name)
			h.Tap("Open Dana K.")
			h.Picture("mentor-attendance-" + l.Name)
			tabs(h)
			h.Picture("mentor-contacts-" + l.Name)
			h.Press(fyne.KeyRight)
			h.Picture("mentor-goals-" + l.Name)
			h.Tap("Log a one-to-one")
			h.Picture("mentor-log-" + l.Name)
		})
	}
}

func TestCodesOfMenteesStandInTheirOwnOrder(t *testing.T) {
	p := newProgramme()
	p.People[1].Code, p.People[2].Code = "R-20", "R-3" // Dana’s and Yusuf’s
	p.Programme = data.NewProgramme("Riverside Recovery")
	p.Programme.ScreenNames = data.CodeOnly
	h, _ := p.handOver(t)
	var order []string
	for _, text := range uitest.Texts(h.Window()) {
		if strings.HasPrefix(text, "R-") && !slices.Contains(order, text) {
			order = append(order, text)
		}
	}
	if !slices.Equal(order, []string{"R-3", "R-20"}) {
		t.Errorf("they are shown as %q", order)
	}
}
