package store

import (
	"path/filepath"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/vault"
)

func TestTheAuditTrailIsPrunedWhenTheFileIsOpened(t *testing.T) {
	at := time.Date(2026, 5, 5, 20, 0, 0, 0, time.UTC)
	o := Options{Now: func() time.Time { return at }, KDF: vault.Floor, Seen: t.TempDir()}
	path := filepath.Join(t.TempDir(), "a.alongside")
	s, _, err := Create(path, data.NewProgramme("Harbour House"), testPassphrase, "Rosa", o)
	if err != nil {
		t.Fatal(err)
	}
	reopen := func() {
		t.Helper()
		if report, err := s.Check(); err != nil || report.Err() != nil {
			t.Errorf("%v %+v", err, report)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if s, err = Open(path, testPassphrase, o); err != nil {
			t.Fatal(err)
		}
	}
	entries := func() []data.AuditEntry {
		t.Helper()
		all, err := read1(s, func(r *Reader) ([]data.AuditEntry, error) { return r.Audit(0) })
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	add := func() {
		t.Helper()
		if _, err := s.AddPerson(data.Person{First: "Sam"}); err != nil {
			t.Fatal(err)
		}
	}
	add()
	at = at.AddDate(2, 0, 0)
	add()
	reopen()
	if n := len(entries()); n != 3 {
		t.Fatalf("%d entries after two years", n)
	}
	at = at.AddDate(20, 0, 0) // the clock is wrong for a day
	reopen()
	if n := len(entries()); n != 3 {
		t.Fatalf("a wrong clock left %d entries", n)
	}
	add() // and somebody works by it for an evening
	reopen()
	if n := len(entries()); n != 4 {
		t.Fatalf("an evening with a wrong clock left %d entries", n)
	}
	at = at.AddDate(-20, 1, 0).AddDate(1, 1, 0) // three years and two months
	add()
	at = at.AddDate(0, 1, 1)
	add()
	reopen()
	all := entries()
	if len(all) != 5 || all[0].Act != string(ActPruneAudit) || all[0].Count != 2 {
		t.Fatalf("%+v", all)
	}
	reopen()
	if n := len(entries()); n != 5 {
		t.Errorf("it is pruned again at once: %d entries", n)
	}
	if _, behind := s.Behind(); behind {
		t.Error("the pruned file is taken for an older one")
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// BenchmarkAudit100000 reads what a page of the audit trail shows first, and the whole
// of it.
func BenchmarkAudit100000(b *testing.B) {
	o := Options{Now: time.Now, KDF: vault.Floor}
	s, _, err := Create(filepath.Join(b.TempDir(), "a.alongside"), data.NewProgramme("Harbour House"), testPassphrase, "Rosa", o)
	if err != nil {
		b.Fatal(err)
	}
	if err := s.commitRaw(func(x *tx) error {
		x.done.About = []data.ID{data.NewID(), data.NewID()}
		for range 100_000 {
			if err := x.audit(Did); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	for _, limit := range []int{300, 0} {
		b.Run(map[bool]string{true: "all", false: "newest 300"}[limit == 0], func(b *testing.B) {
			for b.Loop() {
				if _, err := read1(s, func(r *Reader) ([]data.AuditEntry, error) { return r.Audit(limit) }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
