package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func TestWhichMeetingsAreAskedAboutWhenAMemberIsAdded(t *testing.T) {
	meeting := func(n int, date string, state data.MeetingState) data.Meeting {
		return data.Meeting{ID: id(100 + n), Group: id(1), Date: day(date), Start: data.At(19, 0), State: state}
	}
	meetings := []data.Meeting{
		meeting(1, "2026-04-26", data.Closed), // before the new membership
		meeting(2, "2026-05-03", data.Closed),
		meeting(3, "2026-05-10", data.Open),
		meeting(4, "2026-05-17", data.DidNotMeet),
		meeting(5, "2026-05-24", data.Planned), // nobody took a register
		meeting(6, "2026-05-31", data.Closed),  // marked as a walk-in
		meeting(7, "2026-06-07", data.Closed),  // a remark only
		meeting(8, "2026-06-14", data.Closed),  // on a pause
		meeting(9, "2026-06-21", data.Open),    // tonight: the register itself shows it
	}
	p := data.Person{ID: id(2), First: "Sam", Away: []data.Away{{Kind: data.Paused, Span: span("2026-06-10", "2026-06-18")}}}
	marks := []data.Mark{
		{Meeting: id(106), Person: id(2), Status: data.Present},
		{Meeting: id(107), Person: id(2), Note: "came to the door"},
		{Meeting: id(103), Person: id(9), Status: data.Present}, // somebody else
	}
	m := data.Membership{Group: id(1), Person: id(2)}.Join(day("2026-05-01"))
	var got []string
	for _, meeting := range data.MeetingsToAsk(p, m, day("2026-05-01"), day("2026-06-21"), meetings, marks) {
		got = append(got, meeting.Date.String())
	}
	if diff := cmp.Diff([]string{"2026-05-03", "2026-05-10", "2026-06-07"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestJoiningForThePastChangesNoRateUntilSomebodyMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		before := h.attendance().Rate()
		on := data.Date(rapid.IntRange(1000, 1080).Draw(t, "on"))
		unmarked := h.marks[:0:0]
		for _, k := range h.marks {
			if k.Person != h.person.ID || h.expected(meetingOf(h, k)) {
				unmarked = append(unmarked, k) // no visits to meetings that did not expect the person
			}
		}
		h.marks = unmarked
		h.memberships[0] = h.memberships[0].Join(on)
		if after := h.attendance().Rate(); after != before {
			t.Fatalf("%v became %v by joining", before, after)
		}
	})
}

func meetingOf(h history, k data.Mark) data.Meeting {
	for _, m := range h.meetings {
		if m.ID == k.Meeting {
			return m
		}
	}
	return data.Meeting{}
}
