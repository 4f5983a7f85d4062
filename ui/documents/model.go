package documents

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// wish is what the person chose: which document, about what, and how.
type wish struct {
	key     string
	group   data.ID // of the meeting
	meeting data.ID
	person  data.ID
	period  data.Span
	names   data.NameStyle
	paper   data.Paper
	large   bool
}

// complete reports whether everything is chosen that the document needs.
func (w wish) complete(d reports.Document) bool {
	if d.About == reports.AboutPerson {
		return !w.person.IsZero() && w.period.Validate() == nil
	}
	return !w.meeting.IsZero()
}

// about are the records that the document tells of, for the audit trail.
func (w wish) about(d reports.Document) []data.ID {
	if d.About == reports.AboutPerson {
		return []data.ID{w.person}
	}
	return []data.ID{w.meeting}
}

// layOut gathers and lays out the document. It is safe off the UI's goroutine.
func (w wish) layOut(s *store.Store, today data.Date, tr page.Translate) (doc page.Document, err error) {
	o := reports.Options{Paper: w.paper, LargePrint: w.large, Printed: today, Translate: tr}
	err = s.View(func(r *store.Reader) error {
		switch w.key {
		case reports.SessionSheetKey:
			in, err := dossier.ForSessionSheet(r, w.meeting, w.names)
			if err == nil {
				doc = reports.NewSessionSheet(reports.SessionSheetInput(in)).Layout(o)
			}
			return err
		case reports.SessionSummaryKey:
			in, err := dossier.ForSessionSummary(r, w.meeting, w.names)
			if err == nil {
				doc = reports.NewSessionSummary(reports.SessionSummaryInput(in)).Layout(o)
			}
			return err
		}
		in, err := dossier.ForAttendanceReview(r, w.person, w.period, w.names)
		if err == nil {
			doc = reports.NewAttendanceReview(reports.AttendanceReviewInput(in)).Layout(o)
		}
		return err
	})
	return doc, err
}

// fileName says which document and of which day, and never whom it is about.
func fileName(key string, today data.Date) string { return key + "-" + today.String() + ".pdf" }
