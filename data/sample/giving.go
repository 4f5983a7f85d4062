package sample

import (
	"alongside/assets/words"
	"alongside/data"
)

// safeguarding is refreshed after three years.
const safeguardingMonths = 36

// makeGiving trains, supervises and rests the mentors, and trains those mentees
// of long standing who may become some.
func (m *maker) makeGiving() {
	firstPair, load := m.firstPairs(), data.Caseloads(m.records.Pairs)
	mentors, apart := 0, 0
	for _, l := range m.lives {
		p := &l.person
		if !p.Roles.Has(data.Mentor) {
			m.trainMentee(l)
			continue
		}
		p.Mentor.Since = min(l.from().AddDays(m.between(60, 120)), m.lastDay(l))
		if first, paired := firstPair[p.ID]; paired {
			p.Mentor.Since = min(p.Mentor.Since, first)
		}
		m.trainMentor(l, mentors)
		m.supervise(l)
		switch {
		case !l.here():
		case load[p.ID] == 0 && m.chance(0.3), mentors%9 == 4:
			p.Mentor.Resting = append(p.Mentor.Resting, m.restNow())
		case m.chance(0.1):
			began := m.Today.AddDays(-m.between(90, 200))
			p.Mentor.Resting = append(p.Mentor.Resting, data.Span{From: began, Until: began.AddDays(m.between(14, 60))})
		}
		if l.here() {
			mentors++
		}
		if apart++; apart%8 == 3 {
			m.keepApart(l)
		}
	}
}

// firstPairs are the days on which mentors first had a pair.
func (m *maker) firstPairs() map[data.ID]data.Date {
	first := make(map[data.ID]data.Date)
	for _, p := range m.records.Pairs {
		began := p.Steps[0].Date
		if d, known := first[p.Mentor]; !known || began < d {
			first[p.Mentor] = began
		}
	}
	return first
}

// trainMentor deals the ways in which safeguarding can stand: in force, about to
// run out, run out, and never done.
func (m *maker) trainMentor(l *life, nth int) {
	until := m.Today.AddDays(m.between(90, 900))
	switch nth % 8 {
	case 2:
		until = m.Today.AddDays(m.between(3, 50))
	case 5:
		until = m.Today.AddDays(-m.between(5, 120))
	case 7:
		return
	}
	l.person.Mentor.Training = append(l.person.Mentor.Training, data.Training{
		Name: data.TrainingSafeguarding, Date: until.AddMonths(-safeguardingMonths), Expires: until,
	})
}

func (m *maker) trainMentee(l *life) {
	long := m.Today.AddMonths(-12)
	if date := l.person.RecoveryDate(); l.here() && l.habit == steady && date != 0 && date <= long && m.chance(0.5) {
		done := m.dayBetween(max(l.from(), m.Today.AddMonths(-10)), m.Today)
		l.person.Mentor.Training = []data.Training{
			{Name: data.TrainingSafeguarding, Date: done, Expires: done.AddMonths(safeguardingMonths)},
		}
	}
}

// supervise notes a session every six to twelve weeks of the last year.
func (m *maker) supervise(l *life) {
	if m.chance(0.2) {
		return
	}
	supervisor := pick(m.draw, words.Supervisors)
	from := max(l.person.Mentor.Since, m.Today.AddMonths(-12))
	for d := from.AddDays(m.between(14, 70)); d <= m.lastDay(l); d = d.AddDays(m.between(42, 84)) {
		l.person.Mentor.Supervision = append(l.person.Mentor.Supervision, data.Supervision{
			Date: d, Supervisor: supervisor, Themes: pick(m.draw, words.SupervisionThemes),
		})
	}
}

func (m *maker) restNow() data.Span {
	rest := data.Span{From: m.Today.AddDays(-m.between(2, 40))}
	if m.chance(0.6) {
		rest.Until = m.Today.AddDays(m.between(5, 60))
	}
	return rest
}

// keepApart finds a mentee with whom the mentor is not to be paired, and never
// was: a former neighbour, say.
func (m *maker) keepApart(mentor *life) {
	other := pick(m.draw, m.lives)
	if other == mentor || other.habit == visitor || !other.person.Roles.Has(data.Mentee) {
		return
	}
	for _, p := range m.records.Pairs {
		if p.Mentor == mentor.person.ID && p.Mentee == other.person.ID {
			return
		}
	}
	mentor.person.Mentor.NotWith = append(mentor.person.Mentor.NotWith, other.person.ID)
}
