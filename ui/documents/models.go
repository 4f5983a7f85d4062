package documents

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// model is what a document says.
type model interface {
	Layout(reports.Options) page.Document
}

// models tell, for each document's key, how it is read from the programme, and
// whom or what it tells of.
var models = map[string]func(*store.Reader, wish, data.Date) (model, []data.ID, error){
	reports.SessionSheetKey: func(r *store.Reader, w wish, _ data.Date) (model, []data.ID, error) {
		in, err := dossier.ForSessionSheet(r, w.meeting, w.names)
		if err != nil {
			return nil, nil, err
		}
		return reports.NewSessionSheet(reports.SessionSheetInput(in)), in.About(), nil
	},
	reports.SessionSummaryKey: func(r *store.Reader, w wish, _ data.Date) (model, []data.ID, error) {
		in, err := dossier.ForSessionSummary(r, w.meeting, w.names)
		if err != nil {
			return nil, nil, err
		}
		return reports.NewSessionSummary(reports.SessionSummaryInput(in)), in.About(), nil
	},
	reports.AttendanceReviewKey: func(r *store.Reader, w wish, _ data.Date) (model, []data.ID, error) {
		in, err := dossier.ForAttendanceReview(r, w.person, w.period, w.names)
		if err != nil {
			return nil, nil, err
		}
		return reports.NewAttendanceReview(reports.AttendanceReviewInput(in)), in.About(), nil
	},
	reports.CaseloadPackKey: func(r *store.Reader, w wish, today data.Date) (model, []data.ID, error) {
		in, err := dossier.ForCaseloadPack(r, w.mentor, w.period, today, w.names)
		if err != nil {
			return nil, nil, err
		}
		return reports.NewCaseloadPack(reports.CaseloadPackInput(in)), in.About(), nil
	},
	reports.ContactLogKey: func(r *store.Reader, w wish, _ data.Date) (model, []data.ID, error) {
		in, err := dossier.ForContactLog(r, w.mentor, w.names)
		if err != nil {
			return nil, nil, err
		}
		return reports.NewContactLog(reports.ContactLogInput(in)), in.About(), nil
	},
	reports.PairRegisterKey: func(r *store.Reader, w wish, today data.Date) (model, []data.ID, error) {
		in, err := dossier.ForPairRegister(r, today, w.names)
		if err != nil {
			return nil, nil, err
		}
		return reports.NewPairRegister(reports.PairRegisterInput(in)), in.About(), nil
	},
}
