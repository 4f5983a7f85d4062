package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func summer() data.Break {
	return data.Break{ID: id(50), Groups: []data.ID{id(1), id(2)}, Span: span("2026-07-20", "2026-08-09"), Reason: "the hall is closed"}
}

func TestWhatABreakMakesOfAMeeting(t *testing.T) {
	in, after := day("2026-07-26"), day("2026-08-16")
	for name, c := range map[string]struct {
		meeting data.Meeting
		breaks  []data.Break
		want    data.Meeting
	}{
		"planned in it": {
			data.Meeting{Group: id(1), Date: in, Note: "song"},
			[]data.Break{summer()},
			data.Meeting{Group: id(1), Date: in, Note: "song", State: data.DidNotMeet, Reason: "the hall is closed", Break: id(50)},
		},
		"planned after it": {data.Meeting{Group: id(1), Date: after}, []data.Break{summer()}, data.Meeting{Group: id(1), Date: after}},
		"of another group": {data.Meeting{Group: id(3), Date: in}, []data.Break{summer()}, data.Meeting{Group: id(3), Date: in}},
		"held in it": {
			data.Meeting{Group: id(1), Date: in, State: data.Closed},
			[]data.Break{summer()},
			data.Meeting{Group: id(1), Date: in, State: data.Closed},
		},
		"cancelled by itself": {
			data.Meeting{Group: id(1), Date: in, State: data.DidNotMeet, Reason: "snow"},
			[]data.Break{summer()},
			data.Meeting{Group: id(1), Date: in, State: data.DidNotMeet, Reason: "snow"},
		},
		"of a break that was taken back": {
			data.Meeting{Group: id(1), Date: in, State: data.DidNotMeet, Reason: "the hall is closed", Break: id(50), Note: "song"},
			nil,
			data.Meeting{Group: id(1), Date: in, Note: "song"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := c.meeting.Under(c.breaks)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if again := got.Under(c.breaks); !cmp.Equal(again, got) {
				t.Errorf("looked at once more it is %+v", again)
			}
		})
	}
}

func TestTheDatesThatABreakTakes(t *testing.T) {
	g := data.Group{ID: id(1), Name: "Circle", Schedule: weekly()}
	meetings := []data.Meeting{
		{Group: g.ID, Date: day("2026-07-22"), Slot: day("2026-07-19")}, // moved into it
		{Group: g.ID, Date: day("2026-07-26"), Slot: day("2026-07-26")},
		{Group: g.ID, Date: day("2026-08-10"), Slot: day("2026-08-09")}, // moved out of it
		{Group: g.ID, Date: day("2026-07-25"), State: data.DidNotMeet},
		{Group: id(2), Date: day("2026-07-27")},
	}
	var got []string
	for _, d := range data.Breaking(summer(), g, meetings) {
		got = append(got, d.String())
	}
	if diff := cmp.Diff([]string{"2026-07-22", "2026-07-26", "2026-08-02"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTakingABreakBackLeavesItsPast(t *testing.T) {
	for today, want := range map[string][]data.Span{
		"2026-07-01": nil, "2026-07-20": nil,
		"2026-07-21": {span("2026-07-20", "2026-07-20")}, "2026-08-09": {span("2026-07-20", "2026-08-08")},
		"2026-09-01": {span("2026-07-20", "2026-08-09")},
	} {
		var got []data.Span
		for _, b := range data.WithoutBreak([]data.Break{summer()}, id(50), day(today)) {
			got = append(got, b.Span)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("on %s (-want +got):\n%s", today, diff)
		}
	}
}

func TestABreakIsValidated(t *testing.T) {
	refuses(t, summer, []refusal[data.Break]{
		{"for no group", func(b *data.Break) { b.Groups = nil }, "groups"},
		{"without a first day", func(b *data.Break) { b.Span.From = 0 }, "dates"},
		{"without a last day", func(b *data.Break) { b.Span.Until = 0 }, "dates"},
		{"over before it begins", func(b *data.Break) { b.Span.Until = b.Span.From - 1 }, "dates"},
	})
	limits(t, summer, []limit[data.Break]{{"reason", data.MaxLine, func(b *data.Break, s string) { b.Reason = s }}})
}

// Nobody is expected, and nobody counts as missing, at what a break stops.
func TestNobodyIsExpectedInABreak(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := data.Meeting{Group: id(1), Date: day("2026-07-01").AddDays(rapid.IntRange(0, 60).Draw(t, "day")), Start: data.At(19, 0)}
		member := data.Membership{Group: id(1), Person: id(2), Spans: []data.Span{{From: day("2026-01-01")}}}
		stopped := summer().Stops(m.Group, m.Date)
		if got := data.Expected(member, data.Person{ID: id(2)}, m.Under([]data.Break{summer()})); got == stopped {
			t.Fatalf("on %v: expected %v, in a break %v", m.Date, got, stopped)
		}
	})
}
