package store_test

import (
	"testing"

	"alongside/data"
	"alongside/data/store"
)

func TestOwnGroupsGoWithTheKey(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	id := f.give("Piotr Z.", store.RoleFacilitator, piotrs)
	f = f.openedBy(piotrs)
	ok(t, f.SetOwnGroups([]data.ID{group}))
	f = f.openedBy(passphrase)
	ok(t, f.RemoveFacilitator(passphrase, id, false))
	if p := read(f, (*store.Reader).Programme); len(p.Own) > 0 {
		t.Errorf("they stay behind: %v", p.Own)
	}
}

func TestOwnGroupsAreKeptByKeyAndTakenBack(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	own := func() []data.ID {
		var programme data.Programme
		ok(t, f.View(func(r *store.Reader) (err error) {
			programme, err = r.Programme()
			return err
		}))
		return programme.OwnGroupsOf(f.Me().ID)
	}
	ok(t, f.SetOwnGroups([]data.ID{group}))
	if got := own(); len(got) != 1 || got[0] != group {
		t.Fatalf("own groups: %v", got)
	}
	if err := f.SetOwnGroups([]data.ID{data.NewID()}); store.KindOf(err) != store.NotFound {
		t.Errorf("a group that is not there: %v", err)
	}
	if _, err := f.Undo(); err != nil || own() != nil {
		t.Errorf("taken back: %v, %v", own(), err)
	}
}
