package incoming

import (
	"cmp"
	"slices"
	"strings"

	"alongside/data"
)

// recognise says who everybody in the list is, and what the list adds to those whom we
// have.
func (p *planner) recognise() {
	where := "the group"
	if g, ok := p.book.group(p.Group); ok {
		where = g.Name
	}
	for _, s := range p.people {
		group := p.Group
		if text, _ := p.cell(s.Rows[0], InGroup); text != "" {
			group = p.groups[data.Fold(text)]
		}
		p.decide(s, p.known.find(s.Person, group, where, p.Shape != PeopleList))
	}
	p.parted()
	p.shared()
	for _, s := range p.people {
		p.settle(s)
	}
}

// decide takes a decision over, unless something was said or found before.
func (p *planner) decide(s *somebody, d decision) {
	for _, i := range d.perhaps {
		s.Perhaps = append(s.Perhaps, p.book.People[i].ID)
	}
	who, said := p.Choices.Rows[s.Rows[0]]
	switch {
	case said && who.Out:
		s.Verdict, s.Because = IsOut, "Left out by you"
	case said && !who.Same.IsZero() && p.isKnown(who.Same):
		s.Verdict, s.Known, s.Because = IsKnown, who.Same, "Chosen by you"
	case said && who.New:
		s.Verdict, s.Because = IsNew, "Chosen by you"
	case s.Verdict == Waits: // since the rows were read
	default:
		s.Verdict, s.Because = d.verdict, d.because
		if d.verdict == IsKnown {
			s.Known = p.book.People[d.known].ID
		}
	}
}

func (p *planner) isKnown(id data.ID) bool {
	_, is := p.known.ids[id]
	return is
}

// parted lets wait who is taken for the same person as somebody else of the list, and has
// another address or number: the one of the two that we hold is the person.
func (p *planner) parted() {
	taken := map[data.ID]*somebody{}
	for _, s := range p.people {
		if s.Verdict != IsKnown || p.Choices.Rows[s.Rows[0]].Same == s.Known {
			continue
		}
		other := taken[s.Known]
		if other == nil {
			taken[s.Known] = s
			continue
		}
		if differing(other.Person, s.Person) == "" && (other.number == s.number || other.number == "" || s.number == "") {
			continue
		}
		wait := s
		if old := p.book.People[p.known.ids[s.Known]]; differing(old, s.Person) == "" && differing(old, other.Person) != "" {
			wait, taken[s.Known] = other, s
		}
		wait.Verdict, wait.Because = Waits, "Two in this list are called so"
		wait.Perhaps = append([]data.ID{wait.Known}, slices.DeleteFunc(wait.Perhaps, func(id data.ID) bool { return id == wait.Known })...)
		wait.Known = data.ID{}
	}
}

// shared points out who has an address or a number in common with somebody else of the
// list. Couples do: it is only said.
func (p *planner) shared() {
	first := map[string]*somebody{}
	for _, s := range p.people {
		for _, by := range []struct{ what, key string }{
			{"email address", strings.ToLower(s.Person.Email)}, {"telephone number", phoneKey(s.Person.Phone)},
		} {
			if by.key == "" {
				continue
			}
			if other := first[by.key]; other != nil {
				s.note("the same %s as row %d", by.what, p.Table.Rows[other.Rows[0]].Number)
			} else {
				first[by.key] = s
			}
		}
	}
}

// settle makes the record that would be stored, and the fates of the cells of somebody
// who is not brought in.
func (p *planner) settle(s *somebody) {
	switch s.Verdict {
	case IsNew:
		s.Person.ID = data.NewID()
		if s.Person.FullName() == "" {
			s.Verdict = Waits
			p.setRows(s, waiting)
		}
	case IsKnown:
		p.compare(s)
	case Waits:
		p.setRows(s, waiting)
	case IsOut:
		for _, row := range s.Rows {
			for column, cell := range p.Table.Rows[row].Cells {
				if cell != "" && p.fates.get(row, column) != refusedC && p.fates.get(row, column) != aside {
					p.setAside(row, column, false, "left out by you")
				}
			}
		}
	}
}

// setRows gives every cell of somebody's rows a fate that has none of its own.
func (p *planner) setRows(s *somebody, to fate) {
	for _, row := range s.Rows {
		for column, cell := range p.Table.Rows[row].Cells {
			if f := p.fates.get(row, column); cell != "" && (f == noFate || f == taken) && p.Columns[column].Kind != Aside {
				p.fates.set(row, column, to)
			}
		}
	}
}

// compare puts what the list says beside the record that we have: what is blank there is
// added, what is otherwise is shown and stays.
func (p *planner) compare(s *somebody) {
	old := p.book.People[p.known.ids[s.Known]]
	with := old
	kinds := make([]Kind, 0, len(s.details))
	for kind := range s.details {
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, cmp.Compare[Kind])
	for _, kind := range kinds {
		d := s.details[kind]
		ours, theirs := detailOf(kind, old), detailOf(kind, s.Person)
		use := p.Choices.Use[[2]int{d.row, d.column}]
		switch {
		case sameDetail(kind, ours, theirs):
			p.fates.set(d.row, d.column, there)
		case ours == "" && kind != Note && kind != Recovery && (kind != Left || s.Person.Left >= old.Joined):
			p.copyDetail(kind, &with, s.Person)
		case kind == Note && strings.Contains(old.Note, s.Person.Note):
			p.fates.set(d.row, d.column, there)
		default:
			s.Differ = append(s.Differ, Differing{Row: d.row, Column: d.column, Kind: kind, Ours: ours, Theirs: theirs, Used: use})
			if use {
				p.copyDetail(kind, &with, s.Person)
			} else {
				p.setAside(d.row, d.column, false, whyAside(kind, ours))
			}
		}
	}
	if with.Validate() != nil {
		with = old
	}
	s.adds = !samePerson(with, old)
	s.Person = with
}

// whyAside says why a detail of somebody known is left aside.
func whyAside(kind Kind, ours string) string {
	if ours == "" {
		return kind.String() + ": not taken over for somebody who is on the list already"
	}
	return kind.String() + ": we hold another one"
}

func detailOf(kind Kind, p data.Person) string {
	switch kind {
	case Code:
		return p.Code
	case Email:
		return p.Email
	case Phone:
		return p.Phone
	case Role:
		return strings.Join(p.Roles.Names(), ", ")
	case Note:
		return p.Note
	case Joined:
		return p.Joined.String()
	case Left:
		return p.Left.String()
	case Recovery:
		return p.RecoveryDate().String()
	}
	return ""
}

func sameDetail(kind Kind, ours, theirs string) bool {
	switch {
	case kind == Phone && phoneKey(ours) != "":
		return phoneKey(ours) == phoneKey(theirs)
	case kind == Email, kind == Code:
		return strings.EqualFold(ours, theirs)
	}
	return ours == theirs
}

// samePerson compares the details that a list can add.
func samePerson(a, b data.Person) bool {
	for kind := Code; kind <= Note; kind++ {
		if detailOf(kind, a) != detailOf(kind, b) {
			return false
		}
	}
	return true
}
