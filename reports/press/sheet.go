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
	merged := make(map[data.ID]data.ID)
	for entry, err := range r.AuditBackwards() {
		if err != nil {
			return now, err
		}
		if entry.At.Before(earliest) {
			break
		}
		act, document, _ := strings.Cut(entry.Act, " ")
		switch {
		case act == string(store.ActMergePeople) && len(entry.About) == 2:
			merged[entry.About[1]] = entry.About[0]
		case act == string(store.ActPrint) && document == reports.SessionSheetKey && slices.Index(entry.About, register.Meeting.ID) == 0:
			people, err := numbered(r, entry.About[1:], merged)
			return register.SheetOf(people, data.DateOf(entry.At.Local())), err
		}
	}
	return now, nil
}

// numbered reads the people of a sheet; of those who are no longer on the list
// the place stays empty.
func numbered(r *store.Reader, ids []data.ID, merged map[data.ID]data.ID) ([]data.Person, error) {
	people := make([]data.Person, len(ids))
	for i, id := range ids {
		p, err := r.Person(id)
		for into, found := merged[id]; found && store.KindOf(err) == store.NotFound; into, found = merged[into] {
			p, err = r.Person(into)
		}
		if err != nil && store.KindOf(err) != store.NotFound {
			return nil, err
		}
		people[i] = p
	}
	return people, nil
}
