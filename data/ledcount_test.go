package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestWhoseTurnItIsToLead(t *testing.T) {
	person := func(n int, name string, roles data.Role) data.Person {
		return data.Person{ID: id(n), First: name, Roles: roles}
	}
	left := person(6, "Left long ago", data.Facilitator)
	left.Left = day("2026-01-01")
	people := []data.Person{
		person(1, "Often", data.Facilitator), person(2, "Never", data.Facilitator|data.Mentor), person(3, "Once, long ago", data.Facilitator),
		person(4, "Once, lately", data.Mentee), person(5, "A mentee", data.Mentee), left,
	}
	meeting := func(n int, date string, state data.MeetingState, held []data.Held, by ...data.ID) data.Meeting {
		return data.Meeting{ID: id(n), Date: day(date), State: state, LedBy: by, Activities: held}
	}
	meetings := []data.Meeting{
		meeting(23, "2026-04-21", data.Open, nil, id(1)),
		meeting(20, "2026-04-07", data.Closed, []data.Held{{LedBy: []data.ID{id(1)}}}, id(1), id(3)),
		meeting(21, "2026-04-14", data.Closed, []data.Held{{LedBy: []data.ID{id(4)}}}, id(1)),
		meeting(22, "2026-04-15", data.DidNotMeet, nil, id(2)),
		meeting(24, "2026-04-28", data.Planned, nil, id(2)),
		meeting(25, "2026-03-31", data.Closed, nil, id(2), id(6)),
	}
	type count struct {
		Name, Last string
		Meetings   []data.ID
	}
	var got []count
	for _, c := range data.LedCounts(people, meetings, span("2026-04-01", "2026-04-30")) {
		line := count{Name: c.Person.First, Last: c.Last.String()}
		for _, m := range c.Meetings {
			line.Meetings = append(line.Meetings, m.ID)
		}
		got = append(got, line)
	}
	want := []count{
		{"Never", "", nil},
		{"Once, long ago", "2026-04-07", []data.ID{id(20)}},
		{"Once, lately", "2026-04-14", []data.ID{id(21)}},
		{"Often", "2026-04-21", []data.ID{id(20), id(21), id(23)}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
