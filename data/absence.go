package data

import "slices"

// daysUntil counts the days since the person was last at a meeting, up to and
// with d: those on which they could have come, and those on which they were
// known to be away. Days on which they belonged to no group are neither.
func (a Attendance) daysUntil(d Date) (waited, away int) {
	seen := a.LastSeen()
	if seen == 0 {
		return 0, 0
	}
	for on := seen.AddDays(1); on <= d; on = on.AddDays(1) {
		switch {
		case anyContains(a.Outside, on):
		case anyContains(a.Away, on):
			away++
		default:
			waited++
		}
	}
	return waited, away
}

// lastGap is the last day, up to and with d, on which the person was on a pause
// or belonged to no group, or none.
func (a Attendance) lastGap(d Date) Date {
	last := Date(0)
	for _, spans := range [][]Span{a.Outside, a.Paused} {
		for _, s := range spans {
			switch {
			case s.Contains(d):
				return d
			case s.From < d:
				last = max(last, s.Until)
			}
		}
	}
	return last
}

// MissedLately counts the latest misses up to a day: none from before a pause or
// a time in no group, and none while it lasts.
func (a Attendance) MissedLately(d Date) int { return a.Until(d).lately(d).MissedInRow() }

// outside are the days before, between and after the memberships, and those
// after the person left the programme.
func outside(p Person, memberships []Membership) []Span {
	var own Membership
	for _, m := range memberships {
		if m.Person == p.ID {
			own = MergedMembership(own, m)
		}
	}
	var spans []Span
	from := Date(0)
	for _, s := range own.Spans {
		if s.From > from {
			spans = append(spans, Span{From: from, Until: s.From.AddDays(-1)})
		}
		if s.Until == 0 {
			return append(spans, afterLeaving(p)...)
		}
		from = s.Until.AddDays(1)
	}
	return append(append(spans, Span{From: from}), afterLeaving(p)...)
}

func afterLeaving(p Person) []Span {
	if p.Left == 0 {
		return nil
	}
	return []Span{{From: p.Left.AddDays(1)}}
}

func anyContains(spans []Span, d Date) bool {
	return slices.ContainsFunc(spans, func(s Span) bool { return s.Contains(d) })
}
