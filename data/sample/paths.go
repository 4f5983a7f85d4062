package sample

import (
	"alongside/assets/words"
	"alongside/data"
)

// makePaths tells how people came into the programme, what they are waiting
// for, and from which date their milestones count.
func (m *maker) makePaths() {
	unseen := 0
	for _, l := range m.lives {
		switch {
		case l.habit == visitor:
			continue
		case l.person.Roles.Has(data.Mentor) || l.person.Roles.Has(data.Facilitator):
			if m.chance(0.8) {
				l.person.RecoveryDates = []data.Date{l.from().AddDays(-m.between(300, 4000))}
			}
		default:
			m.menteePath(l)
		}
		if n := len(l.person.RecoveryDates); n > 0 {
			l.person.ShareMilestones = m.chance(0.45)
		}
		if l.habit == drifting && l.here() {
			if unseen++; unseen%2 == 1 { // every other one has been rung
				m.ring(l, max(l.gap.From, m.Today.AddDays(-m.between(1, 12))))
			}
		}
	}
	m.makeMilestones()
}

func (m *maker) menteePath(l *life) {
	path := &l.person.Path
	joined := l.person.Joined
	if m.chance(0.7) || l.group < 0 {
		path.DetoxFinished = joined.AddDays(-m.between(5, 120))
		if m.chance(0.6) {
			from := path.DetoxFinished.AddDays(m.between(1, 10))
			path.Rehab = data.Span{From: from, Until: from.AddDays(7 * m.between(4, 12))}
		}
	}
	path.Commitment = m.sometimes(0.5, words.Commitments)
	if l.here() && !l.paired && (l.group < 0 || m.chance(0.6)) {
		path.WaitingSince = m.dayBetween(max(joined, m.Today.AddDays(-60)), m.Today)
		path.Wishes = m.sometimes(0.7, words.Wishes)
	}
	if !m.chance(0.75) {
		return
	}
	first := joined.AddDays(-m.between(2, 90))
	if path.DetoxFinished != 0 {
		first = path.DetoxFinished.AddDays(-m.between(0, 4))
	}
	l.person.RecoveryDates = []data.Date{first}
	if again := m.dayBetween(joined, m.Today); m.chance(0.12) && again > first {
		l.person.RecoveryDates = append(l.person.RecoveryDates, again)
	}
}

// makeMilestones sees to it that every group has a milestone tonight and one
// within the week, of people who are happy for the others to know.
func (m *maker) makeMilestones() {
	days := []int{60, 27, 90} // before today: sixty tonight, thirty in three days
	for _, lives := range m.byGroup {
		given := 0
		for _, l := range lives {
			if given == len(days) {
				break
			}
			came := m.Today.AddDays(-days[given])
			if l.here() && l.habit == steady && l.person.Roles == data.Mentee && l.person.RecoveryDate() < came {
				l.person.RecoveryDates = append(l.person.RecoveryDates, came)
				l.person.ShareMilestones = true
				given++
			}
		}
	}
}
