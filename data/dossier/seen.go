package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// SeenBefore reports whether the person attended any meeting that began before
// this one, on the same day too, in whatever group: such a person is no
// first-timer. A record that cannot be read counts as not seen: a hint is lost,
// never the register.
func SeenBefore(r *store.Reader, person data.ID, meeting data.Meeting) bool {
	marks, err := r.MarksOf(person)
	if err != nil {
		return false
	}
	for _, mark := range marks {
		if !mark.Status.Attended() {
			continue
		}
		if m, err := r.Meeting(mark.Meeting); err == nil && m.Before(meeting) {
			return true
		}
	}
	return false
}
