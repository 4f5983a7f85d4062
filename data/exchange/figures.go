package exchange

import (
	"bytes"
	"slices"
)

// WriteFigures gives the rows of a small table as CSV, in the same form as an
// export: UTF-8 with a byte order mark, formulas guarded.
func WriteFigures(headings []string, rows [][]string) ([]byte, error) {
	var out bytes.Buffer
	err := writeCSV(&out, headings, slices.Values(rows), func() error { return nil })
	return out.Bytes(), err
}
