package data_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// weekly is a schedule of every Sunday at seven from Sunday 3 May 2026 on.
func weekly() data.Schedule {
	return data.Schedule{Weekday: time.Sunday, Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: span("2026-05-03", "")}
}

func TestAScheduleGivesItsDates(t *testing.T) {
	may := span("2026-05-01", "2026-05-31")
	every := func(weeks int, from, until string) data.Schedule {
		s := weekly()
		s.Weeks, s.Span = weeks, span(from, until)
		return s
	}
	for name, c := range map[string]struct {
		schedule data.Schedule
		within   data.Span
		want     []string
	}{
		"every week":                      {weekly(), may, []string{"2026-05-03", "2026-05-10", "2026-05-17", "2026-05-24", "2026-05-31"}},
		"every second week":               {every(2, "2026-05-03", ""), may, []string{"2026-05-03", "2026-05-17", "2026-05-31"}},
		"every fifth week":                {every(5, "2026-05-03", ""), span("2026-05-01", "2026-07-31"), []string{"2026-05-03", "2026-06-07", "2026-07-12"}},
		"the weekday after the first day": {every(1, "2026-05-04", ""), may, []string{"2026-05-10", "2026-05-17", "2026-05-24", "2026-05-31"}},
		"an end on a meeting's day":       {every(1, "2026-05-03", "2026-05-17"), may, []string{"2026-05-03", "2026-05-10", "2026-05-17"}},
		"an end the day before a meeting": {every(1, "2026-05-03", "2026-05-16"), may, []string{"2026-05-03", "2026-05-10"}},
		"ended before the window":         {every(1, "2026-03-01", "2026-04-30"), may, nil},
		"not begun within the window":     {every(1, "2026-06-01", ""), may, nil},
		"a window in the middle of it":    {every(2, "2026-05-03", ""), span("2026-05-10", "2026-06-20"), []string{"2026-05-17", "2026-05-31", "2026-06-14"}},
		"a window from a meeting's day":   {every(2, "2026-05-03", ""), span("2026-05-17", "2026-05-31"), []string{"2026-05-17", "2026-05-31"}},
		"a window of one day":             {weekly(), span("2026-05-10", "2026-05-10"), []string{"2026-05-10"}},
		"a window with no meeting in it":  {weekly(), span("2026-05-11", "2026-05-16"), nil},
		"a window with no start":          {weekly(), span("", "2026-05-10"), []string{"2026-05-03", "2026-05-10"}},
		"a window with no end":            {weekly(), span("2026-05-01", ""), nil},
		"over the turn of the year":       {weekly(), span("2026-12-25", "2027-01-05"), []string{"2026-12-27", "2027-01-03"}},
		"no schedule":                     {data.Schedule{}, may, nil},
		"no weeks between":                {every(0, "2026-05-03", ""), may, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, d := range c.schedule.Dates(c.within) {
				got = append(got, d.String())
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAWindowOnlyCutsAPieceOutOfASchedule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := data.Schedule{
			Weekday: time.Weekday(rapid.IntRange(0, 6).Draw(t, "weekday")),
			Weeks:   rapid.IntRange(1, 6).Draw(t, "weeks"), Span: drawSpan(t, "schedule"),
		}
		all := s.Dates(data.Span{From: s.Span.From, Until: 2200})
		for i, d := range all {
			if d.Weekday() != s.Weekday || !s.Span.Contains(d) || i > 0 && int(d-all[i-1]) != 7*s.Weeks {
				t.Fatalf("%v is no date of %+v: %v", d, s, all)
			}
		}
		if len(all) > 0 && int(all[0]-s.Span.From) > 6 {
			t.Fatalf("the first meeting is %v, though the schedule begins on %v", all[0], s.Span.From)
		}
		from := data.Date(rapid.IntRange(900, 1900).Draw(t, "from"))
		within := data.Span{From: from, Until: from.AddDays(rapid.IntRange(0, 200).Draw(t, "days"))}
		want := slices.DeleteFunc(slices.Clone(all), func(d data.Date) bool { return !within.Contains(d) })
		got := s.Dates(within)
		if !slices.Equal(want, got) {
			t.Fatalf("within %v: got %v, want %v", within, got, want)
		}
	})
}

func TestAGroupIsValidated(t *testing.T) {
	good := func() data.Group { return data.Group{ID: id(1), Name: "Sunday evening", Schedule: weekly()} }
	refuses(t, good, []refusal[data.Group]{
		{"no name", func(g *data.Group) { g.Name = "" }, "name"},
		{"a name of blanks", func(g *data.Group) { g.Name = " " }, "name"},
		{"an eighth day of the week", func(g *data.Group) { g.Schedule.Weekday = 7 }, "weekday"},
		{"a day before Sunday", func(g *data.Group) { g.Schedule.Weekday = -1 }, "weekday"},
		{"no time", func(g *data.Group) { g.Schedule.Start = 0 }, "time"},
		{"a time that no clock shows", func(g *data.Group) { g.Schedule.Start = data.At(24, 30) }, "time"},
		{"thresholds of its own that contradict each other", func(g *data.Group) {
			g.Thresholds = data.DefaultThresholds
			g.Thresholds.ReviewMisses = 1
		}, "thresholds"},
		{"thresholds of its own that are not all there", func(g *data.Group) { g.Thresholds.CheckInMisses = 4 }, "thresholds"},
		{"every no weeks", func(g *data.Group) { g.Schedule.Weeks = 0 }, "weeks"},
		{"less than once a year", func(g *data.Group) { g.Schedule.Weeks = 53 }, "weeks"},
		{"no first date", func(g *data.Group) { g.Schedule.Span.From = 0 }, "from"},
		{"an end before the start", func(g *data.Group) { g.Schedule.Span.Until = day("2026-05-02") }, "dates"},
		{"negative minutes", func(g *data.Group) { g.Schedule.Minutes = -1 }, "minutes"},
		{"more than a day", func(g *data.Group) { g.Schedule.Minutes = 24*60 + 1 }, "minutes"},
		{"negative grace", func(g *data.Group) { g.GraceMinutes = -1 }, "grace"},
		{"a grace of more than a day", func(g *data.Group) { g.GraceMinutes = 24*60 + 1 }, "grace"},
	})
	limits(t, good, []limit[data.Group]{
		{"name", data.MaxName, func(g *data.Group, s string) { g.Name = s }},
		{"place", data.MaxLine, func(g *data.Group, s string) { g.Place = s }},
		{"note", data.MaxNote, func(g *data.Group, s string) { g.Note = s }},
	})
	accepts(t, good, map[string]func(*data.Group){
		"on Saturdays":             func(g *data.Group) { g.Schedule.Weekday = time.Saturday },
		"once a year":              func(g *data.Group) { g.Schedule.Weeks = 52 },
		"at midnight":              func(g *data.Group) { g.Schedule.Start = data.At(0, 0) },
		"of no known length":       func(g *data.Group) { g.Schedule.Minutes = 0 },
		"for a single day":         func(g *data.Group) { g.Schedule.Span.Until = g.Schedule.Span.From },
		"with a grace of a minute": func(g *data.Group) { g.GraceMinutes = 1 },
	})
}

// member is a membership of the given stretches.
func member(spans ...data.Span) data.Membership {
	return data.Membership{Group: id(1), Person: id(2), Spans: spans}
}

func TestJoiningAGroup(t *testing.T) {
	past := span("2026-01-01", "2026-01-31")
	for name, c := range map[string]struct {
		before []data.Span
		on     string
		want   []data.Span
	}{
		"for the first time":               {nil, "2026-01-01", []data.Span{span("2026-01-01", "")}},
		"again, and the past stays":        {[]data.Span{past}, "2026-03-01", []data.Span{past, span("2026-03-01", "")}},
		"again the day after leaving":      {[]data.Span{past}, "2026-02-01", []data.Span{span("2026-01-01", "")}},
		"while a member already":           {[]data.Span{past, span("2026-03-01", "")}, "2026-04-01", []data.Span{past, span("2026-03-01", "")}},
		"on the last day of a stretch":     {[]data.Span{past}, "2026-01-31", []data.Span{span("2026-01-01", "")}},
		"inside a stretch that has ended":  {[]data.Span{past}, "2026-01-10", []data.Span{span("2026-01-01", "")}},
		"inside one before another":        {[]data.Span{past, span("2026-03-01", "2026-03-31")}, "2026-01-10", []data.Span{span("2026-01-01", "2026-03-31")}},
		"earlier than was noted":           {[]data.Span{span("2026-03-01", "")}, "2026-02-01", []data.Span{span("2026-02-01", "")}},
		"between two stretches":            {[]data.Span{past, span("2026-03-01", "")}, "2026-02-10", []data.Span{past, span("2026-02-10", "")}},
		"in the gap's first day":           {[]data.Span{past, span("2026-03-01", "")}, "2026-02-01", []data.Span{span("2026-01-01", "")}},
		"before everything noted":          {[]data.Span{past, span("2026-03-01", "")}, "2025-12-01", []data.Span{span("2025-12-01", "2026-01-31"), span("2026-03-01", "")}},
		"between two stretches of history": {[]data.Span{past, span("2026-03-01", "2026-03-31")}, "2026-02-10", []data.Span{past, span("2026-02-10", "2026-03-31")}},
	} {
		t.Run(name, func(t *testing.T) {
			before := member(slices.Clone(c.before)...)
			got := before.Join(day(c.on))
			if diff := cmp.Diff(c.want, got.Spans); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.before, before.Spans); diff != "" {
				t.Errorf("the membership before was changed (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLeavingAGroup(t *testing.T) {
	past, since := span("2026-01-01", "2026-01-31"), span("2026-03-01", "")
	for name, c := range map[string]struct {
		before []data.Span
		on     string
		want   []data.Span
	}{
		"the day given is the last":       {[]data.Span{past, since}, "2026-04-15", []data.Span{past, span("2026-03-01", "2026-04-15")}},
		"on the day of joining":           {[]data.Span{since}, "2026-03-01", []data.Span{span("2026-03-01", "2026-03-01")}},
		"before having come":              {[]data.Span{since}, "2026-02-28", nil},
		"before having come back":         {[]data.Span{past, since}, "2026-02-10", []data.Span{past}},
		"when already gone":               {[]data.Span{past}, "2026-05-01", []data.Span{past}},
		"sooner than was noted":           {[]data.Span{past}, "2026-01-10", []data.Span{span("2026-01-01", "2026-01-10")}},
		"a second time on the same day":   {[]data.Span{past}, "2026-01-31", []data.Span{past}},
		"a group that was never joined":   {nil, "2026-01-31", nil},
		"before the first of two returns": {[]data.Span{past, since}, "2025-12-31", nil},
	} {
		t.Run(name, func(t *testing.T) {
			before := member(slices.Clone(c.before)...)
			got := before.Leave(day(c.on))
			if diff := cmp.Diff(c.want, got.Spans); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.before, before.Spans); diff != "" {
				t.Errorf("the membership before was changed (-want +got):\n%s", diff)
			}
		})
	}
}

// A membership is checked against the plainest model there is: one flag a day
// for this many days, and one for all days after them.
const modelDays = 60

func TestAnyOrderOfJoiningAndLeavingGivesTheRightDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := member()
		var model [modelDays + 1]bool
		for range rapid.IntRange(1, 12).Draw(t, "acts") {
			on := rapid.IntRange(1, modelDays-1).Draw(t, "on")
			before := slices.Clone(m.Spans)
			if was := m; rapid.Bool().Draw(t, "joins") {
				m = m.Join(data.Date(on))
				d := on
				for d <= modelDays && model[d] {
					d++ // the stretch that holds the day goes on
				}
				for ; d <= modelDays && !model[d]; d++ {
					model[d] = true // up to the stretch that follows, or for good
				}
				if !slices.Equal(before, was.Spans) {
					t.Fatal("joining changed the membership that it was asked of")
				}
			} else {
				m = m.Leave(data.Date(on))
				clear(model[on+1:])
			}
			if err := m.Validate(); err != nil {
				t.Fatalf("%v: %v", m.Spans, err)
			}
			for d := 1; d <= modelDays; d++ {
				if m.On(data.Date(d)) != model[d] {
					t.Fatalf("after day %d, day %d: member %v, want %v (%v)", on, d, m.On(data.Date(d)), model[d], m.Spans)
				}
			}
			for i, s := range m.Spans {
				if i > 0 && m.Spans[i-1].Until.AddDays(1) >= s.From {
					t.Fatalf("two stretches overlap or touch: %v", m.Spans)
				}
			}
		}
	})
}

func TestEarlierHistoryStaysWhateverComesLater(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, today := member(), data.Date(100)
		var days []data.Date // every day of membership, as it was lived
		for range rapid.IntRange(1, 10).Draw(t, "acts") {
			then := today
			today = today.AddDays(rapid.IntRange(0, 9).Draw(t, "days later"))
			for d := then + 1; d <= today; d++ {
				if m.On(d) {
					days = append(days, d)
				}
			}
			if rapid.Bool().Draw(t, "joins") {
				m = m.Join(today.AddDays(1))
			} else {
				m = m.Leave(today)
			}
			for d := data.Date(90); d <= today; d++ {
				if m.On(d) != slices.Contains(days, d) {
					t.Fatalf("on day %d, day %d is remembered wrongly: %v", today, d, m.Spans)
				}
			}
		}
	})
}

func TestSinceIsTheStartOfTheStretch(t *testing.T) {
	m := member(span("2026-01-01", "2026-01-31"), span("2026-03-01", ""))
	for on, want := range map[string]string{
		"2025-12-31": "", "2026-01-01": "2026-01-01", "2026-01-31": "2026-01-01", "2026-02-15": "", "2026-05-01": "2026-03-01",
	} {
		if got := m.Since(day(on)).String(); got != want {
			t.Errorf("on %s: got %q, want %q", on, got, want)
		}
	}
}

func TestAMembershipIsValidated(t *testing.T) {
	good := func() data.Membership { return member(span("2026-01-01", "2026-01-31"), span("2026-02-01", "")) }
	refuses(t, good, []refusal[data.Membership]{
		{"no group", func(m *data.Membership) { m.Group = data.ID{} }, "membership"},
		{"no person", func(m *data.Membership) { m.Person = data.ID{} }, "membership"},
		{"a stretch that ends before it begins", func(m *data.Membership) { m.Spans[0].Until = day("2025-12-31") }, "dates"},
		{"two stretches that share a day", func(m *data.Membership) { m.Spans[1].From = day("2026-01-31") }, "membership"},
		{"a stretch after an open one", func(m *data.Membership) { m.Spans[0].Until = 0 }, "membership"},
		{"stretches out of order", func(m *data.Membership) { slices.Reverse(m.Spans) }, "membership"},
	})
	accepts(t, good, map[string]func(*data.Membership){
		"nothing left of it": func(m *data.Membership) { m.Spans = nil },
	})
}
