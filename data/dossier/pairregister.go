package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// PairRegister is what the pair register is made of.
type PairRegister struct {
	Programme   data.Programme
	People      []data.Person
	Groups      []data.Group
	Memberships []data.Membership
	Pairs       []data.Pair
	Contacts    []data.Contact
	Ended       data.Span
	Today       data.Date
	Names       data.Names
	NameStyle   data.NameStyle
}

// About is nobody by name: it is the whole programme.
func (p PairRegister) About() []data.ID { return nil }

// ForPairRegister gathers the register of all pairs as they stand, the
// contacts of those that have not ended, and the ends of the usual period.
func ForPairRegister(r *store.Reader, today data.Date, style data.NameStyle) (PairRegister, error) {
	p := PairRegister{Ended: UsualPeriod(today), Today: today, NameStyle: style}
	var err error
	if p.Programme, p.People, p.Names, err = everybody(r, style); err != nil {
		return p, err
	}
	if p.Groups, err = r.Groups(); err != nil {
		return p, err
	}
	if p.Memberships, err = r.Memberships(); err != nil {
		return p, err
	}
	if p.Pairs, err = r.Pairs(); err != nil {
		return p, err
	}
	for _, pair := range p.Pairs {
		if !pair.Live() {
			continue
		}
		contacts, err := r.ContactsOfPair(pair.ID)
		if err != nil {
			return p, err
		}
		p.Contacts = append(p.Contacts, contacts...)
	}
	return p, nil
}
