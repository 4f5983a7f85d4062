package main

import (
	"strings"

	"alongside/data"
	"alongside/data/dossier"
)

// turnLine is a coming meeting and who leads it: one that is not planned yet has no id.
type turnLine struct {
	Meeting data.ID   `json:"meeting,omitzero"`
	Group   data.ID   `json:"group"`
	Date    data.Date `json:"date"`
	Agreed  data.Date `json:"agreed,omitzero"` // none: it is only proposed
	Leads   []data.ID `json:"leads"`
	Names   []string  `json:"names"`
}

// rota lists who leads the coming meetings of each group that goes on.
func (l lister) rota() (any, [][]string, error) {
	groups, err := l.Groups()
	if err != nil {
		return nil, nil, err
	}
	lines, rows := []turnLine{}, [][]string{{"DATE", "GROUP", "LEADS", "AGREED"}}
	for _, g := range groups {
		if g.Ended(l.today) {
			continue
		}
		in, err := dossier.ForRota(l.Reader, g.ID, l.today)
		if err != nil {
			return nil, nil, err
		}
		for _, t := range data.NewRota(in).Turns {
			line := turnLine{
				Meeting: t.Meeting.ID, Group: g.ID, Date: t.Meeting.Date, Agreed: t.Meeting.LedAgreed,
				Leads: append([]data.ID{}, t.Leads...), Names: append([]string{}, l.names.ListOf(t.Leads)...),
			}
			agreed := "proposed"
			switch {
			case t.Agreed():
				agreed = line.Agreed.String()
			case len(t.Leads) == 0:
				agreed = "nobody can"
			}
			lines = append(lines, line)
			rows = append(rows, []string{line.Date.String(), g.NameOf(t.Meeting), strings.Join(line.Names, ", "), agreed})
		}
	}
	return lines, rows, nil
}
