package written

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"alongside/data"
)

// The forms of a date and of a time of day within a longer text, as in the
// heading "3 Nov 2026 7.00PM All students". The longest forms come first.
var (
	dateForms = []*regexp.Regexp{
		regexp.MustCompile(`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`),
		regexp.MustCompile(`\d{1,2}[-/.] ?\d{1,2}[-/.] ?(\d{4}|\d{2})\b`),
		regexp.MustCompile(`(?i)\d{1,2}(st|nd|rd|th)?\.?[-/ ]*(of |de )?\pL{3,}\.?,?[-/ ]*(de |')?(\d{4}|\d{2}\b)`),
		regexp.MustCompile(`(?i)\pL{3,}\.?[- ]*\d{1,2}(st|nd|rd|th)?\b[, -]+(\d{4})`),
		regexp.MustCompile(`(?i)\d{1,2}(st|nd|rd|th)?\.?[-/ ]*(of |de )?\pL{3,}`),
		regexp.MustCompile(`(?i)\pL{3,}\.?[- ]*\d{1,2}(st|nd|rd|th)?\b`),
		regexp.MustCompile(`\b\d{1,2}[-/.] ?\d{1,2}\b\.?`),
	}
	clockForm = regexp.MustCompile(`(?i)\b(\d{1,2}[:.]\d{2}(:\d{2})? ?([ap]\.?m\b\.?)?|\d{1,2} ?[ap]m\b|\d{1,2}h\d{2})`)
)

// Within finds a date and a time of day in a longer text, as in the heading of a
// column: "3 Nov 2026 7.00PM All students". Each comes as it stands there, to be
// read by Whole, InYear and Clock; "" for none.
func Within(text string) (day, clock string) {
	for _, form := range dateForms {
		for _, at := range form.FindAllStringIndex(text, -1) {
			found := text[at[0]:at[1]]
			p, err := partsOf(found)
			if err != nil || len(p.numbers) == 0 || p.month == 0 && len(p.numbers) < 2 {
				continue
			}
			rest := text[:at[0]] + " " + text[at[1]:]
			if len(p.numbers) < 3 && p.month == 0 && !dayOfYear(p) {
				continue // 19.00 is a time
			}
			return strings.TrimSpace(found), strings.TrimSpace(clockForm.FindString(rest))
		}
	}
	return "", strings.TrimSpace(clockForm.FindString(text))
}

// dayOfYear reports whether two figures can be a day and a month, in either order.
func dayOfYear(p parts) bool {
	first, _ := strconv.Atoi(p.numbers[0])
	second, _ := strconv.Atoi(p.numbers[1])
	return first > 0 && second > 0 && min(first, second) <= 12 && max(first, second) <= 31
}

// InYear reads a date that does not say its year as one of that year.
func (d Days) InYear(text string, year int) (data.Date, error) {
	p, err := partsOf(text)
	if err != nil {
		return 0, err
	}
	switch {
	case p.month != 0 && len(p.numbers) == 1:
		return d.day(strconv.Itoa(year), int(p.month), p.numbers[0])
	case p.month == 0 && len(p.numbers) == 2:
		day, month := d.dayAndMonth(p)
		return d.day(strconv.Itoa(year), month, day)
	}
	return 0, errNoDate
}

// SaysNoYear reports whether an error of Whole is that of a day without a year.
func SaysNoYear(err error) bool { return errors.Is(err, errNoYear) || errors.Is(err, errPart) }

// Proves tells in which order day and month stand in a date of figures alone that
// can be read in one way only: 25/5/2026 has the day first. Without proof it is
// false: 3/5/2026 can be either, 5/5/2026 and 5 May say nothing of it.
func Proves(text string) (order Order, proven bool) {
	p, err := partsOf(clockTime.ReplaceAllString(text, ""))
	if err != nil || p.month != 0 || len(p.numbers) < 2 || len(p.numbers[0]) > 2 {
		return 0, false
	}
	first, _ := strconv.Atoi(p.numbers[0])
	second, _ := strconv.Atoi(p.numbers[1])
	switch {
	case first > 12 && second <= 12, p.dots && first <= 31 && second <= 12:
		return DayFirst, true
	case second > 12 && second <= 31 && first <= 12 && first > 0:
		return MonthFirst, true
	}
	return 0, false
}
