package today_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/today"
	"alongside/ui/uitest"
)

var (
	evening  = data.DateOf(uitest.Evening)
	thursday = data.Group{
		ID: data.NewID(), Name: "Thursday group", Place: "St Luke’s hall",
		Schedule: data.Schedule{Weekday: time.Thursday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: evening.AddDays(-70)}},
	}
	dana  = data.Person{ID: data.NewID(), First: "Dana", Last: "Kowalska", Roles: data.Mentee}
	yusuf = data.Person{ID: data.NewID(), First: "Yusuf", Last: "Haddad", Roles: data.Mentee, Phone: "07700 900318"}
	ruth  = data.Person{ID: data.NewID(), First: "Ruth", Last: "Shapiro", Roles: data.Mentor}
)

// aGroup has met on the last four Thursdays: Dana and Ruth came, Yusuf has
// not for three. Tonight is planned; Dana has told that she is away.
func aGroup() data.Records {
	dana := dana
	dana.Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: evening, Until: evening}}}
	r := data.Records{
		People: []data.Person{dana, yusuf, ruth}, Groups: []data.Group{thursday},
		Pairs: []data.Pair{data.NewPair(data.NewID(), yusuf.ID, ruth.ID, evening.AddDays(-60), data.Active)},
	}
	for _, p := range r.People {
		r.Memberships = append(r.Memberships, data.Membership{
			Group: thursday.ID, Person: p.ID, Spans: []data.Span{{From: thursday.Schedule.Span.From}},
		})
	}
	for week := 4; week >= 1; week-- {
		m := meeting(evening.AddDays(-7*week), data.Closed)
		r.Meetings = append(r.Meetings, m)
		yusufs := data.Absent
		if week == 4 {
			yusufs = data.Present
		}
		for p, s := range map[data.ID]data.Status{dana.ID: data.Present, ruth.ID: data.Late, yusuf.ID: yusufs} {
			r.Marks = append(r.Marks, data.Mark{Meeting: m.ID, Person: p, Status: s})
		}
	}
	r.Meetings = append(r.Meetings, meeting(evening, data.Planned), meeting(evening.AddDays(7), data.Planned))
	return r
}

func meeting(d data.Date, state data.MeetingState) data.Meeting {
	return data.Meeting{ID: data.NewID(), Group: thursday.ID, Date: d, Start: data.At(19, 0), State: state}
}

func show(t *testing.T, records data.Records) *uitest.Host {
	t.Helper()
	h := uitest.New(t, records)
	h.Show(today.New(h), screen.Location{Screen: screen.Today})
	return h
}

func TestEnterTakesTonightsAttendance(t *testing.T) {
	records := aGroup()
	h := show(t, records)
	h.WantSeen("Good evening", "Thursday 19 November", "Thursday group, 19:00",
		"St Luke’s hall · 3 expected, 1 has told us they are away")
	h.Press(fyne.KeyReturn)
	want := []screen.Location{{Screen: screen.Register, ID: records.Meetings[4].ID}}
	if diff := cmp.Diff(want, h.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

func TestTheMeetingToSpeakOf(t *testing.T) {
	tests := []struct {
		name     string
		meetings []data.Meeting
		want     []string
	}{
		{"an open one of today", []data.Meeting{meeting(evening, data.Open)}, []string{"The register is open", "Open the register"}},
		{"one left open", []data.Meeting{meeting(evening.AddDays(-7), data.Open)}, []string{"Thursday group", "Thu 12 Nov · Left open: close it"}},
		{"the next one", []data.Meeting{meeting(evening.AddDays(5), data.Planned)}, []string{"Thursday group", "Tue 24 Nov, 19:00 · ", "Note who will be away"}},
		{
			"tonight's, and one left open beside it",
			[]data.Meeting{meeting(evening.AddDays(-7), data.Open), meeting(evening, data.Planned)},
			[]string{"Thursday group, 19:00", "Thursday group of 12 November was left open"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := show(t, data.Records{People: []data.Person{dana}, Groups: []data.Group{thursday}, Meetings: tt.meetings})
			h.WantSeen(tt.want...)
		})
	}
}

func TestTheBannerCountsWhoIsHereBesideWhoIsExpected(t *testing.T) {
	records := aGroup()
	tonight := &records.Meetings[4]
	tonight.State, tonight.Visitors = data.Open, 2
	records.Marks = append(records.Marks, data.Mark{Meeting: tonight.ID, Person: ruth.ID, Status: data.Present})
	h := show(t, records)
	h.WantSeen("3 here so far · 3 expected, 1 has told us they are away")
}

func TestWhoHasComeIsNoLongerSaidToBeAway(t *testing.T) {
	records := aGroup()
	records.Meetings[4].State = data.Open
	records.Marks = append(records.Marks, data.Mark{Meeting: records.Meetings[4].ID, Person: dana.ID, Status: data.Late})
	h := show(t, records)
	h.WantSeen("1 here so far · 3 expected")
	h.WantUnseen("told us")
}

func TestTonightsMeetingIsSpokenOfOnceItIsClosed(t *testing.T) {
	records := aGroup()
	tonight := &records.Meetings[4]
	tonight.State, tonight.Visitors = data.Closed, 1
	records.Marks = append(records.Marks, data.Mark{Meeting: tonight.ID, Person: dana.ID, Status: data.Present})
	h := show(t, records)
	h.WantSeen("Today’s Thursday group is closed · 2 here", "Thu 26 Nov, 19:00")
	h.Tap("Open the register")
	want := []screen.Location{{Screen: screen.Register, ID: tonight.ID}}
	if diff := cmp.Diff(want, h.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

func TestThatNobodyNeedsACallIsSaidAsItIs(t *testing.T) {
	nobodyYet, met := data.Records{Groups: []data.Group{thursday}}, aGroup()
	met.People, met.Memberships, met.Pairs, met.Marks = met.People[:1], met.Memberships[:1], nil, nil
	fresh := met
	fresh.Meetings = met.Meetings[4:]
	for _, c := range []struct {
		records data.Records
		says    string
	}{
		{nobodyYet, "Nobody is on the list yet."},
		{fresh, "No register has been closed yet."},
		{met, "Nobody today."},
	} {
		h := show(t, c.records)
		h.WantSeen(c.says)
		h.WantUnseen("Everybody has been")
	}
}

func TestPastMidnightLastNightsMeetingIsSpokenOf(t *testing.T) {
	records := aGroup()
	extra := meeting(evening, data.Planned)
	extra.Start = data.At(16, 0)
	records.Meetings = append(records.Meetings, extra)
	h := uitest.New(t, records)
	s := today.New(h)
	h.Pass(5*time.Hour + 15*time.Minute)
	h.Show(s, screen.Location{Screen: screen.Today})
	h.WantSeen("Friday 20 November", "Thursday group, 19:00", "Last night · St Luke’s hall", "Take attendance",
		"Thursday group met last night too, at 16:00.")
	tonight := records.Meetings[4].ID
	if err := h.Store().CloseMeeting(tonight, store.LeaveAsIs); err != nil {
		t.Fatal(err)
	}
	h.WantSeen("Last night’s Thursday group is closed · 0 here")
	h.Pass(5 * time.Hour)
	h.Show(s, screen.Location{Screen: screen.Today})
	h.WantUnseen("Last night")
}

func TestAClockThatMustBeWrongIsSaidBeforeAnythingIsDatedByIt(t *testing.T) {
	h := uitest.New(t, aGroup())
	s := today.New(h)
	h.Show(s, screen.Location{Screen: screen.Today})
	h.WantUnseen("clock")
	h.Pass(-400 * 24 * time.Hour)
	h.Show(s, screen.Location{Screen: screen.Today})
	h.WantSeen("This computer’s clock says 15 October 2025, but something was noted here on 19 November 2026. Put the clock right")
	h.Picture("today-clock")
}

func TestWhoNeedsACallIsListedWithTheReason(t *testing.T) {
	h := show(t, aGroup())
	h.WantSeen("1 person. A few minutes on the phone keeps people coming.",
		"Tonight, before the group", "Yusuf H.", "07700 900318", "Missed the last 3 meetings",
		"No one-to-one with Ruth S. for 60 days", "Last here 22 October")
	if h.Sees("Dana K.") {
		t.Error("Dana is listed, who has been here")
	}
}

func TestAFurtherReasonIsNoHeavierThanTheMainOne(t *testing.T) {
	h := show(t, aGroup())
	drawn := make(map[string]*canvas.Text)
	h.Walk(func(o fyne.CanvasObject) bool {
		if text, is := o.(*canvas.Text); is {
			drawn[text.Text] = text
		}
		return false
	})
	main, further := drawn["Missed the last 3 meetings"], drawn["No one-to-one with Ruth S. for 60 days"]
	if main == nil || further == nil {
		t.Fatal("not both are shown")
	}
	if further.TextSize >= main.TextSize || further.TextStyle != main.TextStyle {
		t.Errorf("the main reason is in %v %+v, the further one in %v %+v", main.TextSize, main.TextStyle, further.TextSize, further.TextStyle)
	}
}

func TestALoggedCallIsStoredAndSettlesTheWeek(t *testing.T) {
	h := show(t, aGroup())
	h.Tap("Log a call")
	h.Tap("Log the call")
	var contacts []data.Contact
	h.Read(func(r *store.Reader) (err error) {
		contacts, err = r.ContactsOf(yusuf.ID)
		return err
	})
	if len(contacts) != 1 {
		t.Fatalf("%d contacts are stored", len(contacts))
	}
	want := data.Contact{ID: contacts[0].ID, Person: yusuf.ID, Date: evening, How: data.ByPhone}
	if diff := cmp.Diff(want, contacts[0]); diff != "" {
		t.Errorf("contact (-want +got):\n%s", diff)
	}
	h.WantSeen("Nobody today.")
	if h.Sees("Yusuf H.") {
		t.Error("Yusuf is still listed")
	}
}

func TestACallWithoutAnAnswerIsSaidAndStaysToBeMade(t *testing.T) {
	h := show(t, aGroup())
	h.Tap("Log a call")
	h.Window().Canvas().FocusNext() // from the way to how it went
	h.Press(fyne.KeyRight)
	h.Tap("Log the call")
	h.WantSeen("Yusuf H.", "tried on 19 November")
}

func TestAPersonsPageAndTheCallAreReachedByKeyboard(t *testing.T) {
	h := show(t, aGroup())
	onTheList(t, h)
	h.Press(fyne.KeyReturn)
	if diff := cmp.Diff([]screen.Location{{Screen: screen.People, ID: yusuf.ID}}, h.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
	h.Type("l")
	h.WantSeen("Log a call: Yusuf H.")
}

func TestWhoIsNoLeadIsNotOfferedTheFirstSteps(t *testing.T) {
	h := uitest.NewNoLead(t, data.Records{})
	h.Show(today.New(h), screen.Location{Screen: screen.Today})
	h.WantSeen("There is no group yet", "A lead makes the weekly group.")
	h.WantUnseen("Make a weekly group")
}

func TestFirstSteps(t *testing.T) {
	h := show(t, data.Records{})
	h.WantSeen("1. Bring your people in", "2. Make your weekly group")
	h.Tap("Bring people in")
	if diff := cmp.Diff([]screen.Location{{Screen: screen.People}}, h.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}

	h = show(t, data.Records{People: []data.Person{dana}})
	h.WantSeen("Make your weekly group")
	h.Tap("Make a weekly group")
	h.Press(fyne.KeyReturn)
	h.WantSeen("Thursday group, 19:00", "1 expected")
}

func TestPictures(t *testing.T) {
	programme := func(people, groups int) data.Records {
		return sample.Make(sample.Config{Seed: 7, People: people, Years: 1, Groups: groups, Today: evening})
	}
	programmes := map[string]data.Records{
		"empty": {}, "twelve": programme(12, 1), "four-hundred": programme(400, 8), "kinds": everyKind(),
	}
	for name, records := range programmes {
		h := show(t, records)
		if _, err := h.Store().PlanAhead(); err != nil {
			t.Fatal(err)
		}
		for i, size := range []fyne.Size{{Width: 816, Height: 640}, {Width: 1072, Height: 800}} {
			h.Window().Resize(size)
			for variant, theme := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight} {
				h.SetLook(theme, 1)
				h.Picture(fmt.Sprintf("today-%s-%d-%d", name, i, variant))
			}
		}
		h.SetLook(kit.Light, 1)
		if name == "twelve" {
			pictureActs(t, h)
		}
		h.Window().Resize(fyne.NewSize(768, 640))
		h.SetLook(kit.Light, 2)
		h.Picture("today-" + name + "-large")
	}
}

// pictureActs draws the menu of the first call, and the dialogs.
func pictureActs(t *testing.T, h *uitest.Host) {
	t.Helper()
	h.Window().Resize(fyne.NewSize(816, 640))
	for _, letter := range []string{"m", "l", "a", "s"} {
		onTheList(t, h)
		h.Type(letter)
		h.Picture("today-act-" + letter)
		h.Press(fyne.KeyEscape)
	}
}

// everyKind is a group in which somebody should be rung for every reason
// there is, one of them with a name that no line holds, and one set aside.
func everyKind() data.Records {
	r := aGroup()
	add := func(first string, change func(*data.Person)) data.Person {
		p := data.Person{ID: data.NewID(), First: first, Last: "Marsh", Phone: "07700 900123"}
		change(&p)
		r.People = append(r.People, p)
		return p
	}
	pair := func(mentee data.Person, since int) *data.Pair {
		r.Pairs = append(r.Pairs, data.NewPair(data.NewID(), mentee.ID, ruth.ID, evening.AddDays(-since), data.Active))
		return &r.Pairs[len(r.Pairs)-1]
	}
	nobody := func(*data.Person) {}
	waits := func(p *data.Person) { p.Path.WaitingSince = evening.AddDays(-40) }
	pair(add("Leo", nobody), 16)
	add("Ola", waits)
	add(strings.Repeat("Maximiliane-", 16), waits)
	pair(add("Adama", nobody), 10).ReviewOn = evening.AddDays(-8)
	next := pair(add("Grace", nobody), 10)
	r.Contacts = []data.Contact{{ID: data.NewID(), Person: next.Mentee, Pair: next.ID, Date: evening.AddDays(-9), Next: evening}}
	add("Jordan", func(p *data.Person) {
		p.ShareMilestones, p.RecoveryDates = true, []data.Date{evening.AddDays(-60)}
	})
	back := add("Priya", nobody)
	r.Memberships = append(r.Memberships, data.Membership{Group: thursday.ID, Person: back.ID, Spans: []data.Span{{From: evening.AddDays(-70)}}})
	for week := 6; week >= 1; week-- {
		m := meeting(evening.AddDays(-7*week+2), data.Closed)
		status := data.Absent
		if week == 6 || week == 1 {
			status = data.Present
		}
		r.Meetings = append(r.Meetings, m)
		r.Marks = append(r.Marks, data.Mark{Meeting: m.ID, Person: back.ID, Status: status})
	}
	aside := add("Sam", waits)
	r.Dismissals = []data.Dismissal{data.NewDismissal(aside.ID,
		data.CallReason{Kind: data.WaitingForMentor, Concern: data.CheckIn, Since: evening.AddDays(-40)}, evening, "asked to wait")}
	return r
}

func TestWhatIsCancelledAheadIsNoPastMeeting(t *testing.T) {
	r := aGroup()
	xmas := meeting(evening.AddDays(35), data.DidNotMeet)
	xmas.Reason = "Christmas"
	r.Meetings = append(r.Meetings, xmas)
	h := show(t, r)
	h.WantSeen("Attendance, last 4 meetings")
	h.WantUnseen("24 December · did not meet", "24 Dec · did not meet")
}
