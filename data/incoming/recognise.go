package incoming

import (
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
	p.doubt()
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
			s.Known, s.weak = p.book.People[d.known].ID, d.weak
		}
	}
}

func (p *planner) isKnown(id data.ID) bool {
	_, is := p.known.ids[id]
	return is
}

// doubt lets wait who is known by a first name or an initial only, where somebody else of
// the list is called so too: "Sam" is not the only Sam then, or may be either.
func (p *planner) doubt() {
	byFirst := map[string][]*somebody{}
	for _, s := range p.people {
		if !s.weak && (s.Verdict == IsNew || s.Verdict == IsKnown) {
			byFirst[nameKey(s.Person.First)] = append(byFirst[nameKey(s.Person.First)], s)
			for _, r := range nameKey(s.Person.First) {
				byFirst[string(r)] = append(byFirst[string(r)], s)
				break
			}
		}
	}
	for _, s := range p.people {
		if !s.weak {
			continue
		}
		for _, other := range byFirst[nameKey(s.Person.First)] {
			unlike := other.Known != s.Known || namesakes(other.Person, s.Person) || differing(other.Person, s.Person) != ""
			if unlike && begins(other.Person.First, s.Person.First) && begins(other.Person.Last, s.Person.Last) {
				s.Perhaps = append([]data.ID{s.Known}, slices.DeleteFunc(s.Perhaps, func(id data.ID) bool { return id == s.Known })...)
				s.Verdict, s.Known, s.weak, s.Because = Waits, data.ID{}, false, "Others in this list are called so"
				break
			}
		}
	}
}

// parted looks at those of the list who are taken for the same person, and cannot all be:
// they have other codes, addresses or numbers. The one whose code, address or number we
// hold is the person; where that is none of them, or several, all wait.
func (p *planner) parted() {
	taken := map[data.ID][]*somebody{}
	for _, s := range p.people {
		if s.Verdict == IsKnown && p.Choices.Rows[s.Rows[0]].Same != s.Known {
			taken[s.Known] = append(taken[s.Known], s)
		}
	}
	for id, all := range taken {
		if !anyParted(all) {
			continue
		}
		old := p.book.People[p.known.ids[id]]
		var sure []*somebody
		for _, s := range all {
			if agrees(old, s.Person) {
				sure = append(sure, s)
			}
		}
		for _, s := range all {
			switch {
			case len(sure) == 1 && s == sure[0]:
			case len(sure) == 1 && namesakes(old, s.Person):
				s.Verdict, s.Known, s.Because = IsNew, data.ID{}, "Same name as somebody known, and another code or address"
			default:
				s.Verdict, s.Known, s.Because = Waits, data.ID{}, "Two in this list are called so"
				s.Perhaps = append([]data.ID{id}, slices.DeleteFunc(s.Perhaps, func(other data.ID) bool { return other == id })...)
			}
		}
	}
}

// anyParted reports whether two of them cannot be one person.
func anyParted(all []*somebody) bool {
	for i, a := range all {
		for _, b := range all[:i] {
			if namesakes(a.Person, b.Person) || differing(a.Person, b.Person) != "" || a.number != b.number && a.number != "" && b.number != "" {
				return true
			}
		}
	}
	return false
}

// agrees reports whether a code, an address or a number is the same in both.
func agrees(old, p data.Person) bool {
	return p.Code != "" && data.Fold(old.Code) == data.Fold(p.Code) || p.Email != "" && strings.EqualFold(old.Email, p.Email) ||
		phoneKey(p.Phone) != "" && phoneKey(old.Phone) == phoneKey(p.Phone)
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
	old, twice := p.changed[s.Known] // by another row that is about them
	if !twice {
		old = p.book.People[p.known.ids[s.Known]]
	}
	with := old
	for _, kind := range s.kinds() {
		d := s.details[kind]
		ours, theirs := detailOf(kind, old), detailOf(kind, s.Person)
		use := p.Choices.Use[[2]int{d.row, d.column}]
		switch {
		case sameDetail(kind, ours, theirs):
			p.fates.set(d.row, d.column, there)
		case ours == "" && kind != Note && kind != Recovery && (kind != Left || s.Person.Left >= old.Joined):
			copyDetail(kind, &with, s.Person)
		case kind == Note && strings.Contains(old.Note, s.Person.Note):
			p.fates.set(d.row, d.column, there)
		default:
			s.Differ = append(s.Differ, Differing{Row: d.row, Column: d.column, Kind: kind, Ours: ours, Theirs: theirs, Used: use})
			if use {
				copyDetail(kind, &with, s.Person)
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
	if s.adds {
		p.changed[s.Known] = with
	}
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
