package data_test

import (
	"testing"

	"alongside/data"
)

func TestTwoGroupsInOneRoomAtOneTimeAreTold(t *testing.T) {
	hall := data.Group{ID: id(1), Name: "Circle", Place: "St Luke’s hall", Schedule: weekly()}
	family := data.Group{ID: id(2), Name: "Family evening", Place: "st Luke’s  HALL", Schedule: weekly()}
	groups := map[data.ID]data.Group{hall.ID: hall, family.ID: family}
	for name, c := range map[string]struct {
		change func(*data.Meeting)
		want   int
	}{
		"at the same time":           {func(*data.Meeting) {}, 1},
		"before the other is over":   {func(m *data.Meeting) { m.Start = data.At(20, 29) }, 1},
		"when the other is over":     {func(m *data.Meeting) { m.Start = data.At(20, 30) }, 0},
		"over when the other begins": {func(m *data.Meeting) { m.Start = data.At(17, 30) }, 0},
		"on another day":             {func(m *data.Meeting) { m.Date++ }, 0},
		"elsewhere":                  {func(m *data.Meeting) { m.Place = "Library" }, 0},
		"cancelled":                  {func(m *data.Meeting) { m.State = data.DidNotMeet }, 0},
		"of the same group":          {func(m *data.Meeting) { m.Group = id(1) }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			m := data.Meeting{ID: id(10), Group: hall.ID, Date: day("2026-05-10"), Start: data.At(19, 0)}
			other := data.Meeting{ID: id(11), Group: family.ID, Date: day("2026-05-10"), Start: data.At(19, 0)}
			c.change(&other)
			if got := data.Clashes(m, groups, []data.Meeting{other}); len(got) != c.want {
				t.Errorf("%d are told of, want %d", len(got), c.want)
			}
		})
	}
	hall.Place = ""
	groups[hall.ID] = hall
	m := data.Meeting{Group: hall.ID, Date: day("2026-05-10"), Start: data.At(19, 0)}
	if got := data.Clashes(m, groups, []data.Meeting{{Group: family.ID, Date: m.Date, Start: m.Start}}); got != nil {
		t.Error("nobody knows where it is, and it clashes")
	}
}
