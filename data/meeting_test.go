package data_test

import (
	"testing"

	"alongside/data"
)

func TestAMeetingStateHasAText(t *testing.T) {
	for state, want := range map[data.MeetingState]string{
		data.Planned: "planned", data.Open: "open", data.Closed: "closed", data.DidNotMeet: "did-not-meet", 9: "state-9",
	} {
		text, err := state.MarshalText()
		if err != nil || string(text) != want || state.String() != want {
			t.Errorf("state %d is %q, %v, want %q", uint8(state), text, err, want)
		}
	}
}

func TestAMeetingIsValidated(t *testing.T) {
	good := func() data.Meeting {
		return data.Meeting{
			ID: id(1), Group: id(2), Date: day("2026-05-03"), Start: data.At(19, 0), State: data.Closed,
			Activities: []data.Held{{Title: "Collage", Kind: data.Art}},
		}
	}
	refuses(t, good, []refusal[data.Meeting]{
		{"no group", func(m *data.Meeting) { m.Group = data.ID{} }, "group"},
		{"no date", func(m *data.Meeting) { m.Date = 0 }, "date"},
		{"no time", func(m *data.Meeting) { m.Start = 0 }, "time"},
		{"a time that no clock shows", func(m *data.Meeting) { m.Start = data.At(24, 0) }, "time"},
		{"an unknown state", func(m *data.Meeting) { m.State = data.DidNotMeet + 1 }, "state"},
		{"fewer visitors than nobody", func(m *data.Meeting) { m.Visitors = -1 }, "visitors"},
		{"ten thousand visitors", func(m *data.Meeting) { m.Visitors = 10_000 }, "visitors"},
		{"an activity without a title", func(m *data.Meeting) { m.Activities[0].Title = "" }, "title"},
		{"a second activity of no known kind", func(m *data.Meeting) {
			m.Activities = append(m.Activities, data.Held{Title: "Mask", Kind: 99})
		}, "kind"},
	})
	limits(t, good, []limit[data.Meeting]{
		{"place", data.MaxLine, func(m *data.Meeting, s string) { m.Place = s }},
		{"reason", data.MaxLine, func(m *data.Meeting, s string) { m.Reason = s }},
		{"note", data.MaxNote, func(m *data.Meeting, s string) { m.Note = s }},
	})
	accepts(t, good, map[string]func(*data.Meeting){
		"no activity":                func(m *data.Meeting) { m.Activities = nil },
		"midnight":                   func(m *data.Meeting) { m.Start = data.At(0, 0) },
		"as many visitors as can be": func(m *data.Meeting) { m.Visitors = 9999 },
		"moved from its slot":        func(m *data.Meeting) { m.Slot = day("2026-05-01") },
	})
}

func TestAMarkIsValidated(t *testing.T) {
	good := func() data.Mark { return data.Mark{Meeting: id(1), Person: id(2), Status: data.Present} }
	refuses(t, good, []refusal[data.Mark]{
		{"no meeting", func(m *data.Mark) { m.Meeting = data.ID{} }, "mark"},
		{"no person", func(m *data.Mark) { m.Person = data.ID{} }, "mark"},
		{"an unknown status", func(m *data.Mark) { m.Status = data.Absent + 1 }, "status"},
		{"left early without having come", func(m *data.Mark) { m.Status, m.LeftEarly = data.Absent, true }, "left early"},
		{"left early but excused", func(m *data.Mark) { m.Status, m.LeftEarly = data.Excused, true }, "left early"},
		{"left early but not recorded", func(m *data.Mark) { m.Status, m.LeftEarly = data.NotRecorded, true }, "left early"},
		{"a time of leaving without having come", func(m *data.Mark) {
			m.Status, m.LeftAt = data.Absent, data.At(20, 0)
		}, "left early"},
		{"an arrival that no clock shows", func(m *data.Mark) { m.Arrived = -5 }, "time"},
		{"a leaving that no clock shows", func(m *data.Mark) { m.LeftEarly, m.LeftAt = true, data.At(25, 0) }, "time"},
	})
	limits(t, good, []limit[data.Mark]{
		{"note", data.MaxLine, func(m *data.Mark, s string) { m.Note = s }},
	})
	accepts(t, good, map[string]func(*data.Mark){
		"left early at no known time": func(m *data.Mark) { m.LeftEarly = true },
		"late, and left early":        func(m *data.Mark) { m.Status, m.LeftEarly, m.LeftAt = data.Late, true, data.At(20, 0) },
		"only a note":                 func(m *data.Mark) { m.Status, m.Note = data.NotRecorded, "rang to say" },
	})
}

func TestAMarkIsBlankWhenItSaysNothing(t *testing.T) {
	for name, c := range map[string]struct {
		mark data.Mark
		want bool
	}{
		"nothing recorded":            {data.Mark{Meeting: id(1), Person: id(2)}, true},
		"taken back after closing":    {data.Mark{Meeting: id(1), Person: id(2), AfterClose: true}, false},
		"a status":                    {data.Mark{Status: data.Absent}, false},
		"a note on nobody's arriving": {data.Mark{Note: "is on the train"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.mark.Blank(); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
