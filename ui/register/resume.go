package register

import (
	"slices"

	"alongside/data"
	"alongside/ui/kit"
)

// aRemark is the form with a mark's remark, about a meeting and a person.
const aRemark = "remark"

// Resume implements screen.Resumer.
func (s *Screen) Resume(d kit.Draft) bool {
	if d.Key != aRemark || len(d.About) != 2 || s.evening == nil || s.evening.register.Meeting.ID != d.About[0] {
		return false
	}
	row := func() int {
		return slices.IndexFunc(s.shown, func(row data.RegisterRow) bool { return row.Person.ID == d.About[1] })
	}
	i := row()
	if i < 0 { // who does not belong to the group is found by name alone
		at := slices.IndexFunc(s.evening.people, func(p data.Person) bool { return p.ID == d.About[1] })
		if at < 0 {
			return false
		}
		s.search.SetText(s.evening.people[at].First + " " + s.evening.people[at].Last)
		s.find()
		i = row()
	}
	if i < 0 {
		return false
	}
	s.list.SetSelected(i)
	s.remark()
	return true
}
