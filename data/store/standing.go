package store

import (
	"slices"

	"alongside/data"
)

// Standing gathers what the other records say about a person.
func (r *Reader) Standing(person data.ID) (of data.Standing, err error) {
	known := func(d data.Date) {
		if of.Since == 0 || d < of.Since {
			of.Since = d
		}
	}
	memberships, err := r.MembershipsOf(person)
	if err != nil {
		return of, err
	}
	for _, m := range memberships {
		if len(m.Spans) > 0 {
			known(m.Spans[0].From)
		}
	}
	marks, err := r.MarksOf(person)
	if err != nil {
		return of, err
	}
	for _, mark := range marks {
		meeting, err := r.Meeting(mark.Meeting)
		if err != nil {
			return of, err
		}
		known(meeting.Date)
	}
	pairs, err := r.PairsOf(person)
	of.Mentee = slices.ContainsFunc(pairs, func(p data.Pair) bool { return p.Mentee == person })
	return of, err
}
