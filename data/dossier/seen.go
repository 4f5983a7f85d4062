package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// SeenBefore reports whether the person attended any meeting before the date,
// in whatever group: such a person is no first-timer. A record that cannot be
// read counts as not seen: a hint is lost, never the register.
func SeenBefore(r *store.Reader, person data.ID, date data.Date) bool {
	marks, err := r.MarksOf(person)
	if err != nil {
		return false
	}
	for _, mark := range marks {
		if !mark.Status.Attended() {
			continue
		}
		if m, err := r.Meeting(mark.Meeting); err == nil && m.Date < date {
			return true
		}
	}
	return false
}
