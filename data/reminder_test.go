package data_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func TestAMeetingIsRemindedOfWhatItsGroupLeftUntilSomebodySawToIt(t *testing.T) {
	at := func(n int, date string, state data.MeetingState, text string, settled ...data.Settled) data.Meeting {
		return data.Meeting{ID: id(n), Group: id(9), Date: day(date), Start: data.At(19, 0), State: state, ForNext: text, Settled: settled}
	}
	others := at(5, "2026-05-16", data.Closed, "another group's")
	others.Group = id(8)
	meetings := []data.Meeting{
		at(1, "2026-05-03", data.Closed, "long ago", data.Settled{Line: "done then", On: day("2026-05-10")}),
		at(2, "2026-05-10", data.Closed, "the key\n\n  cake ", data.Settled{Line: "done tonight", On: day("2026-05-24")}),
		at(3, "2026-05-17", data.DidNotMeet, "of no meeting"),
		at(4, "2026-05-24", data.Planned, ""), others, at(6, "2026-05-31", data.Planned, "to come"),
	}
	for _, c := range []struct {
		of    data.Meeting
		today string
		want  []string
	}{
		{meetings[0], "2026-05-24", nil},
		{meetings[1], "2026-05-24", []string{"long ago", "done then"}},
		{meetings[3], "2026-05-24", []string{"the key", "cake", "done tonight", "long ago"}},
		{meetings[5], "2026-05-24", []string{"the key", "cake", "done tonight", "long ago"}},
		{meetings[5], "2026-05-25", []string{"the key", "cake", "long ago"}},
	} {
		var got []string
		for _, r := range c.of.Reminders(meetings, day(c.today)) {
			got = append(got, r.Line)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s, told on %s (-want +got):\n%s", c.of.Date, c.today, diff)
		}
	}
}

// Whatever is seen to or taken back, no line is lost and none is made.
func TestSeeingToRemindersLosesNone(t *testing.T) {
	sorted := func(m data.Meeting) []string {
		all := m
		for len(all.Settled) > 0 {
			all.Unsettle(all.Settled[0].Line)
		}
		return slices.Sorted(slices.Values(splitLines(all.ForNext)))
	}
	rapid.Check(t, func(t *rapid.T) {
		m := data.Meeting{ForNext: rapid.StringMatching(`[abc \n]{0,12}`).Draw(t, "left")}
		before := sorted(m)
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			line := rapid.SampledFrom([]string{"a", "b", "ab", "a b", "c"}).Draw(t, "line")
			open, done := len(splitLines(m.ForNext)), len(m.Settled)
			if rapid.Bool().Draw(t, "see to it") {
				if m.Settle(data.Settled{Line: line, On: 1}) != (len(m.Settled) == done+1) {
					t.Fatal("it says otherwise than it does")
				}
			} else if m.Unsettle(line) != (len(splitLines(m.ForNext)) == open+1) {
				t.Fatal("it says otherwise than it does")
			}
		}
		if diff := cmp.Diff(before, sorted(m)); diff != "" {
			t.Fatalf("lines (-before +after):\n%s", diff)
		}
		if diff := cmp.Diff(before, slices.Sorted(slices.Values(splitLines(m.LeftBehind())))); diff != "" {
			t.Fatalf("what the summary tells (-left +told):\n%s", diff)
		}
	})
}

func splitLines(text string) []string {
	var all []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}
