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
	if err != nil {
		return nil, err
	}
	byID := make(map[data.ID]data.Group, len(groups))
	for _, g := range groups {
		byID[g.ID] = g
	}
	belongs := make(map[data.ID][]data.Group)
	for _, m := range memberships {
		if m.On(today) {
			belongs[m.Person] = append(belongs[m.Person], byID[m.Group])
		}
	}
	return func(person data.ID) data.Thresholds {
		return data.ThresholdsFor(programme.Thresholds, belongs[person])
	}, nil
}
