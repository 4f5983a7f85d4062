package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// ForGroupRates counts how often everybody came in a period, of all groups: the
// rate of one is told only where enough people are in the others.
func ForGroupRates(r *store.Reader, period data.Span, today data.Date) (data.GroupRates, error) {
	in := data.GroupRatesInput{Period: period}
	var err error
	if in.People, err = r.People(); err != nil {
		return data.GroupRates{}, err
	}
	if in.Memberships, err = r.Memberships(); err != nil {
		return data.GroupRates{}, err
	}
	if in.Meetings, err = r.Meetings(); err != nil {
		return data.GroupRates{}, err
	}
	for _, m := range in.Meetings {
		if !period.Contains(m.Date) || m.Date > today || !m.State.Taken() {
			continue
		}
		marks, err := r.MarksAt(m.ID)
		if err != nil {
			return data.GroupRates{}, err
		}
		in.Marks = append(in.Marks, marks...)
	}
	return data.NewGroupRates(in), nil
}
