package press

import (
	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
)

// pairRegister reads what the register of all pairs as they stand is made of, the
// contacts of those that have not ended, and the ends of the usual period.
func pairRegister(r *store.Reader, o Order) (reports.PairRegisterInput, error) {
	p := reports.PairRegisterInput{Ended: data.UsualPeriod(o.Today), Today: o.Today, NameStyle: o.Names}
	var err error
	if p.Programme, p.People, p.Names, err = o.everybody(r); err != nil {
		return p, err
	}
	if p.Groups, err = o.groups(r); err != nil {
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
