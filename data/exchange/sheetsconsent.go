package exchange

import (
	"strings"

	"alongside/data"
)

var consentsSheet = ofRecords("consents", func(r *data.Records) *[]data.Consent { return &r.Consents },
	id("Record", func(c *data.Consent) *data.ID { return &c.ID }),
	id("Person record", func(c *data.Consent) *data.ID { return &c.Person }),
	named("Name", func(c *data.Consent) *data.ID { return &c.Person }),
	text("Who may be told", func(c *data.Consent) *string { return &c.Recipient }),
	coded("What", func(c *data.Consent) *data.ConsentScope { return &c.Scope }, word[data.ConsentScope]()),
	text("In words", func(c *data.Consent) *string { return &c.Words }),
	text("What for", func(c *data.Consent) *string { return &c.Purpose }),
	day("From", func(c *data.Consent) *data.Date { return &c.Span.From }),
	day("Until", func(c *data.Consent) *data.Date { return &c.Span.Until }),
	coded("How given", func(c *data.Consent) *data.ConsentHow { return &c.How }, word[data.ConsentHow]()),
	day("Withdrawn", func(c *data.Consent) *data.Date { return &c.Withdrawn }),
)

// slipsSheet is the register of slips, with the dates that each confirms.
var slipsSheet = ofRecords("attendance-slips", func(r *data.Records) *[]data.Slip { return &r.Slips },
	id("Record", func(s *data.Slip) *data.ID { return &s.ID }),
	said("Reference", func(_ *book, s *data.Slip) string { return s.Reference() }),
	number("Number", func(s *data.Slip) *int { return &s.Number }),
	id("Person record", func(s *data.Slip) *data.ID { return &s.Person }),
	named("Name", func(s *data.Slip) *data.ID { return &s.Person }),
	id("Consent record", func(s *data.Slip) *data.ID { return &s.Consent }),
	text("For", func(s *data.Slip) *string { return &s.Recipient }),
	day("Made", func(s *data.Slip) *data.Date { return &s.Made }),
	number("Copies", func(s *data.Slip) *int { return &s.Copies }),
	ids("Meeting records", func(s *data.Slip) *[]data.ID { return &s.Meetings }),
	said("Dates", func(b *book, s *data.Slip) string {
		dates := make([]string, len(s.Meetings))
		for i, id := range s.Meetings {
			dates[i] = b.meetingDay(id).String()
		}
		return strings.Join(dates, "; ")
	}),
)

var requestsSheet = ofRecords("access-requests", func(r *data.Records) *[]data.AccessRequest { return &r.Requests },
	id("Record", func(a *data.AccessRequest) *data.ID { return &a.ID }),
	id("Person record", func(a *data.AccessRequest) *data.ID { return &a.Person }),
	named("Name", func(a *data.AccessRequest) *data.ID { return &a.Person }),
	day("Asked", func(a *data.AccessRequest) *data.Date { return &a.Asked }),
	day("Made", func(a *data.AccessRequest) *data.Date { return &a.Made }),
	day("Handed over", func(a *data.AccessRequest) *data.Date { return &a.Handed }),
)
