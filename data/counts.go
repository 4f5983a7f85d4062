package data

import "slices"

// Counts is a register in numbers.
type Counts struct {
	By         [5]int // by Status, of the people who were expected or marked
	Expected   int
	FirstTimer int
	Visitors   int // unnamed
}

// CountsOf counts a meeting from its group's memberships and its own marks,
// given the people. Who came for the first time is not known here.
func CountsOf(m Meeting, members []Membership, people map[ID]Person, marks []Mark) Counts {
	c := Counts{Visitors: m.Visitors}
	recorded := make(map[ID]Mark, len(marks))
	for _, mark := range marks {
		recorded[mark.Person] = mark
	}
	for _, ms := range members {
		if Expected(ms, people[ms.Person], m) {
			c.count(true, recorded[ms.Person])
			delete(recorded, ms.Person)
		}
	}
	for _, mark := range recorded {
		c.count(false, mark)
	}
	c.countNameless(m)
	return c
}

// onRegister reports whether a meeting's register has a row for somebody: they
// were expected, or something is noted of them.
func onRegister(expected bool, mark Mark) bool { return expected || !mark.Blank() }

// count counts one person who is on the register or not.
func (c *Counts) count(expected bool, mark Mark) {
	if expected {
		c.Expected++
	}
	if onRegister(expected, mark) {
		c.By[mark.Status]++
	}
}

// Here is everybody in the room who has been recorded, named or not.
func (c Counts) Here() int { return c.By[Present] + c.By[Late] + c.Visitors }

// usualLeast is how many meetings it takes to say what is usual.
const usualLeast = 4

// UsualRange is between which two numbers the middle half of the meetings lie:
// "usually 14 to 18 come". It is false for too few meetings to tell.
func UsualRange(here []int) (low, high int, ok bool) {
	if len(here) < usualLeast {
		return 0, 0, false
	}
	sorted := slices.Sorted(slices.Values(here))
	n := len(sorted)
	return sorted[n/4], sorted[n-1-n/4], true
}
