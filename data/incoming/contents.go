package incoming

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"alongside/data"
	"alongside/data/written"
)

// contents is what stands in the rows of a column, counted.
type contents struct {
	filled, dates, stamps, times, phones, emails, numbers, names, statuses int
	running                                                                bool // 1, 2, 3 …
	distinct                                                               map[string]int
}

const mostLooked = 400 // rows of a column that are enough to tell what it holds

var (
	plainEmail = regexp.MustCompile(`^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$`)
	plainPhone = regexp.MustCompile(`^[+(]?[\d][\d\s().\-/+]{5,}\d( ?(x|ext\.?) ?\d+)?$`)
	rounded    = regexp.MustCompile(`^\d([.,]\d+)?E\+?\d+$`) // by a spreadsheet
	clockBit   = regexp.MustCompile(`\d{1,2}[:.]\d{2}`)
)

func looksLikeEmail(cell string) bool {
	return strings.Contains(cell, "@") && plainEmail.MatchString(cell)
}

// looksLikePhone knows telephone numbers: at least seven figures, and no date; figures
// alone only where they begin as a number does that is dialled, or are many. Other
// programs number people with seven.
func looksLikePhone(cell string) bool {
	if !plainPhone.MatchString(cell) && !rounded.MatchString(cell) {
		return false
	}
	digits := 0
	for _, r := range cell {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	dialled := strings.ContainsAny(cell[:1], "+0(") || digits < len(cell) || digits >= 9
	return rounded.MatchString(cell) || digits >= 7 && digits <= 15 && dialled && !looksLikeDate(cell)
}

// looksLikeDate reports whether the cell is a whole date in either order.
func looksLikeDate(cell string) bool {
	if len(cell) > 60 || !strings.ContainsFunc(cell, unicode.IsDigit) {
		return false
	}
	if _, ok := serial(cell); ok {
		return true
	}
	d, err := written.Days{Today: someDay}.Whole(cell)
	return err == nil && plausible(d)
}

// someDay only stands in where no year depends on it.
var someDay = data.NewDate(2026, time.January, 1)

func plausible(d data.Date) bool { return d >= data.EarliestDay && d.Year() <= lastYear }

// lastYear is the last in which a date of a list is taken for one.
const lastYear = 2100

// serial reads the days since 30 December 1899 in which spreadsheets count when a
// cell has lost its format, with or without the part of a day that is the time.
func serial(text string) (data.Date, bool) {
	whole, part, _ := strings.Cut(text, ".")
	n, err := strconv.Atoi(whole)
	if err != nil || len(whole) != 5 || n < 32_874 || n > 73_050 { // 1990 to 2099
		return 0, false
	}
	if _, err := strconv.Atoi(part); part != "" && err != nil {
		return 0, false
	}
	return data.NewDate(1899, time.December, 30).AddDays(n), true
}

// look counts what stands in a column of the rows that are data.
func look(t Table, rows []int, column int) contents {
	c := contents{distinct: map[string]int{}, running: true}
	step := max(1, len(rows)/mostLooked)
	last := 0
	for i := 0; i < len(rows); i++ {
		cell := t.At(rows[i], column)
		if cell == "" {
			continue
		}
		if n, err := strconv.Atoi(strings.TrimRight(cell, ".")); err != nil || n != last+1 && (c.filled > 0 || n > 1) || n < 0 || n > MaxRows {
			c.running = false
		} else {
			last = n
		}
		if i%step != 0 && c.filled > mostLooked {
			continue
		}
		c.filled++
		c.distinct[foldWord(cell)]++
		switch m, at := (Choices{}).meaningOf(cell); {
		case looksLikeEmail(cell):
			c.emails++
			continue
		case m != Unknown && m != Nothing:
			c.statuses++
			if at != 0 {
				c.times++
			}
			continue
		}
		switch {
		case looksLikePhone(cell):
			c.phones++
		case looksLikeDate(cell):
			c.dates++
			if clockBit.MatchString(cell) && !strings.Contains(cell, "00:00") {
				c.stamps++
			}
		case looksLikeNumber(cell):
			c.numbers++
		case looksLikeName(cell):
			c.names++
		}
	}
	c.running = c.running && c.filled > 1
	return c
}

// most reports whether n are most of what stands in the column.
func (c contents) most(n int) bool { return c.filled > 0 && n*10 >= c.filled*6 }

func looksLikeNumber(cell string) bool {
	_, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimRight(cell, "%"), ",", "."), 64)
	return err == nil
}

// looksLikeName reports whether a cell is two or three words with capitals, as names
// of people are.
func looksLikeName(cell string) bool {
	words := strings.FieldsFunc(cell, func(r rune) bool { return r == ' ' || r == ',' })
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	capitals := 0
	for _, w := range words {
		for i, r := range w {
			switch {
			case i == 0 && unicode.IsUpper(r):
				capitals++
			case unicode.IsDigit(r):
				return false
			}
		}
	}
	return capitals >= 2
}
