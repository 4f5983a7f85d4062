package data

import "slices"

// ChangedFrom returns the group as it is once a stretch holds from a day on. What
// it was before is kept; what was planned to follow later is replaced. Where the
// group is to end on a day after that, it still does. heldSince is the date of the
// group's first meeting, or none: no change reaches back to it.
func (g Group) ChangedFrom(from Date, to Stretch, heldSince Date) Group {
	until := g.Schedule.Span.Until
	if until < from {
		until = 0 // it had ended before, and begins again
	}
	to.Schedule.Span = Span{From: from, Until: until}
	all := g.Stretches()
	if heldSince != 0 && all[0].Schedule.Span.From >= from && heldSince < from {
		// it is called so at that meeting, and was to meet on no other day before it began
		all[0].Schedule.Span = Span{From: heldSince, Until: heldSince}
	}
	return g.withStretches(append(stretchesBefore(all, from), to))
}

// EndedOn returns the group with a last day. It fails where that is before the
// group's first.
func (g Group) EndedOn(last Date) (Group, error) {
	kept := stretchesBefore(g.Stretches(), last.AddDays(1))
	if len(kept) == 0 {
		return g, invalid("until", "the group has not begun by that day")
	}
	return g.withStretches(kept), nil
}

// stretchesBefore are those that begin before a day, cut off there.
func stretchesBefore(all []Stretch, d Date) []Stretch {
	kept := slices.DeleteFunc(slices.Clone(all), func(s Stretch) bool { return s.Schedule.Span.From >= d })
	if n := len(kept); n > 0 {
		last := &kept[n-1].Schedule.Span
		if last.Until == 0 || last.Until >= d {
			last.Until = d.AddDays(-1)
		}
	}
	return kept
}

// Fate is what becomes of a coming meeting when its group changes.
type Fate uint8

// The fates.
const (
	Moves     Fate = iota // along, within its week
	StaysPut              // it was put where it is by hand
	Drops                 // nothing is noted of it, and it is not held
	KeptAside             // it is not held, and kept as cancelled for what is noted of it
)

// Outcome is a coming meeting as it was and as it is to be.
type Outcome struct {
	Was, To Meeting
	Fate    Fate
}

// ComesAlong reports whether a meeting is one that its group's plans can still move
// or take away: planned or cancelled, from a day on.
func (m Meeting) ComesAlong(from Date) bool {
	return m.Date >= from && (m.State == Planned || m.State == DidNotMeet)
}

// Noted reports whether anything is noted of a meeting that its group's plan did not
// say: what is done at it, who leads it, a word about it.
func (m Meeting) Noted(g Group) bool {
	return len(m.Activities) > 0 || m.Note != "" || m.ForNext != "" || len(m.Settled) > 0 || m.Visitors != 0 || m.LedAgreed != 0 ||
		len(m.LedBy) > 0 && !slices.Equal(m.LedBy, g.LedBy)
}

// byHand reports whether somebody put a meeting elsewhere than its group's plan did.
func (m Meeting) byHand(g Group) bool {
	s := g.On(m.Slot)
	return m.Slot == 0 || m.Date != m.Slot || m.Start != s.Schedule.Start || m.Place != "" && m.Place != s.Place
}

// MoveAlong says what becomes of a group's coming meetings when it changes from a
// day on: the first planned one of a week goes to the first day on which the group
// then meets in it, the second to the second. What has no day any more is dropped, or
// kept as cancelled where something is noted of it, or somebody is marked. meetings
// are the group's, in order. On its new day a meeting is cancelled by a break that it
// falls into, and no more by one that it has left.
func MoveAlong(old, changed Group, meetings []Meeting, from Date, breaks []Break, marked func(ID) bool) []Outcome {
	var outcomes []Outcome
	taken := make(map[Date]int) // by week, how many of its days are
	for _, m := range meetings {
		if !m.ComesAlong(from) || m.Slot < from {
			continue
		}
		week := m.Slot.Monday()
		days := changed.Dates(Span{From: max(from, week), Until: week.AddDays(6)})
		o := Outcome{Was: m, To: m, Fate: Moves}
		switch i := taken[week]; {
		case i < len(days):
			o.To.Slot = days[i]
			taken[week]++
			if m.byHand(old) {
				o.Fate = StaysPut
				if m.Break == m.Group {
					o.To = o.To.Under(breaks)
				}
				break
			}
			s := changed.On(days[i])
			o.To.Date, o.To.Start, o.To.Place = days[i], s.Schedule.Start, s.Place
			o.To = o.To.Under(breaks)
		case m.byHand(old):
			o.Fate = StaysPut
		default:
			o = asideOrDropped(m, old, marked)
		}
		outcomes = append(outcomes, o)
	}
	return outcomes
}

// AfterEnd says what becomes of the meetings of a group after its last day.
func AfterEnd(g Group, meetings []Meeting, last Date, marked func(ID) bool) []Outcome {
	var outcomes []Outcome
	for _, m := range meetings {
		if m.Date > last && m.Under(nil).State == Planned { // or cancelled by a break alone
			outcomes = append(outcomes, asideOrDropped(m, g, marked))
		}
	}
	return outcomes
}

func asideOrDropped(m Meeting, g Group, marked func(ID) bool) Outcome {
	o := Outcome{Was: m, To: m, Fate: Drops}
	if m.Noted(g) || marked(m.ID) {
		if m.Under(nil).State == Planned { // not cancelled by somebody
			o.To.Break = m.Group
		}
		o.Fate, o.To.State = KeptAside, DidNotMeet
	}
	return o
}
