package dossier

import (
	"slices"
	"testing"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
)

func TestEveryKindOfRecordIsLookedThroughOrCannotMentionAnybody(t *testing.T) {
	var known []string
	for _, k := range heldKinds {
		if (k.find == nil) == (k.cannot == "") {
			t.Errorf("%s is either looked through, or has a reason why it cannot mention a person", k.kind)
		}
		known = append(known, k.kind)
	}
	for _, kind := range store.KindsOfRecord() {
		if !slices.Contains(known, kind) {
			t.Errorf("records of the kind %s may mention a person, and an access request would not find them", kind)
		}
	}
	if len(known) != len(store.KindsOfRecord()) {
		t.Errorf("%d kinds are known, the store has %d", len(known), len(store.KindsOfRecord()))
	}
}

func TestWhatWasDoneToARecordJoinedWithTheirsIsTheirs(t *testing.T) {
	acts := func(s *store.Store) (acts []string) {
		if err := s.View(func(r *store.Reader) error {
			h, err := ForAccess(r, riverside.Dana.ID)
			for _, e := range h.Audit {
				acts = append(acts, e.Act)
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return acts
	}
	s := riverside.Programme(t, data.Records{People: []data.Person{riverside.Dana, riverside.Tony}})
	err := s.RecordPrinted("attendance-review", []data.ID{riverside.Tony.ID})
	if got := acts(s); err != nil || len(got) != 0 {
		t.Errorf("before: %q, %v", got, err)
	}
	if err := s.MergePeople(riverside.Dana.ID, riverside.Tony.ID); err != nil {
		t.Fatal(err)
	}
	if got := acts(s); !slices.Equal(got, []string{"print attendance-review", "merge-people"}) {
		t.Errorf("joined: %q", got)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := acts(s); slices.Contains(got, "print attendance-review") {
		t.Errorf("taken apart again: %q", got)
	}
}
