package exchange

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"alongside/data"
)

// Unread is a row of an export that cannot be read, by its number as a spreadsheet shows
// it, and why.
type Unread struct {
	Sheet  string
	Row    int
	Reason string
}

// Cells are the sheets of an export by name, with the headings as their first rows.
type Cells map[string][][]string

// SheetNames are the names of all sheets of an export.
func SheetNames() []string {
	names := make([]string, len(sheets))
	for i, s := range sheets {
		names[i] = s.name
	}
	return names
}

// Whole reports whether these are the sheets of an export, by what stands above their
// columns.
func (c Cells) Whole() bool {
	for _, s := range base() {
		rows := c[s.name]
		if len(rows) == 0 || len(rows[0]) == 0 || rows[0][0] != s.headings(data.FirstAndInitial)[0] {
			return false
		}
	}
	return true
}

// Read reads the records that stand in the sheets, and the rows that cannot be read.
func (c Cells) Read() (r data.Records, unread []Unread) {
	for _, s := range sheets {
		rows := c[s.name]
		if len(rows) < 2 {
			continue
		}
		unread = append(unread, s.take(&r, rows[0], rows[1:])...)
	}
	return r, unread
}

// Rows counts the rows below the headings.
func (c Cells) Rows() (n int) {
	for _, rows := range c {
		n += max(0, len(rows)-1)
	}
	return n
}

// mostFolder is how large a sheet of a folder may be: ten years of a large programme
// are a third of it.
const mostFolder = 128 << 20

var errNoExport = errors.New("this folder holds no export of Alongside: people.csv, groups.csv, meetings.csv and marks.csv belong to one")

// ReadFolder reads the files that WriteFolder wrote.
func ReadFolder(dir string) (Cells, error) {
	cells := Cells{}
	for _, s := range sheets {
		f, err := os.Open(filepath.Join(dir, s.name+".csv"))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("%s.csv cannot be read: %w", s.name, err)
		}
		rows, err := readCSV(f)
		if err = errors.Join(err, f.Close()); err != nil {
			return nil, fmt.Errorf("%s.csv cannot be read: %w", s.name, err)
		}
		cells[s.name] = rows
	}
	if !cells.Whole() {
		return nil, errNoExport
	}
	return cells, nil
}

func readCSV(r io.Reader) ([][]string, error) {
	raw, err := io.ReadAll(io.LimitReader(r, mostFolder+1))
	switch {
	case err != nil:
		return nil, err
	case len(raw) > mostFolder:
		return nil, fmt.Errorf("it is larger than %d MB", mostFolder>>20)
	}
	text := strings.TrimPrefix(string(raw), "\ufeff")
	in := csv.NewReader(strings.NewReader(text))
	in.FieldsPerRecord = -1
	if first, _, _ := strings.Cut(text, "\n"); strings.Count(first, ";") > strings.Count(first, ",") {
		in.Comma = ';' // a spreadsheet has saved it again
	}
	rows, err := in.ReadAll()
	for _, cells := range rows {
		for i, cell := range cells {
			cells[i] = unguard(cell)
		}
	}
	return slices.Clip(rows), err
}
