package data_test

import (
	"testing"
	"time"

	"alongside/data"
)

func TestWhoLeftLongAgoIsDueTheLongestFirst(t *testing.T) {
	day := func(y, m, d int) data.Date { return data.NewDate(y, time.Month(m), d) }
	p := data.NewProgramme("Riverside")
	ada := data.Person{ID: data.NewID(), First: "Ada", Left: day(2024, 3, 14)}
	ben := data.Person{ID: data.NewID(), First: "Ben", Left: day(2024, 2, 29)}
	here := data.Person{ID: data.NewID(), First: "Cem"}
	people := []data.Person{ada, ben, here}
	if due := data.DueToErase(p, people, day(2040, 1, 1)); len(due) != 0 {
		t.Errorf("without a period %d are due", len(due))
	}
	p.KeepMonths = 24
	for _, c := range []struct {
		today data.Date
		want  []data.ID
	}{
		{day(2026, 2, 28), nil},
		{day(2026, 3, 1), []data.ID{ben.ID}},
		{day(2026, 3, 14), []data.ID{ben.ID}},
		{day(2026, 3, 15), []data.ID{ben.ID, ada.ID}},
	} {
		due := data.DueToErase(p, people, c.today)
		if len(due) != len(c.want) {
			t.Fatalf("on %s %d are due", c.today, len(due))
		}
		for i, id := range c.want {
			if due[i].Person.ID != id {
				t.Errorf("on %s number %d is %s", c.today, i, due[i].Person.First)
			}
		}
	}
	for _, bad := range []data.Programme{{KeepMonths: -1}, {AuditMonths: 11}, {KeepMonths: 9999}} {
		q := data.NewProgramme("Riverside")
		q.KeepMonths, q.AuditMonths = bad.KeepMonths, bad.AuditMonths
		if q.Validate() == nil {
			t.Errorf("%d and %d months are taken", bad.KeepMonths, bad.AuditMonths)
		}
	}
	if p.AuditKept() != 36 {
		t.Errorf("the audit trail is kept for %d months", p.AuditKept())
	}
}

func TestARequestIsDueOneMonthAfterItWasMade(t *testing.T) {
	day := func(y, m, d int) data.Date { return data.NewDate(y, time.Month(m), d) }
	for asked, due := range map[data.Date]data.Date{
		day(2026, 11, 24): day(2026, 12, 24),
		day(2026, 1, 31):  day(2026, 2, 28),
		day(2028, 1, 31):  day(2028, 2, 29),
		day(2026, 12, 5):  day(2027, 1, 5),
	} {
		r := data.AccessRequest{Person: data.NewID(), Asked: asked}
		if r.Due() != due || !r.Open() || r.Validate() != nil {
			t.Errorf("asked on %s it is due on %s", asked, r.Due())
		}
		r.Handed = asked.AddDays(-1)
		if r.Validate() == nil {
			t.Error("it was handed over before it was asked for")
		}
	}
}
