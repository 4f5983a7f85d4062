package dossier

import (
	"alongside/data"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/data/written"
)

// Incoming is what the programme holds, as a list that comes in is read against it.
func Incoming(r *store.Reader, today data.Date, order written.Order) (b incoming.Book, err error) {
	b = incoming.Book{Today: today, Order: order, Marked: map[[2]data.ID]data.Status{}}
	if b.People, err = r.People(); err != nil {
		return b, err
	}
	if b.Groups, err = r.Groups(); err != nil {
		return b, err
	}
	if b.Memberships, err = r.Memberships(); err != nil {
		return b, err
	}
	if b.Meetings, err = r.Meetings(); err != nil {
		return b, err
	}
	if b.Erased, err = r.Erased(); err != nil {
		return b, err
	}
	for m, err := range r.AllMarks() {
		if err != nil {
			return b, err
		}
		b.Marked[[2]data.ID{m.Meeting, m.Person}] = m.Status
	}
	p, err := r.Programme()
	b.Habits = p.Sheets
	return b, err
}
