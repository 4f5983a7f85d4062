package store

import (
	"slices"

	"alongside/data"
)

// AddAway notes that a person will not come for a while: on a pause, or an
// absence that we were told of. What was noted before stays.
func (s *Store) AddAway(person data.ID, away data.Away) error {
	return s.do(ActAway, func(x *tx) error {
		x.done.About, x.done.Detail = []data.ID{person}, away.Kind.String()
		p, err := x.Person(person)
		if err != nil {
			return err
		}
		p.Away = append(slices.Clone(p.Away), away)
		slices.SortStableFunc(p.Away, func(a, b data.Away) int { return int(a.Span.From - b.Span.From) })
		return peopleTable.put(x, p)
	})
}

// EndAway ends one stretch of being away, counted as in Person.Away: last is
// its last day. One that would begin only after that is taken away.
func (s *Store) EndAway(person data.ID, index int, last data.Date) error {
	return s.do(ActEndAway, func(x *tx) error {
		x.done.About = []data.ID{person}
		p, err := x.Person(person)
		if err != nil {
			return err
		}
		if index < 0 || index >= len(p.Away) {
			return refuse("away", "This absence is not noted any more.")
		}
		p.Away = slices.Clone(p.Away)
		if p.Away[index].Span.From > last {
			p.Away = slices.Delete(p.Away, index, index+1)
		} else {
			p.Away[index].Span.Until = last
		}
		x.done.Detail = "ended"
		return peopleTable.put(x, p)
	})
}
