package data

import (
	"cmp"
	"slices"
	"strings"
)

// MergedMark is what two marks of one meeting come to when their people turn
// out to be one: attended before excused before absent before not recorded,
// and of two that attended what keep says. The notes are joined, and an
// arrival is the earlier one.
func MergedMark(keep, gone Mark) Mark {
	merged := keep
	if rank(gone.Status) > rank(keep.Status) {
		merged.Status = gone.Status
	}
	merged.Note = joinNotes(keep.Note, gone.Note, " · ", MaxLine)
	merged.AfterClose = keep.AfterClose || gone.AfterClose
	merged.Arrived, merged.LeftEarly, merged.LeftAt = 0, false, 0
	for _, m := range []Mark{keep, gone} {
		if !m.Status.Attended() {
			continue
		}
		if merged.Arrived == 0 || m.Arrived != 0 && m.Arrived < merged.Arrived {
			merged.Arrived = m.Arrived
		}
		merged.LeftEarly = merged.LeftEarly || m.LeftEarly
		merged.LeftAt = max(merged.LeftAt, m.LeftAt)
	}
	return merged
}

// joinNotes puts two notes together, only once what is whole parts of the other
// already: part of a sentence may say the contrary. What the record cannot hold
// is cut at the end of the second.
func joinNotes(first, second, between string, most int) string {
	within := func(note, other string) bool {
		return note == "" || strings.Contains(between+other+between, between+note+between)
	}
	switch {
	case within(second, first):
		return first
	case within(first, second):
		return second
	}
	both := []rune(first + between + second)
	return string(both[:min(len(both), most)])
}

func rank(s Status) int {
	switch {
	case s.Attended():
		return 3
	case s == Excused:
		return 2
	case s == Absent:
		return 1
	}
	return 0
}

// MergedMembership is the belonging to one group of two records of one person:
// every day on which either was a member.
func MergedMembership(keep, gone Membership) Membership {
	spans := slices.Concat(keep.Spans, gone.Spans)
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	merged := Membership{Group: keep.Group, Person: keep.Person}
	for _, s := range spans {
		n := len(merged.Spans)
		if n == 0 || merged.Spans[n-1].Until != 0 && merged.Spans[n-1].Until.AddDays(1) < s.From {
			merged.Spans = append(merged.Spans, s)
			continue
		}
		last := &merged.Spans[n-1]
		if last.Until != 0 {
			last.Until = max(last.Until, s.Until)
		}
		if s.Until == 0 {
			last.Until = 0
		}
	}
	return merged
}

// Replaced returns the ids with one put in the place of another, each once. It
// is the same slice where the other does not occur.
func Replaced(ids []ID, old, by ID) []ID {
	if !slices.Contains(ids, old) {
		return ids
	}
	var replaced []ID
	for _, id := range ids {
		if id == old {
			id = by
		}
		if !slices.Contains(replaced, id) {
			replaced = append(replaced, id)
		}
	}
	return replaced
}

// Replacing returns the person as one who is not to be paired with another person
// instead.
func (p Person) Replacing(old, by ID) Person {
	p.Mentor.NotWith = Replaced(p.Mentor.NotWith, old, by)
	return p
}

// Replacing returns the group with one person in the place of another.
func (g Group) Replacing(old, by ID) Group {
	g.LedBy = Replaced(g.LedBy, old, by)
	return g
}

// Replacing returns the meeting with one person in the place of another.
func (m Meeting) Replacing(old, by ID) Meeting {
	m.LedBy = Replaced(m.LedBy, old, by)
	m.Activities = slices.Clone(m.Activities)
	for i := range m.Activities {
		m.Activities[i].LedBy = Replaced(m.Activities[i].LedBy, old, by)
	}
	return m
}

// Replacing returns the pair with one person in the place of another.
func (p Pair) Replacing(old, by ID) Pair {
	if p.Mentee == old {
		p.Mentee = by
	}
	if p.Mentor == old {
		p.Mentor = by
	}
	return p
}

// Replacing returns the contact with one person in the place of another. Whom it
// was about is not among the others who took part.
func (c Contact) Replacing(old, by ID) Contact {
	c.Others = Replaced(c.Others, old, by)
	if c.Person == old {
		c.Person = by
	}
	if slices.Contains(c.Others, by) && c.Person == by {
		c.Others = slices.DeleteFunc(slices.Clone(c.Others), func(id ID) bool { return id == by })
	}
	return c
}

// Replacing returns the goal with one person in the place of another.
func (g Goal) Replacing(old, by ID) Goal {
	if g.Person == old {
		g.Person = by
	}
	return g
}
