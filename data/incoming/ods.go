package incoming

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// ods is a workbook as LibreOffice writes it. The format is that of OpenDocument 1.3,
// part 3; no kept library reads it, and of a list only text and repeated cells matter.
type ods struct{ content *zip.File }

// openZip tells a workbook from what else is packed, and opens it.
func openZip(raw []byte) (*File, error) {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, errUnreadable
	}
	for _, f := range archive.File {
		switch {
		case f.Name == "content.xml":
			return openODS(ods{f})
		case f.Name == "xl/workbook.xml":
			return openXLSX(raw)
		}
	}
	return nil, errors.New("this is a packed archive or a document of another program, not a list: save it as a spreadsheet (CSV, XLSX or ODS)")
}

func openODS(o ods) (*File, error) {
	f := &File{book: o}
	err := o.walk(func(name string) bool {
		f.Sheets = append(f.Sheets, name)
		return false
	}, nil)
	switch {
	case err != nil:
		return nil, err
	case len(f.Sheets) == 0:
		return nil, errors.New("there is no sheet in this document")
	}
	return f, nil
}

func (o ods) cells(ctx context.Context, sheet string, tell func(done, of int)) (rows [][]string, err error) {
	found, total := false, 0
	err = o.walk(func(name string) bool {
		is := name == sheet && !found
		found = found || is
		return is
	}, func(cells []string, times int) error {
		if len(cells) == 0 && times > MaxRows {
			return nil // the empty rest of the sheet
		}
		for range times {
			rows = append(rows, append([]string(nil), cells...))
			if total += len(cells); total > maxCells || len(rows) > MaxRows+headingsWithin {
				return fmt.Errorf("this sheet is larger than a list of people: %d rows at the most can be read", MaxRows)
			}
		}
		if len(rows)%500 == 0 {
			tell(len(rows), 0)
		}
		return ctx.Err()
	})
	if err == nil && !found {
		err = fmt.Errorf("there is no sheet called %s in this workbook", quoted(sheet))
	}
	return rows, err
}

// walk goes through the sheets, and through the rows of those that want says.
func (o ods) walk(want func(sheet string) bool, row func(cells []string, times int) error) error {
	if o.content.UncompressedSize64 > mostUnpacked {
		return errors.New("this workbook is larger than a list of people can be")
	}
	r, err := o.content.Open()
	if err != nil {
		return errUnreadable
	}
	defer r.Close()
	d := xml.NewDecoder(io.LimitReader(r, mostUnpacked))
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return errUnreadable
		}
		start, is := token.(xml.StartElement)
		if !is || start.Name.Local != "table" {
			continue
		}
		if !want(attr(start, "name")) || row == nil {
			continue
		}
		if err := readODSRows(d, row); err != nil {
			return err
		}
	}
}

// readODSRows reads the rows of one sheet, up to its end.
func readODSRows(d *xml.Decoder, row func([]string, int) error) error {
	for {
		token, err := d.Token()
		if err != nil {
			return errUnreadable
		}
		switch t := token.(type) {
		case xml.EndElement:
			if t.Name.Local == "table" {
				return nil
			}
		case xml.StartElement:
			if t.Name.Local != "table-row" {
				continue
			}
			cells, err := readODSCells(d)
			if err != nil {
				return err
			}
			if err := row(cells, repeated(t, "number-rows-repeated")); err != nil {
				return err
			}
		}
	}
}

// readODSCells reads the cells of a row, up to its end. Empty ones behind the last that
// holds anything are not there.
func readODSCells(d *xml.Decoder) (cells []string, err error) {
	empty := 0
	for {
		token, err := d.Token()
		if err != nil {
			return nil, errUnreadable
		}
		switch t := token.(type) {
		case xml.EndElement:
			if t.Name.Local == "table-row" {
				return cells, nil
			}
		case xml.StartElement:
			if t.Name.Local != "table-cell" && t.Name.Local != "covered-table-cell" {
				continue
			}
			text, err := readODSText(d, t)
			if err != nil {
				return nil, err
			}
			times := repeated(t, "number-columns-repeated")
			if text == "" {
				empty += times
				continue
			}
			if len(cells)+empty+times > MaxColumns {
				return nil, fmt.Errorf("this sheet has more than %d columns", MaxColumns)
			}
			for range empty {
				cells = append(cells, "")
			}
			empty = 0
			for range times {
				cells = append(cells, text)
			}
		}
	}
}

// readODSText is what a cell says: the day or the number that it holds, else its
// paragraphs, a line each.
func readODSText(d *xml.Decoder, cell xml.StartElement) (string, error) {
	var lines []string
	var line strings.Builder
	depth := 1
	for depth > 0 {
		token, err := d.Token()
		if err != nil {
			return "", errUnreadable
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local == "annotation" { // a remark beside the cell
				if err := d.Skip(); err != nil {
					return "", errUnreadable
				}
				continue
			}
			depth++
			if t.Name.Local == "s" {
				line.WriteString(" ")
			}
		case xml.EndElement:
			depth--
			if t.Name.Local == "p" {
				lines = append(lines, line.String())
				line.Reset()
			}
		case xml.CharData:
			if depth > 1 {
				line.Write(t)
			}
		}
	}
	if day := attr(cell, "date-value"); day != "" {
		return strings.TrimSuffix(strings.Replace(day, "T", " ", 1), " 00:00:00"), nil
	}
	text := strings.Join(lines, "\n")
	if rounded.MatchString(text) && attr(cell, "value") != "" {
		return attr(cell, "value"), nil
	}
	return text, nil
}

// repeated is how often a cell or a row stands there, within bounds.
func repeated(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(attr(e, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, 2<<20)
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
