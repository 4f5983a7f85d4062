package exchange

import (
	"fmt"
	"io"
	"strings"
)

// row is one row of a spreadsheet with the number that the spreadsheet shows.
type row struct {
	number int
	cells  []string
}

// says is the beginning of what is written in the row.
func (r row) says() string {
	const most = 60 // letters
	var written []string
	for _, c := range r.cells {
		if c = clean(c); c != "" {
			written = append(written, c)
		}
	}
	text := []rune(strings.Join(written, " · "))
	if len(text) > most {
		return string(text[:most]) + "…"
	}
	return string(text)
}

// empty reports whether nothing is written in the row.
func (r row) empty() bool {
	for _, c := range r.cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

// table is what is under the headings of a CSV file.
type table struct {
	source   Source
	headings []string
	columns  map[field][]int // the columns of each field, from left to right
	rows     []row           // without the empty ones
}

var delimiters = []struct {
	char rune
	name string
}{{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}}

// headingsWithin is how far down the headings may stand: some lists begin
// with a title and an empty row.
const headingsWithin = 10

// readTable reads a CSV file. The delimiter is the one under which most
// headings are known; the headings are the row that holds most known ones.
func readTable(r io.Reader, known vocabulary) (table, error) {
	text, encoding, err := readText(r)
	if err != nil {
		return table{}, err
	}
	t := table{source: Source{Encoding: encoding}}
	if first, rest, ok := strings.Cut(text, "\n"); ok && len(first) == 5 && strings.EqualFold(first[:4], "sep=") {
		text = "\n" + rest // Excel's own hint; the headings tell as much
	}
	delimiter := pickDelimiter(text, known)
	t.source.Delimiter = delimiter.name
	rows, err := splitRows(text, delimiter.char)
	if err != nil {
		return table{}, err
	}
	at, _ := findHeadings(rows, known)
	t.headings = rows[at].cells
	for _, r := range rows[at+1:] {
		if !r.empty() {
			t.rows = append(t.rows, r)
		}
	}
	if len(t.rows) > MaxRows {
		return table{}, fmt.Errorf("this file has %d rows, and %d at the most can be read", len(t.rows), MaxRows)
	}
	t.columns, t.source.Ignored = known.columns(t.headings)
	return t, nil
}

// pickDelimiter tries each on the beginning of the file. Where two do equally
// well, as in a list of one column, the one wins that leaves no row longer
// than its headings: "Taylor, Sam" under "Name" is one cell.
func pickDelimiter(text string, known vocabulary) (best struct {
	char rune
	name string
},
) {
	const sample = 64 << 10
	if len(text) > sample {
		text = text[:sample]
	}
	bestScore := -1
	for _, d := range delimiters {
		rows, _ := splitRows(text, d.char) // a quote cut in two is no matter here
		at, found := findHeadings(rows, known)
		score := 2*found + 1
		for _, r := range rows[min(at+1, len(rows)):] {
			if used(r.cells) > len(rows[at].cells) {
				score = 2 * found
			}
		}
		if score > bestScore {
			best, bestScore = d, score
		}
	}
	return best
}

// findHeadings returns the place of the row with the most known headings, and
// how many they are. Without any it is the first row that is not empty.
func findHeadings(rows []row, known vocabulary) (at, found int) {
	for at < len(rows)-1 && rows[at].empty() {
		at++
	}
	for i := at; i < min(len(rows), at+headingsWithin); i++ {
		n := 0
		for _, cell := range rows[i].cells {
			if known.knows(cell) {
				n++
			}
		}
		if n > found {
			at, found = i, n
		}
	}
	return at, found
}

// used is the number of cells up to the last that holds something.
func used(cells []string) int {
	n := len(cells)
	for n > 0 && strings.TrimSpace(cells[n-1]) == "" {
		n--
	}
	return n
}

// splitRows splits a text into rows and cells (RFC 4180). It differs from
// encoding/csv where people's files do: empty rows count, so that the numbers
// are the spreadsheet's, and a quote inside a cell is only a character. It
// returns the rows before the error, which is about a quote that never ends.
func splitRows(text string, delimiter rune) ([]row, error) {
	var rows []row
	var cells []string
	var cell strings.Builder
	const (
		plain  = iota // outside quotes
		quoted        // inside them
		closed        // behind the closing quote
	)
	state := plain
	endCell := func() {
		cells = append(cells, cell.String())
		cell.Reset()
		state = plain
	}
	endRow := func() {
		endCell()
		rows = append(rows, row{number: len(rows) + 1, cells: cells})
		cells = nil
	}
	for _, r := range text {
		switch {
		case state == quoted && r == '"':
			state = closed
		case state == quoted:
			cell.WriteRune(r)
		case state == closed && r == '"': // two quotes stand for one
			cell.WriteRune(r)
			state = quoted
		case r == '"' && state == plain && strings.TrimSpace(cell.String()) == "":
			cell.Reset()
			state = quoted
		case r == delimiter:
			endCell()
		case r == '\n':
			endRow()
		default:
			cell.WriteRune(r)
		}
	}
	unended := state == quoted
	if cell.Len() > 0 || len(cells) > 0 || state != plain {
		endRow()
	}
	if unended {
		return rows, fmt.Errorf("row %d: a quotation mark is opened and never closed", len(rows))
	}
	return rows, nil
}
