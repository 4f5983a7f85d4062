package data_test

import (
	"strings"

	"pgregory.net/rapid"

	"alongside/data"
)

// What an attendance is made of, for the tests of attendance, concerns and
// registers: written by hand as a row of letters, or drawn at random.

// evenings is the attendance of a member at weekly meetings from 4 January
// 2026 on, a letter each: P L E A and - as on paper for a closed meeting, in
// lower case (and . for -) for one that is still open, and in brackets where
// the person was not expected: "PA-(A)a".
func evenings(text string) data.Attendance {
	statuses := map[rune]data.Status{'P': data.Present, 'L': data.Late, 'E': data.Excused, 'A': data.Absent, '-': data.NotRecorded, '.': data.NotRecorded}
	var a data.Attendance
	expected, on := true, day("2026-01-04")
	for _, letter := range text {
		if letter == '(' || letter == ')' {
			expected = letter == ')'
			continue
		}
		upper := []rune(strings.ToUpper(string(letter)))[0]
		m := data.Meeting{ID: id(100 + len(a.Visits)), Group: id(1), Date: on, Start: data.At(19, 0), State: data.Closed}
		if letter != upper || letter == '.' {
			m.State = data.Open
		}
		a.Visits = append(a.Visits, data.Visit{
			Meeting: m, Expected: expected, Mark: data.Mark{Meeting: m.ID, Person: id(2), Status: statuses[upper]},
		})
		on = on.AddDays(7)
	}
	return a
}

// history is what an attendance is made of.
type history struct {
	person      data.Person
	memberships []data.Membership
	meetings    []data.Meeting
	marks       []data.Mark
}

func (h history) attendance() data.Attendance {
	return data.AttendanceOf(h.person, h.memberships, h.meetings, h.marks)
}

// drawHistory invents a person in one or two groups who joins, leaves, pauses
// and is marked in every way, beside somebody else whose marks must not matter.
func drawHistory(t *rapid.T) history {
	h := history{person: data.Person{ID: id(2), First: "Sam"}}
	for range rapid.IntRange(0, 2).Draw(t, "absences") {
		kind := rapid.SampledFrom([]data.AwayKind{data.Paused, data.ToldUs}).Draw(t, "kind")
		h.person.Away = append(h.person.Away, data.Away{Kind: kind, Span: drawSpan(t, "away")})
	}
	if rapid.IntRange(0, 3).Draw(t, "leaves") == 0 {
		h.person.Left = data.Date(rapid.IntRange(1020, 1080).Draw(t, "left"))
	}
	for group := 1; group <= rapid.IntRange(1, 2).Draw(t, "groups"); group++ {
		m := data.Membership{Group: id(group), Person: id(2)}
		for on := data.Date(1000); on < 1080; on = on.AddDays(rapid.IntRange(10, 50).Draw(t, "after")) {
			m = m.Join(on).Leave(on.AddDays(rapid.IntRange(0, 40).Draw(t, "stays")))
		}
		other := data.Membership{Group: id(group), Person: id(3)}.Join(1000)
		h.memberships = append(h.memberships, m, other)
	}
	on := data.Date(1000)
	for n := range rapid.IntRange(0, 12).Draw(t, "meetings") {
		m := data.Meeting{
			ID: id(100 + n), Group: id(rapid.IntRange(1, 2).Draw(t, "group")), Date: on, Start: data.At(19, 0),
			State: data.MeetingState(rapid.IntRange(0, 3).Draw(t, "state")),
		}
		h.meetings = append(h.meetings, m)
		for person := 2; person <= 3; person++ {
			if rapid.Bool().Draw(t, "marked") {
				status := data.Status(rapid.IntRange(0, 4).Draw(t, "status"))
				h.marks = append(h.marks, data.Mark{Meeting: m.ID, Person: id(person), Status: status})
			}
		}
		on = on.AddDays(rapid.IntRange(0, 9).Draw(t, "days"))
	}
	return h
}

// expected is the domain page's sentence, said once more.
func (h history) expected(m data.Meeting) bool {
	for _, ms := range h.memberships {
		if ms.Person != h.person.ID || ms.Group != m.Group {
			continue
		}
		for _, s := range ms.Spans {
			in := s.From <= m.Date && (s.Until == 0 || m.Date <= s.Until)
			left := h.person.Left != 0 && h.person.Left < m.Date
			if in && !left && !h.person.PausedOn(m.Date) && m.State != data.DidNotMeet {
				return true
			}
		}
	}
	return false
}

func (h history) status(m data.Meeting) (data.Status, bool) {
	for _, k := range h.marks {
		if k.Meeting == m.ID && k.Person == h.person.ID {
			return k.Status, true
		}
	}
	return data.NotRecorded, false
}
