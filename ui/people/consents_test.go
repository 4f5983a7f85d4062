package people_test

import (
	"testing"

	"fyne.io/fyne/v2"
)

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
	r.WantSeen("County Court", "Dates attended · a report", "Until 19 February 2027")
	r.Tap("Withdraw")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Ended", "Withdrawn 19 November")
	if _, err := r.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("Until 19 February 2027")
}
