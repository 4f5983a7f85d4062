package incoming

import (
	"strconv"
	"strings"
	"unicode"

	"alongside/data/written"
)

// headingsWithin is how far down the headings may stand: some lists begin with a
// title, who keeps them, and empty rows.
const headingsWithin = 30

// headingRow finds the row that is most likely the headings: by what its words mean,
// and by what of it can only be contents. It returns -1 where no row is one, and how
// many headings of it are known.
func headingRow(t Table) (at, known int) {
	at = -1
	best := 0
	for i := range t.Rows[:min(len(t.Rows), headingsWithin)] {
		score, n := headingScore(t, i)
		if score > best {
			at, best, known = i, score, n
		}
	}
	return at, known
}

// headingScore says how much a row is like headings. A known word is worth most,
// a date something, as rows below hold dates too; what only a person has, like an
// email address, speaks against.
func headingScore(t Table, row int) (score, known int) {
	dates, numbers, filled := 0, 0, 0
	for _, cell := range t.Rows[row].Cells {
		if cell == "" {
			continue
		}
		filled++
		kind, ok := headed(cell)
		_, tick := tickHeadings[headingKey(cell)]
		switch {
		case ok && kind != Status || ok && len(cell) > 3:
			score += 4
			known++
			if kind == Name || kind == First || kind == Last {
				score += 4
			}
		case tick && len(cell) > 1:
			score += 2
			known++
		case headsADay(cell):
			dates++
		case isDayNumber(cell):
			numbers++
		case looksLikeEmail(cell), looksLikePhone(cell):
			score -= 6
		}
	}
	if known == 0 && dates < 2 {
		return 0, 0
	}
	if dates > 1 || dates == 1 && known > 0 && filled <= known+dates+1 {
		score += 2 * dates
		known += dates
	}
	if numbers > 1 && row > 0 && monthsIn(t, row-1) > 0 {
		score += 2 * numbers
		known += numbers
	}
	if known == 1 && filled > 4 {
		score -= 3 // one word of a longer row may be chance
	}
	return score, known
}

// headingKey is the folded words of a heading as one text.
func headingKey(heading string) string { return strings.Join(headingWords(heading), " ") }

// headsADay reports whether a heading names a day, with or without its year.
func headsADay(heading string) bool {
	if len(heading) > 80 || !strings.ContainsFunc(heading, unicode.IsDigit) {
		return false
	}
	if _, ok := serial(heading); ok {
		return true
	}
	day, _ := written.Within(heading)
	if day == "" {
		return len(heading) == 8 && looksLikeDate(heading)
	}
	return !looksLikePhone(heading)
}

func isDayNumber(cell string) bool {
	n, err := strconv.Atoi(strings.TrimRight(strings.ToLower(cell), "stndrh."))
	return err == nil && n >= 1 && n <= 31 && len(cell) <= 4
}

// monthsIn counts the cells of a row that begin with the name of a month.
func monthsIn(t Table, row int) (n int) {
	for _, cell := range t.Rows[row].Cells {
		if _, _, ok := monthOf(cell); ok {
			n++
		}
	}
	return n
}

// monthOf reads a month that stands above the days of it: "October", "Oct 2026".
func monthOf(cell string) (month string, year int, ok bool) {
	for _, word := range strings.FieldsFunc(cell, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if _, is := written.Month(word); is && month == "" {
			month = word
		} else if n, err := strconv.Atoi(word); err == nil && n > 1900 && n < 2200 {
			year = n
		} else {
			return "", 0, false
		}
	}
	return month, year, month != ""
}

// unlikeTheRest takes the first row for headings of which none is known, where it says
// other things than the rows below it: words above dates, numbers or addresses.
func unlikeTheRest(t Table) []int {
	first := 0
	for first < len(t.Rows) && len(t.Rows[first].Cells) == 0 {
		first++
	}
	if first >= len(t.Rows)-1 {
		return nil
	}
	var rest []int
	for i := first + 1; i < len(t.Rows); i++ {
		rest = append(rest, i)
	}
	for column, cell := range t.Rows[first].Cells {
		in := look(t, rest, column)
		if cell != "" && in.most(in.dates+in.phones+in.emails+in.numbers) && !looksLikeDate(cell) && !looksLikeNumber(cell) && !looksLikeEmail(cell) && !looksLikePhone(cell) {
			return []int{first}
		}
	}
	return nil
}

// findHeadings are the places of the rows that are headings: one, or one and the one
// with the months or the dates above it.
func findHeadings(t Table, c Choices) []int {
	if c.NoHead {
		return nil
	}
	if c.Headings != nil {
		return c.Headings
	}
	at, _ := headingRow(t)
	if at < 0 {
		return unlikeTheRest(t)
	}
	if at > 0 {
		days := 0
		for _, cell := range t.Rows[at].Cells {
			if isDayNumber(cell) {
				days++
			}
		}
		if days > 0 && monthsIn(t, at-1) > 0 {
			return []int{at - 1, at}
		}
	}
	return []int{at}
}
