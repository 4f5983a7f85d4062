package kit

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data"
)

func TestParseDate(t *testing.T) { // today is Thursday 19 November 2026
	date := data.NewDate
	for name, c := range map[string]struct {
		text  string
		order DateOrder
		want  data.Date
	}{
		"day and month in figures":           {"3/11", DayFirst, date(2026, 11, 3)},
		"month first in the US":              {"11/3", MonthFirst, date(2026, 11, 3)},
		"dots and spaces part as well":       {"3. 11.", DayFirst, date(2026, 11, 3)},
		"with a short year":                  {"3/11/26", DayFirst, date(2026, 11, 3)},
		"a short year long ago":              {"3/5/98", DayFirst, date(1998, 5, 3)},
		"with a full year":                   {"3/5/2026", DayFirst, date(2026, 5, 3)},
		"month by name":                      {"3 Nov", DayFirst, date(2026, 11, 3)},
		"month before the day":               {"November 3rd", DayFirst, date(2026, 11, 3)},
		"in full":                            {"Thursday 3 May 2026", DayFirst, date(2026, 5, 3)},
		"with ordinal and of":                {"the 3rd of May 2026", DayFirst, date(2026, 5, 3)},
		"ordinal":                            {"3rd of May 2026", DayFirst, date(2026, 5, 3)},
		"American, with a comma":             {"May 3, 2026", MonthFirst, date(2026, 5, 3)},
		"year first":                         {"2026-05-03", MonthFirst, date(2026, 5, 3)},
		"without a year, the nearest":        {"2 Jan", DayFirst, date(2027, 1, 2)},
		"the 29th of February, nearest":      {"29 Feb 2024", DayFirst, date(2024, 2, 29)},
		"sept":                               {"1 Sept", DayFirst, date(2026, 9, 1)},
		"today":                              {"Today", DayFirst, date(2026, 11, 19)},
		"yesterday":                          {"yesterday", DayFirst, date(2026, 11, 18)},
		"tomorrow":                           {" tomorrow ", DayFirst, date(2026, 11, 20)},
		"a weekday is the coming one":        {"sat", DayFirst, date(2026, 11, 21)},
		"a weekday may be today":             {"thu", DayFirst, date(2026, 11, 19)},
		"the next of today's name":           {"next Thursday", DayFirst, date(2026, 11, 26)},
		"the last of today's name":           {"last thurs", DayFirst, date(2026, 11, 12)},
		"the last of another name":           {"last sat", DayFirst, date(2026, 11, 14)},
		"nothing":                            {"", DayFirst, 0},
		"words":                              {"soon", DayFirst, 0},
		"a day that June has not":            {"31/6", DayFirst, 0},
		"a month that no year has":           {"3/13", DayFirst, 0},
		"a day only":                         {"3", DayFirst, 0},
		"a year that nobody lived in":        {"3/5/0026", DayFirst, 0},
		"figures too great to be a date":     {"99999999999999999999/1", DayFirst, 0},
		"a February that has no 29th":        {"29/2/2026", DayFirst, 0},
		"letters that begin no month's name": {"3 xyz", DayFirst, 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := ParseDate(c.text, today, c.order)
			if ok != (c.want != 0) || ok && got != c.want {
				t.Errorf("ParseDate(%q) = %v, %v, want %v", c.text, got, ok, c.want)
			}
		})
	}
}

func TestADateAsTheFieldWritesItIsReadAsTheSameDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, last := data.NewDate(1900, time.January, 1), data.NewDate(2199, time.December, 31)
		d := data.Date(rapid.Int32Range(int32(first), int32(last)).Draw(t, "date"))
		order := DateOrder(rapid.IntRange(0, 1).Draw(t, "order"))
		for _, text := range []string{DateMedium(d), DateLong(d), d.String()} {
			if got, ok := ParseDate(text, today, order); !ok || got != d {
				t.Fatalf("%q is read as %v, %v", text, got, ok)
			}
		}
	})
}

func TestParseTime(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want data.TimeOfDay
	}{
		"with a colon":              {"19:00", data.At(19, 0)},
		"with a dot":                {"7.30 pm", data.At(19, 30)},
		"four figures":              {"1900", data.At(19, 0)},
		"three figures":             {"930", data.At(9, 30)},
		"an hour":                   {"19", data.At(19, 0)},
		"an hour in the evening":    {"7pm", data.At(19, 0)},
		"with full stops":           {"7 p.m.", data.At(19, 0)},
		"twelve at night":           {"12 am", data.At(0, 0)},
		"twelve at noon":            {"12pm", data.At(12, 0)},
		"noon":                      {"noon", data.At(12, 0)},
		"midnight":                  {"Midnight", data.At(0, 0)},
		"an hour that no day has":   {"25:00", 0},
		"a minute that no hour has": {"19:75", 0},
		"thirteen in the evening":   {"13pm", 0},
		"nothing":                   {"", 0},
		"words":                     {"evening", 0},
		"a minus":                   {"-1", 0},
		"one figure of minutes":     {"19:5", 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := ParseTime(c.text)
			if ok != (c.want != 0) || ok && got != c.want {
				t.Errorf("ParseTime(%q) = %v, %v, want %v", c.text, got, ok, c.want)
			}
		})
	}
}
