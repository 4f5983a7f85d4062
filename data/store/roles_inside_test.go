package store

import (
	"errors"
	"testing"

	"alongside/data"
)

func TestOnlyALeadMayDoWhatAsksForOne(t *testing.T) {
	path, o := oldFile(t)
	s, err := Open(path, testPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	programme := data.NewProgramme("Harbour House by the sea")
	if err := s.UpdateProgramme(programme); !s.Lead() || err != nil {
		t.Fatalf("the founder is no lead: %v", err)
	}
	me := s.Me()
	me.Role = RoleFacilitator
	s.is(me)
	if err := s.NeedLead("audit"); s.Lead() || !errors.Is(err, NotLead) {
		t.Errorf("a facilitator counts as a lead: %v", err)
	}
	programme.Name = "Mine"
	if err := s.UpdateProgramme(programme); !errors.Is(err, NotLead) {
		t.Errorf("settings: %v", err)
	}
	if _, err := s.Undo(); !errors.Is(err, NotLead) {
		t.Errorf("undoing settings: %v", err)
	}
	if _, err := s.AddPerson(data.Person{First: "Sam"}); err != nil {
		t.Errorf("what an evening needs: %v", err)
	}
	me.Recovery = true
	if s.is(me); !s.Lead() {
		t.Error("the recovery key does not count as a lead")
	}
}
