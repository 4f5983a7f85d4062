package people_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/screen"
)

func TestAPlaceLeadsToThePersonsConsents(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.Show(r.screen, screen.Location{Screen: screen.People, ID: p.dana, Part: screen.Consents})
	r.WantSeen("Record a consent")
	r.visit(p.dana)
	r.WantUnseen("Record a consent")
}

func TestThePageShowsAConsentAtOnceWhenItIsRecordedAndWithdrawn(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inConsents)
	r.Tap("Record a consent")
	r.Type("County Court")
	r.Window().Canvas().FocusNext()
	r.Window().Canvas().FocusNext()
	r.Type("a report")
	r.Tap("Record the consent")
	r.WantSeen("County Court", "Dates attended, for a report", "Until 19 February 2027")
	r.FromMenu("More about this consent", "Withdraw")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Ended", "Withdrawn 19 November", "Consents 1")
	if _, err := r.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("Until 19 February 2027")
}
