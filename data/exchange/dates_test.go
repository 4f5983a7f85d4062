package exchange

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/written"
)

var today = data.NewDate(2026, time.November, 19)

func TestDatesAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text  string
		order written.Order
		want  string
	}{
		{"2026-05-03", written.DayFirst, "2026-05-03"},
		{"2026/5/3", written.MonthFirst, "2026-05-03"},
		{"20260503", written.DayFirst, "2026-05-03"},
		{"3/5/2026", written.DayFirst, "2026-05-03"},
		{"3/5/2026", written.MonthFirst, "2026-03-05"},
		{"3-5-26", written.DayFirst, "2026-05-03"},
		{"25/5/2026", written.MonthFirst, "2026-05-25"},
		{"5/25/2026", written.DayFirst, "2026-05-25"},
		{"03.05.2026", written.MonthFirst, "2026-05-03"},
		{"3 May 2026", written.DayFirst, "2026-05-03"},
		{"3rd of May, 2026", written.DayFirst, "2026-05-03"},
		{"May 3, 2026", written.DayFirst, "2026-05-03"},
		{"Sun 3 May 2026", written.DayFirst, "2026-05-03"},
		{"3-May-26", written.DayFirst, "2026-05-03"},
		{"2026 Sept 3", written.DayFirst, "2026-09-03"},
		{"2026-05-03 00:00:00", written.DayFirst, "2026-05-03"},
		{"2026-05-03T19:30:00Z", written.DayFirst, "2026-05-03"},
		{"5/3/2026 7:30 PM", written.MonthFirst, "2026-05-03"},
		{"46145", written.DayFirst, "2026-05-03"},
		{"29/2/2028", written.DayFirst, "2028-02-29"},
		{"1/2/98", written.DayFirst, "1998-02-01"},
		{"1/2/36", written.DayFirst, "2036-02-01"}, // at most ten years ahead
		{"", written.DayFirst, ""},
	} {
		got, err := parseDay(c.text, written.Days{Today: today, Order: c.order})
		if err != nil || got.String() != c.want {
			t.Errorf("%q, order %v: %s, %v; want %s", c.text, c.order, got, err, c.want)
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
		"3/5/40":     "“3/5/40” is not a date: its year cannot be right", // 1940, as in a field
		"31/12/1969": "“31/12/1969” is not a date: its year cannot be right",
		"1 2 3 4":    "“1 2 3 4” is not a date: write it like 2026-05-03 or 3 May 2026",
		"7":          "“7” is not a date: write it like 2026-05-03 or 3 May 2026",
	} {
		if got, err := parseDay(text, written.Days{Today: today}); err == nil || err.Error() != want {
			t.Errorf("%q: %s, %v; want %s", text, got, err, want)
		}
	}
}

func TestEveryDayIsReadBackHoweverItIsWritten(t *testing.T) {
	layouts := []string{"2006-01-02", "2/1/2006", "02.01.2006", "2 January 2006", "Jan 2, 2006", "Monday 2 Jan 2006", "20060102"}
	rapid.Check(t, func(t *rapid.T) {
		day := data.EarliestDay.AddDays(rapid.IntRange(0, 47_000).Draw(t, "day"))
		text := day.Time().Format(rapid.SampledFrom(layouts).Draw(t, "layout"))
		if got, err := parseDay(text, written.Days{Today: today}); err != nil || got != day {
			t.Fatalf("%q was read as %s (%v), want %s", text, got, err, day)
		}
	})
}

func TestTheOrderOfDayAndMonthIsReadOffTheWholeColumn(t *testing.T) {
	for _, c := range []struct {
		says  string
		dates []string
		order written.Order
		want  written.Order
		note  string
	}{
		{"nothing is clear", []string{"3/5/2026", "soon"}, written.DayFirst, written.DayFirst, ""},
		{"one can only be month first", []string{"3/5/2026", "5/25/2026"}, written.DayFirst, written.MonthFirst, "The dates are read as month/day/year: some of them cannot be anything else."},
		{"one can only be day first", []string{"3/5/2026", "25/5/26"}, written.MonthFirst, written.DayFirst, "The dates are read as day/month/year: some of them cannot be anything else."},
		{"both occur", []string{"25/5/2026", "5/25/2026"}, written.MonthFirst, written.MonthFirst, "Some dates have the day first and some the month first; please look at them closely."},
		{"as expected", []string{"25/5/2026"}, written.DayFirst, written.DayFirst, ""},
	} {
		if got, note := dayOrder(c.dates, written.Days{Order: c.order}); got.Order != c.want || note != c.note {
			t.Errorf("%s: order %v, %q; want %v, %q", c.says, got.Order, note, c.want, c.note)
		}
	}
}
