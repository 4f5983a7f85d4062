package data

import (
	"cmp"
	"slices"
)

// CalledFor is how many days a call settles: who was rung, or had a one-to-one,
// within them is not asked to be rung again. A week, as the meetings are.
const CalledFor = 7

// Call is somebody who should be rung, and why.
type Call struct {
	Person   Person
	Concern  Concern
	Missed   int  // meetings in a row
	LastSeen Date // none: never at a meeting
	// Since is the day from which the person has not been seen: LastSeen, or
	// the first meeting that expected somebody who never came.
	Since Date
	// Last is the latest contact since then, attempts included; zero for none.
	Last Contact
}

// CallFor judges whether somebody should be rung today. The attendance is that
// in all groups; the contacts are the person's, in any order. Whoever has left
// the programme or belongs to no group any more is not rung, nor who was spoken
// to within the last CalledFor days.
func CallFor(p Person, memberships []Membership, a Attendance, contacts []Contact, t Thresholds, today Date) (Call, bool) {
	c := Call{Person: p, Concern: ConcernFor(p, a, t, today), Missed: a.MissedInRow(), LastSeen: a.LastSeen()}
	if c.Concern == NoConcern || !StillComes(p, memberships, today) {
		return Call{}, false
	}
	c.Since = c.LastSeen
	if c.Since == 0 {
		c.Since = a.Visits[0].Meeting.Date
	}
	for _, contact := range contacts {
		if contact.Date < c.Since || contact.Date > today {
			continue
		}
		if !contact.Missed && int(today-contact.Date) < CalledFor {
			return Call{}, false
		}
		if contact.Date >= c.Last.Date {
			c.Last = contact
		}
	}
	return c, true
}

// Unseen is the number of days since the person was seen, or first expected.
func (c Call) Unseen(today Date) int { return int(today - c.Since) }

// StillComes reports whether the person is in the programme and in one of its
// groups on the day.
func StillComes(p Person, memberships []Membership, today Date) bool {
	return !p.HasLeft(today) &&
		slices.ContainsFunc(memberships, func(m Membership) bool { return m.Person == p.ID && m.On(today) })
}

// SortCalls puts first who matters most: those to review before those to check
// in with, and the longest unseen first.
func SortCalls[T any](items []T, call func(T) Call) {
	slices.SortStableFunc(items, func(x, y T) int {
		a, b := call(x), call(y)
		return cmp.Or(cmp.Compare(b.Concern, a.Concern), cmp.Compare(a.Since, b.Since),
			cmp.Compare(b.Missed, a.Missed), cmp.Compare(a.Person.FullName(), b.Person.FullName()))
	})
}
