package yearatrandom

import (
	"slices"

	"alongside/data"
)

// pause is a break of groups, as the notebook has it.
type pause struct {
	id     data.ID
	groups []data.ID
	stretch
}

func (p pause) same(o pause) bool {
	return p.id == o.id && p.stretch == o.stretch && slices.Equal(p.groups, o.groups)
}

func (p pause) stops(group data.ID, d day) bool { return p.has(d) && slices.Contains(p.groups, group) }

// stopping is the first break that stops a group on a day.
func (n notebook) stopping(group data.ID, d day) data.ID {
	for _, p := range n.pauses {
		if p.stops(group, d) {
			return p.id
		}
	}
	return data.ID{}
}

// asCalledFor is a meeting that a schedule calls for, as it is where nobody has touched it.
func (n notebook) asCalledFor(m meeting) meeting {
	t := n.timesOn(m.group, m.slot)
	m.start, m.place = t.start, t.place
	m.state, m.stopped = planned, data.ID{}
	return n.under(m)
}

func (r *ride) planBreak() (bool, error) {
	p := pause{groups: []data.ID{one(r, r.now.groups)}}
	p.from = r.edge(p.groups[0], r.near(0, 30))
	p.until = max(p.from, r.edge(p.groups[0], p.from.plus(r.chance.IntN(21))))
	if other := one(r, r.now.groups); other != p.groups[0] {
		p.groups = append(p.groups, other)
	}
	r.note("from %s until %s", p.from, p.until)
	id, err := r.s.PlanBreak(data.Break{Groups: p.groups, Span: data.Span{From: on(p.from), Until: on(p.until)}})
	p.id = id
	r.now.pauses = append(slices.Clone(r.now.pauses), p)
	for id, m := range r.now.meetings {
		if m.state == planned && p.stops(m.group, m.date) {
			m.state, m.stopped = off, p.id
			r.now.meetings[id] = m
		}
	}
	return true, err
}

func (r *ride) takeBackBreak() (bool, error) {
	if len(r.now.pauses) == 0 {
		return false, r.s.TakeBackBreak(data.NewID())
	}
	p, today := r.now.pauses[r.chance.IntN(len(r.now.pauses))], r.today()
	r.note("from %s until %s", p.from, p.until)
	var left []pause
	for _, other := range r.now.pauses {
		if other.id == p.id {
			if other.from >= today {
				continue
			}
			other.until = min(other.until, today.plus(-1))
		}
		left = append(left, other)
	}
	r.now.pauses = left
	for id, m := range r.now.meetings {
		if m.state == off && m.stopped == p.id && m.date >= today {
			r.now.meetings[id] = r.now.under(m)
		}
	}
	return true, r.s.TakeBackBreak(p.id)
}

// planAgain has what undoing left unplanned planned again, and forgets what was planned
// under a break that never was, for days that are past.
func (r *ride) planAgain() error {
	there, err := r.meetingsThere()
	if err != nil {
		return err
	}
	today := r.today()
	for id, m := range r.now.meetings {
		if m.learnt && !there[id] && m.date < today {
			delete(r.now.meetings, id)
		}
	}
	r.learnPlanned()
	return nil
}
