package dossier

import (
	"cmp"
	"slices"

	"alongside/data"
	"alongside/data/store"
)

// GivingBack is somebody who might become a mentor, and what speaks for and
// against it by the programme's conditions.
type GivingBack struct {
	Person    data.Person    `json:"person"`
	Readiness data.Readiness `json:"readiness"`
}

// ForGivingBack lists who might become a mentor: mentees and facilitators who
// are none, those first against whom nothing speaks, then by name. Attendance
// is that of the usual period.
func ForGivingBack(r *store.Reader, today data.Date) ([]GivingBack, error) {
	programme, err := r.Programme()
	if err != nil {
		return nil, err
	}
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	memberships, err := r.Memberships()
	if err != nil {
		return nil, err
	}
	belongs := by(memberships, func(m data.Membership) data.ID { return m.Person })
	meetings, marks, err := registersOf(r, data.UsualPeriod(today))
	if err != nil {
		return nil, err
	}
	var list []GivingBack
	for _, p := range people {
		if p.HasLeft(today) || p.Roles.Has(data.Mentor) || !p.Roles.Has(data.Mentee) && !p.Roles.Has(data.Facilitator) {
			continue
		}
		a := data.AttendanceOf(p, belongs[p.ID], meetings, marks[p.ID])
		list = append(list, GivingBack{p, data.ReadyToGiveBack(p, a, programme.GivingBack, today)})
	}
	data.SortByName(list, func(g GivingBack) data.Person { return g.Person })
	slices.SortStableFunc(list, func(a, b GivingBack) int {
		return cmp.Compare(len(a.Readiness.Against), len(b.Readiness.Against))
	})
	return list, nil
}

// registersOf reads the meetings of a period and their marks, by person.
func registersOf(r *store.Reader, period data.Span) ([]data.Meeting, map[data.ID][]data.Mark, error) {
	all, err := r.Meetings()
	if err != nil {
		return nil, nil, err
	}
	var meetings []data.Meeting
	marks := make(map[data.ID][]data.Mark)
	for _, m := range all {
		if !period.Contains(m.Date) {
			continue
		}
		meetings = append(meetings, m)
		of, err := r.MarksAt(m.ID)
		if err != nil {
			return nil, nil, err
		}
		for _, mark := range of {
			marks[mark.Person] = append(marks[mark.Person], mark)
		}
	}
	return meetings, marks, nil
}
