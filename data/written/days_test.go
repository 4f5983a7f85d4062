package written_test

import (
	"errors"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/written"
)

var today = data.NewDate(2026, time.November, 19) // a Thursday

func TestWhatIsTypedIsReadAsADay(t *testing.T) { // today is Thursday 19 November 2026
	date := data.NewDate
	for name, c := range map[string]struct {
		text  string
		order written.Order
		want  data.Date
	}{
		"day and month in figures":           {"3/11", written.DayFirst, date(2026, 11, 3)},
		"month first in the US":              {"11/3", written.MonthFirst, date(2026, 11, 3)},
		"dots and spaces part as well":       {"3. 11.", written.DayFirst, date(2026, 11, 3)},
		"with a short year":                  {"3/11/26", written.DayFirst, date(2026, 11, 3)},
		"a short year long ago":              {"3/5/98", written.DayFirst, date(1998, 5, 3)},
		"with a full year":                   {"3/5/2026", written.DayFirst, date(2026, 5, 3)},
		"month by name":                      {"3 Nov", written.DayFirst, date(2026, 11, 3)},
		"month before the day":               {"November 3rd", written.DayFirst, date(2026, 11, 3)},
		"in full":                            {"Thursday 3 May 2026", written.DayFirst, date(2026, 5, 3)},
		"with ordinal and of":                {"the 3rd of May 2026", written.DayFirst, date(2026, 5, 3)},
		"ordinal":                            {"3rd of May 2026", written.DayFirst, date(2026, 5, 3)},
		"American, with a comma":             {"May 3, 2026", written.MonthFirst, date(2026, 5, 3)},
		"year first":                         {"2026-05-03", written.MonthFirst, date(2026, 5, 3)},
		"without a year, the nearest":        {"2 Jan", written.DayFirst, date(2027, 1, 2)},
		"the 29th of February, nearest":      {"29 Feb 2024", written.DayFirst, date(2024, 2, 29)},
		"sept":                               {"1 Sept", written.DayFirst, date(2026, 9, 1)},
		"today":                              {"Today", written.DayFirst, date(2026, 11, 19)},
		"yesterday":                          {"yesterday", written.DayFirst, date(2026, 11, 18)},
		"tomorrow":                           {" tomorrow ", written.DayFirst, date(2026, 11, 20)},
		"a weekday is the coming one":        {"sat", written.DayFirst, date(2026, 11, 21)},
		"a weekday may be today":             {"thu", written.DayFirst, date(2026, 11, 19)},
		"the next of today's name":           {"next Thursday", written.DayFirst, date(2026, 11, 26)},
		"the last of today's name":           {"last thurs", written.DayFirst, date(2026, 11, 12)},
		"the last of another name":           {"last sat", written.DayFirst, date(2026, 11, 14)},
		"nothing":                            {"", written.DayFirst, 0},
		"words":                              {"soon", written.DayFirst, 0},
		"a day that June has not":            {"31/6", written.DayFirst, 0},
		"what can be read in one way only":   {"3/13", written.DayFirst, date(2027, 3, 13)},
		"the other way only":                 {"25/5", written.MonthFirst, date(2026, 5, 25)},
		"dots have the day first":            {"3.5.", written.MonthFirst, date(2027, 5, 3)},
		"a weekday before figures":           {"Sun 3/5", written.DayFirst, date(2027, 5, 3)},
		"a weekday and one figure":           {"sat 3", written.DayFirst, 0},
		"months that no year has":            {"13/13", written.DayFirst, 0},
		"a day only":                         {"3", written.DayFirst, 0},
		"a year that nobody lived in":        {"3/5/0026", written.DayFirst, 0},
		"figures too great to be a date":     {"99999999999999999999/1", written.DayFirst, 0},
		"a February that has no 29th":        {"29/2/2026", written.DayFirst, 0},
		"letters that begin no month's name": {"3 xyz", written.DayFirst, 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := (written.Days{Today: today, Order: c.order}).Typed(c.text)
			if (err == nil) != (c.want != 0) || err == nil && got != c.want {
				t.Errorf("%q = %v, %v, want %v", c.text, got, err, c.want)
			}
		})
	}
}

func TestWhatIsWrittenLikeADateAndIsNoneIsToldFromWhatIsNot(t *testing.T) { // today is in 2026
	for text, want := range map[string]error{
		"29 feb 2027": written.ErrNoDay,
		"29/2/2027":   written.ErrNoDay,
		"29 feb":      written.ErrNoDay, // in none of the years around
		"31/6":        written.ErrNoDay,
		"13/13":       written.ErrNoMonth,
		"3/5/0026":    written.ErrYear,
		"soon":        nil,
		"3":           nil,
		"3 xyz":       nil,
		"sat 3":       nil,
	} {
		date, err := written.Days{Today: today}.Typed(text)
		if err == nil {
			t.Errorf("%q = %v", text, date)
			continue
		}
		for _, one := range []error{written.ErrNoDay, written.ErrNoMonth, written.ErrYear} {
			if errors.Is(err, one) != (one == want) {
				t.Errorf("%q: %v, want %v", text, err, want)
			}
		}
	}
}
