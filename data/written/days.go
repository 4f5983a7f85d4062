package written

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"alongside/data"
)

// Order is how people here write a date in figures.
type Order int

// The orders: 3/5 is 3 May or March 5. A date that can be read in one way only
// is read in that way, and one with dots has the day first.
const (
	DayFirst Order = iota
	MonthFirst
)

// Days reads dates as seen from a day: a year of two figures is the one of that
// ending that lies at most ten years ahead of Today.
type Days struct {
	Today data.Date
	Order Order
}

// What is wrong with a text that is no date, to be put behind "is not a date:". Those
// that have a name outside are of a text that is written as a date is.
var (
	errNoDate  = errors.New("write it like 2026-05-03 or 3 May 2026")
	errNoYear  = errors.New("it has no year")
	errPart    = errors.New("it needs a day and a year")
	ErrYear    = errors.New("its year cannot be right")
	ErrNoMonth = errors.New("there is no such month")
	ErrNoDay   = errors.New("there is no such day in the calendar")
)

// The years in which a date can lie: outside them a figure was mistyped.
const firstYear, lastYear = 1900, 2199

// clockTime is what spreadsheets put behind a date.
var clockTime = regexp.MustCompile(`(?i)[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]m)?\s*(Z|[+-]\d{2}:?\d{2})?$`)

// runs parts a text into figures and words: "3rd,May" is "3", "rd", "May".
var runs = regexp.MustCompile(`\d+|\pL+`)

// Whole reads a date that says its year: 2026-05-03, 20260503, 3/5/2026,
// 03.05.26, 3rd May 2026, May 3, 2026, Sun 3 May 2026, each with or without a
// time of day. The error says in a few words what is missing or wrong.
func (d Days) Whole(text string) (data.Date, error) {
	p, err := partsOf(clockTime.ReplaceAllString(text, ""))
	if err != nil {
		return 0, err
	}
	return d.whole(p)
}

// Typed reads what is typed into a field: what Whole reads, a day without a
// year, which is the one nearest to today, and "today", "yesterday", "tomorrow",
// "thu" (the coming one, today included), "next thu" and "last thu". Its errors are
// those of Whole.
func (d Days) Typed(text string) (data.Date, error) {
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		if date, ok := d.named(strings.Fields(strings.ToLower(text))); ok {
			return date, nil
		}
		return 0, errNoDate
	}
	p, err := partsOf(text)
	if err != nil {
		return 0, err
	}
	date, err := d.whole(p)
	if SaysNoYear(err) {
		return d.nearest(p)
	}
	return date, err
}

// named reads a day that is said by a word.
func (d Days) named(words []string) (data.Date, bool) {
	switch strings.Join(words, " ") {
	case "":
		return 0, false
	case "today", "now":
		return d.Today, true
	case "yesterday":
		return d.Today.AddDays(-1), true
	case "tomorrow":
		return d.Today.AddDays(1), true
	}
	last, next := words[0] == "last", words[0] == "next"
	if last || next {
		words = words[1:]
	}
	if len(words) != 1 || len(words[0]) < 3 {
		return 0, false
	}
	day, ok := weekday(words[0])
	if !ok {
		return 0, false
	}
	ahead := (int(day) - int(d.Today.Weekday()) + 7) % 7
	switch {
	case last:
		return d.Today.AddDays(ahead - 7), true
	case next && ahead == 0:
		return d.Today.AddDays(7), true
	}
	return d.Today.AddDays(ahead), true
}

// parts are the figures of a date in the order in which they stand, and the
// month where it is named.
type parts struct {
	numbers []string
	month   time.Month
	dots    bool
}

func partsOf(text string) (parts, error) {
	p := parts{dots: strings.Contains(text, ".")}
	for _, run := range runs.FindAllString(text, -1) {
		month, named := Month(run)
		switch {
		case run[0] >= '0' && run[0] <= '9':
			p.numbers = append(p.numbers, run)
		case named && p.month == 0:
			p.month = month
		case !fills(run):
			return p, errNoDate
		}
	}
	return p, nil
}

func (d Days) whole(p parts) (data.Date, error) {
	n := p.numbers
	switch {
	case p.month != 0 && len(n) == 2:
		if len(n[0]) == 4 { // 2026 May 3
			n[0], n[1] = n[1], n[0]
		}
		return d.day(n[1], int(p.month), n[0])
	case p.month != 0 && len(n) < 2:
		return 0, errPart
	case p.month == 0 && len(n) == 1 && len(n[0]) == len("20260503"):
		month, _ := strconv.Atoi(n[0][4:6])
		return d.day(n[0][:4], month, n[0][6:])
	case p.month == 0 && len(n) == 2:
		return 0, errNoYear
	case p.month != 0 || len(n) != 3:
		return 0, errNoDate
	case len(n[0]) == 4: // 2026-05-03
		month, _ := strconv.Atoi(n[1])
		return d.day(n[0], month, n[2])
	}
	day, month := d.dayAndMonth(p)
	return d.day(n[2], month, day)
}

// nearest completes a day and a month to the date nearest to today.
func (d Days) nearest(p parts) (data.Date, error) {
	day, month := "", int(p.month)
	switch {
	case p.month != 0 && len(p.numbers) == 1:
		day = p.numbers[0]
	case p.month == 0 && len(p.numbers) == 2:
		day, month = d.dayAndMonth(p)
	default:
		return 0, errNoDate
	}
	best, wrong := data.Date(0), error(nil)
	for year := d.Today.Year() - 1; year <= d.Today.Year()+1; year++ {
		date, err := d.day(strconv.Itoa(year), month, day)
		switch {
		case err != nil:
			wrong = err
		case best.IsZero() || distance(date, d.Today) < distance(best, d.Today):
			best = date
		}
	}
	if best.IsZero() {
		return 0, wrong
	}
	return best, nil
}

func distance(a, b data.Date) int { return int(max(a, b) - min(a, b)) }

// dayAndMonth reads day and month, or month and day, from the first two figures:
// whichever can be, and as the order has it where both can.
func (d Days) dayAndMonth(p parts) (day string, month int) {
	first, _ := strconv.Atoi(p.numbers[0])
	second, _ := strconv.Atoi(p.numbers[1])
	if second > 12 && first <= 12 || d.Order == MonthFirst && first <= 12 && !p.dots {
		return p.numbers[1], first
	}
	return p.numbers[0], second
}

// day returns the date if there is such a day.
func (d Days) day(yearText string, month int, dayText string) (data.Date, error) {
	year, err1 := strconv.Atoi(yearText)
	day, err2 := strconv.Atoi(dayText)
	if err1 != nil || err2 != nil || len(dayText) > 2 {
		return 0, errNoDate
	}
	if len(yearText) <= 2 {
		year += d.Today.Year() / 100 * 100
		if year > d.Today.Year()+10 {
			year -= 100
		}
	}
	if year < firstYear || year > lastYear {
		return 0, ErrYear
	}
	if month < 1 || month > 12 {
		return 0, ErrNoMonth
	}
	date := data.NewDate(year, time.Month(month), day)
	if day < 1 || date.Day() != day {
		return 0, ErrNoDay
	}
	return date, nil
}

// weekday knows a weekday by its name or at least its first two letters.
func weekday(word string) (time.Weekday, bool) {
	word = strings.ToLower(word)
	for day := time.Sunday; day <= time.Saturday; day++ {
		if len(word) >= 2 && strings.HasPrefix(strings.ToLower(day.String()), word) {
			return day, true
		}
	}
	return 0, false
}

// fills knows the words in a date that say nothing more: th, of, Sunday.
func fills(word string) bool {
	switch strings.ToLower(word) {
	case "st", "nd", "rd", "th", "of", "the", "de":
		return true
	}
	_, is := weekday(word)
	return is
}
