package sample

import (
	"slices"

	"alongside/assets/words"
	"alongside/data"
)

// makeGoals notes what two mentees in three want, and how that stood at their
// one-to-ones.
func (m *maker) makeGoals() {
	kept := make(map[data.ID][]data.Contact) // by mentee
	for _, c := range m.records.Contacts {
		if !c.Pair.IsZero() && !c.Missed {
			kept[c.Person] = append(kept[c.Person], c)
		}
	}
	for _, l := range m.lives {
		contacts := kept[l.person.ID]
		if len(contacts) == 0 || m.chance(0.35) {
			continue
		}
		slices.SortStableFunc(contacts, func(a, b data.Contact) int { return int(a.Date - b.Date) })
		wanted := slices.Clone(words.Goals)
		m.Shuffle(len(wanted), func(i, j int) { wanted[i], wanted[j] = wanted[j], wanted[i] })
		for _, text := range wanted[:m.between(1, 3)] {
			m.records.Goals = append(m.records.Goals, m.newGoal(l.person.ID, text, contacts))
		}
	}
}

// newGoal is made at one of the contacts and looked at at some of the later
// ones. Most are open still.
func (m *maker) newGoal(person data.ID, text string, contacts []data.Contact) data.Goal {
	first := m.between(0, len(contacts)-1)
	g := data.Goal{ID: m.id(), Person: person, Words: text, Made: contacts[first].Date}
	for _, c := range contacts[first+1:] {
		if m.chance(0.3) {
			g.History = append(g.History, data.GoalChange{Date: c.Date, Pair: c.Pair, Note: m.sometimes(0.6, words.GoalNotes)})
		}
	}
	if n := len(g.History); n > 0 && m.chance(0.4) {
		g.History[n-1].Status = pick(m.draw, []data.GoalStatus{data.GoalReached, data.GoalReached, data.GoalResting, data.GoalLetGo})
	}
	last := contacts[len(contacts)-1].Date
	for range m.between(0, 4) {
		step := data.GoalStep{Text: pick(m.draw, words.GoalSteps)}
		if g.Status() == data.GoalReached || m.chance(0.4) {
			step.Done = m.dayBetween(g.Made, last)
		}
		if !slices.ContainsFunc(g.Steps, func(s data.GoalStep) bool { return s.Text == step.Text }) {
			g.Steps = append(g.Steps, step)
		}
	}
	return g
}
