package sample

import (
	"alongside/assets/words"
	"alongside/data"
)

// standing is where a pair is dealt to stand.
type standing struct {
	stage data.Stage
	state data.PairState
}

// standings are dealt to the pairs of today in this order, so that seven pairs
// are enough to see every stage and state.
var standings = []standing{
	{data.WorkingTogether, data.Active},
	{data.BuildingTrust, data.Active},
	{data.GettingToKnow, data.Active},
	{data.GettingToKnow, data.Proposed},
	{data.BuildingTrust, data.OnPause},
	{data.EndingWell, data.Active},
	{data.WorkingTogether, data.Active},
	{data.GettingToKnow, data.Active},
	{data.BuildingTrust, data.Active},
	{data.WorkingTogether, data.OnPause},
}

// endings are dealt to pairs of the past.
var endings = []data.EndReason{
	data.Completed, data.MovedOn, data.LostContact, data.Completed, data.Mismatch, data.Completed,
	data.MenteesChoice, data.Transferred, data.Completed, data.MentorUnavailable, data.Completed,
	data.MovedOn, data.Safeguarding, data.Completed, data.LostContact, data.Died,
}

// weeks that each stage lasts, at least and at most.
var stageWeeks = [...][2]int{{2, 5}, {5, 11}, {10, 36}, {2, 5}}

// makePairs pairs three current mentees in four, and gives many of the past,
// and some of today, an earlier pair that has ended.
func (m *maker) makePairs() {
	load := make(map[data.ID]int)
	dealt, ended := 0, 0
	for _, l := range m.lives {
		mentee := l.person.Roles.Has(data.Mentee) && len(l.spans) > 0
		switch {
		case !mentee:
		case !l.here() && m.chance(0.6), l.here() && m.chance(0.15):
			if m.endedPair(l, endings[ended%len(endings)]) {
				ended++
			}
		}
		if !mentee || !l.here() || !m.chance(0.75) {
			continue
		}
		at := standings[dealt%len(standings)]
		fresh := l.habit == newcomer
		if fresh {
			at = pick(m.draw, []standing{{data.GettingToKnow, data.Proposed}, {data.GettingToKnow, data.Active}})
		}
		if stands, ok := m.livePair(l, at, load); ok && stands == at && !fresh {
			dealt++
		}
	}
	m.letOneEnd()
}

// letOneEnd brings the pair that has worked together longest to ending well,
// where chance has let none come so far.
func (m *maker) letOneEnd() {
	longest := -1
	for i, pair := range m.records.Pairs {
		now := pair.Now()
		switch {
		case now.Stage == data.EndingWell:
			return
		case now.State != data.Active || now.Stage != data.WorkingTogether:
		case longest < 0 || now.Date < m.records.Pairs[longest].Now().Date:
			longest = i
		}
	}
	if longest >= 0 {
		pair := &m.records.Pairs[longest]
		pair.Steps = append(pair.Steps, data.PairStep{
			Date: max(pair.Now().Date, m.Today.AddDays(-10)), Stage: data.EndingWell, State: data.Active,
		})
	}
}

// livePair pairs the mentee with a mentor of today who has room, and says
// where the pair came to stand: less far on where they met too lately.
func (m *maker) livePair(mentee *life, at standing, load map[data.ID]int) (standing, bool) {
	mentor := m.findMentor(mentee, m.Today, func(l *life) bool {
		return l.here() && load[l.person.ID] < l.person.Mentor.Capacity
	})
	if mentor == nil {
		return at, false
	}
	load[mentor.person.ID]++
	mentee.paired = true
	pair := data.Pair{ID: m.id(), Mentee: mentee.person.ID, Mentor: mentor.person.ID}
	earliest := min(max(mentee.from(), mentor.from()).AddDays(3), m.Today)
	at.stage = min(at.stage, furthest(int(m.Today-earliest)))
	pair.Steps = m.stepsUpTo(at, earliest, m.Today)
	m.records.Pairs = append(m.records.Pairs, pair)
	m.makeContacts(pair, m.Today)
	return at, true
}

// endedPair gives the mentee a pair that ended while they were there.
func (m *maker) endedPair(mentee *life, reason data.EndReason) bool {
	end := m.lastDay(mentee)
	if mentee.here() {
		end = end.AddDays(-m.between(30, 90))
	}
	mentor := m.findMentor(mentee, end, func(l *life) bool { return l.from() < end.AddDays(-30) })
	if mentor == nil {
		return false
	}
	end = min(end, m.lastDay(mentor))
	start := max(mentee.from(), mentor.from()).AddDays(5)
	if end < start.AddDays(21) {
		return false
	}
	stage := min(pick(m.draw, data.Stages[:3]), furthest(int(end-start)))
	if reason == data.Completed && furthest(int(end-start)) == data.EndingWell {
		stage = data.EndingWell
	} else if reason == data.Completed {
		reason = data.MovedOn
	}
	pair := data.Pair{ID: m.id(), Mentee: mentee.person.ID, Mentor: mentor.person.ID}
	pair.Steps = append(m.stepsUpTo(standing{stage, data.Active}, start, end.AddDays(-1)), data.PairStep{
		Date: end, Stage: stage, State: data.Ended, Reason: reason, Note: m.sometimes(0.2, words.PairNotes),
	})
	m.records.Pairs = append(m.records.Pairs, pair)
	m.makeContacts(pair, end)
	return true
}

// findMentor looks from a random place on for a mentor who was there at the
// time and whom the condition allows.
func (m *maker) findMentor(mentee *life, at data.Date, allowed func(*life) bool) *life {
	offset := m.IntN(len(m.lives))
	for i := range m.lives {
		l := m.lives[(i+offset)%len(m.lives)]
		if l != mentee && l.person.Roles.Has(data.Mentor) && l.from() < at &&
			(l.here() || l.person.Left >= at.AddDays(-60)) && allowed(l) {
			return l
		}
	}
	return nil
}

// furthest is the last stage that a pair can have come to in so many days.
func furthest(days int) data.Stage {
	stage := data.GettingToKnow
	for _, next := range data.Stages[1:] {
		if days -= 7 * stageWeeks[stage][0]; days < 7 {
			break
		}
		stage = next
	}
	return stage
}

// stepsUpTo dates the way of a pair to where it stands on the last day: each
// stage takes its weeks, or less where there has not been so much time.
func (m *maker) stepsUpTo(at standing, earliest, last data.Date) []data.PairStep {
	var days []int // spent in each stage up to the present one
	total := 0
	for stage := range int(at.stage) + 1 {
		weeks := stageWeeks[stage]
		n := 7*m.between(weeks[0], weeks[1]) - m.between(0, 6)
		days, total = append(days, n), total+n
	}
	have := min(total, int(last-earliest))
	first := last.AddDays(-have)
	if at.state == data.Proposed {
		return []data.PairStep{{Date: max(first, last.AddDays(-m.between(0, 6)))}}
	}
	var steps []data.PairStep
	if m.chance(0.6) {
		steps = append(steps, data.PairStep{Date: first.AddDays(-min(m.between(0, 8), int(first-earliest))), State: data.Proposed})
	}
	gone := 0
	for stage, n := range days {
		steps = append(steps, data.PairStep{
			Date: first.AddDays(gone * have / total), Stage: data.Stage(stage), State: data.Active,
			Note: m.sometimes(0.12, words.PairNotes),
		})
		gone += n
	}
	if at.state == data.OnPause {
		since := steps[len(steps)-1].Date
		steps = append(steps, data.PairStep{
			Date: max(since, last.AddDays(-m.between(4, 35))), Stage: at.stage, State: data.OnPause,
			Note: m.sometimes(0.7, words.PauseReasons),
		})
	}
	return steps
}
