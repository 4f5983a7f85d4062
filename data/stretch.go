package data

import "strings"

// Stretch is how a group is called and where and when it meets, over the days of its
// schedule's span.
type Stretch struct {
	Name     string   `cbor:"1,keyasint" json:"name"`
	Place    string   `cbor:"2,keyasint,omitempty" json:"place,omitempty"`
	Schedule Schedule `cbor:"3,keyasint" json:"schedule"`
}

// Stretches are all that the group was, is and will be, the oldest first; never none.
// Their days do not overlap. Where two do not touch, the group did not meet between.
func (g Group) Stretches() []Stretch {
	return append(append(make([]Stretch, 0, len(g.Earlier)+1), g.Earlier...), Stretch{g.Name, g.Place, g.Schedule})
}

// withStretches returns the group as these say.
func (g Group) withStretches(all []Stretch) Group {
	last := all[len(all)-1]
	g.Name, g.Place, g.Schedule = last.Name, last.Place, last.Schedule
	g.Earlier = nil
	if len(all) > 1 {
		g.Earlier = append(g.Earlier, all[:len(all)-1]...)
	}
	return g
}

// On is what the group is on a day, or was last before it; before its first day, what
// it was then. Of no day, it is what the group goes on as.
func (g Group) On(d Date) Stretch {
	all := g.Stretches()
	if d == 0 {
		return all[len(all)-1]
	}
	on := all[0]
	for _, s := range all[1:] {
		if s.Schedule.Span.From <= d {
			on = s
		}
	}
	return on
}

// NameOf is what the group is called at a meeting: what it was on its day.
func (g Group) NameOf(m Meeting) string { return g.On(m.Date).Name }

// PlaceOf is where a meeting of the group is held: at a place of its own, or where
// the group met on its day.
func (g Group) PlaceOf(m Meeting) string {
	if m.Place != "" {
		return m.Place
	}
	return g.On(m.Date).Place
}

// MinutesOf is how long a meeting of the group lasts; 0 where nobody has said.
func (g Group) MinutesOf(m Meeting) int { return g.On(m.Date).Schedule.Minutes }

// Dates are the days within the span on which the group meets, in order, as its
// schedules say.
func (g Group) Dates(within Span) []Date {
	var dates []Date
	for _, s := range g.Stretches() {
		dates = append(dates, s.Schedule.Dates(within)...)
	}
	return dates
}

// MeetsOn reports whether the group's schedule calls for a meeting on a day.
func (g Group) MeetsOn(d Date) bool { return len(g.Dates(Span{From: d, Until: d})) > 0 }

// Ended reports whether the group has met for the last time before a day.
func (g Group) Ended(d Date) bool {
	until := g.Schedule.Span.Until
	return until != 0 && until < d
}

// ComingChange is the first stretch that begins after a day, where there is one.
func (g Group) ComingChange(after Date) (Stretch, bool) {
	for _, s := range g.Stretches()[1:] {
		if s.Schedule.Span.From > after {
			return s, true
		}
	}
	return Stretch{}, false
}

func (g Group) validateStretches() error {
	all := g.Stretches()
	for i, s := range all {
		if strings.TrimSpace(s.Name) == "" {
			return invalid("name", "a group needs a name")
		}
		if err := firstError(s.Schedule.Validate(), atMost("name", s.Name, MaxName), atMost("place", s.Place, MaxLine)); err != nil {
			return err
		}
		if i > 0 && (all[i-1].Schedule.Span.Until == 0 || all[i-1].Schedule.Span.Until >= s.Schedule.Span.From) {
			return invalid("earlier", "two stretches of a group overlap")
		}
	}
	return nil
}
