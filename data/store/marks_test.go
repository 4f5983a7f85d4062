package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func TestSetMark(t *testing.T) {
	f := open(t)
	group, meeting, sam, priya := f.group()
	ok(t, f.SetMark(meeting.ID, sam, data.Present))
	ok(t, f.SetMark(meeting.ID, priya, data.Late))
	got := f.markOf(meeting.ID, priya)
	if diff := cmp.Diff(data.Mark{Meeting: meeting.ID, Person: priya, Status: data.Late}, got); diff != "" {
		t.Error(diff)
	}
	m := read(f, func(r *store.Reader) (data.Meeting, error) { return r.Meeting(meeting.ID) })
	if m.State != data.Open {
		t.Errorf("the first mark opens the meeting; it is %v", m.State)
	}
	_ = group
}
