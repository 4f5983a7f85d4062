package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// Attending is what one person's attendance is made of: what is their own, and
// the meetings that it speaks of.
type Attending struct {
	Memberships []data.Membership
	Marks       []data.Mark
	Meetings    []data.Meeting // of their groups, and those where they were a guest
}

// ForAttending gathers it. No mark of anyone else is read.
func ForAttending(r *store.Reader, person data.ID) (a Attending, err error) {
	if a.Memberships, err = r.MembershipsOf(person); err != nil {
		return a, err
	}
	if a.Marks, err = r.MarksOf(person); err != nil {
		return a, err
	}
	read := make(map[data.ID]bool)
	for _, m := range a.Memberships {
		meetings, err := r.MeetingsOf(m.Group)
		if err != nil {
			return a, err
		}
		for _, m := range meetings {
			read[m.ID] = true
			a.Meetings = append(a.Meetings, m)
		}
	}
	for _, mark := range a.Marks {
		if read[mark.Meeting] {
			continue
		}
		meeting, err := r.Meeting(mark.Meeting)
		if err != nil {
			return a, err
		}
		a.Meetings = append(a.Meetings, meeting)
	}
	return a, nil
}
