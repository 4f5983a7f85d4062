package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestANewOneToOneIsTakenToBeLikeTheLast(t *testing.T) {
	today := day("2026-05-03")
	last := data.Contact{
		ID: id(9), Person: id(2), Pair: id(3), Others: []data.ID{id(5)}, Date: day("2026-04-20"), Minutes: 45, How: data.InPerson, Where: data.AtCafe,
		Missed: true, Themes: "sleep", Note: "tired",
	}
	for name, c := range map[string]struct{ next, date string }{
		"nothing agreed":            {"", "2026-05-03"},
		"agreed for today":          {"2026-05-03", "2026-05-03"},
		"agreed for the day before": {"2026-05-02", "2026-05-02"},
		"agreed for six days ago":   {"2026-04-27", "2026-04-27"},
		"agreed for a week ago":     {"2026-04-26", "2026-05-03"},
		"agreed for tomorrow":       {"2026-05-04", "2026-05-03"},
	} {
		t.Run(name, func(t *testing.T) {
			l := last
			l.Next = day(c.next)
			want := data.Contact{Person: id(2), Pair: id(3), Date: day(c.date), Minutes: 45, How: data.InPerson, Where: data.AtCafe}
			if diff := cmp.Diff(want, data.DefaultsFor(l, today)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheLastKeptOneToOneIsTheLatestThatHappened(t *testing.T) {
	at := func(n int, date string, missed bool) data.Contact {
		return data.Contact{ID: id(n), Date: day(date), Missed: missed}
	}
	contacts := []data.Contact{at(1, "2026-04-01", false), at(2, "2026-04-20", false), at(3, "2026-04-27", true), at(4, "2026-04-13", false)}
	if got := data.LastKept(contacts); got.ID != id(2) {
		t.Errorf("got %v", got)
	}
	if got := data.LastKept(contacts[2:3]); !cmp.Equal(got, data.Contact{}) {
		t.Errorf("none happened: %v", got)
	}
}
