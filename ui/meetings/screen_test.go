package meetings_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var (
	evening  = data.DateOf(uitest.Evening)
	thursday = group("Thursday group", time.Thursday)
	monday   = group("Monday group", time.Monday)
	dana     = data.Person{ID: data.NewID(), First: "Dana", Last: "Kowalska"}
	sam      = data.Person{ID: data.NewID(), First: "Sam", Last: "Tanner"}

	held     = data.Meeting{ID: data.NewID(), Group: thursday.ID, Date: evening.AddDays(-7), Start: data.At(19, 0), State: data.Closed, Visitors: 2, Activities: []data.Held{{Title: "Coping card"}}}
	off      = data.Meeting{ID: data.NewID(), Group: monday.ID, Date: evening.AddDays(-3), Start: data.At(10, 0), State: data.DidNotMeet, Reason: "Snow"}
	leftOpen = data.Meeting{ID: data.NewID(), Group: monday.ID, Date: evening.AddDays(-10), Start: data.At(10, 0), State: data.Open}
	tonight  = data.Meeting{ID: data.NewID(), Group: thursday.ID, Date: evening, Start: data.At(19, 0)}
	next     = data.Meeting{ID: data.NewID(), Group: monday.ID, Date: evening.AddDays(4), Start: data.At(10, 0)}
)

func group(name string, day time.Weekday) data.Group {
	return data.Group{ID: data.NewID(), Name: name, Place: "St Luke’s hall", Schedule: data.Schedule{
		Weekday: day, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: evening.AddDays(-70)},
	}}
}

func twoGroups() data.Records {
	since := []data.Span{{From: evening.AddDays(-70)}}
	return data.Records{
		People: []data.Person{dana, sam}, Groups: []data.Group{thursday, monday},
		Memberships: []data.Membership{
			{Group: thursday.ID, Person: dana.ID, Spans: since}, {Group: thursday.ID, Person: sam.ID, Spans: since},
		},
		Meetings: []data.Meeting{held, off, leftOpen, tonight, next},
		Marks: []data.Mark{
			{Meeting: held.ID, Person: dana.ID, Status: data.Present}, {Meeting: held.ID, Person: sam.ID, Status: data.Absent},
		},
	}
}

func show(t *testing.T, records data.Records) *uitest.Host {
	t.Helper()
	h := uitest.New(t, records)
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings})
	return h
}

// showPast chooses the tab of past meetings by the keyboard.
func showPast(h *uitest.Host) {
	h.Walk(func(o fyne.CanvasObject) bool {
		tabs, found := o.(*kit.Tabs)
		if found {
			h.Window().Canvas().Focus(tabs)
		}
		return found
	})
	h.Press(fyne.KeyRight)
}

func stored(t *testing.T, h *uitest.Host, id data.ID) (m data.Meeting) {
	t.Helper()
	h.Stored(func(r *store.Reader) (err error) {
		m, err = r.Meeting(id)
		return err
	})
	return m
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestComingMeetingsBeginWithWhatWasLeftOpen(t *testing.T) {
	h := show(t, twoGroups())
	h.WantSeen("Mon 9 Nov", "Left open", "Thu 19 Nov", "Today", "2 expected", "Mon 23 Nov")
	h.WantUnseen("Planned") // as most that are to come are
	if h.Sees("Did not meet") {
		t.Error("a past meeting stands among the coming ones")
	}
}

func TestPastMeetingsSayHowTheyWent(t *testing.T) {
	h := show(t, twoGroups())
	showPast(h)
	h.WantSeen("Thu 12 Nov", "3 here · 2 expected", "Coping card", "Mon 16 Nov", "Did not meet", "Snow")
}

func TestWhoIsHereIsNeverSaidOfWhoIsExpected(t *testing.T) {
	r := twoGroups()
	open := data.Meeting{ID: data.NewID(), Group: thursday.ID, Date: evening.AddDays(-14), Start: data.At(19, 0), State: data.Open, Visitors: 1}
	visits := data.Person{ID: data.NewID(), First: "Zoe"}
	r.People, r.Meetings = append(r.People, visits), append(r.Meetings, open)
	for _, p := range []data.Person{dana, visits} { // Sam is not recorded
		r.Marks = append(r.Marks, data.Mark{Meeting: open.ID, Person: p.ID, Status: data.Present})
	}
	h := show(t, r)
	h.WantSeen("Thu 5 Nov", "3 here · 2 expected")
}

func TestEnterOpensTheRegisterOfTheSelectedMeeting(t *testing.T) {
	h := show(t, twoGroups())
	h.Press(fyne.KeyReturn) // tonight's is selected at first
	h.Press(fyne.KeyDown, fyne.KeyReturn)
	want := []screen.Location{{Screen: screen.Register, ID: tonight.ID}, {Screen: screen.Register, ID: next.ID}}
	same(t, "places", h.Places, want)
}

func TestTheFilterShowsOneGroup(t *testing.T) {
	h := show(t, twoGroups())
	h.Walk(func(o fyne.CanvasObject) bool {
		picker, found := o.(uitest.Picker)
		if found {
			h.Window().Canvas().Focus(picker)
		}
		return found
	})
	h.Press(fyne.KeyDown)
	h.Type("m")
	h.Press(fyne.KeyReturn)
	h.WantSeen("Mon 23 Nov")
	if h.Sees("Thu 19 Nov") {
		t.Error("a meeting of the other group is shown")
	}
}

func TestAMeetingIsMoved(t *testing.T) {
	h := show(t, twoGroups())
	h.Type("c")
	h.Window().Canvas().FocusNext() // from what to do to the date
	h.Press(fyne.KeyUp)             // a day later
	h.Tap("Save")
	same(t, "date", stored(t, h, tonight.ID).Date, evening.AddDays(1))
	h.WantSeen("Fri 20 Nov")
}

func TestAMeetingThatIsNotHeldKeepsItsReason(t *testing.T) {
	h := show(t, twoGroups())
	h.Type("c")
	h.Press(fyne.KeyRight)
	h.Window().Canvas().FocusNext()
	h.Type("Burst pipe")
	h.Press(fyne.KeyReturn)
	m := stored(t, h, tonight.ID)
	same(t, "state", m.State, data.DidNotMeet)
	same(t, "reason", m.Reason, "Burst pipe")
}

func TestAnExtraMeetingIsAdded(t *testing.T) {
	h := show(t, twoGroups())
	h.Tap("Extra meeting")
	h.Tap("Add the meeting")
	var all []data.Meeting
	h.Read(func(r *store.Reader) (err error) {
		all, err = r.MeetingsOf(monday.ID) // the first by name
		return err
	})
	same(t, "number of meetings", len(all), 4)
	same(t, "date of the new one", all[2].Date, evening)
	same(t, "it fills no slot of the schedule", all[2].Slot, data.Date(0))
}

func TestTheFirstGroupIsMadeHere(t *testing.T) {
	h := show(t, data.Records{People: []data.Person{dana}})
	h.WantSeen("No meetings yet")
	h.Tap("Make a weekly group")
	h.Press(fyne.KeyReturn)
	h.WantSeen("Thu 19 Nov", "Thursday group", "Thu 26 Nov")
}

func TestWhoIsNoLeadIsNotOfferedToMakeAGroup(t *testing.T) {
	for _, records := range []data.Records{{}, twoGroups()} {
		h := uitest.NewNoLead(t, records)
		h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings})
		h.WantUnseen("Weekly group")
		h.Walk(func(o fyne.CanvasObject) bool {
			if b, ok := o.(*kit.Button); ok && b.Label() == "Make a weekly group" {
				t.Error("a group can be made")
			}
			return false
		})
	}
}

func TestTheTotalsOfAYearAreOneKeyAway(t *testing.T) {
	h := show(t, twoGroups())
	totals := screen.Location{
		Screen: screen.Documents, Document: reports.ProgrammeSummaryKey, Period: data.Span{From: evening.AddMonths(-12).AddDays(1), Until: evening},
	}
	h.FromMenu("Seldom done", "Year totals")
	h.Shown.Show(screen.Location{Screen: screen.Meetings, Part: screen.Grid, ID: thursday.ID})
	h.Chord(fyne.KeyT)
	ofGroup := totals
	ofGroup.ID = thursday.ID
	same(t, "places", h.Places, []screen.Location{totals, ofGroup})
}

func TestTheSheetOfTheChosenMeetingIsOneKeyAway(t *testing.T) {
	h := show(t, twoGroups())
	press := func() { h.Chord(fyne.KeyP) }
	press()
	h.Press(fyne.KeyDown)
	h.FromMenu("Seldom done", "Print the sheet")
	showPast(h)
	press()
	same(t, "places", h.Places, []screen.Location{
		{Screen: screen.Documents, Document: reports.SessionSheetKey, ID: tonight.ID},
		{Screen: screen.Documents, Document: reports.SessionSheetKey, ID: next.ID},
		{Screen: screen.Documents, Document: reports.SessionSheetKey, ID: off.ID},
	})
}

func TestTheCalendarFileIsSavedFromHereToo(t *testing.T) {
	h := show(t, twoGroups())
	h.FromMenu("Seldom done", "Calendar file")
	h.Tap("Choose where…")
	h.WantSeen("Save a calendar file", "calendar-2026-11-19-1850.ics")
	h.Tap("Save")
	if len(h.Said) != 1 || len(h.Failures) > 0 {
		t.Errorf("said %q, failed %v", h.Said, h.Failures)
	}
}

func TestPictures(t *testing.T) {
	for name, config := range map[string]sample.Config{
		"twelve": sample.Tiny(evening), "four-hundred": {Seed: 7, People: 400, Years: 1, Groups: 8, Today: evening},
	} {
		h := show(t, sample.Make(config))
		if _, err := h.Store().PlanAhead(); err != nil {
			t.Fatal(err)
		}
		h.Shown.Show(screen.Location{Screen: screen.Meetings})
		for _, tab := range []string{"coming", "past"} {
			for i, size := range []fyne.Size{{Width: 816, Height: 640}, {Width: 1232, Height: 900}} {
				h.Window().Resize(size)
				for variant, theme := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight} {
					h.SetLook(theme, 1)
					h.Picture(fmt.Sprintf("meetings-%s-%s-%d-%d", name, tab, i, variant))
				}
			}
			h.Window().Resize(fyne.NewSize(768, 640))
			h.SetLook(kit.Light, 2)
			h.Picture("meetings-" + name + "-" + tab + "-large")
			showPast(h)
		}
		h.Window().Resize(fyne.NewSize(1024, 640))
		h.SetLook(kit.Light, 1)
		h.Press(fyne.KeyLeft) // from the grid
		h.Tap("Extra meeting")
		h.Picture("meetings-" + name + "-extra")
	}
}

func TestACancelledMeetingCanBeTakenBack(t *testing.T) {
	h := show(t, twoGroups())
	if err := h.Store().DidNotMeet(next.ID, "Holiday"); err != nil {
		t.Fatal(err)
	}
	h.WantSeen("Cancelled", "Holiday")
	h.WantUnseen("Did not meet")
	h.Tap("It takes place")
	h.WantUnseen("Cancelled", "Holiday")
	if m := stored(t, h, next.ID); m.State != data.Planned || m.Reason != "" {
		t.Errorf("stored %+v", m)
	}
}

func TestAnotherWeeklyGroupIsMadeBesideTheFirst(t *testing.T) {
	h := show(t, twoGroups())
	h.Tap("Weekly group")
	h.WantSeen("Make a weekly group")
	h.Type("Riverside circle")
	h.Tap("Make the group")
	var groups []data.Group
	h.Stored(func(r *store.Reader) (err error) {
		groups, err = r.Groups()
		return err
	})
	i := slices.IndexFunc(groups, func(g data.Group) bool { return g.Name == "Riverside circle" })
	if len(groups) != 3 || i < 0 {
		t.Fatalf("stored are %+v", groups)
	}
	same(t, "schedule", groups[i].Schedule, data.Schedule{
		Weekday: time.Thursday, Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: evening},
	})
	h.WantSeen("Riverside circle", "Thu 26 Nov") // its coming meetings are planned
	h.WantUnseen("Make a weekly group")
}

// The widest letters and digits that a day of another year can have.
func TestTheDateOfAMeetingInAnotherYearIsShownInFull(t *testing.T) {
	r := twoGroups()
	for _, d := range []data.Date{data.NewDate(2027, time.January, 25), data.NewDate(2028, time.March, 22)} {
		r.Meetings = append(r.Meetings, data.Meeting{ID: data.NewID(), Group: monday.ID, Date: d, Start: data.At(10, 0)})
	}
	h := show(t, r)
	h.Window().Resize(fyne.NewSize(1280, 800))
	for _, want := range []string{"Mon 25 Jan 2027", "Wed 22 Mar 2028"} {
		h.WantSeen(want)
		h.Walk(func(o fyne.CanvasObject) bool {
			line, is := o.(*kit.Text)
			if is && line.Text() == want && line.FullWidth() > line.Size().Width {
				t.Errorf("%s needs %g and has %g", want, line.FullWidth(), line.Size().Width)
			}
			return false
		})
	}
}

// A chord whose button is not there says why it does nothing.
func TestChordsSayWhatIsMissing(t *testing.T) {
	h := uitest.New(t, data.Records{})
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings})
	h.Chord(fyne.KeyP)
	h.Chord(fyne.KeyT)
	none := "There is no group yet, and so no meeting."
	same(t, "said where there is no group", h.Said, []string{none, none})
}

func TestARegisterThatIsKeptElsewhereIsBroughtInFromTheMenu(t *testing.T) {
	h := uitest.New(t, sample.Make(sample.Tiny(data.DateOf(uitest.Evening))))
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings})
	h.FromMenu("Seldom done", "Bring in a spreadsheet")
	if len(h.Places) != 1 || h.Places[0] != (screen.Location{Screen: screen.BringIn}) {
		t.Errorf("it leads to %v", h.Places)
	}
}
