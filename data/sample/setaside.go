package sample

import "alongside/data"

// setAsideReasons are why a call was not needed.
var setAsideReasons = []string{"Saw her at the market, all well", "Brother rang: back next week", "On nights until the end of the month"}

// makeSetAside sets the reason aside to ring some of those who have stayed away
// and whom nobody has rung.
func (m *maker) makeSetAside() {
	memberships := make(map[data.ID][]data.Membership)
	for _, ms := range m.records.Memberships {
		memberships[ms.Person] = append(memberships[ms.Person], ms)
	}
	rung := make(map[data.ID]bool)
	for _, c := range m.records.Contacts {
		rung[c.Person] = rung[c.Person] || c.Pair.IsZero()
	}
	unrung := 0
	for _, l := range m.lives {
		if l.habit != drifting || !l.here() || rung[l.person.ID] {
			continue
		}
		if unrung++; unrung%3 != 1 {
			continue
		}
		reasons := data.ReasonsToCall(data.ReasonInput{
			Person: l.person, Memberships: memberships[l.person.ID],
			Attendance: data.AttendanceOf(l.person, memberships[l.person.ID], m.records.Meetings, m.marksOf(l.person.ID)),
			Thresholds: m.records.Programme.Thresholds, Today: m.Today,
		})
		if len(reasons) > 0 {
			d := data.NewDismissal(l.person.ID, reasons[0], m.Today.AddDays(-m.between(0, 5)), pick(m.draw, setAsideReasons))
			d.ID = m.id()
			m.records.Dismissals = append(m.records.Dismissals, d)
		}
	}
}

func (m *maker) marksOf(person data.ID) []data.Mark {
	var marks []data.Mark
	for _, mark := range m.records.Marks {
		if mark.Person == person {
			marks = append(marks, mark)
		}
	}
	return marks
}
