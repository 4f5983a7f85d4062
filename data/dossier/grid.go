package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// ForGrid gathers what the grid of a group over a period is made of.
func ForGrid(r *store.Reader, group data.Group, span data.Span) (data.GridInput, error) {
	in := data.GridInput{Group: group, Span: span}
	var err error
	if in.People, err = r.People(); err != nil {
		return in, err
	}
	if in.Memberships, err = r.Members(group.ID); err != nil {
		return in, err
	}
	if in.Meetings, err = r.MeetingsOf(group.ID); err != nil {
		return in, err
	}
	for _, m := range in.Meetings {
		if !span.Contains(m.Date) {
			continue
		}
		marks, err := r.MarksAt(m.ID)
		if err != nil {
			return in, err
		}
		in.Marks = append(in.Marks, marks...)
	}
	return in, nil
}
