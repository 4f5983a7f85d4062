package data_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func TestEveryDayOfThreeCenturiesIsTheDayThatTheCalendarHas(t *testing.T) {
	last := time.Date(2200, 12, 31, 0, 0, 0, 0, time.UTC)
	before := data.NewDate(1899, 12, 31)
	for at := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC); !at.After(last); at = at.AddDate(0, 0, 1) {
		year, month, dayOfMonth := at.Date()
		d := data.NewDate(year, month, dayOfMonth)
		if d != before+1 || d != before.AddDays(1) {
			t.Fatalf("%v is number %d, but the day before it is %d", at, d, before)
		}
		before = d
		if !d.Time().Equal(at) || d.Year() != year || d.Month() != month || d.Day() != dayOfMonth {
			t.Fatalf("%v came back as %v", at, d.Time())
		}
		if d.Weekday() != at.Weekday() {
			t.Fatalf("%v is a %v, not a %v", d, at.Weekday(), d.Weekday())
		}
		text := at.Format("2006-01-02")
		if d.String() != text {
			t.Fatalf("%v is written %q", at, d.String())
		}
		if back, err := data.ParseDate(text); err != nil || back != d {
			t.Fatalf("%q is read as %v, %v", text, back, err)
		}
	}
}

func TestADateIsTheOneThatTheClockOnTheWallShows(t *testing.T) {
	at := time.Date(2026, 5, 3, 23, 30, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		hours int
		want  string
	}{
		"where it is already tomorrow": {+2, "2026-05-04"},
		"in Greenwich":                 {0, "2026-05-03"},
		"far in the west":              {-12, "2026-05-03"},
	} {
		t.Run(name, func(t *testing.T) {
			here := at.In(time.FixedZone("here", c.hours*3600))
			if got := data.DateOf(here).String(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestDaysBeyondTheEndOfAMonthRollOn(t *testing.T) {
	if got := data.NewDate(2026, 2, 29); got != day("2026-03-01") {
		t.Errorf("29 February 2026 became %v", got)
	}
	if got := data.NewDate(2026, 3, 0); got != day("2026-02-28") {
		t.Errorf("the day before 1 March became %v", got)
	}
}

func TestMonthsAreAddedWithinTheCalendar(t *testing.T) {
	for name, c := range map[string]struct {
		from string
		n    int
		want string
	}{
		"the same day of the next month":        {"2026-05-03", 1, "2026-06-03"},
		"the end of a shorter month":            {"2026-01-31", 1, "2026-02-28"},
		"the end of February in a leap year":    {"2024-01-31", 1, "2024-02-29"},
		"a leap day a year on":                  {"2024-02-29", 12, "2025-02-28"},
		"a leap day four years on":              {"2024-02-29", 48, "2028-02-29"},
		"no leap day in 2100":                   {"2096-02-29", 48, "2100-02-28"},
		"over the turn of the year":             {"2026-11-30", 3, "2027-02-28"},
		"backwards":                             {"2026-03-31", -1, "2026-02-28"},
		"backwards over the turn of the year":   {"2026-01-15", -2, "2025-11-15"},
		"none":                                  {"2026-12-31", 0, "2026-12-31"},
		"the last day does not stick to an end": {"2026-02-28", 1, "2026-03-28"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := day(c.from).AddMonths(c.n).String(); got != c.want {
				t.Errorf("%s and %d months: got %s, want %s", c.from, c.n, got, c.want)
			}
		})
	}
}

func TestAddingMonthsKeepsTheDayOrTakesTheMonthsLast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := data.Date(rapid.IntRange(int(day("1900-01-01")), int(day("2200-12-31"))).Draw(t, "from"))
		n := rapid.IntRange(-600, 600).Draw(t, "months")
		got := from.AddMonths(n)
		if apart := got.Year()*12 + int(got.Month()) - from.Year()*12 - int(from.Month()); apart != n {
			t.Fatalf("%v is %d months from %v, want %d", got, apart, from, n)
		}
		isLast := got.AddDays(1).Day() == 1
		if got.Day() != from.Day() && (!isLast || got.Day() > from.Day()) {
			t.Fatalf("%v and %d months is %v", from, n, got)
		}
	})
}

func TestTextThatIsNoDateIsRefused(t *testing.T) {
	for _, text := range []string{
		"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01", "2026-1-1", "2026/01/01", "03.05.2026",
		" 2026-05-03", "2026-05-03 ", "2026-05-03T10:00:00Z", "0000-12-31", "-001-01-01", "tomorrow", "２０２６-05-03", "\x00",
	} {
		if d, err := data.ParseDate(text); err == nil || d != 0 {
			t.Errorf("%q was read as %v (%d)", text, d, d)
		}
		kept := day("2026-05-03")
		if err := kept.UnmarshalText([]byte(text)); err == nil || kept != day("2026-05-03") {
			t.Errorf("%q overwrote a date with %v", text, kept)
		}
	}
}

func TestNoDateIsEmptyText(t *testing.T) {
	d, err := data.ParseDate("")
	if err != nil || !d.IsZero() || d.String() != "" {
		t.Errorf("got %v, %v", d, err)
	}
	if day("2026-05-03").IsZero() {
		t.Error("a date counts as none")
	}
}

func TestADateIsTextInJSON(t *testing.T) {
	for _, want := range []data.Date{0, day("0001-01-01"), day("2026-05-03"), day("9999-12-31")} {
		text, err := json.Marshal(want)
		if err != nil || string(text) != `"`+want.String()+`"` {
			t.Fatalf("%v became %s, %v", want, text, err)
		}
		var got data.Date
		if err := json.Unmarshal(text, &got); err != nil || got != want {
			t.Errorf("%s came back as %v, %v", text, got, err)
		}
	}
}

func TestASpanHoldsBothItsEnds(t *testing.T) {
	for name, c := range map[string]struct {
		span data.Span
		on   string
		want bool
	}{
		"the first day":                      {span("2026-05-03", "2026-05-10"), "2026-05-03", true},
		"the last day":                       {span("2026-05-03", "2026-05-10"), "2026-05-10", true},
		"the day before":                     {span("2026-05-03", "2026-05-10"), "2026-05-02", false},
		"the day after":                      {span("2026-05-03", "2026-05-10"), "2026-05-11", false},
		"a single day":                       {span("2026-05-03", "2026-05-03"), "2026-05-03", true},
		"long after an open end":             {span("2026-05-03", ""), "2199-01-01", true},
		"before the start with an open end":  {span("2026-05-03", ""), "2026-05-02", false},
		"long before, where no start is set": {span("", "2026-05-03"), "1900-01-01", true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.span.Contains(day(c.on)); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// drawSpan makes a good span within forty days of day 1000, with or without an
// end.
func drawSpan(t *rapid.T, label string) data.Span {
	from := data.Date(rapid.IntRange(1000, 1040).Draw(t, label+" from"))
	s := data.Span{From: from}
	if rapid.Bool().Draw(t, label+" ends") {
		s.Until = from.AddDays(rapid.IntRange(0, 20).Draw(t, label+" days"))
	}
	return s
}

func TestSpansOverlapWhenTheyShareADay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawSpan(t, "a"), drawSpan(t, "b")
		shared := false
		for d := data.Date(990); d < 1100; d++ {
			shared = shared || a.Contains(d) && b.Contains(d)
		}
		got := map[string]bool{"a, b": a.Overlaps(b), "b, a": b.Overlaps(a)}
		if diff := cmp.Diff(map[string]bool{"a, b": shared, "b, a": shared}, got); diff != "" {
			t.Fatalf("%v and %v (-want +got):\n%s", a, b, diff)
		}
	})
}

func TestASpanIsValidated(t *testing.T) {
	good := func() data.Span { return span("2026-05-03", "2026-05-03") }
	refuses(t, good, []refusal[data.Span]{
		{"it ends before it begins", func(s *data.Span) { s.Until = day("2026-05-02") }, "dates"},
	})
	accepts(t, good, map[string]func(*data.Span){
		"an open end":       func(s *data.Span) { s.Until = 0 },
		"nothing known yet": func(s *data.Span) { *s = data.Span{} },
	})
}

func TestAPeriodIsToldOfOnceItHasBegun(t *testing.T) {
	today := day("2026-11-29")
	for name, c := range map[string]struct {
		span data.Span
		told bool
	}{
		"past":                    {span("2026-09-01", "2026-10-01"), true},
		"today alone":             {span("2026-11-29", "2026-11-29"), true},
		"begun, and going on":     {span("2026-11-29", "2027-02-01"), true},
		"without ends":            {data.Span{}, true},
		"from tomorrow":           {span("2026-11-30", "2027-02-01"), false},
		"to come, and open":       {data.Span{From: day("2027-01-01")}, false},
		"past, and the wrong way": {span("2026-10-01", "2026-09-01"), false},
	} {
		if err := c.span.ValidateBegun(today); (err == nil) != c.told {
			t.Errorf("%s: %v", name, err)
		}
	}
}
