package exchange

import "bytes"

// WriteFigures gives the rows of a small table as CSV, in the same form as an
// export: UTF-8 with a byte order mark, formulas guarded.
func WriteFigures(headings []string, rows [][]string) ([]byte, error) {
	var out bytes.Buffer
	err := sheet{headings: headings, rows: func(yield func([]string) bool) {
		for _, row := range rows {
			if !yield(row) {
				return
			}
		}
	}}.write(&out)
	return out.Bytes(), err
}
