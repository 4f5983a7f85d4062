package exchange

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"alongside/data"
)

// clockTime is what spreadsheets put behind a date.
var clockTime = regexp.MustCompile(`(?i)[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]m)?\s*(Z|[+-]\d{2}:?\d{2})?$`)

// dateWord is a run of digits or of letters.
var dateWord = regexp.MustCompile(`\d+|\pL+`)

// parseDay reads a date as people write it: 2026-05-03, 3/5/2026, 03.05.26,
// 3rd May 2026, May 3, 2026, Sun 3 May 2026, a spreadsheet's day number, each
// with or without a time of day. MonthFirst says how to read 3/5/2026 where
// it could be either; dots are always day first. The empty text is no date.
func parseDay(text string, monthFirst bool) (data.Date, error) {
	if text == "" {
		return 0, nil
	}
	d, err := readDay(text, monthFirst)
	if err != nil {
		return 0, fmt.Errorf("“%s” is not a date: %w", shorten(text), err)
	}
	return d, nil
}

var errNoDate = errors.New("write it like 2026-05-03 or 3 May 2026")

// looksLikeDate reports whether the text is a whole date.
func looksLikeDate(text string) bool {
	text = clean(text)
	if _, err := strconv.Atoi(text); err == nil && len(text) != len("20260503") {
		return false // a column that is headed 1, 2, 3 holds no dates
	}
	d, err := parseDay(text, false)
	if err != nil {
		d, err = parseDay(text, true)
	}
	return err == nil && d != 0
}

func readDay(text string, monthFirst bool) (data.Date, error) {
	text = clockTime.ReplaceAllString(text, "")
	var numbers []string
	var month time.Month
	for _, word := range dateWord.FindAllString(text, -1) {
		if word[0] >= '0' && word[0] <= '9' {
			numbers = append(numbers, word)
			continue
		}
		m, ok := monthNamed(word)
		switch {
		case ok && month == 0:
			month = m
		case !fillWord(word):
			return 0, errNoDate
		}
	}
	switch {
	case month != 0 && len(numbers) == 2:
		if len(numbers[0]) == 4 {
			numbers[0], numbers[1] = numbers[1], numbers[0]
		}
		return calendarDay(numbers[1], int(month), numbers[0])
	case month != 0 && len(numbers) < 2:
		return 0, errors.New("it needs a day and a year")
	case month != 0:
		return 0, errNoDate
	case len(numbers) == 1:
		return dayNumber(numbers[0])
	case len(numbers) == 2:
		return 0, errors.New("it has no year")
	case len(numbers) != 3:
		return 0, errNoDate
	case len(numbers[0]) == 4:
		m, _ := strconv.Atoi(numbers[1])
		return calendarDay(numbers[0], m, numbers[2])
	}
	return shortDay(numbers, monthFirst && !strings.Contains(text, "."))
}

// shortDay reads day, month and year, or month, day and year: whichever can
// be, and what monthFirst says where both can.
func shortDay(numbers []string, monthFirst bool) (data.Date, error) {
	a, _ := strconv.Atoi(numbers[0])
	b, _ := strconv.Atoi(numbers[1])
	if b > 12 && a <= 12 || monthFirst && a <= 12 {
		return calendarDay(numbers[2], a, numbers[1])
	}
	return calendarDay(numbers[2], b, numbers[0])
}

// calendarDay returns the date if there is such a day.
func calendarDay(yearText string, month int, dayText string) (data.Date, error) {
	year, err1 := strconv.Atoi(yearText)
	day, err2 := strconv.Atoi(dayText)
	switch {
	case err1 != nil || err2 != nil || len(dayText) > 2:
		return 0, errNoDate
	case len(yearText) == 2 && year < 70: // as time.Parse has it
		year += 2000
	case len(yearText) == 2:
		year += 1900
	}
	if year < data.EarliestDay.Year() || year > 2100 {
		return 0, errors.New("its year cannot be right")
	}
	if month < 1 || month > 12 {
		return 0, errors.New("there is no such month")
	}
	d := data.NewDate(year, time.Month(month), day)
	if day < 1 || d.Day() != day {
		return 0, errors.New("there is no such day in the calendar")
	}
	return d, nil
}

// dayNumber reads 20260503, and the days since 30 December 1899 in which
// spreadsheets count when a cell has lost its format.
func dayNumber(text string) (data.Date, error) {
	n, err := strconv.Atoi(text)
	switch {
	case err != nil:
		return 0, errNoDate
	case len(text) == 8:
		return calendarDay(text[:4], n/100%100, text[6:])
	case n >= 25_569 && n <= 80_000: // 1970 to 2119
		return data.NewDate(1899, time.December, 30).AddDays(n), nil
	}
	return 0, errNoDate
}

// monthNamed knows the English months by three letters or more.
func monthNamed(word string) (time.Month, bool) {
	word = strings.ToLower(word)
	for m := time.January; m <= time.December; m++ {
		if len(word) >= 3 && (strings.HasPrefix(strings.ToLower(m.String()), word) || word == "sept" && m == time.September) {
			return m, true
		}
	}
	return 0, false
}

// fillWord knows the words in a date that say nothing more: th, of, Sunday.
func fillWord(word string) bool {
	word = strings.ToLower(word)
	switch word {
	case "st", "nd", "rd", "th", "of", "the":
		return true
	}
	for w := time.Sunday; w <= time.Saturday; w++ {
		if len(word) >= 2 && strings.HasPrefix(strings.ToLower(w.String()), word) {
			return true
		}
	}
	return false
}

var slashDate = regexp.MustCompile(`^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b`)

// dayOrder reads the order of day and month off the dates that can be read in
// one way only, so that the others of the same file are not misread beside
// them. The note says what was decided against the caller's expectation.
func dayOrder(dates []string, monthFirst bool) (decided bool, note string) {
	days, months := 0, 0
	for _, text := range dates {
		m := slashDate.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		switch {
		case a > 12 && b <= 12:
			days++
		case b > 12 && a <= 12:
			months++
		}
	}
	switch {
	case days > 0 && months > 0:
		return monthFirst, "Some dates have the day first and some the month first; please look at them closely."
	case days > 0 && monthFirst:
		return false, "The dates are read as day/month/year: some of them cannot be anything else."
	case months > 0 && !monthFirst:
		return true, "The dates are read as month/day/year: some of them cannot be anything else."
	}
	return monthFirst, ""
}
