package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// CaseloadPack is what a mentor's caseload pack is made of.
type CaseloadPack struct {
	Programme data.Programme
	View      data.MentorView
	Groups    []data.Group
	Period    data.Span
	Today     data.Date
	Names     data.Names
	NameStyle data.NameStyle
}

// About are the mentor and the mentees.
func (c CaseloadPack) About() []data.ID {
	about := []data.ID{c.View.Mentor.ID}
	for _, m := range c.View.Mentees {
		about = append(about, m.Person.ID)
	}
	return about
}

// ForCaseloadPack gathers a mentor's pack over a period. Of the mentees it
// holds what ForMentor gives, and nothing else.
func ForCaseloadPack(r *store.Reader, mentor data.ID, period data.Span, today data.Date, style data.NameStyle) (CaseloadPack, error) {
	c := CaseloadPack{Period: period, Today: today, NameStyle: style}
	var err error
	if c.Programme, _, c.Names, err = everybody(r, style); err != nil {
		return c, err
	}
	if c.Groups, err = r.Groups(); err != nil {
		return c, err
	}
	c.View, err = ForMentor(r, mentor, today)
	return c, err
}
