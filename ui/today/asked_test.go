package today_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/ui/screen"
	"alongside/ui/words"
)

func TestWhoAskedToSeeTheirRecordIsShownWithTheLastDayForIt(t *testing.T) {
	r := aGroup()
	r.Requests = []data.AccessRequest{
		{ID: data.NewID(), Person: yusuf.ID, Asked: evening.AddDays(-3)},
		{ID: data.NewID(), Person: yusuf.ID, Asked: evening.AddDays(-90), Handed: evening.AddDays(-80)},
	}
	h := show(t, r)
	due := r.Requests[0].Due()
	h.WantSeen("Yusuf H. wants to see their record. Asked on", "due by "+words.Date(due, evening))
	h.Picture("today-asked")
	h.Window().Resize(fyne.NewSize(500, 600)) // there is no column at the side any more
	h.WantSeen("due by " + words.Date(due, evening))
	if h.Sees("handed over") {
		t.Error("one that is answered is shown")
	}
	h.Tap("Open their page")
	want := screen.Location{Screen: screen.People, ID: yusuf.ID}
	if diff := cmp.Diff([]screen.Location{want}, h.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}
