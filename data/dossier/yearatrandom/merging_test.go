package yearatrandom

import (
	"slices"
	"strings"

	"alongside/data"
)

func (r *ride) merge() (bool, error) {
	keep, gone := one(r, r.now.people), one(r, r.now.people)
	r.note("%s takes over %s", keep, gone)
	return r.now.merge(keep, gone), r.s.MergePeople(keep, gone)
}

// merge makes one of two records of one person. It says whether it may: two who
// are or were a pair, or are in a pair with the same person, are two.
func (n notebook) merge(keep, gone data.ID) bool {
	if keep == gone || keep.IsZero() {
		return false
	}
	for _, p := range n.pairs {
		if p.mentee == keep && p.mentor == gone || p.mentee == gone && p.mentor == keep {
			return false
		}
		alike := p.state != "ended" && (p.mentee == gone && n.live(keep, p.mentor) || p.mentor == gone && n.live(p.mentee, keep))
		if alike {
			return false
		}
	}
	joined := n.joinedFirst(keep, gone)
	n.mergeMarks(keep, gone)
	n.mergeLives(keep, gone)
	n.mergeBelonging(keep, gone)
	instead := func(id data.ID) data.ID {
		if id == gone {
			return keep
		}
		return id
	}
	for id, p := range n.pairs {
		p.mentee, p.mentor = instead(p.mentee), instead(p.mentor)
		n.pairs[id] = p
	}
	for id, c := range n.contacts {
		c.person = instead(c.person)
		var others []data.ID
		for _, who := range c.others {
			if who = instead(who); who != c.person {
				others = append(others, who)
			}
		}
		c.others = others
		n.contacts[id] = c
	}
	for id, m := range n.meetings {
		m.led = instead(m.led)
		n.meetings[id] = m
	}
	p, other := n.people[keep], n.people[gone]
	if p.left == "" || other.left == "" {
		p.left = ""
	} else {
		p.left = max(p.left, other.left)
	}
	p.joined, p.mentor = joined, p.mentor || other.mentor
	n.people[keep] = p
	for _, a := range other.away {
		if !slices.Contains(n.people[keep].away, a) {
			n.goAway(keep, a)
		}
	}
	n.joined[keep] = slices.Concat(n.joined[keep], []data.ID{gone}, n.joined[gone])
	delete(n.joined, gone)
	delete(n.people, gone)
	return true
}

// joinedFirst is the earlier day of joining; none where one of the two has none
// and was known before the other one joined.
func (n notebook) joinedFirst(keep, gone data.ID) day {
	a, b := n.people[keep].joined, n.people[gone].joined
	unknown := func(joined day, who data.ID, other day) bool {
		since := n.knownSince(who)
		return joined == "" && since != "" && since < other
	}
	switch {
	case unknown(a, keep, b) || unknown(b, gone, a):
		return ""
	case a == "" || b != "" && b < a:
		return b
	}
	return a
}

// knownSince is the first day on which somebody belonged to a group or is marked.
func (n notebook) knownSince(who data.ID) (first day) {
	earlier := func(d day) {
		if first == "" || d < first {
			first = d
		}
	}
	for where, all := range n.members {
		if where.person == who && len(all) > 0 {
			earlier(all[0].from)
		}
	}
	for where := range n.marks {
		if where.person == who {
			earlier(n.meetings[where.meeting].date)
		}
	}
	return first
}

// better is which of two statuses of one person at one meeting holds.
func better(keep, gone string) string {
	rank := func(s string) int {
		if attended(s) {
			return 3
		}
		return map[string]int{excused: 2, absent: 1}[s]
	}
	if rank(gone) > rank(keep) {
		return gone
	}
	return keep
}

func (n notebook) mergeMarks(keep, gone data.ID) {
	for where, theirs := range n.marks {
		if where.person != gone {
			continue
		}
		own, said := n.marks[at{where.meeting, keep}]
		one := mark{better(own.status, theirs.status), own.note, own.after || theirs.after}
		if one.note == "" {
			one.note = theirs.note
		} else if theirs.note != "" && !strings.Contains(" · "+own.note+" · ", " · "+theirs.note+" · ") {
			one.note += " · " + theirs.note
		}
		if n.meetings[where.meeting].state == closed && one.status != own.status {
			one.after = one.after || said || n.expected(keep, where.meeting)
		}
		delete(n.marks, where)
		n.marks[at{where.meeting, keep}] = one
	}
}

// mergeBelonging has somebody belong on every day on which either did. Who left
// the programme did not belong after it.
func (n notebook) mergeBelonging(keep, gone data.ID) {
	left := ""
	if a, b := n.people[keep].left, n.people[gone].left; a != "" && b != "" {
		left = string(max(a, b))
	}
	for group := range n.groups {
		for _, who := range []data.ID{keep, gone} {
			if own := n.people[who].left; own != "" && string(own) != left {
				n.leave(group, who, own)
			}
		}
		if theirs, ever := n.members[belongs{group, gone}]; ever {
			n.cover(belongs{group, keep}, n.members[belongs{group, keep}], theirs...)
			delete(n.members, belongs{group, gone})
		}
	}
}
