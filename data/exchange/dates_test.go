package exchange

import (
	"testing"

	"alongside/data"

	"pgregory.net/rapid"
)

func TestDatesAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text       string
		monthFirst bool
		want       string
	}{
		{"2026-05-03", false, "2026-05-03"},
		{"2026/5/3", true, "2026-05-03"},
		{"20260503", false, "2026-05-03"},
		{"3/5/2026", false, "2026-05-03"},
		{"3/5/2026", true, "2026-03-05"},
		{"3-5-26", false, "2026-05-03"},
		{"25/5/2026", true, "2026-05-25"},
		{"5/25/2026", false, "2026-05-25"},
		{"03.05.2026", true, "2026-05-03"},
		{"3 May 2026", false, "2026-05-03"},
		{"3rd of May, 2026", false, "2026-05-03"},
		{"May 3, 2026", false, "2026-05-03"},
		{"Sun 3 May 2026", false, "2026-05-03"},
		{"3-May-26", false, "2026-05-03"},
		{"2026 Sept 3", false, "2026-09-03"},
		{"2026-05-03 00:00:00", false, "2026-05-03"},
		{"2026-05-03T19:30:00Z", false, "2026-05-03"},
		{"5/3/2026 7:30 PM", true, "2026-05-03"},
		{"46145", false, "2026-05-03"},
		{"29/2/2028", false, "2028-02-29"},
		{"1/2/98", false, "1998-02-01"},
		{"", false, ""},
	} {
		got, err := parseDay(c.text, c.monthFirst)
		if err != nil || got.String() != c.want {
			t.Errorf("%q, month first %v: %s, %v; want %s", c.text, c.monthFirst, got, err, c.want)
		}
	}
}

func TestWhatIsNoDateIsRefusedWithTheReason(t *testing.T) {
	for text, want := range map[string]string{
		"soon":       "“soon” is not a date: write it like 2026-05-03 or 3 May 2026",
		"3 May":      "“3 May” is not a date: it needs a day and a year",
		"3/5":        "“3/5” is not a date: it has no year",
		"29/2/2026":  "“29/2/2026” is not a date: there is no such day in the calendar",
		"13/13/2026": "“13/13/2026” is not a date: there is no such month",
		"3/5/0026":   "“3/5/0026” is not a date: its year cannot be right",
		"31/12/1969": "“31/12/1969” is not a date: its year cannot be right",
		"1 2 3 4":    "“1 2 3 4” is not a date: write it like 2026-05-03 or 3 May 2026",
		"7":          "“7” is not a date: write it like 2026-05-03 or 3 May 2026",
	} {
		if got, err := parseDay(text, false); err == nil || err.Error() != want {
			t.Errorf("%q: %s, %v; want %s", text, got, err, want)
		}
	}
}

func TestEveryDayIsReadBackHoweverItIsWritten(t *testing.T) {
	layouts := []string{"2006-01-02", "2/1/2006", "02.01.2006", "2 January 2006", "Jan 2, 2006", "Monday 2 Jan 2006", "20060102"}
	rapid.Check(t, func(t *rapid.T) {
		day := data.EarliestDay.AddDays(rapid.IntRange(0, 47_000).Draw(t, "day"))
		text := day.Time().Format(rapid.SampledFrom(layouts).Draw(t, "layout"))
		if got, err := parseDay(text, false); err != nil || got != day {
			t.Fatalf("%q was read as %s (%v), want %s", text, got, err, day)
		}
	})
}

func TestTheOrderOfDayAndMonthIsReadOffTheWholeColumn(t *testing.T) {
	for _, c := range []struct {
		says       string
		dates      []string
		monthFirst bool
		want       bool
		note       string
	}{
		{"nothing is clear", []string{"3/5/2026", "soon"}, false, false, ""},
		{"one can only be month first", []string{"3/5/2026", "5/25/2026"}, false, true, "The dates are read as month/day/year: some of them cannot be anything else."},
		{"one can only be day first", []string{"3/5/2026", "25/5/26"}, true, false, "The dates are read as day/month/year: some of them cannot be anything else."},
		{"both occur", []string{"25/5/2026", "5/25/2026"}, true, true, "Some dates have the day first and some the month first; please look at them closely."},
		{"as expected", []string{"25/5/2026"}, false, false, ""},
	} {
		if got, note := dayOrder(c.dates, c.monthFirst); got != c.want || note != c.note {
			t.Errorf("%s: month first %v, %q; want %v, %q", c.says, got, note, c.want, c.note)
		}
	}
}
