package dossier_test

import (
	"testing"
	"time"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/exchange"
	"alongside/data/store"
)

func TestTheCalendarGathersThePairsThatHaveNotEnded(t *testing.T) {
	now := riverside.Today.Time().Add(18 * time.Hour)
	riverside.View(t, func(r *store.Reader) error {
		c, err := dossier.ForCalendar(r, now, data.CodeOnly, exchange.Whose{})
		if err != nil {
			return err
		}
		same(t, "pairs", len(c.Pairs), 2)
		same(t, "contacts", c.Contacts, []data.Contact{riverside.WithRuth})
		same(t, "name, day and time", []any{c.Name, c.Today, c.Made}, []any{"Riverside", riverside.Today, now})
		return nil
	})
}
