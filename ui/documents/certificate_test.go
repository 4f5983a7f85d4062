package documents_test

import (
	"testing"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/screen"
)

func certificate(person data.Person) screen.Location {
	return screen.Location{Document: reports.CertificateKey, ID: person.ID}
}

// marking are the records in which Dana's milestones may be known.
func marking(days int) data.Records {
	r := aGroup()
	r.People[0].RecoveryDates, r.People[0].ShareMilestones = []data.Date{evening.AddDays(-days)}, true
	return r
}

func TestACertificateIsMadeOfTheLatestMilestone(t *testing.T) {
	h := show(t, marking(95), certificate(dana))
	h.WantSeen("This is for", "Dana K.", "90 days", "16 August 2026")
	h.WantUnseen("Names", "Kowalska")
	h.Pick(1, "30 days")
	h.WantSeen("30 days")
	h.Tap("Make and open")
	same(t, "about whom", printed(t, h), [][]data.ID{{dana.ID}})
	if len(h.Files) != 1 {
		t.Errorf("opened: %v", h.Files)
	}
	h.Tap("More")
	h.WantUnseen("Save for a computer to read")
}

func TestOnACertificateStandsTheNameThatThePersonWants(t *testing.T) {
	h := show(t, marking(95), certificate(dana))
	h.Pick(2, "Dana Kowalska")
	h.WantSeen("Dana Kowalska")
	h.Pick(2, "Another name…")
	h.WantSeen("As they want it", "Type the name that is to stand on it.")
	h.Type("Danuta")
	h.WantSeen("This is for", "Danuta")
	h.Shown.Show(certificate(sam))
	h.Shown.Show(certificate(dana))
	h.WantUnseen("Danuta", "As they want it")
}

func TestWithoutAMilestoneItIsSaidWhyAndCompletionIsLeft(t *testing.T) {
	h := show(t, aGroup(), certificate(dana))
	h.WantSeen("No milestone: Dana K. has no recovery date noted.", "Choose what it is of, and the certificate appears here.")
	h.Tap("Make and open")
	if len(h.Files) != 0 {
		t.Error("it was made of nothing")
	}
	h.Pick(1, "Completed: Thursday group")
	h.WantSeen("Completed", "With the Thursday group")

	records := marking(95)
	records.People[0].ShareMilestones = false
	show(t, records, certificate(dana)).WantSeen("No milestone: Dana K. has not said that the group may know. Ask, then note it with the recovery date.")
	show(t, marking(-20), certificate(dana)).WantSeen("No milestone: Dana K. has not reached one yet.")
}

func TestTheMilestoneOfOneIsNotAnothers(t *testing.T) {
	records := marking(95)
	records.People[1].RecoveryDates, records.People[1].ShareMilestones = []data.Date{evening.AddDays(-200)}, true
	h := show(t, records, certificate(dana))
	h.WantSeen("90 days")
	h.Pick(0, "Sam T.")
	h.WantSeen("6 months", "Sam T.")
}
