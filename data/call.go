package data

import (
	"cmp"
	"slices"
)

// CalledFor is how many days a call settles: who was rung, or had a one-to-one,
// within them is not asked to be rung again. A week, as the meetings are.
const CalledFor = 7

// Call is somebody who should be rung, and why: the most serious reason first.
type Call struct {
	Person Person
	CallReason
	Also     []CallReason // what else there is to speak of, the most serious first
	LastSeen Date         // none: never at a meeting
	Mentor   ID           // who walks alongside them today; none where nobody does
	// Last is the latest contact, attempts included; zero for none. Of somebody
	// who has not been seen it is the latest since then.
	Last   Contact
	Groups []ID // that they belong to today
	// When is by when they should be rung, Before the meeting that makes it today;
	// zero for none.
	When   CallWhen
	Before Meeting
}

// Reasons are all there are to ring, the most serious first.
func (c Call) Reasons() []CallReason { return append([]CallReason{c.CallReason}, c.Also...) }

// CallInput is what decides whether somebody should be rung for reasons that
// have been found.
type CallInput struct {
	Person     Person
	Reasons    []CallReason // as ReasonsToCall has them
	LastSeen   Date
	Mentor     ID
	Contacts   []Contact        // the person's, in any order
	OfMentors  map[ID][]Contact // calls to the mentors of the pairs among the reasons, by mentor
	Dismissals []Dismissal      // the person's
	Thresholds Thresholds
	Groups     []ID      // that the person belongs to today
	Ahead      []Meeting // at which the person is still waited for today, the next first
	Today      Date
}

// CallFor makes one call of the reasons that still stand: those that nobody
// has set aside, and that have not been settled by speaking to the person.
func CallFor(in CallInput) (Call, bool) {
	standing := slices.DeleteFunc(in.standing(), in.settled)
	if len(standing) == 0 {
		return Call{}, false
	}
	c := in.callAbout(standing)
	c.When, c.Before = in.when(c.Reasons())
	return c, true
}

// CallLater makes one call of what was settled by speaking to the person within the
// last week, where nothing else stands: they are asked about again when the week is
// over, unless it helped.
func CallLater(in CallInput) (Call, bool) {
	standing := in.standing()
	if !slices.ContainsFunc(standing, func(r CallReason) bool { return !in.settled(r) }) {
		standing = slices.DeleteFunc(standing, func(r CallReason) bool { return !r.Kind.comesBack() })
		if len(standing) > 0 {
			c := in.callAbout(standing)
			c.When = RingLater
			return c, true
		}
	}
	return Call{}, false
}

// standing are the reasons that nobody has set aside.
func (in CallInput) standing() []CallReason {
	return slices.DeleteFunc(slices.Clone(in.Reasons), func(r CallReason) bool {
		return slices.ContainsFunc(in.Dismissals, func(d Dismissal) bool { return d.Hides(in.Person.ID, r) })
	})
}

// callAbout is the call for these reasons.
func (in CallInput) callAbout(standing []CallReason) Call {
	slices.SortStableFunc(standing, compareReasons)
	c := Call{Person: in.Person, CallReason: standing[0], Also: standing[1:], LastSeen: in.LastSeen, Mentor: in.Mentor, Groups: in.Groups}
	if len(c.Also) == 0 {
		c.Also = nil
	}
	for _, contact := range in.Contacts {
		tooOld := c.Kind == NotSeen && contact.Date < c.Since
		if !tooOld && contact.Date <= in.Today && contact.Date >= c.Last.Date {
			c.Last = contact
		}
	}
	return c
}

// settled reports whether somebody spoke to the person about the reason, or
// lately enough.
func (in CallInput) settled(r CallReason) bool {
	spoke := func(contacts []Contact, counts func(Contact) bool) bool {
		return slices.ContainsFunc(contacts, func(c Contact) bool {
			return !c.Missed && c.Date <= in.Today && counts(c)
		})
	}
	thisWeek := func(c Contact) bool { return int(in.Today-c.Date) < CalledFor }
	switch r.Kind {
	case WaitingForMentor:
		return spoke(in.Contacts, func(c Contact) bool { return int(in.Today-c.Date) < in.Thresholds.WaitingDays })
	case CameBack:
		return spoke(in.Contacts, func(c Contact) bool { return c.Date >= r.Since })
	case MilestoneDue:
		// A one-to-one before the day says nothing about the milestone, a call
		// that somebody made once it stood here does.
		return spoke(in.Contacts, func(c Contact) bool {
			return c.Date >= r.Since || c.Pair.IsZero() && c.Date > r.Since.AddDays(-CalledFor)
		})
	case NextOneToOne:
		asked := func(c Contact) bool { return thisWeek(c) && c.Date >= r.Since }
		return spoke(in.Contacts, asked) || spoke(in.OfMentors[r.Mentor], asked)
	case QuietPair, PairReview:
		return spoke(in.Contacts, thisWeek) || spoke(in.OfMentors[r.Mentor], thisWeek)
	}
	return spoke(in.Contacts, thisWeek)
}

// StillComes reports whether the person is in the programme and in one of its
// groups on the day.
func StillComes(p Person, memberships []Membership, today Date) bool {
	return !p.HasLeft(today) &&
		slices.ContainsFunc(memberships, func(m Membership) bool { return m.Person == p.ID && m.On(today) })
}

// SortCalls puts first whom to ring today, and of those at one time who matters most:
// those to review before those to check in with, those before the friendly calls, and
// of each who has waited longest.
func SortCalls(calls []Call) {
	slices.SortStableFunc(calls, func(a, b Call) int {
		return cmp.Or(cmp.Compare(a.When, b.When), compareReasons(a.CallReason, b.CallReason), cmp.Compare(len(b.Also), len(a.Also)),
			cmp.Compare(a.Person.FullName(), b.Person.FullName()))
	})
}

// compareReasons orders reasons by what matters.
func compareReasons(a, b CallReason) int {
	return cmp.Or(cmp.Compare(b.Concern, a.Concern), cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(a.Since, b.Since), cmp.Compare(b.Missed, a.Missed))
}
