package sample

import (
	"time"

	"alongside/assets/words"
	"alongside/data"
)

// makeTraits notes of most people what helps to bring two of them together.
func (m *maker) makeTraits() {
	for _, l := range m.lives {
		if l.habit == visitor {
			continue
		}
		p := &l.person
		mentors := p.Roles.Has(data.Mentor)
		if m.chance(0.8) || mentors {
			p.Languages = []string{"English"}
			if other := words.LanguageOf(p.First); other != "" && m.chance(0.6) {
				p.Languages = append(p.Languages, other)
			}
		}
		if m.chance(0.75) {
			p.Area = pick(m.draw, words.Areas)
		}
		if m.chance(0.7) {
			p.Gender = words.GenderOf(p.First)
		}
		if m.chance(0.02) {
			p.Gender = "Non-binary"
		}
		if m.chance(0.7) || mentors {
			p.Times = m.freeTimes()
		}
		for range m.between(0, 3) {
			p.Interests = appendNew(p.Interests, pick(m.draw, words.Interests))
		}
		if p.Gender != "" && p.Roles.Has(data.Mentee) && m.chance(0.2) {
			p.Path.MentorGender = p.Gender
		}
	}
}

// freeTimes are those of somebody who works, or does not, or works shifts.
func (m *maker) freeTimes() data.Times {
	var free data.Times
	switch m.between(0, 3) {
	case 0:
		for _, day := range data.Weekdays[:5] {
			free |= data.TimesAt(day, data.Morning) | data.TimesAt(day, data.Afternoon)
		}
	case 1:
		for range 3 {
			free |= data.TimesAt(pick(m.draw, data.Weekdays[:]), pick(m.draw, data.DayParts[:]))
		}
	default:
		for _, day := range data.Weekdays[:5] {
			if m.chance(0.7) {
				free |= data.TimesAt(day, data.Evening)
			}
		}
	}
	if m.chance(0.6) {
		free |= data.TimesAt(time.Saturday, pick(m.draw, data.DayParts[:]))
	}
	return free
}

func appendNew(list []string, word string) []string {
	for _, w := range list {
		if w == word {
			return list
		}
	}
	return append(list, word)
}
