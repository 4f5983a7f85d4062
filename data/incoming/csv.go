package incoming

import (
	"fmt"
	"strings"
)

var delimiters = []rune{',', ';', '\t', '|'}

// cellsOf splits a text into rows and cells, by the delimiter under which it is
// most like a table: the most rows have the same number of cells, more than one,
// and headings are known.
func cellsOf(text string) ([][]string, error) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if first, rest, ok := strings.Cut(text, "\n"); ok && len(first) == 5 && strings.EqualFold(first[:4], "sep=") {
		text = "\n" + rest // Excel's own hint; the headings tell as much
	}
	return split(text, pickDelimiter(text))
}

// pickDelimiter tries each on the beginning of the text. Where two do equally
// well, as in a list of one column, the one wins that leaves no row longer than
// its headings: "Taylor, Sam" under "Name" is one cell.
func pickDelimiter(text string) (best rune) {
	const sample = 64 << 10
	if len(text) > sample {
		text = text[:sample]
	}
	most := -1
	for _, d := range delimiters {
		rows, _ := split(text, d) // a quote cut in two is no matter here
		t := newTable(rows, Source{})
		at, known := headingRow(t)
		score := 4*known + 1
		if at >= 0 {
			for _, r := range t.Rows[at+1:] {
				if len(r.Cells) > len(t.Rows[at].Cells) {
					score = 4 * known
				}
			}
		} else if t.Wide == 1 {
			score = 0
		}
		if score > most {
			best, most = d, score
		}
	}
	return best
}

// split splits a text into rows and cells (RFC 4180). It differs from encoding/csv
// where people's files do: empty rows count, so that the numbers are the
// spreadsheet's, and a quote inside a cell is only a character. It returns the rows
// before the error, which is about a quote that never ends.
func split(text string, delimiter rune) ([][]string, error) {
	var rows [][]string
	var cells []string
	var cell strings.Builder
	const (
		plain  = iota // outside quotes
		quoted        // inside them
		closed        // behind the closing quote
	)
	state, opened := plain, 0
	endCell := func() {
		cells = append(cells, cell.String())
		cell.Reset()
		state = plain
	}
	endRow := func() {
		endCell()
		rows = append(rows, cells)
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
			state, opened = quoted, len(rows)+1
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
		return rows, fmt.Errorf("row %d: a quotation mark is opened and never closed", opened)
	}
	return rows, nil
}
