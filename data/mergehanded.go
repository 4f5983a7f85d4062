package data

import "slices"

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

// Handed returns the person as one who is not to be paired with another person
// instead.
func (p Person) Handed(old, by ID) Person {
	p.Mentor.NotWith = Replaced(p.Mentor.NotWith, old, by)
	return p
}

// Handed returns the group with one person in the place of another.
func (g Group) Handed(old, by ID) Group {
	g.LedBy = Replaced(g.LedBy, old, by)
	return g
}

// Handed returns the meeting with one person in the place of another.
func (m Meeting) Handed(old, by ID) Meeting {
	m.LedBy = Replaced(m.LedBy, old, by)
	m.Activities = slices.Clone(m.Activities)
	for i := range m.Activities {
		m.Activities[i].LedBy = Replaced(m.Activities[i].LedBy, old, by)
	}
	return m
}

// Handed returns the pair with one person in the place of another.
func (p Pair) Handed(old, by ID) Pair {
	if p.Mentee == old {
		p.Mentee = by
	}
	if p.Mentor == old {
		p.Mentor = by
	}
	return p
}

// Handed returns the contact with one person in the place of another. Whom it
// was about is not among the others who took part.
func (c Contact) Handed(old, by ID) Contact {
	c.Others = Replaced(c.Others, old, by)
	if c.Person == old {
		c.Person = by
	}
	if slices.Contains(c.Others, by) && c.Person == by {
		c.Others = slices.DeleteFunc(slices.Clone(c.Others), func(id ID) bool { return id == by })
	}
	return c
}

// Handed returns the goal with one person in the place of another.
func (g Goal) Handed(old, by ID) Goal {
	if g.Person == old {
		g.Person = by
	}
	return g
}
