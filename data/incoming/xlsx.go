package incoming

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"
)

// The bounds within which a packed workbook is unpacked: what is larger was made to fill
// a computer, or holds pictures.
const (
	mostUnpacked = 120 << 20
	mostInMemory = 24 << 20 // of one part of it; more goes to a temporary file
)

// xlsx is a workbook as Excel writes it.
type xlsx struct{ raw []byte }

var errUnreadable = errors.New("this workbook cannot be read: open it where it was made and save it again, or save the sheet as CSV")

func openXLSX(raw []byte) (*File, error) {
	f, err := openWorkbook(raw)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	file := &File{book: xlsx{raw}}
	for _, name := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(name); err == nil && visible {
			file.Sheets = append(file.Sheets, name)
		}
	}
	if len(file.Sheets) == 0 {
		return nil, errEmpty
	}
	return file, nil
}

func openWorkbook(raw []byte) (*excelize.File, error) {
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{
		UnzipSizeLimit: mostUnpacked, UnzipXMLSizeLimit: mostInMemory,
	})
	switch {
	case errors.Is(err, excelize.ErrWorkbookPassword), errors.Is(err, excelize.ErrWorkbookFileFormat):
		return nil, errors.New("this workbook is locked with a password, or no workbook: open it where it was made and save it without one")
	case err != nil:
		return nil, errUnreadable
	}
	return f, nil
}

// cells reads a sheet row by row. What is a date in the workbook is written as one: the
// days that Excel counts say nothing to a reader, and its own short form is that of the
// US wherever the workbook was made.
func (x xlsx) cells(ctx context.Context, sheet string, tell func(done, of int)) (rows [][]string, err error) {
	defer func() {
		if recover() != nil { // a workbook that was made to break a reader
			rows, err = nil, errUnreadable
		}
	}()
	f, err := openWorkbook(x.raw)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	plain, err := f.Rows(sheet)
	if err != nil {
		return nil, fmt.Errorf("there is no sheet called %s in this workbook", quoted(sheet))
	}
	defer plain.Close()
	raw, err := f.Rows(sheet)
	if err != nil {
		return nil, errUnreadable
	}
	defer raw.Close()
	var epoch time.Duration
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil && *props.Date1904 {
		epoch = 1462 * 24 * time.Hour
	}
	var total int
	for plain.Next() && raw.Next() {
		shown, err := plain.Columns()
		if err != nil {
			return nil, errUnreadable
		}
		stored, err := raw.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, errUnreadable
		}
		for i := range shown {
			if i < len(stored) && shown[i] != stored[i] {
				shown[i] = asWritten(shown[i], stored[i], epoch)
			}
		}
		rows = append(rows, shown)
		if total += len(shown); total > maxCells || len(rows) > MaxRows+headingsWithin {
			return nil, fmt.Errorf("this sheet is larger than a list of people: %d rows at the most can be read", MaxRows)
		}
		if len(rows)%500 == 0 {
			tell(len(rows), 0)
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
		}
	}
	return rows, nil
}

// shownDay is how a cell looks that is formatted as a day or a time.
var shownDay = regexp.MustCompile(`(?i)\d+[-/. ]+(\d+|\pL{3,})|\pL{3,}[- .,]+\d|\d:\d\d`)

// asWritten is a cell as a person would write it: a day as 2026-11-03, with the time
// where it has one; a time as 19:00; a long number, which Excel shows rounded, whole.
func asWritten(shown, stored string, epoch time.Duration) string {
	n, err := strconv.ParseFloat(stored, 64)
	if err != nil || n < 0 {
		return shown
	}
	if !shownDay.MatchString(shown) {
		if rounded.MatchString(shown) {
			return strconv.FormatFloat(n, 'f', -1, 64)
		}
		return shown
	}
	at := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC).Add(epoch).
		Add(time.Duration(n*86400+0.5) * time.Second)
	switch day := n >= 1; {
	case day && n > 73_050: // after 2099: a number that looks like a day
		return shown
	case day && at.Hour() == 0 && at.Minute() == 0:
		return at.Format(time.DateOnly)
	case day:
		return at.Format("2006-01-02 15:04")
	}
	return at.Format("15:04")
}
