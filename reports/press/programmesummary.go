package press

import (
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
)

// programmeSummary reads what the numbers of a period are made of, of all groups
// or of the one that the order is about.
func programmeSummary(r *store.Reader, o Order) (reports.ProgrammeSummaryInput, error) {
	var in reports.ProgrammeSummaryInput
	var err error
	if in.Programme, _, _, err = o.everybody(r); err != nil {
		return in, err
	}
	if !o.About.IsZero() {
		if in.Group, err = o.group(r, o.About); err != nil {
			return in, err
		}
	}
	in.Counted, err = dossier.ForProgrammeSummary(r, o.Period, o.About, o.Today)
	return in, err
}
