package today_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/ui/screen"
)

func TestConsentsThatRunOutSoonLeadToThePerson(t *testing.T) {
	r := aGroup()
	for i, recipient := range []string{"County Court", "Harbour Housing"} {
		r.Consents = append(r.Consents, data.Consent{
			ID: data.NewID(), Person: yusuf.ID, Recipient: recipient, Purpose: "a report",
			Span: data.Span{From: evening.AddDays(-9), Until: evening.AddDays(12 + 90*i)},
		})
	}
	h := show(t, r)
	h.WantSeen("Consents that run out", "County Court · Runs out in 12 days")
	if h.Sees("Harbour Housing") {
		t.Error("one that holds for months is shown")
	}
	h.Tap("Yusuf H.")
	want := screen.Location{Screen: screen.People, ID: yusuf.ID}
	if diff := cmp.Diff([]screen.Location{want}, h.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

func TestWithoutConsentsThatRunOutNothingIsSaidOfThem(t *testing.T) {
	if show(t, aGroup()).Sees("Consents") {
		t.Error("consents are spoken of")
	}
}

func TestAFirstTimerWhoIsKnownByANameAloneIsNotForgotten(t *testing.T) {
	r := aGroup()
	last := r.Meetings[3]
	sam := data.Person{ID: data.NewID(), First: "Sam", Roles: data.Mentee, Joined: last.Date}
	r.People = append(r.People, sam)
	r.Marks = append(r.Marks, data.Mark{Meeting: last.ID, Person: sam.ID, Status: data.Present})
	h := show(t, r)
	h.WantSeen("First-timers without details", "First here 12 November. A name is all there is: ask how they can be reached.")
	h.Picture("today-first-timer")
	h.Tap("Sam")
	want := screen.Location{Screen: screen.People, ID: sam.ID}
	if diff := cmp.Diff([]screen.Location{want}, h.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}

	began := r // with the meeting at which Sam was there first
	began.Meetings = r.Meetings[3:]
	began.Marks = slices.DeleteFunc(slices.Clone(r.Marks), func(m data.Mark) bool { return m.Meeting != last.ID })
	if h := show(t, began); h.Sees("First-timers without") {
		t.Error("those who were there when the group began are asked for")
	}
	r.People[3].Phone = "07700 900318"
	if h := show(t, r); h.Sees("First-timers without") {
		t.Error("somebody who can be reached is asked for")
	}
}
