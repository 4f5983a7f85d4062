package exchange

import (
	"strings"

	"alongside/data"
)

func (b book) consent(c data.Consent) []string {
	return []string{
		c.ID.String(), c.Person.String(), b.name(c.Person), c.Recipient, c.Scope.String(), c.Words, c.Purpose,
		c.Span.From.String(), c.Span.Until.String(), c.How.String(), c.Withdrawn.String(),
	}
}

// slip is an entry in the register of slips, with the dates that it confirms.
func (b book) slip(s data.Slip) []string {
	dates := make([]string, len(s.Meetings))
	for i, id := range s.Meetings {
		dates[i] = b.meetings[id].Date.String()
	}
	return []string{
		s.ID.String(), s.Reference(), s.Person.String(), b.name(s.Person), s.Consent.String(), s.Recipient,
		s.Made.String(), number(s.Copies), strings.Join(dates, "; "),
	}
}
