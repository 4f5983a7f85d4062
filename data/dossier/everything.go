package dossier

import (
	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/incoming"
	"alongside/data/store"
)

// Everything is what the programme holds of its people, groups and meetings, in an order
// that is the same whenever nothing has changed.
func Everything(r *store.Reader) (all data.Records, err error) {
	for _, read := range []func() error{
		func() (err error) { all.Programme, err = r.Programme(); return err },
		func() (err error) { all.People, err = r.People(); return err },
		func() (err error) { all.Groups, err = r.Groups(); return err },
		func() (err error) { all.Memberships, err = r.Memberships(); return err },
		func() (err error) { all.Meetings, err = r.Meetings(); return err },
		func() (err error) { all.Activities, err = r.Activities(); return err },
		func() (err error) { all.Pairs, err = r.Pairs(); return err },
		func() (err error) { all.Contacts, err = r.Contacts(); return err },
		func() (err error) { all.Goals, err = r.Goals(); return err },
		func() (err error) { all.Dismissals, err = r.Dismissals(); return err },
		func() (err error) { all.Consents, err = r.Consents(); return err },
		func() (err error) { all.Slips, err = r.Slips(); return err },
		func() (err error) { all.Requests, err = r.Requests(); return err },
	} {
		if err := read(); err != nil {
			return all, err
		}
	}
	for mark, err := range r.AllMarks() {
		if err != nil {
			return all, err
		}
		all.Marks = append(all.Marks, mark)
	}
	return all, nil
}

// ForExport gathers what is written out of the programme: a part of it or everything, with
// people named in the style.
func ForExport(r *store.Reader, part exchange.Part, style data.NameStyle) (exchange.Export, error) {
	all, err := Everything(r)
	if err != nil {
		return exchange.Export{}, err
	}
	if !part.Group.IsZero() {
		if _, err := r.Group(part.Group); err != nil {
			return exchange.Export{}, err
		}
	}
	return exchange.Export{Records: part.Of(all), Style: style, Everybody: all.People}, nil
}

// MayExport fails where the programme may not be written out: everything is a lead's to
// write.
func MayExport(s *store.Store, part exchange.Part) error {
	if part.Whole() {
		return s.NeedLead("export")
	}
	return nil
}

// Entered is how an export is entered in the audit trail: everything as being about
// nobody, a part as being about whom it names.
func Entered(s *store.Store, part exchange.Part, e exchange.Export) error {
	if err := MayExport(s, part); err != nil {
		return err
	}
	if part.Whole() {
		return s.RecordPrinted("export", nil)
	}
	return s.RecordPrinted("registers", e.About())
}

// WholeBook is what the programme holds, as an export that comes back in is read against
// it.
func WholeBook(r *store.Reader, today data.Date) (b incoming.WholeBook, err error) {
	b.Today = today
	if b.Records, err = Everything(r); err != nil {
		return b, err
	}
	b.Erased, err = r.Erased()
	return b, err
}
