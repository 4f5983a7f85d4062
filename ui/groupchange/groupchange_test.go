package groupchange_test

import (
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var (
	today = data.DateOf(uitest.Evening) // Thursday 19 November 2026
	dana  = data.Person{ID: data.NewID(), First: "Dana", Last: "Kowalska", Roles: data.Mentee}
	piotr = data.Person{ID: data.NewID(), First: "Piotr", Last: "Zielinski", Roles: data.Facilitator}
)

func weekly(name, place string, day time.Weekday, start data.TimeOfDay, minutes int) data.Group {
	return data.Group{
		ID: data.NewID(), Name: name, Place: place,
		Schedule: data.Schedule{Weekday: day, Start: start, Minutes: minutes, Weeks: 1, Span: data.Span{From: today.AddDays(-40)}},
	}
}

// programme has a Saturday group with six past meetings, and one that meets on
// Wednesdays in the same hall.
func programme(t *testing.T) (h *uitest.Host, saturday data.Group) {
	t.Helper()
	saturday = weekly("Saturday group", "St Luke’s hall", time.Saturday, data.At(11, 0), 90)
	family := weekly("Family evening", "St Luke’s hall", time.Wednesday, data.At(18, 0), 90)
	records := data.Records{
		People: []data.Person{dana, piotr}, Groups: []data.Group{saturday, family},
		Memberships: []data.Membership{{Group: saturday.ID, Person: dana.ID, Spans: []data.Span{{From: today.AddDays(-40)}}}},
	}
	for _, d := range saturday.Dates(data.Span{From: today.AddDays(-40), Until: today}) {
		m := data.Meeting{ID: data.NewID(), Group: saturday.ID, Date: d, Slot: d, Start: data.At(11, 0), Place: saturday.Place, State: data.Closed}
		records.Meetings = append(records.Meetings, m)
		records.Marks = append(records.Marks, data.Mark{Meeting: m.ID, Person: dana.ID, Status: data.Present})
	}
	h = uitest.New(t, records)
	if _, err := h.Store().PlanAhead(); err != nil {
		t.Fatal(err)
	}
	return h, saturday
}

func (p plan) of(group data.ID) []data.Meeting {
	var all []data.Meeting
	if err := p.s.View(func(r *store.Reader) (err error) {
		all, err = r.MeetingsOf(group)
		return err
	}); err != nil {
		p.t.Fatal(err)
	}
	return all
}

type plan struct {
	t *testing.T
	s *store.Store
}

func sees(t *testing.T, h *uitest.Host, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !h.Sees(text) {
			t.Errorf("%q is not said; what is said: %q", text, uitest.Texts(h.Window()))
		}
	}
}

func TestAnotherDayIsToldBeforeItIsDone(t *testing.T) {
	h, saturday := programme(t)
	p := plan{t, h.Store()}
	coming := p.of(saturday.ID)[6:]
	if err := h.Store().SetLedBy(coming[1].ID, []data.ID{piotr.ID}); err != nil {
		t.Fatal(err)
	}
	if err := h.Store().SetHeld(coming[1].ID, []data.Held{{Title: "Safe place"}}); err != nil {
		t.Fatal(err)
	}
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings, Part: screen.ChangeGroup, ID: saturday.ID})
	sees(t, h, "Another day or time", "6 past meetings stay as they are", "The one member stays")

	// from Monday 23 November on Wednesdays at 17:00
	h.Choose("Wed")
	sees(t, h, "Until then it goes on as it is", "Sat 28 Nov", "Wed 25 Nov", "Piotr Z. · Safe place", "Nobody leads yet", "4 more")
	if h.Sees("Good to know first") {
		t.Error("it is over before the other group comes, and there is a warning")
	}
	h.Fill("Begins", "17:30")
	sees(t, h, "Good to know first", "Family evening is at St Luke’s hall then", "Family evening, 18:00")
	h.Fill("Name from then on", "Wednesday circle")
	before := p.of(saturday.ID)
	h.Tap("Change from 23 November")

	after := p.of(saturday.ID)
	for i, m := range before {
		if m.Date < today.AddDays(4) {
			if a := after[i]; a.Date != m.Date || a.Start != m.Start || a.Place != m.Place || a.State != m.State {
				t.Errorf("what was before changed from %+v to %+v", m, a)
			}
		} else if a := after[i]; a.Date.Weekday() != time.Wednesday || a.Start != data.At(17, 30) {
			t.Errorf("it did not move along: %+v", a)
		}
	}
	moved := after[7]
	if moved.ID != coming[1].ID || len(moved.LedBy) != 1 || len(moved.Activities) != 1 {
		t.Errorf("what was noted did not come along: %+v", moved)
	}
	if h.Backs != 1 {
		t.Error("the page is still there")
	}
	if _, err := h.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	if again := p.of(saturday.ID); len(again) != len(before) || again[7].Date != before[7].Date {
		t.Error("one step does not take it back")
	}
}

func TestTheEndOfAGroupIsToldBeforeItIsDone(t *testing.T) {
	h, saturday := programme(t)
	p := plan{t, h.Store()}
	coming := p.of(saturday.ID)[6:]
	if err := h.Store().SetMeetingNote(coming[3].ID, "farewell"); err != nil {
		t.Fatal(err)
	}
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings, Part: screen.EndGroup, ID: saturday.ID})
	h.Fill("Last day", "28 November")
	sees(t, h, "End the group", "6 past meetings stay as they are", "After 28 November it does not meet",
		"5 planned meetings are taken away", "What something is noted of is kept as cancelled", "Pairs go on.")
	h.Tap("End with 28 November")
	all := p.of(saturday.ID)
	if last := all[len(all)-1]; len(all) != 9 || last.State != data.DidNotMeet || last.Reason != "The group has ended" {
		t.Errorf("%d meetings, the last %+v", len(all), all[len(all)-1])
	}
}

func TestWhatCannotBeIsSaidAndNotDone(t *testing.T) {
	h, saturday := programme(t)
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings, Part: screen.ChangeGroup, ID: saturday.ID})
	h.Fill("From", "1 November 2026")
	sees(t, h, "what is past stays as it was")
	h.WantOff("Change")
	h.Fill("From", "1 December 2026")
	h.Choose("Several days a week")
	sees(t, h, "Tick two days or more")
}

func TestPictures(t *testing.T) {
	h, saturday := programme(t)
	p := plan{t, h.Store()}
	coming := p.of(saturday.ID)[6:]
	if err := h.Store().SetLedBy(coming[1].ID, []data.ID{piotr.ID}); err != nil {
		t.Fatal(err)
	}
	if err := h.Store().SetHeld(coming[1].ID, []data.Held{{Title: "Safe place"}}); err != nil {
		t.Fatal(err)
	}
	for name, part := range map[string]screen.Part{"change": screen.ChangeGroup, "end": screen.EndGroup} {
		for _, look := range uitest.Looks() {
			h.Wear(look)
			h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings, Part: part, ID: saturday.ID})
			if part == screen.ChangeGroup {
				h.Choose("Wed")
				h.Fill("Begins", "17:30")
			}
			h.Picture("groupchange-" + name + "-" + look.Name)
		}
	}
}

func TestAChangeAfterTheEndIsRefusedBeforeItIsAskedFor(t *testing.T) {
	h, saturday := programme(t)
	if err := h.Store().EndGroup(saturday.ID, h.Today().AddDays(2), ""); err != nil {
		t.Fatal(err)
	}
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings, Part: screen.ChangeGroup, ID: saturday.ID})
	h.WantSeen("choose a day until then", "“Begin again” is offered in place of this")
}
