package press

import (
	"alongside/data/store"
	"alongside/reports"
)

// consentForm reads what a form to sign is made of. What is asked for stands in
// the order: it is recorded once it is signed.
func consentForm(r *store.Reader, o Order) (in reports.ConsentFormInput, err error) {
	if err = o.Consent.ValidateForm(); err != nil {
		return in, err
	}
	in.Consent = o.Consent
	in.Programme, _, in.Name, err = o.inFull(r)
	return in, err
}
