package people

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/consents"
	"alongside/ui/kit"
	"alongside/ui/merging"
	"alongside/ui/requests"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// rare is what is seldom done on somebody's page: what changes about them, and
// what is made about them.
func (p *page) rare() []kit.MenuItem {
	items := []kit.MenuItem{
		{Label: lang.L("Edit"), Chord: lang.L("Ctrl {{.Key}}", words.With{"Key": "E"}), Icon: kit.IconNote, Changes: true, Do: p.edit},
		{Label: lang.L("Away for a while"), Icon: kit.IconCalendar, Changes: true, Do: p.addAway},
		{Label: lang.L("Leave the group, or join another"), Icon: kit.IconPeople, Changes: true, Do: p.toGroups},
		{Label: lang.L("Same person as somebody else"), Icon: kit.IconPeople, Changes: true, Do: p.samePerson},
		{Label: lang.L("Certificate"), Icon: kit.IconDocuments, Apart: true, Do: p.document(reports.CertificateKey)},
		{Label: lang.L("Attendance slip"), Icon: kit.IconDocuments, Do: p.document(reports.AttendanceSlipKey)},
		{Label: lang.L("One-person record"), Icon: kit.IconDocuments, Do: p.document(reports.PersonRecordKey)},
		{Label: lang.L("Record a consent"), Icon: kit.IconCheck, Changes: true, Do: func() {
			consents.Record(p.host, p.profile.name, data.Consent{Person: p.profile.person.ID}, nil)
		}},
		p.access(),
	}
	if screen.Lead(p.host) {
		items = append(items, kit.MenuItem{
			Label: lang.L("Erase {{.Name}}…", words.With{"Name": p.profile.name}), Icon: kit.IconClose, Apart: true, Danger: true, Changes: true, Do: p.erase,
		})
	}
	return items
}

// access notes that the person asked to see their record, or that they got it.
func (p *page) access() kit.MenuItem {
	of := p.profile
	if open, is := data.OpenRequest(of.requests, of.person.ID); is {
		return kit.MenuItem{Label: lang.L("Handed over what they asked for"), Icon: kit.IconCheck, Changes: true, Do: func() {
			requests.HandOver(p.host, open, of.name)
		}}
	}
	return kit.MenuItem{Label: lang.L("They asked to see their record"), Icon: kit.IconNote, Changes: true, Do: func() {
		requests.Ask(p.host, of.person.ID, of.name)
	}}
}

// erase goes to the page that says what goes.
func (p *page) erase() {
	p.host.Go(screen.Location{Screen: screen.People, ID: p.profile.person.ID, Part: screen.Erase})
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
