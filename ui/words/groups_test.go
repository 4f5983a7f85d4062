package words

import (
	"testing"
	"time"

	"alongside/data"
)

func TestGroupsOfOneNameAreToldByWhenTheyMeet(t *testing.T) {
	Install()
	group := func(name string, day time.Weekday) data.Group {
		return data.Group{ID: data.NewID(), Name: name, Schedule: data.Schedule{Weekday: day, Start: data.At(19, 0)}}
	}
	groups := []data.Group{group("Step by step", time.Tuesday), group("step by step", time.Friday), group("Women", time.Tuesday)}
	want := []string{"Step by step, Tuesday at 19:00", "step by step, Friday at 19:00", "Women"}
	for i, g := range groups {
		if got := GroupName(g, groups); got != want[i] {
			t.Errorf("got %q, want %q", got, want[i])
		}
	}
}
