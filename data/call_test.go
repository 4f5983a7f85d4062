package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

// missing builds a member of one weekly group whose latest marks are those of
// the letters, the last one on the Thursday before callDay.
func missing(letters string) (data.Person, []data.Membership, data.Attendance) {
	p := data.Person{ID: data.NewID(), First: "Yusuf"}
	group := data.NewID()
	first := callDay.AddDays(-7 * len(letters))
	ms := []data.Membership{{Group: group, Person: p.ID, Spans: []data.Span{{From: first}}}}
	statuses := map[rune]data.Status{'P': data.Present, 'A': data.Absent, 'E': data.Excused}
	var meetings []data.Meeting
	var marks []data.Mark
	for i, letter := range letters {
		m := data.Meeting{ID: data.NewID(), Group: group, Date: first.AddDays(7 * i), Start: data.At(19, 0), State: data.Closed}
		meetings = append(meetings, m)
		marks = append(marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: statuses[letter]})
	}
	return p, ms, data.AttendanceOf(p, ms, meetings, marks)
}

var callDay = data.NewDate(2026, 11, 19)

func TestWhoShouldBeRung(t *testing.T) {
	spoke := func(daysAgo int) data.Contact { return data.Contact{Date: callDay.AddDays(-daysAgo)} }
	tried := func(daysAgo int) data.Contact { return data.Contact{Date: callDay.AddDays(-daysAgo), Missed: true} }
	left := func(p *data.Person, ms []data.Membership) { p.Left = callDay.AddDays(-1) }
	leftGroup := func(p *data.Person, ms []data.Membership) { ms[0] = ms[0].Leave(callDay.AddDays(-1)) }
	tests := []struct {
		name     string
		letters  string
		contacts []data.Contact
		change   func(*data.Person, []data.Membership)
		want     data.Concern
	}{
		{name: "nobody who comes", letters: "PPP"},
		{name: "nobody who missed once", letters: "PPA"},
		{name: "check in after two misses", letters: "PAA", want: data.CheckIn},
		{name: "review after three misses", letters: "PAAA", want: data.Review},
		{name: "review of somebody who never came", letters: "AAA", want: data.Review},
		{name: "not who was rung this week", letters: "PAA", contacts: []data.Contact{spoke(6)}},
		{name: "again a week after a call", letters: "PAA", contacts: []data.Contact{spoke(7)}, want: data.CheckIn},
		{name: "still who did not answer", letters: "PAA", contacts: []data.Contact{tried(0)}, want: data.CheckIn},
		{name: "not who left the programme", letters: "PAA", change: left},
		{name: "not who left the group", letters: "PAA", change: leftGroup},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, ms, attendance := missing(tt.letters)
			if tt.change != nil {
				tt.change(&p, ms)
			}
			call, rung := data.CallFor(p, ms, attendance, tt.contacts, data.DefaultThresholds, callDay)
			if call.Concern != tt.want || rung != (tt.want != data.NoConcern) {
				t.Errorf("concern %v, rung %v; want concern %v", call.Concern, rung, tt.want)
			}
		})
	}
}

func TestACallTellsTheLatestContactSinceThePersonWasSeen(t *testing.T) {
	p, ms, attendance := missing("PPAAA")
	seen := attendance.LastSeen()
	contacts := []data.Contact{
		{Date: seen.AddDays(-1), Note: "before"},
		{Date: seen.AddDays(2), Note: "early"},
		{Date: seen.AddDays(9), Note: "latest", Missed: true},
		{Date: seen.AddDays(5), Note: "middle"},
	}
	call, _ := data.CallFor(p, ms, attendance, contacts, data.DefaultThresholds, callDay)
	if diff := cmp.Diff("latest", call.Last.Note); diff != "" {
		t.Errorf("last contact (-want +got):\n%s", diff)
	}
}

func TestCallsAreOrderedByWhatMatters(t *testing.T) {
	call := func(name string, c data.Concern, since data.Date) data.Call {
		return data.Call{Person: data.Person{First: name}, Concern: c, Since: since}
	}
	calls := []data.Call{
		call("check in, long ago", data.CheckIn, 10), call("review, lately", data.Review, 30),
		call("check in, lately", data.CheckIn, 40), call("review, long ago", data.Review, 20),
	}
	data.SortCalls(calls, func(c data.Call) data.Call { return c })
	var got []string
	for _, c := range calls {
		got = append(got, c.Person.First)
	}
	want := []string{"review, long ago", "review, lately", "check in, long ago", "check in, lately"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}
