package press

import (
	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
)

// logEntries is the number of empty entries on each sheet of a contact log: a
// sheet of paper full.
const logEntries = 12

// contactLog reads what the blank log of a mentor is made of: whom they walk alongside
// now, in the order in which they are looked for. No contact is read.
func contactLog(r *store.Reader, o Order) (reports.ContactLogInput, error) {
	l := reports.ContactLogInput{Entries: logEntries, NameStyle: o.Names}
	var err error
	if l.Programme, _, l.Names, err = o.everybody(r); err != nil {
		return l, err
	}
	if l.Mentor, err = r.Person(o.About); err != nil {
		return l, err
	}
	pairs, err := r.PairsOf(o.About)
	if err != nil {
		return l, err
	}
	for _, pair := range data.MenteesOf(pairs, o.About) {
		mentee, err := r.Person(pair.Mentee)
		if err != nil {
			return l, err
		}
		l.Mentees = append(l.Mentees, mentee)
	}
	data.SortAsShown(l.Names, l.Mentees, func(p data.Person) data.Person { return p })
	return l, nil
}

func menteesInLog(l reports.ContactLogInput) []data.ID {
	return idsOf(l.Mentees, func(p data.Person) data.Person { return p })
}
