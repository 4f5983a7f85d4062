package sample

import (
	"cmp"
	"slices"

	"alongside/data"
)

// recipients are whom people want told that they come, what, and what for.
var recipients = []struct {
	name    string
	scope   data.ConsentScope
	purpose string
	how     data.ConsentHow
}{
	{"County Probation Service", data.ScopeAttendance, "to show that a condition is kept", data.OnPaper},
	{"Harbour Housing", data.ScopeComes, "a flat application", data.OnPaper},
	{"Tern Street College", data.ScopeAttendance, "an access course", data.ByEmail},
	{"Brightwater Bakery", data.ScopeAttendance, "shifts that leave the evening free", data.SaidInPerson},
}

// makeConsents has every fifth mentee agree that somebody be told, and some of
// them take it back. It draws from a source of its own, so that everything else
// of a seed stays what it was.
func (m *maker) makeConsents(seed uint64) {
	const consents = 0x636f6e73656e74 // any number, but for ever the same
	m.draw = newDraw(seed ^ consents)
	agreed := 0
	for i, l := range m.lives {
		if !l.here() || i%5 != 2 {
			continue
		}
		to := recipients[agreed%len(recipients)]
		from := max(l.person.Joined, m.Today.AddDays(-m.between(20, 70)))
		c := data.Consent{
			ID: m.id(), Person: l.person.ID, Recipient: to.name, Scope: to.scope, Purpose: to.purpose, How: to.how,
			Span: data.Span{From: from, Until: m.Today.AddDays(m.between(5, 90))},
		}
		switch agreed % 4 {
		case 2:
			c.Withdrawn = m.Today.AddDays(-m.between(0, 3))
		case 3:
			c.Span.Until = max(from, m.Today.AddDays(-m.between(1, 10)))
		}
		agreed++
		m.records.Consents = append(m.records.Consents, c)
		if c.Scope == data.ScopeAttendance {
			m.makeSlip(c)
		}
	}
	m.numberSlips()
}

// makeSlip enters a slip for the latest dates that a consent covered.
func (m *maker) makeSlip(c data.Consent) {
	const most = 5
	attended := make(map[data.ID]bool)
	for _, mark := range m.marksOf(c.Person) {
		attended[mark.Meeting] = mark.Status.Attended()
	}
	made := min(c.Ends()-1, m.Today.AddDays(-1))
	var dates []data.Meeting
	for _, meeting := range m.records.Meetings {
		if meeting.State == data.Closed && meeting.Date <= made && attended[meeting.ID] {
			dates = append(dates, meeting)
		}
	}
	if made < c.Span.From || len(dates) == 0 {
		return
	}
	slices.SortStableFunc(dates, func(a, b data.Meeting) int { return cmp.Compare(a.Date, b.Date) })
	slip := data.Slip{
		ID: m.id(), Person: c.Person, Consent: c.ID, Made: made, Recipient: c.Recipient,
	}
	for _, d := range dates[max(0, len(dates)-most):] {
		slip.Meetings = append(slip.Meetings, d.ID)
	}
	m.records.Slips = append(m.records.Slips, slip)
}

// numberSlips numbers the slips in the order in which they were made.
func (m *maker) numberSlips() {
	slips := m.records.Slips
	slices.SortStableFunc(slips, func(a, b data.Slip) int { return cmp.Compare(a.Made, b.Made) })
	for i := range slips {
		slips[i].Number = data.NextSlipNumber(slips[:i], slips[i].Made)
	}
}
