package store

import (
	"errors"
	"path/filepath"
	"testing"

	"alongside/data"
	"alongside/data/vault"
)

func TestUndoRefusesWhatHasChangedInAnotherWay(t *testing.T) {
	o := insideOptions()
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
	if err := s.pass("test", func(x *tx) error {
		return x.pushStep(did, step{Changes: []change{{Bucket: "people", Key: sam[:], After: []byte("as it was")}}})
	}); err != nil {
		t.Fatal(err)
	}
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

func TestEmptyingWhatPassesLeavesNothingInTheJournalOrTheDrafts(t *testing.T) {
	o := insideOptions()
	s, _, err := Create(filepath.Join(t.TempDir(), "a.alongside"), data.NewProgramme("Harbour House"), testPassphrase, "Rosa", o)
	if err != nil {
		t.Fatal(err)
	}
	for _, first := range []string{"Sam", "Priya"} {
		if _, err := s.AddPerson(data.Person{First: first}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if err := s.KeepDraft(Draft{Form: Form{Title: "Sam"}}); err != nil {
		t.Fatal(err)
	}
	if err := s.pass("test", (*tx).emptyPassing); err != nil {
		t.Fatal(err)
	}
	_, canUndo := s.CanUndo()
	_, canRedo := s.CanRedo()
	_, typed, err := s.TakeDraft()
	if canUndo || canRedo || typed || err != nil {
		t.Errorf("something is left: %v, %v, %v, %v", canUndo, canRedo, typed, err)
	}
	if err := s.View(func(r *Reader) error {
		st, err := r.readState()
		if st.Passed != 0 || st.Passing != (vault.Sum{}) {
			t.Errorf("the sums count %d", st.Passed)
		}
		return err
	}); err != nil {
		t.Error(err)
	}
	if report, err := s.Check(); err != nil || !report.OK() {
		t.Errorf("%v, %+v", err, report)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
