package sample

import (
	"alongside/assets/words"
	"alongside/data"
)

// makeContacts logs the one-to-ones of a pair up to a day: weekly for some,
// every other week for others. One pair in five has gone quiet.
func (m *maker) makeContacts(pair data.Pair, until data.Date) {
	if pair.Now().State == data.Proposed {
		return
	}
	now := pair.Now()
	if now.State == data.OnPause {
		until = now.Date
	}
	if now.State == data.Active && m.chance(0.2) {
		until = until.AddDays(-m.between(15, 45))
	}
	every := m.between(6, 13)
	d := pair.Since().AddDays(m.between(1, 5))
	for d <= until {
		next := d.AddDays(max(1, every+m.between(-2, 3)))
		c := m.newContact(pair, d)
		if m.chance(0.5) || next > until && now.State == data.Active {
			c.Next = next
		}
		m.records.Contacts = append(m.records.Contacts, c)
		d = next
	}
}

func (m *maker) newContact(pair data.Pair, d data.Date) data.Contact {
	c := data.Contact{ID: m.id(), Person: pair.Mentee, Pair: pair.ID, Date: d, Missed: m.chance(0.09)}
	c.How = pick(m.draw, []data.ContactHow{
		data.InPerson, data.InPerson, data.InPerson, data.InPerson, data.ByPhone, data.ByPhone, data.ByText, data.ByVideo,
	})
	if c.How == data.InPerson {
		c.Where = pick(m.draw, []data.ContactWhere{
			data.AtCafe, data.AtCafe, data.OnAWalk, data.OnAWalk, data.AtVenue, data.AtHome, data.Elsewhere,
		})
	}
	if c.Missed {
		c.Note = m.sometimes(0.6, words.MissedNotes)
		return c
	}
	c.Minutes = 15 * m.between(1, 3)
	if c.How == data.InPerson {
		c.Minutes = 15 * m.between(2, 6)
	}
	if c.How == data.ByText {
		c.Minutes = 0
	}
	c.Themes = pick(m.draw, words.Themes)
	if other := pick(m.draw, words.Themes); other != c.Themes && m.chance(0.4) {
		c.Themes += ", " + other
	}
	c.Note = m.sometimes(0.12, words.ContactNotes)
	if m.chance(0.03) {
		if friend := pick(m.draw, m.lives); friend.person.ID != pair.Mentee && friend.person.ID != pair.Mentor && friend.habit != visitor {
			c.Others = []data.ID{friend.person.ID}
		}
	}
	return c
}

// ring logs that somebody has rung a person who had not been seen.
func (m *maker) ring(l *life, d data.Date) {
	m.records.Contacts = append(m.records.Contacts, data.Contact{
		ID: m.id(), Person: l.person.ID, Date: d, How: data.ByPhone, Minutes: m.between(2, 12),
		Note: pick(m.draw, words.CallNotes),
	})
}
