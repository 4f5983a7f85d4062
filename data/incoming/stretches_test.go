package incoming_test

import (
	"testing"
	"time"

	"alongside/data"
	"alongside/data/incoming"
)

// A group that meets on Tuesdays now met on Saturdays before, elsewhere and at another
// time. A list of that time is of its past.
func TestAListOfTheTimeBeforeAGroupChangedIsOfThatTime(t *testing.T) {
	g := tuesday
	g.Earlier = []data.Stretch{{Name: "Saturday group", Place: "The library", Schedule: data.Schedule{
		Weekday: time.Saturday, Start: data.At(11, 0), Weeks: 1,
		Span: data.Span{From: data.NewDate(2025, time.January, 4), Until: data.NewDate(2026, time.August, 31)},
	}}}
	b := riverside()
	b.Groups = []data.Group{g}
	list := "Name,Date,Status\n"
	for _, day := range []string{"2026-05-02", "2026-05-09", "2026-05-16"} {
		list += "Ada Brook," + day + ",present\n"
	}
	r, plan := text(t, list, b, incoming.Choices{})
	if len(r.Questions) > 0 {
		t.Errorf("it is asked: %s", r.Questions[0].Says)
	}
	meetings := plan.Meetings
	if len(meetings) != 3 {
		t.Fatalf("%d meetings", len(meetings))
	}
	for _, m := range meetings {
		if m.Start != data.At(11, 0) || m.Place != "The library" || m.Slot != m.Date {
			t.Errorf("on %s at %s, %q, of the schedule's %s", m.Date, m.Start, m.Place, m.Slot)
		}
	}
}
