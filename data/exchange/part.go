package exchange

import (
	"slices"

	"alongside/data"
)

// Part is a part of a programme: the registers of one group, of one term, or both.
type Part struct {
	Group  data.ID   // none: all groups
	Within data.Span // of meetings; none: all
	// Registers says that registers alone are wanted, also where they are those of all
	// groups and times.
	Registers bool
}

// Whole reports whether it is no part but everything.
func (p Part) Whole() bool { return p == Part{} }

// Of is the part of the records: the meetings, who was marked at them or belonged to the
// group then, and what of each person a register needs. Pairs, one-to-ones and whatever
// else is about one person alone are none of it.
func (p Part) Of(all data.Records) data.Records {
	if p.Whole() {
		return all
	}
	var r data.Records
	meets, about, listed := map[data.ID]bool{}, map[data.ID]bool{}, map[data.ID]bool{}
	people := func(ids ...data.ID) {
		for _, id := range ids {
			about[id] = true
		}
	}
	for _, g := range all.Groups {
		if p.Group.IsZero() || g.ID == p.Group {
			g.Note = ""
			r.Groups = append(r.Groups, g)
			people(g.LedBy...)
		}
	}
	for _, m := range all.Meetings {
		if !p.Group.IsZero() && m.Group != p.Group || !p.within(m.Date) {
			continue
		}
		r.Meetings = append(r.Meetings, m)
		meets[m.ID] = true
		people(m.LedBy...)
		for _, h := range m.Activities {
			people(h.LedBy...)
			listed[h.Activity] = true
		}
	}
	for _, m := range all.Marks {
		if meets[m.Meeting] {
			r.Marks = append(r.Marks, m)
			people(m.Person)
		}
	}
	for _, m := range all.Memberships {
		if !p.Group.IsZero() && m.Group != p.Group {
			continue
		}
		m.Spans = slices.DeleteFunc(slices.Clone(m.Spans), func(s data.Span) bool { return !p.overlaps(s) })
		if len(m.Spans) > 0 {
			r.Memberships = append(r.Memberships, m)
			people(m.Person)
		}
	}
	for _, b := range all.Programme.Breaks {
		b.Groups = slices.DeleteFunc(slices.Clone(b.Groups), func(id data.ID) bool { return !p.Group.IsZero() && id != p.Group })
		if len(b.Groups) > 0 && p.overlaps(b.Span) {
			r.Programme.Breaks = append(r.Programme.Breaks, b)
		}
	}
	for _, a := range all.Activities {
		if listed[a.ID] {
			r.Activities = append(r.Activities, a)
		}
	}
	for _, person := range all.People {
		if about[person.ID] {
			r.People = append(r.People, onRegister(person))
		}
	}
	return r
}

// onRegister is what of somebody a register needs: who they are, and how they are
// reached.
func onRegister(p data.Person) data.Person {
	return data.Person{
		ID: p.ID, First: p.First, Last: p.Last, Alias: p.Alias, Code: p.Code, Email: p.Email, Phone: p.Phone,
		Roles: p.Roles, Joined: p.Joined, Left: p.Left, Added: p.Added,
	}
}

func (p Part) within(d data.Date) bool {
	return d >= p.Within.From && (p.Within.Until == 0 || d <= p.Within.Until)
}

func (p Part) overlaps(s data.Span) bool {
	return (s.Until == 0 || s.Until >= p.Within.From) && (p.Within.Until == 0 || s.From <= p.Within.Until)
}
