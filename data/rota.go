package data

import (
	"bytes"
	"cmp"
	"slices"
)

// Rota says who leads the coming meetings of a group, and how often everybody who takes
// turns has led and would lead.
type Rota struct {
	Turns []Turn    // by date
	Off   []Meeting // those between them that are not held, by date
	Taken []Taken   // who takes turns, by name
	Of    int       // how many of the last meetings are counted
}

// Turn is a coming meeting and who leads it.
type Turn struct {
	// Meeting has no ID where it is further ahead than meetings are planned.
	Meeting Meeting
	// Leads are who was agreed on, or else who is proposed; nobody where nobody can.
	Leads []ID
	// Led is in how many of the last meetings whoever is proposed has led, and Last when
	// they have done so last before this one, or would; none: never.
	Led  int
	Last Date
	// Fewest says that nobody who could has led less, and Still that it is not their first
	// turn here.
	Fewest, Still bool
	// Away is who cannot lead it: of those who lead, or who would else have been proposed.
	// They are away until a day, or nobody knows until when. Busy: they lead elsewhere then.
	Away  ID
	Until Date
	Busy  bool
}

// Agreed reports whether somebody said who leads it.
func (t Turn) Agreed() bool { return t.Meeting.LeadersAgreed() }

// LeadersAgreed reports whether somebody said, while it was still to come, who leads the
// meeting.
func (m Meeting) LeadersAgreed() bool { return m.LedAgreed != 0 && len(m.LedBy) > 0 }

// Leaders are who leads or led the meeting, as far as that is known: of one that is still to
// come and of a group that several usually lead it is not before somebody said so.
func (m Meeting) Leaders() []ID {
	if m.State == Planned && !m.LeadersAgreed() && len(m.LedBy) > 1 {
		return nil
	}
	return m.LedBy
}

// Taken is how often somebody has led and is to lead.
type Taken struct {
	Person ID
	Has    int // of the last meetings
	Would  int // of the coming ones
}

// How far a rota looks.
const (
	RotaTurns = 8   // coming meetings
	rotaPast  = 12  // meetings that are counted
	rotaDays  = 371 // in which as many come, at the most: a year
)

// RotaInput is what a rota is made of.
type RotaInput struct {
	Group    Group
	People   []Person
	Meetings []Meeting // of all groups
	Breaks   []Break
	Today    Date
}

// NewRota proposes fair turns for the coming meetings of a group for which nobody has said
// who leads: each goes to who can, and has led least of the last meetings and the coming
// ones, and of several to whose turn is longest ago. Nobody leads twice in a row where
// another can. Who takes turns are those who usually lead the group, or where nobody does
// all facilitators.
func NewRota(in RotaInput) Rota {
	b := rotaMaker{in: in, people: make(map[ID]Person), led: make(map[ID]int), last: make(map[ID]Date), would: make(map[ID]int)}
	for _, p := range in.People {
		b.people[p.ID] = p
	}
	b.pool()
	b.count()
	b.comingMeetings()
	for i := range b.r.Turns {
		if t := &b.r.Turns[i]; t.Agreed() {
			t.Leads = t.Meeting.LedBy
			for _, id := range t.Leads {
				b.would[id]++
				if why, until, busy := b.keeps(id, t.Meeting); why && t.Away.IsZero() {
					t.Away, t.Until, t.Busy = id, until, busy
				}
			}
		}
	}
	for i := range b.r.Turns {
		if !b.r.Turns[i].Agreed() {
			b.propose(i)
		}
		for _, id := range b.r.Turns[i].Leads {
			b.last[id] = b.r.Turns[i].Meeting.Date
		}
	}
	b.tally()
	return b.r
}

type rotaMaker struct {
	in     RotaInput
	people map[ID]Person
	takers []ID // by name
	led    map[ID]int
	last   map[ID]Date
	would  map[ID]int
	r      Rota
}

func (b *rotaMaker) pool() {
	var pool []Person
	for _, id := range b.in.Group.LedBy {
		if p, known := b.people[id]; known && !p.HasLeft(b.in.Today) {
			pool = append(pool, p)
		}
	}
	if len(pool) == 0 {
		for _, p := range b.in.People {
			if p.Roles.Has(Facilitator) && !p.HasLeft(b.in.Today) {
				pool = append(pool, p)
			}
		}
	}
	slices.SortFunc(pool, func(a, b Person) int {
		return cmp.Or(cmp.Compare(Fold(a.FullName()), Fold(b.FullName())), bytes.Compare(a.ID[:], b.ID[:]))
	})
	for _, p := range pool {
		b.takers = append(b.takers, p.ID)
	}
}

// count looks at who has led the last meetings of the group.
func (b *rotaMaker) count() {
	var held []Meeting
	for _, m := range b.in.Meetings {
		if m.Group == b.in.Group.ID && m.State.Taken() && m.Date <= b.in.Today {
			held = append(held, m)
		}
	}
	slices.SortStableFunc(held, func(a, b Meeting) int { return cmp.Compare(a.Date, b.Date) })
	held = held[max(0, len(held)-rotaPast):]
	b.r.Of = len(held)
	if len(held) == 0 {
		return
	}
	for _, c := range LedCounts(b.in.People, held, Span{From: held[0].Date, Until: b.in.Today}) {
		b.led[c.Person.ID], b.last[c.Person.ID] = len(c.Meetings), c.Last
	}
}

// comingMeetings are those that are planned, and then those that the schedule calls for.
func (b *rotaMaker) comingMeetings() {
	g, until := b.in.Group, b.in.Today.AddDays(rotaDays)
	filled := make(map[Date]bool)
	var coming []Meeting
	for _, m := range b.in.Meetings {
		if m.Group != g.ID {
			continue
		}
		filled[m.Slot] = true
		if m.Date >= b.in.Today && m.Date <= until && !m.State.Taken() {
			coming = append(coming, m)
		}
	}
	for _, d := range g.Dates(Span{From: b.in.Today, Until: until}) {
		if !filled[d] {
			coming = append(coming, g.MeetingFor(d, b.in.Breaks))
		}
	}
	slices.SortStableFunc(coming, func(a, b Meeting) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
	})
	for _, m := range coming {
		switch {
		case len(b.r.Turns) == RotaTurns:
			return
		case m.State == DidNotMeet:
			b.r.Off = append(b.r.Off, m)
		default:
			b.r.Turns = append(b.r.Turns, Turn{Meeting: m})
		}
	}
}

// MeetingFor is the meeting that the group's schedule calls for on one of its dates, led by
// who usually leads it: cancelled where a break stops it. It has no ID yet.
func (g Group) MeetingFor(slot Date, breaks []Break) Meeting {
	s := g.On(slot)
	return Meeting{Group: g.ID, Date: slot, Slot: slot, Start: s.Schedule.Start, Place: s.Place, LedBy: g.LedBy}.Under(breaks)
}

// keeps reports whether something keeps somebody from leading a meeting: that they are
// away, have left, or were agreed on for another meeting of that day.
func (b *rotaMaker) keeps(id ID, m Meeting) (is bool, until Date, busy bool) {
	p := b.people[id]
	for _, a := range p.Away {
		if a.Span.Contains(m.Date) {
			return true, a.Span.Until, false
		}
	}
	if p.HasLeft(m.Date) {
		return true, 0, false
	}
	busy = slices.ContainsFunc(b.in.Meetings, func(o Meeting) bool {
		return o.Date == m.Date && o.Group != m.Group && o.State == Planned && o.LeadersAgreed() && slices.Contains(o.LedBy, id)
	})
	return busy, 0, busy
}

// propose gives the i-th turn to whose it is.
func (b *rotaMaker) propose(i int) {
	t := &b.r.Turns[i]
	beside := func(id ID) bool {
		return i > 0 && slices.Contains(b.r.Turns[i-1].Leads, id) ||
			i+1 < len(b.r.Turns) && slices.Contains(b.r.Turns[i+1].Leads, id)
	}
	order := slices.Clone(b.takers)
	slices.SortStableFunc(order, func(x, y ID) int {
		return cmp.Or(compareBool(beside(x), beside(y)), cmp.Compare(b.turns(x), b.turns(y)), cmp.Compare(b.last[x], b.last[y]))
	})
	for _, id := range order {
		kept, until, busy := b.keeps(id, t.Meeting)
		switch {
		case kept && t.Away.IsZero():
			t.Away, t.Until, t.Busy = id, until, busy
		case !kept:
			t.Leads, t.Led, t.Last = []ID{id}, b.led[id], b.last[id]
			t.Still = b.would[id] > 0
			t.Fewest = !slices.ContainsFunc(b.takers, func(o ID) bool {
				is, _, _ := b.keeps(o, t.Meeting)
				return o != id && !is && b.turns(o) <= b.turns(id)
			})
			b.would[id]++
			return
		}
	}
}

// turns are those that somebody has taken and is to take.
func (b *rotaMaker) turns(id ID) int { return b.led[id] + b.would[id] }

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// tally lists who takes turns, and who else is to lead.
func (b *rotaMaker) tally() {
	all := slices.Clone(b.takers)
	for _, t := range b.r.Turns {
		for _, id := range t.Leads {
			if !slices.Contains(all, id) {
				all = append(all, id)
			}
		}
	}
	for _, id := range all {
		b.r.Taken = append(b.r.Taken, Taken{Person: id, Has: b.led[id], Would: b.would[id]})
	}
}

// Agreement says who leads a meeting: one that is planned, or that is to be planned for a
// date of its group's schedule. Nobody: that is left open again.
type Agreement struct {
	Meeting ID // none: it is to be planned
	Group   ID
	Slot    Date
	Leads   []ID
}

// AgreementOn is that certain people lead a turn.
func (t Turn) AgreementOn(leads ...ID) Agreement {
	return Agreement{Meeting: t.Meeting.ID, Group: t.Meeting.Group, Slot: t.Meeting.Slot, Leads: leads}
}

// Proposed are the agreements that make a rota stand as it is.
func (r Rota) Proposed() (all []Agreement) {
	for _, t := range r.Turns {
		if !t.Agreed() && len(t.Leads) > 0 {
			all = append(all, t.AgreementOn(t.Leads...))
		}
	}
	return all
}

// SwapPartner is a turn with which another one can be swapped.
type SwapPartner struct {
	With int // the place of their turn
	// Beside says that they then lead meetings that follow each other, and Away that one
	// of the two cannot on the day that they would get.
	Beside, Away bool
}

// Swaps lists with whom the i-th turn can be swapped: for each of the others who lead, the
// next of their turns, in order of date.
func (r Rota) Swaps(i int, in RotaInput) (all []SwapPartner) {
	b := rotaMaker{in: in, people: make(map[ID]Person)}
	for _, p := range in.People {
		b.people[p.ID] = p
	}
	cannot := func(ids []ID, m Meeting) bool {
		return slices.ContainsFunc(ids, func(id ID) bool { kept, _, _ := b.keeps(id, m); return kept })
	}
	mine := r.Turns[i]
	for j, t := range r.Turns {
		seen := slices.ContainsFunc(all, func(s SwapPartner) bool { return slices.Equal(r.Turns[s.With].Leads, t.Leads) })
		if j == i || len(t.Leads) == 0 || slices.Equal(t.Leads, mine.Leads) || seen {
			continue
		}
		s := SwapPartner{With: j, Away: cannot(t.Leads, mine.Meeting) || cannot(mine.Leads, t.Meeting)}
		for _, k := range []int{i - 1, i + 1} {
			if k >= 0 && k < len(r.Turns) && k != j && slices.Equal(r.Turns[k].Leads, t.Leads) {
				s.Beside = true
			}
		}
		all = append(all, s)
	}
	return all
}
