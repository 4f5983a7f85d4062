package press

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
)

// auditTrail is for leads alone, as its page is: another's is not entered, and so does
// not leave.
func auditTrail(r *store.Reader, o Order) (Made, error) {
	made, err := maker(auditTrailInput, reports.NewAuditTrail, nil)(r, o)
	if !o.Trail.About.IsZero() {
		made.About = []data.ID{o.Trail.About}
	}
	made.enter = func(s *store.Store) error {
		if err := s.NeedLead("audit"); err != nil {
			return err
		}
		return s.RecordPrinted(o.Key, made.About)
	}
	return made, err
}

func auditTrailInput(r *store.Reader, o Order) (reports.AuditTrailInput, error) {
	in := reports.AuditTrailInput{Period: o.Period, Chosen: o.Trail, NameStyle: o.Names}
	var err error
	if _, _, in.Names, err = o.everybody(r); err != nil {
		return in, err
	}
	if in.Book, err = dossier.ForAuditTrail(r); err != nil {
		return in, err
	}
	in.Entries, err = dossier.AuditEntries(r, data.AuditFilter{About: o.Trail.About, By: o.Trail.By, Span: o.Period})
	return in, err
}
