package exchange

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"time"

	"alongside/data"
	"alongside/data/written"
)

// parseDay reads a date of a spreadsheet: as written.Days.Whole has it, or the
// number by which a spreadsheet counts days. The empty text is no date.
func parseDay(text string, days written.Days) (data.Date, error) {
	if text == "" {
		return 0, nil
	}
	d, ok := dayNumber(text)
	var err error
	if !ok {
		d, err = days.Whole(text)
	}
	if err == nil && (d < data.EarliestDay || d.Year() > lastYear) {
		err = errors.New("its year cannot be right")
	}
	if err != nil {
		return 0, fmt.Errorf("“%s” is not a date: %w", shorten(text), err)
	}
	return d, nil
}

// lastYear is the last in which a date of a spreadsheet is taken for one.
const lastYear = 2100

// dayNumber reads the days since 30 December 1899 in which spreadsheets count
// when a cell has lost its format.
func dayNumber(text string) (data.Date, bool) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 25_569 || n > 80_000 { // 1970 to 2119
		return 0, false
	}
	return data.NewDate(1899, time.December, 30).AddDays(n), true
}

var slashDate = regexp.MustCompile(`^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b`)

// dayOrder reads the order of day and month off the dates that can be read in
// one way only, so that the others of the same file are not misread beside
// them. The note says what was decided against the caller's expectation.
func dayOrder(dates []string, days written.Days) (decided written.Days, note string) {
	dayFirst, monthFirst := 0, 0
	for _, text := range dates {
		m := slashDate.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		switch {
		case a > 12 && b <= 12:
			dayFirst++
		case b > 12 && a <= 12:
			monthFirst++
		}
	}
	switch {
	case dayFirst > 0 && monthFirst > 0:
		return days, "Some dates have the day first and some the month first; please look at them closely."
	case dayFirst > 0 && days.Order == written.MonthFirst:
		days.Order = written.DayFirst
		return days, "The dates are read as day/month/year: some of them cannot be anything else."
	case monthFirst > 0 && days.Order == written.DayFirst:
		days.Order = written.MonthFirst
		return days, "The dates are read as month/day/year: some of them cannot be anything else."
	}
	return days, ""
}
