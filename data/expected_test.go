package data_test

import (
	"testing"

	"alongside/data"
)

// aMember, theirMeeting and theirMembership are a person who is expected: each
// condition takes it away by one change.
func aMember() data.Person {
	return data.Person{ID: id(2), First: "Sam", Joined: day("2026-01-05")}
}

func theirMeeting() data.Meeting {
	return data.Meeting{ID: id(9), Group: id(1), Date: day("2026-05-10"), Start: data.At(19, 0), State: data.Open}
}

func theirMembership() data.Membership { return member(span("2026-02-01", "")) }

func TestWhoIsExpectedAtAMeeting(t *testing.T) {
	type all struct {
		membership data.Membership
		person     data.Person
		meeting    data.Meeting
	}
	for name, c := range map[string]struct {
		change func(*all)
		want   bool
	}{
		"a member of the group":          {func(*all) {}, true},
		"on the first day of membership": {func(a *all) { a.membership.Spans[0].From = a.meeting.Date }, true},
		"not before membership":          {func(a *all) { a.membership.Spans[0].From = a.meeting.Date + 1 }, false},
		"on the last day of membership":  {func(a *all) { a.membership.Spans[0].Until = a.meeting.Date }, true},
		"not after membership":           {func(a *all) { a.membership.Spans[0].Until = a.meeting.Date - 1 }, false},
		"not between leaving and re-joining": {func(a *all) {
			a.membership.Spans = []data.Span{span("2026-02-01", "2026-04-30"), span("2026-06-01", "")}
		}, false},
		"after re-joining": {func(a *all) {
			a.membership.Spans = []data.Span{span("2026-02-01", "2026-02-28"), span("2026-05-10", "")}
		}, true},
		"not at another group's meeting":       {func(a *all) { a.meeting.Group = id(7) }, false},
		"not for somebody else's membership":   {func(a *all) { a.membership.Person = id(7) }, false},
		"not on a pause":                       {func(a *all) { a.person.Away = []data.Away{{Kind: data.Paused, Span: span("2026-05-10", "2026-05-10")}} }, false},
		"not on a pause with no end known":     {func(a *all) { a.person.Away = []data.Away{{Kind: data.Paused, Span: span("2026-04-01", "")}} }, false},
		"after a pause":                        {func(a *all) { a.person.Away = []data.Away{{Kind: data.Paused, Span: span("2026-05-01", "2026-05-09")}} }, true},
		"also when they told us of an absence": {func(a *all) { a.person.Away = []data.Away{{Kind: data.ToldUs, Span: span("2026-05-01", "")}} }, true},
		"not when the meeting did not meet":    {func(a *all) { a.meeting.State = data.DidNotMeet }, false},
		"when it is planned":                   {func(a *all) { a.meeting.State = data.Planned }, true},
		"when it is closed":                    {func(a *all) { a.meeting.State = data.Closed }, true},
		"on the last day in the programme":     {func(a *all) { a.person.Left = a.meeting.Date }, true},
		"not after leaving the programme":      {func(a *all) { a.person.Left = a.meeting.Date - 1 }, false},
	} {
		t.Run(name, func(t *testing.T) {
			a := all{theirMembership(), aMember(), theirMeeting()}
			c.change(&a)
			if got := data.Expected(a.membership, a.person, a.meeting); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestClosingProposesExcusedForWhoToldUsAndAbsentForOthers(t *testing.T) {
	us := data.ID{1}
	led, ledPart := data.Meeting{LedBy: []data.ID{us}}, data.Meeting{Activities: []data.Held{{LedBy: []data.ID{us}}}}
	for name, c := range map[string]struct {
		away []data.Away
		in   data.Meeting
		want data.Status
	}{
		"who told us nothing":            {nil, data.Meeting{}, data.Absent},
		"who told us of this day":        {[]data.Away{{Kind: data.ToldUs, Span: span("2026-05-10", "2026-05-10")}}, data.Meeting{}, data.Excused},
		"who told us of the week before": {[]data.Away{{Kind: data.ToldUs, Span: span("2026-05-03", "2026-05-09")}}, data.Meeting{}, data.Absent},
		"who led it":                     {nil, led, data.NotRecorded},
		"who led an activity":            {nil, ledPart, data.NotRecorded},
		"who was to lead and told us":    {[]data.Away{{Kind: data.ToldUs, Span: span("2026-05-10", "2026-05-10")}}, led, data.Excused},
	} {
		t.Run(name, func(t *testing.T) {
			p, m := aMember(), theirMeeting()
			p.ID, p.Away = us, c.away
			m.LedBy, m.Activities = c.in.LedBy, c.in.Activities
			if got := data.FillFor(p, m); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
