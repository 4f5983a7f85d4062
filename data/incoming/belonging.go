package incoming

import (
	"bytes"
	"slices"

	"alongside/data"
)

// belong says from when everybody belongs to which group: from the day on which they
// joined, else from their first mark, else, in a list of people, from today. Who belonged
// already then, or left since, is left as they are.
func (p *planner) belong() {
	there := map[markKey]data.Membership{}
	for _, m := range p.book.Memberships {
		there[markKey{m.Person, m.Group}] = m
	}
	if p.Shape == PeopleList {
		for _, row := range p.dataRows() {
			if s := p.byRow[row]; s != nil {
				p.listed(s, row)
			}
		}
	}
	for _, s := range p.people {
		if s.Verdict != IsNew && s.Verdict != IsKnown {
			continue
		}
		for _, group := range s.inGroups() {
			from, marked := s.first[group]
			joined := s.details[Joined].day
			switch {
			case joined != 0 && (!marked || joined < from):
				from = joined
			case !marked:
				from = p.book.Today
			}
			m, member := there[markKey{s.Person.ID, group}]
			if member && (!marked && joined == 0 || slices.ContainsFunc(m.Spans, func(sp data.Span) bool { return sp.From <= from })) {
				continue
			}
			until := s.details[Left].day
			if member || until < from {
				until = 0
			}
			s.Belongs = append(s.Belongs, Belonging{Group: group, From: from, Until: until})
			p.plan.brought.Joins = append(p.plan.brought.Joins, data.Join{Group: group, Person: s.Person.ID, Span: data.Span{From: from, Until: until}})
		}
	}
}

// listed notes the group that a list of people has somebody in.
func (p *planner) listed(s *somebody, row int) {
	if s.Verdict != IsNew && s.Verdict != IsKnown {
		return
	}
	if name, column := p.cell(row, InGroup); name != "" {
		if g, ok := p.book.group(p.groups[data.Fold(name)]); ok {
			s.groups[g.ID] = true
			p.fates.set(row, column, taken)
			return
		}
		p.setAside(row, column, true, "no group is called so")
	}
	if g, ok := p.book.group(p.Group); ok && !p.Choices.NoGroup {
		s.groups[g.ID] = true
	}
}

// inGroups are the groups that the list has somebody in, in a fixed order.
func (s *somebody) inGroups() []data.ID {
	var all []data.ID
	for id := range s.groups {
		all = append(all, id)
	}
	for id := range s.first {
		if !s.groups[id] {
			all = append(all, id)
		}
	}
	slices.SortFunc(all, func(a, b data.ID) int { return bytes.Compare(a[:], b[:]) })
	return all
}
