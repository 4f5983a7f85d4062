package data

import "slices"

// Break is a stretch of days on which groups do not meet, for one reason.
type Break struct {
	ID     ID     `cbor:"1,keyasint,omitzero" json:"id"`
	Groups []ID   `cbor:"2,keyasint" json:"groups"`
	Span   Span   `cbor:"3,keyasint" json:"span"` // with both ends
	Reason string `cbor:"4,keyasint,omitempty" json:"reason,omitempty"`
}

// mostBreaks is far more than a programme makes in its life.
const mostBreaks = 2000

// Stops reports whether a group does not meet on a day for the break.
func (b Break) Stops(group ID, d Date) bool {
	return b.Span.Contains(d) && slices.Contains(b.Groups, group)
}

// Validate reports the first thing that keeps the break from being kept.
func (b Break) Validate() error {
	switch {
	case len(b.Groups) == 0:
		return invalid("groups", "say which groups the break is for")
	case b.Span.From == 0 || b.Span.Until == 0:
		return invalid("dates", "a break has a first day and a last")
	}
	return firstError(b.Span.Validate(), atMost("reason", b.Reason, MaxLine))
}

// BreakOf is the break that keeps a group from meeting on a day.
func BreakOf(breaks []Break, group ID, d Date) (Break, bool) {
	for _, b := range breaks {
		if b.Stops(group, d) {
			return b, true
		}
	}
	return Break{}, false
}

// Under returns a meeting that nobody has opened as the breaks leave it: cancelled by
// the one that it falls into, and planned again where it falls into none any more.
// What somebody cancelled by itself stays so.
func (m Meeting) Under(breaks []Break) Meeting {
	if m.State == DidNotMeet && !m.Break.IsZero() {
		m.State, m.Reason, m.Break = Planned, "", ID{}
	}
	if m.State != Planned {
		return m
	}
	if b, stops := BreakOf(breaks, m.Group, m.Date); stops {
		m.State, m.Reason, m.Break = DidNotMeet, b.Reason, b.ID
	}
	return m
}

// InBreak reports whether a break cancelled the meeting.
func (m Meeting) InBreak() bool { return !m.Break.IsZero() && m.Break != m.Group }

// Breaking lists the dates that a break takes from a group: those of its schedule, and
// those of the meetings that are planned on other days, in order.
func Breaking(b Break, g Group, meetings []Meeting) []Date {
	var dates []Date
	filled := make(map[Date]bool)
	for _, m := range meetings {
		if m.Group != g.ID {
			continue
		}
		filled[m.Slot] = true
		if m.State == Planned && b.Span.Contains(m.Date) {
			dates = append(dates, m.Date)
		}
	}
	for _, d := range g.Dates(b.Span) {
		if !filled[d] {
			dates = append(dates, d)
		}
	}
	slices.Sort(dates)
	return dates
}

// WithoutBreak returns the breaks once one is taken back: of one that has begun, the
// days before today stay.
func WithoutBreak(breaks []Break, id ID, today Date) []Break {
	var kept []Break
	for _, b := range breaks {
		if b.ID == id {
			if b.Span.From >= today {
				continue
			}
			b.Span.Until = min(b.Span.Until, today.AddDays(-1))
		}
		kept = append(kept, b)
	}
	return kept
}
