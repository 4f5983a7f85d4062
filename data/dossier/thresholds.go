package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// ThresholdsOf returns after how long somebody is to be asked about: of the
// groups that they are in today, the strictest.
func ThresholdsOf(r *store.Reader, today data.Date) (func(person data.ID) data.Thresholds, error) {
	programme, err := r.Programme()
	if err != nil {
		return nil, err
	}
	groups, err := r.Groups()
	if err != nil {
		return nil, err
	}
	memberships, err := r.Memberships()
	return data.ThresholdsOf(programme.Thresholds, groups, memberships, today), err
}
