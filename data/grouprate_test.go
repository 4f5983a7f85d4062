package data_test

import (
	"testing"

	"alongside/data"
)

// aGroupOf is a group whose people came to its meetings as the letters say: one
// text for each person, one letter for each weekly meeting.
func aGroupOf(letters ...string) data.GroupRatesInput {
	statuses := map[rune]data.Status{'P': data.Present, 'L': data.Late, 'A': data.Absent, 'E': data.Excused}
	start := data.NewDate(2026, 8, 6)
	in := data.GroupRatesInput{Period: data.Span{From: start, Until: start.AddDays(7 * 20)}}
	for person, weeks := range letters {
		p := data.Person{ID: data.ID{1, byte(person)}}
		in.People = append(in.People, p)
		in.Memberships = append(in.Memberships, data.Membership{Group: data.ID{9}, Person: p.ID, Spans: []data.Span{{From: start}}})
		for week, letter := range []rune(weeks) {
			m := data.Meeting{ID: data.ID{2, byte(week)}, Group: data.ID{9}, Date: start.AddDays(7 * week), State: data.Closed}
			if len(in.Meetings) == week {
				in.Meetings = append(in.Meetings, m)
			}
			in.Marks = append(in.Marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: statuses[letter]})
		}
	}
	return in
}

func TestTheRateOfAGroupIsToldWhereEnoughOthersStandBehindIt(t *testing.T) {
	elsewhere := func(n int) func(*data.GroupRatesInput) {
		return func(in *data.GroupRatesInput) {
			m := data.Meeting{ID: data.ID{3}, Group: data.ID{8}, Date: in.Period.From, State: data.Closed}
			in.Meetings = append(in.Meetings, m)
			for i := range n {
				in.Marks = append(in.Marks, data.Mark{Meeting: m.ID, Person: data.ID{4, byte(i)}, Status: data.Present})
			}
		}
	}
	nothing := func(*data.GroupRatesInput) {}
	for _, c := range []struct {
		what   string
		group  []string
		change func(*data.GroupRatesInput)
		want   data.Rate
		told   bool
	}{
		{"five others", []string{"PA", "PA", "LA", "PA", "AP", "AP"}, nothing, data.Rate{Attended: 6, Missed: 6}, true},
		{"four others", []string{"PA", "PA", "LA", "PA", "AP"}, nothing, data.Rate{}, false},
		{"of five others one who was excused", []string{"PA", "PA", "LA", "PA", "AP", "EE"}, nothing, data.Rate{}, false},
		{"nobody else missed", []string{"AA", "PP", "PP", "PP", "PP", "PP"}, nothing, data.Rate{Attended: 10, Missed: 2}, true},
		{"one other missed", []string{"PP", "PA", "PP", "PP", "PP", "PP"}, nothing, data.Rate{}, false},
		{"nobody else came", []string{"PP", "AA", "AA", "AA", "AA", "AA"}, nothing, data.Rate{}, false},
		{"few people in all other groups", []string{"PA", "PA", "LA", "PA", "AP", "AP"}, elsewhere(4), data.Rate{}, false},
		{"enough people in other groups", []string{"PA", "PA", "LA", "PA", "AP", "AP"}, elsewhere(5), data.Rate{Attended: 6, Missed: 6}, true},
		{"nothing outside the period", []string{"PA", "PA", "LA", "PA", "AP", "AP"}, func(in *data.GroupRatesInput) {
			in.Period.Until = in.Period.From.AddDays(6)
		}, data.Rate{}, false},
		{"nobody who was a guest", []string{"PA", "PA", "LA", "PA", "AP", "AP"}, func(in *data.GroupRatesInput) {
			in.Memberships = in.Memberships[:5]
		}, data.Rate{}, false},
		{"no meeting that is planned", []string{"PA", "PA", "LA", "PA", "AP", "AP"}, func(in *data.GroupRatesInput) {
			in.Meetings[1].State = data.Planned
		}, data.Rate{}, false},
	} {
		in := aGroupOf(c.group...)
		c.change(&in)
		got, told := data.NewGroupRates(in).Told(data.LeastPeople, data.ID{9}, in.People[0].ID)
		if told != c.told || told && got != c.want {
			t.Errorf("%s: %v, told %v; want %v, told %v", c.what, got, told, c.want, c.told)
		}
	}
}
