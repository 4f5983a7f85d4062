package incoming

import (
	"html"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The most that is read. A programme of two thousand people needs a fiftieth of
// it.
const (
	MaxBytes   = 10 << 20
	MaxRows    = 20_000
	MaxColumns = 1_000
	maxCells   = 2_000_000
)

// Table is the cells of one sheet, each as it reads, without blanks around it.
type Table struct {
	Rows   []Row
	Wide   int // the number of columns
	Source Source
}

// Row is one row with the number that a spreadsheet shows for it.
type Row struct {
	Number int
	Cells  []string
}

// Source says how the cells came about.
type Source struct {
	Encoding Encoding // how letters were written, of a text
	Guessed  bool     // nothing said how they were written
	Letters  []string // some words in which that shows, to look at
	Sheet    string   // its name in a workbook
	Notes    []string // what is worth knowing about the whole list
}

// At is the cell at a place of the table, "" where the row is shorter.
func (t Table) At(row, column int) string {
	if row < 0 || row >= len(t.Rows) || column < 0 || column >= len(t.Rows[row].Cells) {
		return ""
	}
	return t.Rows[row].Cells[column]
}

// Filled is how many cells hold anything.
func (t Table) Filled() int {
	n := 0
	for _, r := range t.Rows {
		n += r.filled()
	}
	return n
}

func (r Row) filled() int {
	n := 0
	for _, c := range r.Cells {
		if c != "" {
			n++
		}
	}
	return n
}

// says is the beginning of what is written in the row.
func (r Row) says() string {
	const most = 60 // letters
	var written []string
	for _, c := range r.Cells {
		if c != "" {
			written = append(written, c)
		}
	}
	text := []rune(strings.Join(written, " · "))
	if len(text) > most {
		return string(text[:most]) + "…"
	}
	return string(text)
}

// newTable makes the cells ready to read. Rows that are too many are told of by
// the caller.
func newTable(rows [][]string, source Source) Table {
	t := Table{Rows: make([]Row, len(rows)), Source: source}
	for i, cells := range rows {
		for j, c := range cells {
			cells[j] = clean(c)
		}
		for len(cells) > 0 && cells[len(cells)-1] == "" {
			cells = cells[:len(cells)-1]
		}
		t.Rows[i] = Row{Number: i + 1, Cells: cells}
		t.Wide = max(t.Wide, len(cells))
	}
	for len(t.Rows) > 0 && len(t.Rows[len(t.Rows)-1].Cells) == 0 {
		t.Rows = t.Rows[:len(t.Rows)-1]
	}
	return t
}

// tags are what a web page leaves in a cell.
var tags = regexp.MustCompile(`(?i)</?(a|b|i|u|p|br|div|em|font|li|small|span|strong|td|ul)\b[^<>]*>`)

// clean makes a cell ready to keep: accents composed (NFC), blanks and tabs folded
// to one space, line by line, and without the apostrophe with which an export
// guards a cell, HTML, control characters, and marks that turn the direction of
// the text around. Letters of every script stay.
func clean(cell string) string {
	if cell == "" || isPlain(cell) {
		return cell
	}
	cell = norm.NFC.String(cell)
	if strings.ContainsAny(cell, "<&") {
		cell = html.UnescapeString(tags.ReplaceAllString(cell, " "))
	}
	cell = strings.ReplaceAll(strings.ReplaceAll(cell, "\r\n", "\n"), "\r", "\n")
	lines := strings.Split(cell, "\n")
	kept := lines[:0]
	for _, line := range lines {
		if line = cleanLine(line); line != "" {
			kept = append(kept, line)
		}
	}
	return norm.NFC.String(unguard(strings.Join(kept, "\n")))
}

// isPlain reports whether a cell needs no cleaning: most do not.
func isPlain(cell string) bool {
	last := byte(' ')
	for i := range len(cell) {
		c := cell[i]
		if c < ' ' || c >= 0x7f || c == '<' || c == '&' || c == '\'' && i == 0 || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return last != ' '
}

func cleanLine(line string) string {
	line = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r == '\ufeff', r == '\u200b', r == '\u00ad', r == unicode.ReplacementChar,
			r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, line)
	return strings.Join(strings.Fields(line), " ")
}

// unguard takes the apostrophe away by which an export keeps a spreadsheet from
// running a cell as a formula.
func unguard(cell string) string {
	if guarded, ok := strings.CutPrefix(cell, "'"); ok {
		if bare := strings.TrimLeft(guarded, "'"); bare != "" && strings.ContainsRune("=+-@\t\r", rune(bare[0])) {
			return guarded
		}
	}
	return cell
}

// inLine is a cell of several lines as one.
func inLine(cell string) string { return strings.ReplaceAll(cell, "\n", " ") }

// quoted is a cell as it stands in a sentence: in quotation marks, and not longer
// than fits.
func quoted(text string) string {
	const most = 40
	if runes := []rune(inLine(text)); len(runes) > most {
		text = string(runes[:most-1]) + "…"
	}
	return "“" + inLine(text) + "”"
}
