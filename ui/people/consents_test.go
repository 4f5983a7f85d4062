package people_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/kit"
	"alongside/ui/screen"
)

func TestAPlaceLeadsToThePersonsConsents(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.Show(r.screen, screen.Location{Screen: screen.People, ID: p.dana, Part: screen.Consents})
	r.WantSeen("A new consent")
	r.visit(p.dana)
	r.WantUnseen("A new consent")
}

func TestThePageShowsAConsentAtOnceWhenItIsRecordedAndWithdrawn(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inConsents)
	r.write("County Court", "a report")
	if !r.screen.Drafted() {
		t.Error("what is written would be lost unasked")
	}
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

// write fills the fields of a text that are seen, in their order.
func (r *room) write(texts ...string) {
	r.t.Helper()
	r.Walk(func(o fyne.CanvasObject) bool {
		if e, is := o.(*kit.Entry); is && e.Visible() && len(texts) > 0 {
			e.SetText(texts[0])
			texts = texts[1:]
		}
		return len(texts) == 0
	})
}
