package data

// GroupRates are how often each person came to each group in a period: what the
// rate of a group is told from.
type GroupRates struct {
	rates map[ID]map[ID]Rate // by group and person, of the meetings at which they were expected
	came  map[ID]map[ID]bool // by group, who came, expected or not
}

// GroupRatesInput is what GroupRates are counted from.
type GroupRatesInput struct {
	Period      Span
	People      []Person
	Memberships []Membership
	Meetings    []Meeting // of all groups; those outside the period are left out
	Marks       []Mark    // at these
}

// NewGroupRates counts. Meetings that are planned or did not meet are left out.
func NewGroupRates(in GroupRatesInput) GroupRates {
	g := GroupRates{rates: make(map[ID]map[ID]Rate), came: make(map[ID]map[ID]bool)}
	people := make(map[ID]Person, len(in.People))
	for _, p := range in.People {
		people[p.ID] = p
	}
	members := make(map[[2]ID]Membership, len(in.Memberships))
	for _, m := range in.Memberships {
		members[[2]ID{m.Group, m.Person}] = m
	}
	meetings := make(map[ID]Meeting, len(in.Meetings))
	for _, m := range in.Meetings {
		if m.State.Taken() && in.Period.Contains(m.Date) {
			meetings[m.ID] = m
			g.rates[m.Group], g.came[m.Group] = make(map[ID]Rate), make(map[ID]bool)
		}
	}
	for _, m := range meetings {
		for _, n := range m.Nameless {
			if n.Status.Attended() {
				g.came[m.Group][n.Thread] = true
			}
			if n.Expected && n.Status.Counts() {
				g.rates[m.Group][n.Thread] = g.rates[m.Group][n.Thread].Add(n.Status)
			}
		}
	}
	for _, mark := range in.Marks {
		m, known := meetings[mark.Meeting]
		if !known {
			continue
		}
		if mark.Status.Attended() {
			g.came[m.Group][mark.Person] = true
		}
		if Expected(members[[2]ID{m.Group, mark.Person}], people[mark.Person], m) {
			g.rates[m.Group][mark.Person] = g.rates[m.Group][mark.Person].Add(mark.Status)
		}
	}
	return g
}

// Told is how often everybody in a group came, to be read beside one person's own
// rate: who knows that one can take it away, so that there have to be enough
// others behind what was attended and behind what was missed. It is false where
// there are too few, and where the group, or all others without it, is too few
// people to be told of at all.
func (g GroupRates) Told(least Least, group, beside ID) (Rate, bool) {
	elsewhere := make(map[ID]bool)
	for other, came := range g.came {
		for person := range came {
			if other != group {
				elsewhere[person] = true
			}
		}
	}
	if !least.Group(len(g.came[group]), len(elsewhere)) {
		return Rate{}, false
	}
	var all, others Rate
	attended, missed, counted := 0, 0, 0 // others who did
	for person, r := range g.rates[group] {
		all.Attended, all.Missed = all.Attended+r.Attended, all.Missed+r.Missed
		if person == beside || r.Of() == 0 {
			continue
		}
		counted++
		others.Attended, others.Missed = others.Attended+r.Attended, others.Missed+r.Missed
		if r.Attended > 0 {
			attended++
		}
		if r.Missed > 0 {
			missed++
		}
	}
	split := least.Split(least.Sum(Part{others.Of(), counted}), []Part{{others.Attended, attended}, {others.Missed, missed}})
	return all, split.Parts != nil && counted >= int(least)
}
