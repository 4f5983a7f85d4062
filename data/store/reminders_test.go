package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func TestSomebodySeesToWhatAMeetingLeftAndTakesThatBack(t *testing.T) {
	f := open(t)
	_, m, _, _ := f.group()
	ok(t, f.SetForNext(m.ID, "the key\ncake"))
	ok(t, f.Settle(m.ID, "cake"))
	got := f.meeting(m.ID)
	want := []data.Settled{{Line: "cake", By: f.Me().ID, On: data.DateOf(evening)}}
	if diff := cmp.Diff(want, got.Settled); diff != "" || got.ForNext != "the key" {
		t.Errorf("left open: %q, seen to (-want +got):\n%s", got.ForNext, diff)
	}
	if err := f.Settle(m.ID, "cake"); store.KindOf(err) != store.Invalid { // somebody else was quicker
		t.Errorf("it says %v", err)
	}
	done, err := f.Undo()
	ok(t, err)
	if got := f.meeting(m.ID); done.Act != store.ActSettle || got.ForNext != "the key\ncake" || got.Settled != nil {
		t.Errorf("taken back %q: %+v", done.Act, got)
	}
	ok(t, f.Settle(m.ID, "the key"))
	ok(t, f.Unsettle(m.ID, "the key"))
	if got := f.meeting(m.ID); got.ForNext != "cake\nthe key" || got.Settled != nil {
		t.Errorf("taken up again: %+v", got)
	}
	if err := f.Unsettle(m.ID, "nobody left this"); store.KindOf(err) != store.Invalid {
		t.Errorf("it says %v", err)
	}
}
