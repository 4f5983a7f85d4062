package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// ForMatch gathers what mentors for somebody are chosen by, with the concerns
// that there are about the mentors' own attendance.
func ForMatch(r *store.Reader, mentee data.ID, today data.Date) (data.MatchInput, error) {
	in := data.MatchInput{Today: today, Concerns: make(map[data.ID]data.Concern)}
	var err error
	if in.Mentee, err = r.Person(mentee); err != nil {
		return in, err
	}
	if in.People, err = r.People(); err != nil {
		return in, err
	}
	if in.Pairs, err = r.Pairs(); err != nil {
		return in, err
	}
	c, err := newCaller(r, today)
	if err != nil {
		return in, err
	}
	for _, p := range in.People {
		memberships := c.memberships[p.ID]
		if !p.Roles.Has(data.Mentor) || !data.StillComes(p, memberships, today) {
			continue
		}
		a, err := c.recent.attendance(r, p, memberships)
		if err != nil {
			return in, err
		}
		if concern := data.ConcernFor(p, a, c.thresholds(p.ID), today); concern != data.NoConcern {
			in.Concerns[p.ID] = concern
		}
	}
	return in, nil
}
