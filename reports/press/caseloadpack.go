package press

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
)

// caseloadPack reads what a mentor's pack over a period is made of. Of the
// mentees it holds what dossier.ForMentor gives, and of everybody else only counts.
func caseloadPack(r *store.Reader, o Order) (reports.CaseloadPackInput, error) {
	c := reports.CaseloadPackInput{Period: o.Period, Today: o.Today, NameStyle: o.Names}
	var err error
	if c.Programme, _, c.Names, err = o.everybody(r); err != nil {
		return c, err
	}
	if c.Groups, err = o.groups(r); err != nil {
		return c, err
	}
	if c.Rates, err = dossier.ForGroupRates(r, o.Period, o.Today); err != nil {
		return c, err
	}
	c.View, err = dossier.ForMentor(r, o.About, o.Today)
	data.SortAsShown(c.Names, c.View.Mentees, func(m data.MenteeView) data.Person { return m.Person })
	return c, err
}

func menteesInPack(c reports.CaseloadPackInput) []data.ID {
	return idsOf(c.View.Mentees, func(m data.MenteeView) data.Person { return m.Person })
}
