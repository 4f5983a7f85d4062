package dossier

import (
	"slices"

	"alongside/data"
	"alongside/data/store"
)

// ForHonours gathers what a person can be given a certificate of.
func ForHonours(r *store.Reader, person data.ID, today data.Date) (h data.Honours, err error) {
	programme, err := r.Programme()
	if err != nil {
		return h, err
	}
	h.Milestones, h.Today = programme.Milestones, today
	if h.Person, err = r.Person(person); err != nil {
		return h, err
	}
	own, err := ForAttending(r, person)
	h.Memberships, h.Attended = own.Memberships, own.Attended(today)
	return h, err
}

// Attended are the meetings up to a day at which the person was.
func (a Attending) Attended(until data.Date) []data.Meeting {
	was := make(map[data.ID]bool, len(a.Marks))
	for _, m := range a.Marks {
		was[m.Meeting] = m.Status.Attended()
	}
	return slices.DeleteFunc(slices.Clone(a.Meetings), func(m data.Meeting) bool { return !was[m.ID] || m.Date > until })
}
