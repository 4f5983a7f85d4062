package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// ForRota gathers what the rota of a group is made of.
func ForRota(r *store.Reader, group data.ID, today data.Date) (data.RotaInput, error) {
	in := data.RotaInput{Today: today}
	var err error
	if in.Group, err = r.Group(group); err != nil {
		return in, err
	}
	programme, err := r.Programme()
	if err != nil {
		return in, err
	}
	in.Breaks = programme.Breaks
	if in.People, err = r.People(); err != nil {
		return in, err
	}
	in.Meetings, err = r.Meetings()
	return in, err
}
