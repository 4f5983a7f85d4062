package dossier

import (
	"time"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
)

// ForCalendar gathers what is still to come for a calendar file made now, of everybody or
// of one group or mentor, with
// people named in the style.
func ForCalendar(r *store.Reader, now time.Time, style data.NameStyle, whose exchange.Whose) (exchange.Calendar, error) {
	c := exchange.Calendar{Today: data.DateOf(now), Made: now}
	programme, _, names, err := Everybody(r, style, nil)
	if err != nil {
		return c, err
	}
	c.Name, c.Names = programme.Name, names
	if c.Groups, err = r.Groups(); err != nil {
		return c, err
	}
	if c.Meetings, err = r.Meetings(); err != nil {
		return c, err
	}
	pairs, err := r.Pairs()
	if err != nil {
		return c, err
	}
	for _, p := range pairs {
		if !p.Live() {
			continue
		}
		contacts, err := r.ContactsOfPair(p.ID)
		if err != nil {
			return c, err
		}
		c.Pairs, c.Contacts = append(c.Pairs, p), append(c.Contacts, contacts...)
	}
	if !whose.Group.IsZero() {
		if _, err := r.Group(whose.Group); err != nil {
			return c, err
		}
	}
	if !whose.Mentor.IsZero() {
		if _, err := r.Person(whose.Mentor); err != nil {
			return c, err
		}
	}
	memberships, err := r.Memberships()
	return c.Of(whose, memberships), err
}
