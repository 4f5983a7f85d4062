package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// logEntries is the number of empty entries on each sheet of a contact log: a
// sheet of paper full.
const logEntries = 12

// ContactLog is what a mentor's blank log of one-to-ones is made of.
type ContactLog struct {
	Programme data.Programme
	Mentor    data.Person
	Mentees   []data.Person
	Entries   int
	Names     data.Names
	NameStyle data.NameStyle
}

// About are the mentor and the mentees.
func (l ContactLog) About() []data.ID {
	about := []data.ID{l.Mentor.ID}
	for _, p := range l.Mentees {
		about = append(about, p.ID)
	}
	return about
}

// ForContactLog gathers the blank log of a mentor: whom they walk alongside
// now, in order of name. No contact is read.
func ForContactLog(r *store.Reader, mentor data.ID, style data.NameStyle) (ContactLog, error) {
	l := ContactLog{Entries: logEntries, NameStyle: style}
	var err error
	if l.Programme, _, l.Names, err = everybody(r, style); err != nil {
		return l, err
	}
	if l.Mentor, err = r.Person(mentor); err != nil {
		return l, err
	}
	pairs, err := r.PairsOf(mentor)
	if err != nil {
		return l, err
	}
	for _, pair := range data.MenteesOf(pairs, mentor) {
		mentee, err := r.Person(pair.Mentee)
		if err != nil {
			return l, err
		}
		l.Mentees = append(l.Mentees, mentee)
	}
	data.SortByName(l.Mentees, func(p data.Person) data.Person { return p })
	return l, nil
}
