// Package press makes documents from an open programme. It reads for each what
// its model is made of and nothing else; what is told and what is kept back is
// decided in reports. The window and the terminal both come here, so that they
// print the same document.
package press

import (
	"errors"
	"fmt"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// Order says which document is wanted. What the document has no use for is left
// out of account.
type Order struct {
	Key    string  // one of reports.Documents
	About  data.ID // the meeting, person, mentor or group; none: the whole programme
	Period data.Span
	Names  data.NameStyle
	Today  data.Date
	Fonts  page.Fonts // beside the embedded ones; nil: none
	// Recipient and Dates are of a document that leaves the programme: whom it
	// goes to, and the dates that the person chose of those on which they were
	// there.
	Recipient string
	Dates     []data.Date
	// Unsent are the references of slips that are entered and have reached nobody:
	// such a slip is made as that one, and not as its copy.
	Unsent []string
	// Consent is what a form to sign asks for, as far as it is filled in.
	Consent data.Consent
	// Honour is what a certificate is of; none: the latest milestone. Called is
	// the name on it; "": first name and initial.
	Honour data.Honour
	Called string
	// Trail is what of the audit trail is wanted, beside its days.
	Trail reports.AuditChoice
	// Hidden asks for the document as a screen may show it that names nobody: with
	// codes, whatever stands on paper, and without what was written in free words.
	// It is to be looked at alone.
	Hidden bool
}

// Made is a document that can be laid out.
type Made struct {
	Model Model
	About []data.ID // whom or what it tells of, for the audit trail
	// Refused is why it may be looked at and not be handed out; nil where it may.
	Refused error

	enter   func(*store.Store) error
	stands  func(*store.Store) error // nil: always
	lacking []Lacking                // everybody, whether the document names them or not
}

// Enter notes in the audit trail that the document is made. It comes before the
// document has left: what is not recorded does not leave, and neither does what
// is refused.
func (m Made) Enter(s *store.Store) error {
	if m.Refused != nil {
		return m.Refused
	}
	return m.enter(s)
}

// Stands judges once more whether a document that is entered, and has not left,
// may leave: what it stands on may have ended meanwhile.
func (m Made) Stands(s *store.Store) error {
	if m.stands == nil {
		return nil
	}
	return m.stands(s)
}

// Model is what a document says.
type Model interface {
	Layout(reports.Options) page.Document
}

// Make reads and makes a document. Where what it is to be about is not there,
// the error is the store's, of the kind NotFound.
func Make(r *store.Reader, o Order) (Made, error) {
	makes, known := makers[o.Key]
	if !known {
		return Made{}, fmt.Errorf("there is no document %q", o.Key)
	}
	d, _ := reports.DocumentByKey(o.Key)
	if d.Period {
		if err := o.Period.ValidateBegun(o.Today); err != nil {
			return Made{}, err
		}
	}
	if d.About == reports.AboutMentor {
		if err := ofMentor(r, o.About); err != nil {
			return Made{}, err
		}
	}
	switch {
	case o.Hidden:
		o.Names = data.CodeOnly
	case d.Recipient || d.Themself:
		o.Names = data.FullNames // with less it would confirm nothing
	}
	made, err := makes(r, o)
	if err == nil {
		made.lacking, err = lacking(r, o)
	}
	if made.enter == nil {
		made.enter = func(s *store.Store) error { return s.RecordPrinted(o.Key, made.About) }
	}
	if o.Hidden {
		made.Refused = errHidden
		if err == nil {
			made.Model = withoutWords(made.Model)
		}
	}
	return made, err
}

// errHidden keeps pages without names from going out in place of the document.
var errHidden = errors.New("this is the document without its names, to be looked at alone")

// ofMentor refuses what is for a mentor to whoever never was one: an empty paper
// would say that they walk alongside nobody.
func ofMentor(r *store.Reader, id data.ID) error {
	p, err := r.Person(id)
	if err != nil {
		return err
	}
	pairs, err := r.PairsOf(id)
	if err != nil {
		return err
	}
	return p.ValidateMentor(pairs)
}

var makers = map[string]func(*store.Reader, Order) (Made, error){
	reports.SessionSheetKey:     maker(sessionSheet, reports.NewSessionSheet, sheetAbout),
	reports.SessionSummaryKey:   maker(sessionSummary, reports.NewSessionSummary, nil),
	reports.GridKey:             maker(grid, reports.NewGrid, peopleInGrid),
	reports.AttendanceReviewKey: maker(attendanceReview, reports.NewAttendanceReview, nil),
	reports.CaseloadPackKey:     maker(caseloadPack, reports.NewCaseloadPack, menteesInPack),
	reports.ContactLogKey:       maker(contactLog, reports.NewContactLog, menteesInLog),
	reports.PairRegisterKey:     maker(pairRegister, reports.NewPairRegister, nil),
	reports.AuditTrailKey:       auditTrail,
	reports.AttendanceSlipKey:   attendanceSlip,
	reports.ConsentFormKey:      maker(consentForm, reports.NewConsentForm, nil),
	reports.CertificateKey:      maker(certificate, reports.NewCertificate, nil),
	reports.PersonRecordKey:     personRecordMade,
	reports.ProgrammeSummaryKey: maker(programmeSummary, reports.NewProgrammeSummary, nil),
}

// maker puts together how a document's input is read, how its model is made, and
// whom it tells of besides what the order names.
func maker[Input any, M Model](
	read func(*store.Reader, Order) (Input, error), model func(Input) M, others func(Input) []data.ID,
) func(*store.Reader, Order) (Made, error) {
	return func(r *store.Reader, o Order) (Made, error) {
		in, err := read(r, o)
		if err != nil {
			return Made{}, err
		}
		made := Made{Model: model(in)}
		if !o.About.IsZero() {
			made.About = []data.ID{o.About}
		}
		if others != nil {
			made.About = append(made.About, others(in)...)
		}
		return made, nil
	}
}

// idsOf are the ids of the people whom a document tells of, in its order.
func idsOf[T any](all []T, person func(T) data.Person) []data.ID {
	var ids []data.ID
	for _, of := range all {
		ids = append(ids, person(of).ID)
	}
	return ids
}
