package incoming

import (
	"context"
	"strings"

	"alongside/data"
)

// Reading is what a table is taken for.
type Reading struct {
	Table    Table
	Choices  Choices // with which it was read
	Shape    Shape
	Headings []int     // the places of the rows that are headings
	Rows     []RowKind // of every row of the table
	Columns  []Column
	Order    Order // in which dates are read
	Year     int   // of the first heading without one
	Group    data.ID
	// Questions are what nothing decides, in the order in which they are best
	// answered. A Plan can be made with some of them open: what hangs on them is
	// refused or waits.
	Questions []Question

	book    Book
	groups  map[string]data.ID // what a name in a column of groups stands for
	unknown []*unknownWord
	totals  int // the place of the row that gives totals; -1: none
}

// RowKind is what a row is taken for.
type RowKind uint8

// The kinds of row.
const (
	BlankRow RowKind = iota
	TitleRow
	HeadingRow
	DataRow
	TotalsRow
)

// Column is what a column is taken for.
type Column struct {
	Heading string // as it stands, of several rows joined
	Kind    Kind
	Because Because
	Samples []string       // what stands in it, a few
	Day     data.Date      // of a Mark: when
	Start   data.TimeOfDay // of a Mark: at what time, where the heading says one
	Says    data.Status    // of a Tick: what for
	Short   string         // of a Mark whose day is not clear yet: the day as it stands

	contents contents
}

// Because says why a column is taken for what it is.
type Because uint8

// The reasons.
const (
	Unclear Because = iota // it says nothing that is known here
	ByHeading
	ByContents
	ByChoice
)

// Read takes a table for what it seems to be. It is fast enough to be done again
// after every choice: a second for the longest list. The error is one sentence about
// the whole list, or ctx's.
func Read(ctx context.Context, t Table, b Book, c Choices) (*Reading, error) {
	r := &Reading{Table: t, Choices: c, book: b, groups: map[string]data.ID{}, totals: -1}
	r.Headings = findHeadings(t, c)
	r.sortRows()
	r.takeColumns()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := r.takeShape(); err != nil {
		return nil, err
	}
	r.readGroups()
	r.readDates()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.readWords()
	return r, nil
}

// sortRows tells titles, headings, data and totals apart.
func (r *Reading) sortRows() {
	r.Rows = make([]RowKind, len(r.Table.Rows))
	last := -1
	if n := len(r.Headings); n > 0 {
		last = r.Headings[n-1]
	}
	for i, row := range r.Table.Rows {
		switch {
		case len(row.Cells) == 0:
			r.Rows[i] = BlankRow
		case i < last:
			r.Rows[i] = TitleRow
		case r.repeats(row, last):
			r.Rows[i] = HeadingRow
		case isTotals(row):
			r.Rows[i], r.totals = TotalsRow, i
		default:
			r.Rows[i] = DataRow
		}
	}
	for _, at := range r.Headings {
		if at < len(r.Rows) {
			r.Rows[at] = HeadingRow
		}
	}
}

// repeats reports whether a row gives the headings again, as each page of some
// exports does.
func (r *Reading) repeats(row Row, heading int) bool {
	if heading < 0 || len(row.Cells) < 2 || len(row.Cells) != len(r.Table.Rows[heading].Cells) {
		return false
	}
	for i, cell := range row.Cells {
		if !strings.EqualFold(cell, r.Table.Rows[heading].Cells[i]) {
			return false
		}
	}
	return true
}

var totalWords = map[string]bool{
	"total": true, "totals": true, "sum": true, "subtotal": true, "grand total": true, "average": true, "mean": true, "count": true, "headcount": true,
	"head count": true, "number present": true, "total present": true, "total attended": true, "total attendance": true, "attendance": true, "present": true,
	"suma": true, "razem": true, "gesamt": true, "summe": true, "cyfanswm": true, "somme": true, "media": true, "srednia": true,
}

// isTotals reports whether the first word of a row says that sums follow: TOTAL,
// Total: 12.
func isTotals(row Row) bool {
	for _, cell := range row.Cells {
		if cell == "" {
			continue
		}
		word, rest, _ := strings.Cut(cell, ":")
		if !totalWords[headingKey(word)] || rest != "" && !looksLikeNumber(strings.TrimSpace(rest)) {
			return false
		}
		break
	}
	for _, cell := range row.Cells {
		if word, _, _ := strings.Cut(cell, ":"); cell != "" && !looksLikeNumber(cell) && !totalWords[headingKey(word)] && !isNothing(cell) {
			return false
		}
	}
	return true
}

// dataRows are the places of the rows that are data.
func (r *Reading) dataRows() []int {
	var rows []int
	for i, kind := range r.Rows {
		if kind == DataRow {
			rows = append(rows, i)
		}
	}
	return rows
}

// Column of the first of a kind, or -1.
func (r *Reading) column(kinds ...Kind) int {
	for _, kind := range kinds {
		for i, c := range r.Columns {
			if c.Kind == kind {
				return i
			}
		}
	}
	return -1
}

func (r *Reading) has(kinds ...Kind) bool { return r.column(kinds...) >= 0 }

// cell is what a row says in the first column of the kind in which it says anything.
func (r *Reading) cell(row int, kind Kind) (text string, column int) {
	for i := range r.Columns {
		if r.Columns[i].Kind == kind {
			if text := r.Table.At(row, i); text != "" {
				return text, i
			}
		}
	}
	return "", -1
}
