package main

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// document is what can be laid out as pages.
type document interface {
	Layout(reports.Options) page.Document
}

// documents tell, for each document's key, how it is read from the programme.
var documents = map[string]func(*store.Reader, order, data.NameStyle) (document, error){
	reports.SessionSheetKey: func(r *store.Reader, o order, names data.NameStyle) (document, error) {
		in, err := dossier.ForSessionSheet(r, o.about, names)
		if err != nil {
			return nil, err
		}
		return reports.NewSessionSheet(reports.SessionSheetInput(in)), nil
	},
	reports.SessionSummaryKey: func(r *store.Reader, o order, names data.NameStyle) (document, error) {
		in, err := dossier.ForSessionSummary(r, o.about, names)
		if err != nil {
			return nil, err
		}
		return reports.NewSessionSummary(reports.SessionSummaryInput(in)), nil
	},
	reports.AttendanceReviewKey: func(r *store.Reader, o order, names data.NameStyle) (document, error) {
		in, err := dossier.ForAttendanceReview(r, o.about, o.period, names)
		if err != nil {
			return nil, err
		}
		return reports.NewAttendanceReview(reports.AttendanceReviewInput(in)), nil
	},
}
