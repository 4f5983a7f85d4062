package people

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/consents"
	"alongside/ui/kit"
	"alongside/ui/merging"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// rare is what is seldom done on somebody's page: what changes about them, and
// what is made about them.
func (p *page) rare() []kit.MenuItem {
	return []kit.MenuItem{
		{Label: lang.L("Edit"), Chord: lang.L("Ctrl {{.Key}}", words.With{"Key": "E"}), Icon: kit.IconNote, Changes: true, Do: p.edit},
		{Label: lang.L("Away for a while"), Icon: kit.IconCalendar, Changes: true, Do: p.addAway},
		{Label: lang.L("Leave the group, or join another"), Icon: kit.IconPeople, Changes: true, Do: p.toGroups},
		{Label: lang.L("Same person as somebody else"), Icon: kit.IconPeople, Changes: true, Do: p.samePerson},
		{Label: lang.L("Certificate"), Icon: kit.IconDocuments, Apart: true, Do: p.document(reports.CertificateKey)},
		{Label: lang.L("Attendance slip"), Icon: kit.IconDocuments, Do: p.document(reports.AttendanceSlipKey)},
		{Label: lang.L("Everything held about them"), Icon: kit.IconDocuments, Do: p.document(reports.PersonRecordKey)},
		{Label: lang.L("Record a consent"), Icon: kit.IconCheck, Changes: true, Do: func() {
			consents.Record(p.host, p.profile.name, data.Consent{Person: p.profile.person.ID}, nil)
		}},
	}
}

// review goes to the document about this person's attendance.
func (p *page) review() { p.document(reports.AttendanceReviewKey)() }

// document goes to a document about this person.
func (p *page) document(key string) func() {
	return func() {
		p.host.Go(screen.Location{Screen: screen.Documents, ID: p.profile.person.ID, Document: key})
	}
}

// toGroups shows the groups that the person belongs to, where they can be left
// and joined.
func (p *page) toGroups() {
	p.tabs.SetSelected(len(p.parts()) - 1)
	p.turn()
}

// samePerson asks who else on the list this person is.
func (p *page) samePerson() {
	merging.AskWithDetails(p.host, p.profile.person.ID, func(kept data.ID) {
		p.host.Go(screen.Location{Screen: screen.People, ID: kept})
	})
}
