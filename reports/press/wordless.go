package press

import (
	"alongside/data"
	"alongside/reports"
)

// wordsHidden stands in place of what somebody wrote in free words.
const wordsHidden = "[…]"

// withoutWords is a document without what was written in free words, which may
// name people: for pages that are looked at while names are hidden.
func withoutWords(m Model) Model {
	switch m := m.(type) {
	case reports.AttendanceReview:
		hideReview(&m)
		return m
	case reports.CaseloadPack:
		for i := range m.Mentees {
			hideReview(&m.Mentees[i].Review)
		}
		return m
	case reports.AttendanceSlip:
		hide(&m.Recipient)
		hideConsent(&m.Consent)
		return m
	case reports.ConsentForm:
		hideConsent(&m.Consent)
		return m
	case reports.SessionSheet:
		for i := range m.Activities {
			hide(&m.Activities[i].Note)
		}
		return m
	case reports.SessionSummary:
		hide(&m.Reason, &m.Note, &m.ForNext)
		for i := range m.Activities {
			hide(&m.Activities[i].Held.Note)
		}
		for i := range m.People {
			hide(&m.People[i].Mark.Note)
		}
		return m
	}
	return m
}

func hideReview(r *reports.AttendanceReview) {
	for i := range r.Goals {
		hide(&r.Goals[i].Words)
	}
	for i := range r.Meetings {
		hide(&r.Meetings[i].Mark.Note)
		for j := range r.Meetings[i].Activities {
			hide(&r.Meetings[i].Activities[j].Note)
		}
	}
	for i := range r.OneToOnes {
		hide(&r.OneToOnes[i].Themes, &r.OneToOnes[i].Note)
	}
}

func hideConsent(c *data.Consent) { hide(&c.Recipient, &c.Words, &c.Purpose) }

func hide(texts ...*string) {
	for _, text := range texts {
		if *text != "" {
			*text = wordsHidden
		}
	}
}
