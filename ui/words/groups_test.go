package words

import (
	"strings"
	"testing"
	"time"
	"unicode"

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
		if got := GroupName(g, groups, 1); got != want[i] {
			t.Errorf("got %q, want %q", got, want[i])
		}
	}
}

func TestAGroupWhoseNameCannotBeDrawnIsToldByItsDay(t *testing.T) {
	Install()
	DrawOnly(func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	t.Cleanup(func() { DrawOnly(nil) })
	g := data.Group{ID: data.NewID(), Name: "周四", Schedule: data.Schedule{Weekday: time.Thursday, Start: data.At(19, 0)}}
	if got := GroupName(g, []data.Group{g}, 1); got != "�, Thursday at 19:00" {
		t.Errorf("it is called %q", got)
	}
	if got := GroupNames([]data.Group{g}, []data.ID{g.ID}, 1); got[0] != "�" {
		t.Errorf("in a list it is called %q", got)
	}
	c := data.Consent{Recipient: "县法院", Purpose: "a 报告", Scope: data.ScopeAttendance}
	if got := ConsentCovers(c); strings.ContainsAny(got, "报告") {
		t.Errorf("a consent says %q", got)
	}
}
