package press

import (
	"testing"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
	"alongside/reports"
)

func TestNoDocumentIsMadeOfAPeriodThatHasNotBegun(t *testing.T) {
	riverside.View(t, func(r *store.Reader) error {
		for _, d := range reports.Documents {
			if !d.Period {
				continue
			}
			o := Order{Key: d.Key, Today: riverside.Today}
			o.Period = data.Span{From: riverside.Today.AddDays(1), Until: riverside.Today.AddDays(30)}
			if _, err := Make(r, o); err == nil || err.Error() != (&data.Invalid{Field: "dates", Reason: "this period has not begun yet"}).Error() {
				t.Errorf("%s: %v", d.Key, err)
			}
		}
		return nil
	})
}
