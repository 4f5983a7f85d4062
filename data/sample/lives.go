package sample

import (
	"slices"

	"alongside/assets/words"
	"alongside/data"
)

// habit is the way in which somebody comes to their group.
type habit uint8

const (
	steady    habit = iota
	irregular       // about every other week
	drifting        // came, and has stayed away of late
	returning       // away for weeks, and back
	newcomer        // joined within the last three weeks
	rejoined        // left the group and joined it again
	paused          // on a pause now: rehab, hospital, working away
	told            // has told us about not coming tonight
	visitor         // comes now and then without belonging
)

// deck deals habits to those who belong today. The order matters: even a
// group of eight has somebody of most kinds.
var deck = []habit{
	steady, drifting, newcomer, steady, returning, paused, steady, told, irregular, steady,
	rejoined, steady, irregular, drifting, steady, steady, irregular, newcomer, steady,
}

// life is one person's way through the programme.
type life struct {
	person data.Person
	group  int // -1: belongs to none
	second int // a second group, or -1
	spans  []data.Span
	habit  habit
	gap    data.Span // of a drifting or returning person: when they stayed away
	paired bool      // now, with a mentor of their own
}

// from is the first day of belonging to the group.
func (l *life) from() data.Date {
	if len(l.spans) == 0 {
		return l.person.Joined
	}
	return l.spans[0].From
}

// here reports whether the person is still in the programme.
func (l *life) here() bool { return l.person.Left == 0 }

// makeLives shares the people out: most have a seat in a group, in which one
// follows another over the years; some wait, some look in, some support.
func (m *maker) makeLives() {
	waiting := max(m.People/14, min(1, m.People/4))
	walkIns := m.People / 12
	supporters := m.People / 40
	members := m.People - waiting - walkIns - supporters
	for g := range m.Groups {
		n := members / m.Groups
		if g < members%m.Groups {
			n++
		}
		m.fillGroup(g, n)
	}
	for range waiting {
		p := m.newPerson()
		p.Roles, p.Joined = data.Mentee, max(m.start, m.Today.AddDays(-m.between(4, 70)))
		m.add(&life{person: p, group: -1, second: -1})
	}
	for range walkIns {
		m.add(m.newWalkIn())
	}
	for range supporters {
		p := m.newPerson()
		p.Roles, p.Joined = data.Supporter, m.dayBetween(m.start, m.Today.AddDays(-20))
		m.add(&life{person: p, group: m.IntN(m.Groups), second: -1, habit: visitor})
	}
}

func (m *maker) add(l *life) {
	m.lives = append(m.lives, l)
	for _, g := range []int{l.group, l.second} {
		if g >= 0 {
			m.byGroup[g] = append(m.byGroup[g], l)
		}
	}
}

// newWalkIn is somebody who looked in once or twice and gave a name at most.
func (m *maker) newWalkIn() *life {
	p := data.Person{ID: m.id(), Joined: m.dayBetween(m.start, m.Today.AddDays(-8))}
	if m.chance(0.6) {
		p.Alias = pick(m.draw, words.Aliases)
	} else {
		p.First = pick(m.draw, m.origin().First)
	}
	return &life{person: p, group: m.IntN(m.Groups), second: -1, habit: visitor}
}

// fillGroup seats n people, over time, on the group's chairs.
func (m *maker) fillGroup(group, n int) {
	seats := min(n*4/5+min(n, 1), m.between(25, 30))
	facilitators := min(seats, m.between(2, 3))
	for seat := range seats {
		inTurn := 1
		if others := seats - facilitators; seat >= facilitators {
			inTurn = (n - facilitators) / others
			if seat-facilitators < (n-facilitators)%others {
				inTurn++
			}
		}
		m.fillSeat(group, seat-facilitators, inTurn)
	}
}

// fillSeat lets people follow each other on one chair. The last of them
// belongs to the group today. The seats under 0 are the facilitators'.
func (m *maker) fillSeat(group, seat, inTurn int) {
	kind, facilitates := steady, seat < 0
	if !facilitates {
		kind = deck[(seat+group*5)%len(deck)]
	}
	opening := m.start
	if !facilitates && m.chance(0.4) {
		opening = m.dayBetween(m.start, m.start.AddDays(int(m.Today-m.start)*3/10))
	}
	starts := []data.Date{opening}
	for range inTurn - 1 {
		starts = append(starts, m.dayBetween(opening.AddDays(21), m.Today.AddDays(-28)))
	}
	slices.Sort(starts)
	if kind == newcomer {
		starts[inTurn-1] = m.Today.AddDays(-m.between(1, 20))
	}
	for turn, from := range starts {
		l := &life{person: m.newPerson(), group: group, second: -1, habit: kind}
		until := data.Date(0)
		if turn < inTurn-1 {
			l.habit = pick(m.draw, []habit{steady, steady, irregular, drifting})
			until = max(from.AddDays(6), starts[turn+1].AddDays(-m.between(1, 15)))
		}
		l.spans = []data.Span{{From: from, Until: until}}
		l.person.Joined, l.person.Left = from.AddDays(-m.between(7, 14)), until
		l.person.Roles = data.Mentee
		if facilitates {
			l.person.Roles = data.Facilitator
			m.records.Groups[group].LedBy = append(m.records.Groups[group].LedBy, l.person.ID)
		}
		if m.Groups > 1 && m.chance(0.04) {
			l.second = (group + 1) % m.Groups
		}
		m.settle(l)
		m.add(l)
	}
}

// settle works the habit out in dates.
func (m *maker) settle(l *life) {
	last := l.spans[0].Until
	if last == 0 {
		last = m.Today
	}
	stay := int(last - l.from())
	away := func(kind data.AwayKind, from, until data.Date, reasons []string) {
		l.person.Away = append(l.person.Away, data.Away{
			Kind: kind, Span: data.Span{From: from, Until: until}, Reason: pick(m.draw, reasons),
		})
	}
	if past := last.AddDays(-m.between(40, 300)); past > l.from() && m.chance(0.3) {
		away(data.ToldUs, past, past.AddDays(m.between(0, 13)), words.AwayReasons)
	}
	switch {
	case l.habit == drifting:
		l.gap = data.Span{From: last.AddDays(-min(stay/2, m.between(15, 45)))}
	case l.habit == returning && stay > 90:
		back := last.AddDays(-m.between(1, 8))
		l.gap = data.Span{From: back.AddDays(-m.between(36, 60)), Until: back}
	case l.habit == rejoined && stay > 150:
		left := l.from().AddDays(m.between(30, stay-110))
		back := min(left.AddDays(m.between(50, 130)), last.AddDays(-15))
		l.spans = []data.Span{{From: l.from(), Until: left}, {From: back}}
	case l.habit == paused:
		away(data.Paused, last.AddDays(-min(stay/3, m.between(3, 30))), last.AddDays(m.between(4, 30)), words.PauseReasons)
	case l.habit == told:
		away(data.ToldUs, last.AddDays(-m.between(0, 2)), last.AddDays(m.between(0, 12)), words.AwayReasons)
	}
}

// makeMemberships writes down who belongs to which group.
func (m *maker) makeMemberships() {
	for _, l := range m.lives {
		if len(l.spans) == 0 {
			continue
		}
		for _, g := range []int{l.group, l.second} {
			if g >= 0 {
				m.records.Memberships = append(m.records.Memberships, data.Membership{
					Group: m.records.Groups[g].ID, Person: l.person.ID, Spans: slices.Clone(l.spans),
				})
			}
		}
	}
}

// dayBetween draws a day from first to last.
func (m *maker) dayBetween(first, last data.Date) data.Date {
	return first.AddDays(m.between(0, int(last-first)))
}
