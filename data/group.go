package data

import "slices"

// Group is a weekly recovery group. Its name, place and schedule are those that it
// goes on with; On tells those of a day.
type Group struct {
	ID       ID       `cbor:"1,keyasint,omitzero" json:"id"`
	Name     string   `cbor:"2,keyasint" json:"name"`
	Place    string   `cbor:"3,keyasint,omitempty" json:"place,omitempty"`
	Schedule Schedule `cbor:"4,keyasint" json:"schedule"`
	LedBy    []ID     `cbor:"5,keyasint,omitempty" json:"ledBy,omitempty"` // its usual facilitators
	// GraceMinutes after the start somebody counts as late.
	GraceMinutes int `cbor:"6,keyasint,omitempty" json:"graceMinutes,omitempty"`
	// KeepArrival says that the group wants the time of arrival kept.
	KeepArrival bool   `cbor:"7,keyasint,omitempty" json:"keepArrival,omitempty"`
	Note        string `cbor:"8,keyasint,omitempty" json:"note,omitempty"`
	// Thresholds of the group's own; none: the programme's.
	Thresholds Thresholds `cbor:"9,keyasint,omitzero" json:"thresholds,omitzero"`
	// Earlier is how the group was called and where and when it met before that,
	// the oldest first.
	Earlier []Stretch `cbor:"10,keyasint,omitempty" json:"earlier,omitempty"`
}

// ThresholdsIn are the group's own thresholds, or the programme's where it has
// none.
func (g Group) ThresholdsIn(programme Thresholds) Thresholds {
	if g.Thresholds == (Thresholds{}) {
		return programme
	}
	return g.Thresholds
}

// Validate reports the first thing that keeps the record from being stored.
func (g Group) Validate() error {
	if err := g.validateStretches(); err != nil {
		return err
	}
	if g.GraceMinutes < 0 || g.GraceMinutes > 24*60 {
		return invalid("grace", "the minutes of grace must lie within a day")
	}
	if g.Thresholds != (Thresholds{}) {
		if err := g.Thresholds.Validate(); err != nil {
			return err
		}
	}
	return atMost("note", g.Note, MaxNote)
}

// Membership is one person's belonging to one group: the stretches of days,
// oldest first and not overlapping, so that leaving and re-joining keeps what
// was before.
type Membership struct {
	Group  ID     `cbor:"1,keyasint,omitzero" json:"group"`
	Person ID     `cbor:"2,keyasint,omitzero" json:"person"`
	Spans  []Span `cbor:"3,keyasint" json:"spans"`
}

// On reports whether the person is a member on the date.
func (m Membership) On(d Date) bool {
	for _, s := range m.Spans {
		if s.Contains(d) {
			return true
		}
	}
	return false
}

// Since is the first day of the stretch that holds d, or none.
func (m Membership) Since(d Date) Date {
	for _, s := range m.Spans {
		if s.Contains(d) {
			return s.From
		}
	}
	return 0
}

// Join returns the membership with the person belonging from d on: up to the
// next stretch where there is a later one (they joined earlier than was
// noted), else without an end. A stretch that d lies in goes on: where it has
// no end, nothing changes. Stretches that touch become one.
func (m Membership) Join(d Date) Membership {
	for _, s := range m.Spans {
		switch {
		case !s.Contains(d):
		case s.Until == 0:
			return m
		default:
			d = s.Until.AddDays(1)
		}
	}
	next := slices.IndexFunc(m.Spans, func(s Span) bool { return s.From > d })
	joined := Span{From: d}
	before, after := m.Spans, []Span(nil)
	if next >= 0 {
		joined.Until = m.Spans[next].Until
		before, after = m.Spans[:next], m.Spans[next+1:]
	}
	if n := len(before); n > 0 && before[n-1].Until.AddDays(1) == d {
		joined.From = before[n-1].From
		before = before[:n-1]
	}
	m.Spans = slices.Concat(before, []Span{joined}, after)
	return m
}

// Leave returns the membership with d as the last day. Stretches that
// began only after d are taken away.
func (m Membership) Leave(d Date) Membership {
	var spans []Span
	for _, s := range m.Spans {
		if s.From > d {
			continue
		}
		if s.Contains(d) {
			s.Until = d
		}
		spans = append(spans, s)
	}
	m.Spans = spans
	return m
}

// Back returns the membership of somebody who left the programme on the day
// left and belongs again from the day back on, as before: the days between are
// none of theirs. Nobody expected them on those, and nobody does afterwards.
func (m Membership) Back(left, back Date) Membership {
	again := m
	again.Spans = nil
	for _, s := range m.Spans {
		if s.Until == 0 || s.Until >= back {
			again.Spans = append(again.Spans, Span{From: max(s.From, back), Until: s.Until})
		}
	}
	return MergedMembership(m.Leave(left), again)
}

// Validate reports stretches that overlap or are out of order.
func (m Membership) Validate() error {
	if m.Group.IsZero() || m.Person.IsZero() {
		return invalid("membership", "a membership needs a group and a person")
	}
	for i, s := range m.Spans {
		if err := s.Validate(); err != nil {
			return err
		}
		if i > 0 && (m.Spans[i-1].Until == 0 || s.From <= m.Spans[i-1].Until) {
			return invalid("membership", "two stretches of membership overlap")
		}
	}
	return nil
}
