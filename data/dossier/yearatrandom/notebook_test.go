package yearatrandom

import (
	"maps"
	"slices"
	"time"

	"alongside/data"
)

// day is a day as one writes it, "2026-05-05": two of them follow each other as
// the texts do. An empty one is none.
type day string

const format = "2006-01-02"

func (d day) plus(days int) day {
	t, err := time.Parse(format, string(d))
	if err != nil {
		panic(err)
	}
	return day(t.AddDate(0, 0, days).Format(format))
}

// stretch is from a day to a day, both included; without a last one it goes on.
type stretch struct{ from, until day }

func (s stretch) has(d day) bool { return s.from <= d && (s.until == "" || d <= s.until) }

// What the notebook calls a status, and a meeting's state.
const (
	present, late, excused, absent = "present", "late", "excused", "absent"
	planned, opened, closed, off   = "planned", "open", "closed", "did-not-meet"
)

func attended(status string) bool { return status == present || status == late }

// notebook is a programme as somebody would keep it by hand. Every value in it
// is replaced and never changed, so that a copy of the maps is a copy of all.
type notebook struct {
	people   map[data.ID]person
	groups   map[data.ID][]times
	members  map[belongs][]stretch
	meetings map[data.ID]meeting
	marks    map[at]mark
	pairs    map[data.ID]pair
	contacts map[data.ID]contact
	joined   map[data.ID][]data.ID // the records that were made one with somebody's
	unnamed  map[data.ID][]unnamed // by meeting: what was of those who are erased
	pauses   []pause
	goals    map[data.ID]goal
	consents map[data.ID]consent
	requests map[data.ID]request
	asides   map[setAside]aside
	called   string // the programme
	catalog  map[data.ID]string
	grace    map[data.ID]int     // minutes, of groups
	own      map[data.ID]data.ID // by key: a group of theirs
}

type (
	person struct {
		name         string
		joined, left day
		away         []away
		mentor       bool
	}
	away struct {
		stretch
		paused bool // else they told us that they would not come
	}
	belongs struct{ group, person data.ID }
	meeting struct {
		group    data.ID
		date     day
		slot     day // which day of the schedule it fills; mostly its date
		state    string
		visitors int
		stopped  data.ID // the break that called it off, or its group where that ended or changed
		learnt   bool    // planned by the program, and not by somebody
		start    string
		place    string // a place of its own
		note     string
		held     string
		led      data.ID
		agreed   day    // on which it was said who leads it, while it was still to come
		left     string // lines for the next time
		settled  string // those that somebody has seen to, each with its day
	}
	at   struct{ meeting, person data.ID }
	mark struct {
		status, note string // no status: nobody has said
		after        bool   // changed once the register was closed
	}
	pair struct {
		mentee, mentor          data.ID
		state                   string
		menteeAgrees, mentorToo day
		stage, steps            int
		review                  day
	}
	contact struct {
		person, pair data.ID
		others       []data.ID
		date         day
		missed       bool
	}
	unnamed struct {
		status                   string
		expected, greeted, first bool
		one                      data.ID // whose they are among the unnamed, and no more
	}
)

func newNotebook() notebook {
	return notebook{
		map[data.ID]person{},
		map[data.ID][]times{},
		map[belongs][]stretch{},
		map[data.ID]meeting{},
		map[at]mark{},
		map[data.ID]pair{},
		map[data.ID]contact{},
		map[data.ID][]data.ID{},
		map[data.ID][]unnamed{},
		nil,
		map[data.ID]goal{},
		map[data.ID]consent{},
		map[data.ID]request{},
		map[setAside]aside{},
		"Harbour House",
		map[data.ID]string{},
		map[data.ID]int{},
		map[data.ID]data.ID{},
	}
}

func (n notebook) copied() notebook {
	return notebook{
		maps.Clone(n.people), maps.Clone(n.groups), maps.Clone(n.members), maps.Clone(n.meetings),
		maps.Clone(n.marks), maps.Clone(n.pairs), maps.Clone(n.contacts), maps.Clone(n.joined), maps.Clone(n.unnamed),
		slices.Clone(n.pauses),
		maps.Clone(n.goals), maps.Clone(n.consents), maps.Clone(n.requests), maps.Clone(n.asides), n.called, maps.Clone(n.catalog),
		maps.Clone(n.grace), maps.Clone(n.own),
	}
}

func (n notebook) same(o notebook) bool {
	return maps.EqualFunc(n.people, o.people, func(a, b person) bool {
		return a.name == b.name && a.joined == b.joined && a.left == b.left && a.mentor == b.mentor && slices.Equal(a.away, b.away)
	}) && maps.Equal(n.goals, o.goals) && maps.Equal(n.consents, o.consents) && maps.Equal(n.requests, o.requests) &&
		maps.Equal(n.asides, o.asides) && n.called == o.called && maps.Equal(n.catalog, o.catalog) &&
		n.sameGrace(o) && maps.Equal(n.own, o.own) &&
		maps.EqualFunc(n.groups, o.groups, slices.Equal[[]times]) && slices.EqualFunc(n.pauses, o.pauses, pause.same) &&
		maps.EqualFunc(n.members, o.members, slices.Equal[[]stretch]) &&
		maps.Equal(n.meetings, o.meetings) && maps.Equal(n.marks, o.marks) && maps.Equal(n.pairs, o.pairs) &&
		maps.EqualFunc(n.contacts, o.contacts, func(a, b contact) bool {
			return a.person == b.person && a.pair == b.pair && a.date == b.date && a.missed == b.missed && slices.Equal(a.others, b.others)
		})
}

// sameGrace takes no minutes for none.
func (n notebook) sameGrace(o notebook) bool {
	for id := range n.groups {
		if n.grace[id] != o.grace[id] {
			return false
		}
	}
	return true
}

// belongsOn reports whether somebody is a member on a day.
func (n notebook) belongsOn(group, who data.ID, d day) bool {
	return slices.ContainsFunc(n.members[belongs{group, who}], func(s stretch) bool { return s.has(d) })
}

// expected: a member on the day, still in the programme, not on a pause, and the
// meeting not called off.
func (n notebook) expected(who, meeting data.ID) bool {
	m, p := n.meetings[meeting], n.people[who]
	paused := slices.ContainsFunc(p.away, func(a away) bool { return a.paused && a.has(m.date) })
	return m.state != off && n.belongsOn(m.group, who, m.date) && (p.left == "" || m.date <= p.left) && !paused
}

func (n notebook) told(who, meeting data.ID) bool {
	return slices.ContainsFunc(n.people[who].away, func(a away) bool { return !a.paused && a.has(n.meetings[meeting].date) })
}

// taken are the meetings that were opened, the first one first. Two of the same
// day and time are told apart by their ids.
func (n notebook) taken(which func(meeting) bool) []data.ID {
	var all []data.ID
	for id, m := range n.meetings {
		if (m.state == opened || m.state == closed) && which(m) {
			all = append(all, id)
		}
	}
	n.sort(all)
	return all
}

// sort puts meetings in order of day and time.
func (n notebook) sort(all []data.ID) {
	slices.SortFunc(all, func(a, b data.ID) int {
		x, y := n.meetings[a], n.meetings[b]
		switch {
		case x.earlier(y):
			return -1
		case y.earlier(x):
			return 1
		}
		return slices.Compare(a[:], b[:])
	})
}

func (m meeting) earlier(other meeting) bool {
	return m.date < other.date || m.date == other.date && m.start < other.start
}

// mark notes something about somebody at a meeting, and opens the meeting where
// its day has come. It says whether that can be noted.
func (n notebook) mark(where at, status, note string, today day) bool {
	m, old := n.meetings[where.meeting], n.marks[where]
	if old.status == status && old.note == note {
		return true
	}
	counts := attended(status) || status == absent
	if m.state == off || status != old.status && m.date > today && counts {
		return false
	}
	now := mark{status, note, old.after || m.state == closed}
	if now == (mark{}) {
		delete(n.marks, where)
	} else {
		n.marks[where] = now
	}
	if m.state == planned && m.date <= today {
		m.state = opened
		n.meetings[where.meeting] = m
	}
	return true
}

func (n notebook) close(id data.ID, missing bool, today day) bool {
	m := n.meetings[id]
	switch {
	case m.state == closed:
		return true
	case m.state == off || m.date > today:
		return false
	}
	for who := range n.people {
		old := n.marks[at{id, who}]
		if old.status != "" || !n.expected(who, id) {
			continue
		}
		switch {
		case n.told(who, id):
			old.status = excused
		case missing && n.meetings[id].led != who:
			old.status = absent
		default:
			continue
		}
		n.marks[at{id, who}] = old
	}
	m.state = closed
	n.meetings[id] = m
	return true
}

// come reports whether anybody was at a meeting.
func (n notebook) come(meeting data.ID) bool {
	if n.unnamedCame(meeting) {
		return true
	}
	for where, m := range n.marks {
		if where.meeting == meeting && attended(m.status) {
			return true
		}
	}
	return false
}

func (n notebook) unnamedCame(meeting data.ID) bool {
	return slices.ContainsFunc(n.unnamed[meeting], func(u unnamed) bool { return attended(u.status) })
}

func (n notebook) callOff(id data.ID) bool {
	m := n.meetings[id]
	if n.come(id) || m.visitors > 0 {
		return false
	}
	m.state = off
	n.meetings[id] = m
	return true
}

func (n notebook) reopen(id data.ID, today day) {
	m := n.meetings[id]
	begun := m.visitors > 0 || n.unnamedCame(id)
	for where := range n.marks {
		begun = begun || where.meeting == id
	}
	switch {
	case m.state == closed, m.state == off && begun && m.date <= today:
		m.state = opened
	case m.state == off:
		m.state = planned
	}
	m.stopped = data.ID{}
	n.meetings[id] = m
}

func (n notebook) visitors(id data.ID, count int, today day) bool {
	m := n.meetings[id]
	if count > 0 && (m.date > today || m.state == off) {
		return false
	}
	if m.visitors = count; count > 0 && m.state == planned {
		m.state = opened
	}
	n.meetings[id] = m
	return true
}

// agreeLeader has somebody lead a meeting that is still to come.
func (n notebook) agreeLeader(id, who data.ID, today day) bool {
	m := n.meetings[id]
	if m.state != planned || m.date < today {
		return false
	}
	n.meetings[id] = m.ledBy(who, today)
	return true
}

// ledBy is the meeting led by somebody, or nobody: of one that is still to come it is noted
// when that was said.
func (m meeting) ledBy(who data.ID, today day) meeting {
	if m.state == planned && m.date >= today {
		switch {
		case who.IsZero():
			m.agreed = ""
		case m.agreed == "" || m.led != who:
			m.agreed = today
		}
	}
	m.led = who
	return m
}

// move puts a meeting on another day.
func (n notebook) move(id data.ID, to, today day) bool {
	m := n.meetings[id]
	if m.state == closed {
		return false
	}
	m.date, m.start, m.place = to, "19:00", ""
	if to > today {
		if m.state == opened {
			m.state = planned
		}
		for where, k := range n.marks {
			if where.meeting == id && (attended(k.status) || k.status == absent) {
				return false
			}
		}
		if m.visitors > 0 || n.unnamedCame(id) {
			return false
		}
	}
	n.meetings[id] = m
	return true
}

// join has somebody belong from a day on, up to the next stretch where there is
// one. Days that follow each other are one stretch.
func (n notebook) join(group, who data.ID, from day) {
	n.cover(belongs{group, who}, n.members[belongs{group, who}], stretch{from, n.nextLeft(group, who, from)})
}

// nextLeft is when the stretch ends into which somebody who joins on a day comes.
func (n notebook) nextLeft(group, who data.ID, from day) day {
	all := n.members[belongs{group, who}]
	for _, s := range all {
		if s.has(from) && s.until != "" {
			from = s.until.plus(1)
		} else if s.has(from) {
			return ""
		}
	}
	for _, s := range all {
		if s.from > from {
			return s.until
		}
	}
	return ""
}

// cover notes stretches of belonging as every day that is in any of them.
func (n notebook) cover(where belongs, old []stretch, more ...stretch) {
	all := slices.Concat(old, more)
	slices.SortFunc(all, func(a, b stretch) int { return map[bool]int{true: -1, false: 1}[a.from < b.from] })
	var one []stretch
	for _, s := range all {
		last := len(one) - 1
		switch {
		case last < 0 || one[last].until != "" && one[last].until.plus(1) < s.from:
			one = append(one, s)
		case one[last].until != "" && (s.until == "" || s.until > one[last].until):
			one[last].until = s.until
		}
	}
	n.members[where] = one
}

// leave makes a day the last one. It says whether they ever belonged.
func (n notebook) leave(group, who data.ID, last day) bool {
	where := belongs{group, who}
	all, ever := n.members[where]
	if !ever {
		return false
	}
	var left []stretch
	for _, s := range all {
		if s.from > last {
			continue
		}
		if s.has(last) {
			s.until = last
		}
		left = append(left, s)
	}
	if n.members[where] = left; len(left) == 0 {
		delete(n.members, where)
	}
	return true
}

// goAway notes a stretch of being away among the others, by its first day.
func (n notebook) goAway(who data.ID, a away) {
	p := n.people[who]
	p.away = append(slices.Clone(p.away), a)
	slices.SortStableFunc(p.away, func(a, b away) int {
		switch {
		case a.from < b.from:
			return -1
		case a.from > b.from:
			return 1
		}
		return 0
	})
	n.people[who] = p
}

func (n notebook) comeBack(who data.ID, index int, last day) bool {
	p := n.people[who]
	if index >= len(p.away) {
		return false
	}
	p.away = slices.Clone(p.away)
	if p.away[index].from > last {
		p.away = slices.Delete(p.away, index, index+1)
	} else {
		p.away[index].until = last
	}
	n.people[who] = p
	return true
}

// live reports whether two are a pair that has not ended.
func (n notebook) live(mentee, mentor data.ID) bool {
	for _, p := range n.pairs {
		if p.mentee == mentee && p.mentor == mentor && p.state != "ended" {
			return true
		}
	}
	return false
}

// erase takes somebody out: at the meetings they are counted without a name from
// then on. It returns their ids, also of records that were joined with theirs.
func (n notebook) erase(who data.ID) []data.ID {
	first := true
	for _, id := range n.taken(func(meeting) bool { return true }) {
		k, said := n.marks[at{id, who}]
		expected := n.expected(who, id)
		if !expected && !said {
			continue
		}
		u := unnamed{status: k.status, expected: expected, one: who}
		if attended(k.status) {
			u.greeted, u.first = n.firstTime(who, id), first
			first = false
		}
		n.unnamed[id] = append(slices.Clip(n.unnamed[id]), u)
	}
	for where := range n.marks {
		if where.person == who {
			delete(n.marks, where)
		}
	}
	for where := range n.members {
		if where.person == who {
			delete(n.members, where)
		}
	}
	for id, p := range n.pairs {
		switch who {
		case p.mentee:
			delete(n.pairs, id)
		case p.mentor:
			if p.mentor = data.Gone; p.state != "ended" { // it may go on in an older copy
				p = p.ended(p.stage)
			}
			n.pairs[id] = p
		}
	}
	for id, c := range n.contacts {
		_, stands := n.pairs[c.pair]
		if c.person == who || !c.pair.IsZero() && !stands {
			delete(n.contacts, id)
		} else if slices.Contains(c.others, who) {
			c.others = slices.DeleteFunc(slices.Clone(c.others), func(other data.ID) bool { return other == who })
			n.contacts[id] = c
		}
	}
	for id, m := range n.meetings {
		if m.led == who {
			m.led, m.agreed = data.ID{}, ""
			n.meetings[id] = m
		}
	}
	n.eraseLives(who)
	delete(n.people, who)
	return append([]data.ID{who}, n.joined[who]...)
}
