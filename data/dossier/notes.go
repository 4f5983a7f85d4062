package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// Notes gathers what was written about evenings, one-to-ones and calls, and the remarks on
// marks. What stands on people's own pages, and what is kept of their path, goals and
// consents, is not among it: that is looked up where it concerns somebody.
func Notes(r *store.Reader) ([]data.Note, error) {
	meetings, err := r.Meetings()
	if err != nil {
		return nil, err
	}
	var notes []data.Note
	byID := make(map[data.ID]data.Meeting, len(meetings))
	for _, m := range meetings {
		byID[m.ID] = m
		notes = append(notes, data.NotesOfMeeting(m)...)
	}
	pairs, err := r.Pairs()
	if err != nil {
		return nil, err
	}
	pairByID := make(map[data.ID]data.Pair, len(pairs))
	for _, p := range pairs {
		pairByID[p.ID] = p
	}
	contacts, err := r.Contacts()
	if err != nil {
		return nil, err
	}
	for _, c := range contacts {
		notes = append(notes, data.NoteOfContact(c, pairByID[c.Pair])...)
	}
	for k, err := range r.AllMarks() {
		if err != nil {
			return nil, err
		}
		if k.Note != "" {
			notes = append(notes, data.NoteOfMark(k, byID[k.Meeting])...)
		}
	}
	return notes, nil
}
