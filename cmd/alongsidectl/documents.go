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

// made is a document, and whom or what it tells of: for the audit trail.
type made struct {
	document
	about []data.ID
}

// documents tell, for each document's key, how it is read from the programme.
var documents = map[string]func(*store.Reader, order, data.NameStyle) (made, error){
	reports.SessionSheetKey: func(r *store.Reader, o order, names data.NameStyle) (made, error) {
		in, err := dossier.ForSessionSheet(r, o.about, names)
		if err != nil {
			return made{}, err
		}
		return made{reports.NewSessionSheet(reports.SessionSheetInput(in)), in.About()}, nil
	},
	reports.SessionSummaryKey: func(r *store.Reader, o order, names data.NameStyle) (made, error) {
		in, err := dossier.ForSessionSummary(r, o.about, names)
		if err != nil {
			return made{}, err
		}
		return made{reports.NewSessionSummary(reports.SessionSummaryInput(in)), in.About()}, nil
	},
	reports.AttendanceReviewKey: func(r *store.Reader, o order, names data.NameStyle) (made, error) {
		in, err := dossier.ForAttendanceReview(r, o.about, o.period, names)
		if err != nil {
			return made{}, err
		}
		return made{reports.NewAttendanceReview(reports.AttendanceReviewInput(in)), in.About()}, nil
	},
	reports.CaseloadPackKey: func(r *store.Reader, o order, names data.NameStyle) (made, error) {
		in, err := dossier.ForCaseloadPack(r, o.about, o.period, o.today, names)
		if err != nil {
			return made{}, err
		}
		return made{reports.NewCaseloadPack(reports.CaseloadPackInput(in)), in.About()}, nil
	},
	reports.ContactLogKey: func(r *store.Reader, o order, names data.NameStyle) (made, error) {
		in, err := dossier.ForContactLog(r, o.about, names)
		if err != nil {
			return made{}, err
		}
		return made{reports.NewContactLog(reports.ContactLogInput(in)), in.About()}, nil
	},
	reports.PairRegisterKey: func(r *store.Reader, o order, names data.NameStyle) (made, error) {
		in, err := dossier.ForPairRegister(r, o.today, names)
		if err != nil {
			return made{}, err
		}
		return made{reports.NewPairRegister(reports.PairRegisterInput(in)), in.About()}, nil
	},
}
