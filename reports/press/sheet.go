package press

import (
	"slices"
	"strings"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
)

// sheetDays is how long before its meeting a sheet can have been printed.
const sheetDays = 100

// SheetOf finds the session sheet that was printed last for the register's
// meeting, by what the audit trail says of it; where none was, it is the one
// that would be printed now. People who were merged since stand for each other.
func SheetOf(r *store.Reader, register data.Register) (data.Sheet, error) {
	now := data.Sheet{People: register.ExpectedPeople()}
	earliest := register.Meeting.Date.AddDays(-sheetDays).Time()
	since := make(standIns)
	for entry, err := range r.AuditBackwards() {
		if err != nil {
			return now, err
		}
		if entry.At.Before(earliest) {
			break
		}
		act, document, _ := strings.Cut(entry.Act, " ")
		switch {
		case strings.HasSuffix(entry.Act, string(store.ActMergePeople)) && len(entry.About) == 2:
			since.note(entry.About[0], entry.About[1], act == "undo")
		case act == string(store.ActPrint) && document == reports.SessionSheetKey && slices.Index(entry.About, register.Meeting.ID) == 0:
			people, err := numbered(r, entry.About[1:], since)
			return register.SheetOf(people, data.DateOf(entry.At.Local())), err
		}
	}
	return now, nil
}

// standIns tells, of people who were merged, who stands for them today.
type standIns map[data.ID]data.ID

// note takes the next older merge, or its undoing, from the audit trail. Only
// the newest about a person counts: they were on the list to be merged, so the
// ones before had been taken back. Who stands for keep is known by then, so
// there is never a chain to follow.
func (s standIns) note(keep, gone data.ID, undone bool) {
	if _, known := s[gone]; known {
		return
	}
	if undone {
		keep = gone
	} else if later, merged := s[keep]; merged {
		keep = later
	}
	s[gone] = keep
}

// numbered reads the people of a sheet; of those who are no longer on the list
// the place stays empty.
func numbered(r *store.Reader, ids []data.ID, since standIns) ([]data.Person, error) {
	people := make([]data.Person, len(ids))
	for i, id := range ids {
		p, err := r.Person(id)
		if into, merged := since[id]; merged && store.KindOf(err) == store.NotFound {
			p, err = r.Person(into)
		}
		if err != nil && store.KindOf(err) != store.NotFound {
			return nil, err
		}
		people[i] = p
	}
	return people, nil
}
