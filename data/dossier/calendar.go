package dossier

import (
	"time"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
)

// ForCalendar gathers what is still to come for a calendar file made now, with
// people named in the style.
func ForCalendar(r *store.Reader, now time.Time, style data.NameStyle) (exchange.Calendar, error) {
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
	return c, nil
}
