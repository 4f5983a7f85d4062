package sample

import (
	"cmp"
	"slices"

	"alongside/assets/words"
	"alongside/data"
)

// makeMentors gives about one person in six the role: half of the
// facilitators, and those who have been coming steadily for longest. Some have
// gone on to better things since, and a few are still mentees too.
func (m *maker) makeMentors() {
	wanted := (m.People + 3) / 6
	var now, once []*life
	for _, l := range m.lives {
		stay := int(m.lastDay(l) - l.from())
		switch {
		case len(l.spans) == 0 || stay < 120:
		case !l.here():
			once = append(once, l)
		case l.habit == steady || l.habit == told:
			now = append(now, l)
		}
	}
	slices.SortStableFunc(now, func(a, b *life) int { return cmp.Compare(a.from(), b.from()) })
	m.Shuffle(len(once), func(i, j int) { once[i], once[j] = once[j], once[i] })
	share := wanted
	if m.Years > 2 {
		share = wanted * 2 / 3
	}
	turn := 0
	for _, l := range now {
		facilitates := l.person.Roles.Has(data.Facilitator)
		if turn++; share > 0 && (!facilitates || turn%2 == 0) {
			m.makeMentor(l)
			share, wanted = share-1, wanted-1
		}
	}
	for _, l := range once[:min(len(once), wanted)] {
		m.makeMentor(l)
	}
}

func (m *maker) makeMentor(l *life) {
	role := data.Mentor
	if l.person.Roles.Has(data.Facilitator) || m.chance(0.12) {
		role |= l.person.Roles
	}
	l.person.Roles = role
	l.person.Mentor = data.Giving{Capacity: m.between(1, 3), Availability: m.sometimes(0.7, words.Availability)}
	if m.chance(0.4) {
		l.person.Mentor.Training = []data.Training{{Name: data.TrainingCBTBasics, Date: m.dayBetween(l.from(), m.lastDay(l))}}
	}
}

// lastDay is the day on which somebody left, or today.
func (m *maker) lastDay(l *life) data.Date {
	if l.person.Left != 0 {
		return l.person.Left
	}
	return m.Today
}
