package kit

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"alongside/data"
)

// DateOrder is how people here write a date in figures.
type DateOrder int

// The orders: 3/5 is 3 May or March 5.
const (
	DayFirst DateOrder = iota
	MonthFirst
)

// ParseDate understands dates as people write them in English: "3/5",
// "3 May", "May 3rd, 2026", "2026-05-03", "today", "yesterday", "tomorrow",
// "thu" (the coming one, today included) and "last thu". A date without a year
// is the one nearest to today. ok is false when the text is no date.
func ParseDate(text string, today data.Date, order DateOrder) (date data.Date, ok bool) {
	words := dateWords(text)
	if len(words) == 0 {
		return 0, false
	}
	if d, ok := namedDay(words, today); ok {
		return d, true
	}
	if _, is := weekdayOf(words[0]); is && len(words) > 1 {
		words = words[1:] // "Thursday 3 May": the name says nothing new
	}
	return calendarDay(words, today, order)
}

// dateWords parts a text into figures and words: "3rd,May" is "3", "may".
func dateWords(text string) []string {
	var words []string
	var last rune
	for _, r := range strings.ToLower(text) {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			last = ' '
			continue
		case len(words) > 0 && (unicode.IsLetter(last) && unicode.IsLetter(r) ||
			unicode.IsDigit(last) && unicode.IsDigit(r)):
			words[len(words)-1] += string(r)
		default:
			words = append(words, string(r))
		}
		last = r
	}
	kept := words[:0]
	for i, w := range words {
		if i > 0 && isOrdinal(w) || w == "of" || w == "the" {
			continue
		}
		kept = append(kept, w)
	}
	return kept
}

func isOrdinal(w string) bool { return w == "st" || w == "nd" || w == "rd" || w == "th" }

func namedDay(words []string, today data.Date) (data.Date, bool) {
	switch strings.Join(words, " ") {
	case "today", "now":
		return today, true
	case "yesterday":
		return today.AddDays(-1), true
	case "tomorrow":
		return today.AddDays(1), true
	}
	last, next := words[0] == "last", words[0] == "next"
	if last || next {
		words = words[1:]
	}
	if len(words) != 1 {
		return 0, false
	}
	day, ok := weekdayOf(words[0])
	if !ok {
		return 0, false
	}
	ahead := (int(day) - int(today.Weekday()) + 7) % 7
	switch {
	case last:
		return today.AddDays(ahead - 7), true
	case next && ahead == 0:
		return today.AddDays(7), true
	}
	return today.AddDays(ahead), true
}

// weekdayOf knows a weekday by its name or at least its first three letters.
func weekdayOf(word string) (time.Weekday, bool) {
	for day := time.Sunday; day <= time.Saturday; day++ {
		if len(word) >= 3 && strings.HasPrefix(strings.ToLower(day.String()), word) {
			return day, true
		}
	}
	return 0, false
}

func monthOf(word string) (time.Month, bool) {
	if word == "sept" {
		return time.September, true
	}
	for month := time.January; month <= time.December; month++ {
		if len(word) >= 3 && strings.HasPrefix(strings.ToLower(month.String()), word) {
			return month, true
		}
	}
	return 0, false
}

// calendarDay reads day, month and perhaps year in any of the usual orders.
func calendarDay(words []string, today data.Date, order DateOrder) (data.Date, bool) {
	if len(words) < 2 || len(words) > 3 {
		return 0, false
	}
	if len(words) == 3 && len(words[0]) == 4 { // 2026-05-03
		words = []string{words[2], words[1], words[0]}
		order = DayFirst
	}
	dayWord, monthWord := words[0], words[1]
	month, named := monthOf(monthWord)
	if !named {
		if month, named = monthOf(dayWord); named {
			dayWord = monthWord
		}
	}
	day, err := strconv.Atoi(dayWord)
	if !named {
		n, err2 := strconv.Atoi(monthWord)
		if err2 != nil {
			return 0, false
		}
		month = time.Month(n)
		if order == MonthFirst {
			day, month = int(month), time.Month(day)
		}
	}
	if err != nil {
		return 0, false
	}
	if len(words) == 2 {
		return nearestYear(day, month, today)
	}
	year, err := strconv.Atoi(words[2])
	if err != nil {
		return 0, false
	}
	return realDate(fullYear(year, words[2], today), month, day)
}

// fullYear completes 26 to the year of that ending that is no more than ten
// years ahead.
func fullYear(year int, written string, today data.Date) int {
	if len(written) > 2 {
		return year
	}
	year += today.Year() / 100 * 100
	if year > today.Year()+10 {
		year -= 100
	}
	return year
}

// nearestYear completes a day and a month to the date nearest to today.
func nearestYear(day int, month time.Month, today data.Date) (data.Date, bool) {
	best, found := data.Date(0), false
	for year := today.Year() - 1; year <= today.Year()+1; year++ {
		d, ok := realDate(year, month, day)
		if ok && (!found || distance(d, today) < distance(best, today)) {
			best, found = d, true
		}
	}
	return best, found
}

func distance(a, b data.Date) int { return int(max(a, b) - min(a, b)) }

// realDate refuses the 31st of June.
func realDate(year int, month time.Month, day int) (data.Date, bool) {
	if year < 1900 || year > 2199 {
		return 0, false
	}
	d := data.NewDate(year, month, day)
	return d, d.Year() == year && d.Month() == month && d.Day() == day
}
