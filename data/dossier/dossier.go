// Package dossier gathers from an open programme what a document is made of.
//
// Each struct has the fields of the reports package's input of the same name,
// in the same order, so that one converts to the other:
//
//	sheet, err := dossier.ForSessionSheet(r, meeting, data.FirstAndInitial)
//	reports.NewSessionSheet(reports.SessionSheetInput(sheet))
//
// About lists whom or what each of them tells of, for the audit trail.
//
// The window and the terminal both gather here, so that they print the same
// document; what is told and what is kept back is decided in reports.
package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// reviewWeeks is how far back a review looks if nobody says otherwise: a term
// of weekly meetings, as many as one line of the attendance strip holds.
const reviewWeeks = 15

// UsualPeriod is the period that a document about a person covers if nobody
// says otherwise.
func UsualPeriod(today data.Date) data.Span {
	return data.Span{From: today.AddDays(-7 * reviewWeeks), Until: today}
}

// everybody reads what every document needs: the programme, the people, and
// how they are named on paper.
func everybody(r *store.Reader, style data.NameStyle) (data.Programme, []data.Person, data.Names, error) {
	programme, err := r.Programme()
	if err != nil {
		return data.Programme{}, nil, data.Names{}, err
	}
	people, err := r.People()
	return programme, people, data.NewNames(style, people), err
}
