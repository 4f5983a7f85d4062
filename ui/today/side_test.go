package today_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/ui/screen"
)

func TestConsentsThatRunOutSoonLeadToThePerson(t *testing.T) {
	r := aGroup()
	for i, recipient := range []string{"County Court", "Harbour Housing"} {
		r.Consents = append(r.Consents, data.Consent{
			ID: data.NewID(), Person: yusuf.ID, Recipient: recipient, Purpose: "a report",
			Span: data.Span{From: evening.AddDays(-9), Until: evening.AddDays(12 + 90*i)},
		})
	}
	h := show(t, r)
	h.WantSeen("Consents that run out", "County Court · Runs out in 12 days")
	if h.Sees("Harbour Housing") {
		t.Error("one that holds for months is shown")
	}
	h.Tap("Yusuf H.")
	want := screen.Location{Screen: screen.People, ID: yusuf.ID}
	if diff := cmp.Diff([]screen.Location{want}, h.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

func TestWithoutConsentsThatRunOutNothingIsSaidOfThem(t *testing.T) {
	if show(t, aGroup()).Sees("Consents") {
		t.Error("consents are spoken of")
	}
}
