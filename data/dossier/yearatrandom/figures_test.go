package yearatrandom

import (
	"slices"

	"alongside/data"
)

// row is a register in numbers.
type row struct {
	expected, visitors, first int
	by                        map[string]int
}

func (n notebook) register(id data.ID) row {
	r := row{visitors: n.meetings[id].visitors, by: map[string]int{}}
	for who := range n.people {
		k, said := n.marks[at{id, who}]
		expected := n.expected(who, id)
		if expected {
			r.expected++
		}
		if expected || said {
			r.by[k.status]++
		}
		if attended(k.status) && n.firstTime(who, id) {
			r.first++
		}
	}
	for _, u := range n.unnamed[id] {
		r.by[u.status]++
		if u.expected {
			r.expected++
		}
		if u.greeted {
			r.first++
		}
	}
	return r
}

// firstTime reports whether somebody was at no meeting on an earlier day and is
// new. New is who is no member, who joined in the last weeks, and who stands in an
// earlier register of the group: of anybody else nobody knows what was before,
// and mentors are known.
func (n notebook) firstTime(who, id data.ID) bool {
	m, p, new := n.meetings[id], n.people[who], false
	for other, o := range n.meetings {
		k, said := n.marks[at{other, who}]
		switch {
		case !o.earlier(m):
		case attended(k.status):
			return false
		case o.group == m.group && (o.state == opened || o.state == closed) && (said || n.expected(who, other)):
			new = true
		}
	}
	return !p.mentor && (new || !n.belongsOn(m.group, who, m.date) || p.joined != "" && m.date < p.joined.plus(14))
}

// course is how somebody's attendance went.
type course struct {
	attended, missed int // of the meetings at which they were expected
	inRow            int // the latest misses, at registers that are closed
	first, last      day // on which they were seen
}

func (n notebook) courseOf(who data.ID) course {
	var c course
	for _, id := range n.taken(func(meeting) bool { return true }) {
		m, k, expected := n.meetings[id], n.marks[at{id, who}], n.expected(who, id)
		switch {
		case attended(k.status):
			c.inRow, c.last = 0, m.date
			if c.first == "" {
				c.first = m.date
			}
			if expected {
				c.attended++
			}
		case k.status == absent && expected:
			c.missed++
			if m.state == closed {
				c.inRow++
			}
		}
	}
	return c
}

// year is a stretch of the programme in numbers, of one group or of all.
type year struct{ held, off, visits, came, first, visitors int }

// A register that is still being taken today does not count yet.
func (n notebook) sum(over stretch, group data.ID, today day) year {
	var y year
	told := func(m meeting) bool { return m.state == closed || m.date < today }
	of := func(m meeting) bool {
		return over.has(m.date) && (group.IsZero() || m.group == group) && (told(m) || m.state == off)
	}
	for _, m := range n.meetings {
		if m.state == off && of(m) {
			y.off++
		}
	}
	come := map[data.ID]bool{}
	for _, id := range n.taken(of) {
		y.held++
		y.visitors += n.meetings[id].visitors
		for who := range n.people {
			if attended(n.marks[at{id, who}].status) {
				y.visits++
				come[who] = true
			}
		}
	}
	for who := range come {
		if n.newIn(who, told, of) {
			y.first++
		}
	}
	for _, id := range n.taken(of) {
		for _, u := range n.unnamed[id] {
			if attended(u.status) {
				y.visits++
				come[u.one] = true
			}
			if u.first {
				y.first++
			}
		}
	}
	y.came = len(come)
	return y
}

// newIn reports whether the first meeting ever of somebody was one of these.
func (n notebook) newIn(who data.ID, told, of func(meeting) bool) bool {
	all := n.taken(told)
	i := slices.IndexFunc(all, func(id data.ID) bool { return attended(n.marks[at{id, who}].status) })
	return i >= 0 && of(n.meetings[all[i]])
}

// log is what is noted of one-to-ones: how many, and how many came about.
type log struct{ all, kept int }

func (n notebook) logOf(pair data.ID) log {
	var l log
	for _, c := range n.contacts {
		if c.pair != pair {
			continue
		}
		l.all++
		if !c.missed {
			l.kept++
		}
	}
	return l
}

// partIn is at how many one-to-ones and calls somebody took part.
func (n notebook) partIn(who data.ID) int {
	parts := 0
	for _, c := range n.contacts {
		if c.person == who || slices.Contains(c.others, who) {
			parts++
		}
	}
	return parts
}
