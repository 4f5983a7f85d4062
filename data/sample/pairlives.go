package sample

import (
	"slices"

	"alongside/assets/words"
	"alongside/data"
)

// reviewEvery is about how many days lie between two reviews of a pair.
const reviewEvery = 84

// makePairLives fills in what happened in the pairs: who said yes and when,
// reviews, and earlier mentors from whom somebody was handed on.
func (m *maker) makePairLives() {
	m.pauseOne()
	handed := 0
	for i := range m.records.Pairs {
		p := &m.records.Pairs[i]
		m.agree(p)
		m.review(p)
		if p.Now().State == data.Active && p.Now().Stage >= data.BuildingTrust {
			if handed++; handed%6 == 2 {
				m.handOn(i)
			}
		}
	}
}

// pauseOne sees to it that in a small programme too there is a pair on a pause.
func (m *maker) pauseOne() {
	active := -1
	for i, p := range m.records.Pairs {
		switch p.Now().State {
		case data.OnPause:
			return
		case data.Active:
			active = i
		}
	}
	if active < 0 {
		return
	}
	p := &m.records.Pairs[active]
	p.Steps = append(p.Steps, data.PairStep{
		Date: m.Today, Stage: p.Now().Stage, State: data.OnPause, Note: pick(m.draw, words.PauseReasons),
	})
}

// agree notes the two who said yes. Of the pairs that are only proposed every
// other one has one yes.
func (m *maker) agree(p *data.Pair) {
	first := p.Steps[0]
	if p.Now().State == data.Proposed {
		switch m.between(0, 3) {
		case 0:
			p.MenteeAgreed = m.dayBetween(first.Date, m.Today)
		case 1:
			p.MentorAgreed = m.dayBetween(first.Date, m.Today)
		}
		return
	}
	p.MenteeAgreed, p.MentorAgreed = m.dayBetween(first.Date, p.Since()), p.Since()
}

// review puts reviews into the history of a pair, and plans the next one. One
// in six is due by now.
func (m *maker) review(p *data.Pair) {
	if p.Now().State == data.Proposed || m.chance(0.25) {
		return
	}
	last := m.Today
	if !p.Live() {
		last = p.Now().Date.AddDays(-1)
	}
	due := m.chance(0.17)
	d := p.Since().AddDays(m.between(35, reviewEvery))
	for ; d < last; d = d.AddDays(reviewEvery + m.between(-10, 14)) {
		if due && d.AddDays(reviewEvery/2) > last {
			break
		}
		at := slices.IndexFunc(p.Steps, func(s data.PairStep) bool { return s.Date > d })
		if at < 0 {
			at = len(p.Steps)
		}
		stands := p.Steps[at-1]
		p.Steps = slices.Insert(p.Steps, at, data.PairStep{
			Date: d, Stage: stands.Stage, State: stands.State, Note: m.sometimes(0.5, words.ReviewNotes), Review: true,
		})
	}
	if p.Now().State == data.Active {
		p.ReviewOn = d
	}
}

// handOn gives the mentee of a pair an earlier mentor, from whom they were
// handed on to the one they have.
func (m *maker) handOn(nth int) {
	p := m.records.Pairs[nth]
	began := p.Steps[0].Date
	mentee := m.lifeOf(p.Mentee)
	earlier := m.findMentor(mentee, began.AddDays(-30), func(l *life) bool {
		return l.person.ID != p.Mentor && m.lastDay(l) >= began && l.person.Roles.Has(data.Mentor)
	})
	if earlier == nil {
		return
	}
	start := max(mentee.from(), earlier.from(), began.AddDays(-150)).AddDays(3)
	if began < start.AddDays(28) {
		return
	}
	stage := min(data.BuildingTrust, furthest(int(began-start)))
	old := data.Pair{ID: m.id(), Mentee: p.Mentee, Mentor: earlier.person.ID}
	old.Steps = append(m.stepsUpTo(standing{stage, data.Active}, start, began.AddDays(-1)), data.PairStep{
		Date: began, Stage: stage, State: data.Ended, Reason: data.Transferred, Note: m.sometimes(0.4, words.PairNotes),
	})
	m.agree(&old)
	m.records.Pairs[nth].From = old.ID
	m.records.Pairs = append(m.records.Pairs, old)
	m.makeContacts(old, began)
}

func (m *maker) lifeOf(person data.ID) *life {
	i := slices.IndexFunc(m.lives, func(l *life) bool { return l.person.ID == person })
	return m.lives[i]
}
