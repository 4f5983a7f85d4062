package today

import (
	"slices"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
)

// callForm is the form with how a call went, about whom it is time to ring.
const callForm = "call"

// Resume implements screen.Resumer.
func (s *Screen) Resume(d kit.Draft) bool {
	if len(d.About) == 0 {
		return false
	}
	switch d.Key {
	case callForm:
		calls := slices.Concat(s.seen.calls, s.seen.later)
		i := slices.IndexFunc(calls, func(c data.Call) bool { return c.Person.ID == d.About[0] })
		if i < 0 {
			return false
		}
		s.logCall(calls[i])
	case numberForm:
		p, known := s.seen.people[d.About[0]]
		if !known {
			return false
		}
		s.addNumber(p)
	case onetoone.PairForm:
		s.logOneToOne(d.About[0])
	default:
		return false
	}
	return true
}
