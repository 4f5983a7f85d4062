package store

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/vault"
)

func TestUndoRefusesWhatHasChangedInAnotherWay(t *testing.T) {
	o := Options{Now: func() time.Time { return time.Date(2026, 5, 5, 19, 0, 0, 0, time.UTC) }, KDF: vault.Floor}
	s, _, err := Create(filepath.Join(t.TempDir(), "a.alongside"), data.NewProgramme("Harbour House"), testPassphrase, "Rosa", o)
	if err != nil {
		t.Fatal(err)
	}
	sam, err := s.AddPerson(data.Person{First: "Sam"})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.commitRaw(func(x *tx) error { return peopleTable.put(x, data.Person{ID: sam, First: "Sami"}) }); err != nil {
		t.Fatal(err)
	}
	// no operation does that: those that change records past the steps forget them
	s.did = []step{{changes: []change{{bucket: "people", key: sam[:], after: []byte("as it was")}}}}
	before, err := s.ContentHash()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(); !errors.Is(err, Stale) {
		t.Errorf("%v", err)
	}
	after, err := s.ContentHash()
	if err != nil || after != before {
		t.Errorf("the refused undo changed something: %v", err)
	}
	if _, can := s.CanUndo(); can {
		t.Error("what came before cannot be undone rightly either")
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
