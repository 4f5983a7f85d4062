package data

import (
	"bytes"
	"cmp"
	"slices"
)

// LedCount is how often somebody has led a meeting, or part of one.
type LedCount struct {
	Person   Person    `json:"person"`
	Meetings []Meeting `json:"-"` // by date
	Last     Date      `json:"last,omitempty"`
}

// LedCounts says who has led which meetings of a period: facilitating rotates,
// so those come first whose turn it is, the facilitators who have led least and
// longest ago. Planned meetings and those that did not meet do not count.
// Whoever led without being a facilitator is in it too.
func LedCounts(people []Person, meetings []Meeting, period Span) []LedCount {
	led := make(map[ID][]Meeting)
	for _, m := range meetings {
		if !period.Contains(m.Date) || m.State == Planned || m.State == DidNotMeet {
			continue
		}
		who := slices.Clone(m.LedBy)
		for _, h := range m.Activities {
			who = append(who, h.LedBy...)
		}
		slices.SortFunc(who, func(a, b ID) int { return bytes.Compare(a[:], b[:]) })
		for _, id := range slices.Compact(who) {
			led[id] = append(led[id], m)
		}
	}
	var counts []LedCount
	for _, p := range people {
		c := LedCount{Person: p, Meetings: led[p.ID]}
		if len(c.Meetings) == 0 && (!p.Roles.Has(Facilitator) || p.HasLeft(period.Until)) {
			continue
		}
		slices.SortStableFunc(c.Meetings, func(a, b Meeting) int { return cmp.Compare(a.Date, b.Date) })
		if n := len(c.Meetings); n > 0 {
			c.Last = c.Meetings[n-1].Date
		}
		counts = append(counts, c)
	}
	slices.SortFunc(counts, func(a, b LedCount) int {
		return cmp.Or(cmp.Compare(len(a.Meetings), len(b.Meetings)), cmp.Compare(a.Last, b.Last),
			cmp.Compare(a.Person.FullName(), b.Person.FullName()), bytes.Compare(a.Person.ID[:], b.Person.ID[:]))
	})
	return counts
}
