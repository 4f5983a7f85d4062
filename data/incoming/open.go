package incoming

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// File is a list as it was given: bytes that have been looked at, and no cells
// yet.
type File struct {
	Sheets []string // by name, in order; one without a name where the list is no workbook
	text   []byte
	book   workbook // nil for a text
}

// workbook gives the cells of one sheet after another.
type workbook interface {
	cells(ctx context.Context, sheet string, tell func(done, of int)) ([][]string, error)
}

var errEmpty = errors.New("there is nothing in this file")

// OpenFrom reads everything that r gives, up to MaxBytes, and opens it.
func OpenFrom(r io.Reader) (*File, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("the file could not be read: %w", err)
	}
	return Open(raw)
}

// Open tells what the bytes of a file are. The error is one sentence about the
// whole file.
func Open(raw []byte) (*File, error) {
	switch {
	case len(raw) > MaxBytes:
		return nil, fmt.Errorf("this file is larger than %d MB; a list of people is much smaller, so it is probably the wrong file", MaxBytes>>20)
	case len(bytes.TrimSpace(raw)) == 0:
		return nil, errEmpty
	}
	if bytes.HasPrefix(raw, []byte("PK\x03\x04")) {
		return openZip(raw)
	}
	if what := foreign(raw); what != "" {
		return nil, fmt.Errorf("this is %s, not a list: open it where it was made and save it as a spreadsheet (CSV, XLSX or ODS)", what)
	}
	return &File{Sheets: []string{""}, text: raw}, nil
}

// Paste takes cells that were copied from a spreadsheet or a web page.
func Paste(text string) (*File, error) {
	if strings.TrimSpace(text) == "" {
		return nil, errors.New("nothing was copied that could be a list")
	}
	return Open([]byte(text))
}

// Table gives the cells of one of the Sheets. A text is read as encoding, or, with
// Guess, as what makes words of its letters. A list that nobody can want, and ctx
// when it ends, are errors of one sentence. tell is told how far it is; it may be
// nil.
func (f *File) Table(ctx context.Context, sheet string, encoding Encoding, tell func(done, of int)) (Table, error) {
	if tell == nil {
		tell = func(int, int) {}
	}
	var rows [][]string
	source := Source{Sheet: sheet}
	if f.book != nil {
		var err error
		if rows, err = f.book.cells(ctx, sheet, tell); err != nil {
			return Table{}, err
		}
	} else {
		text, found, err := decode(f.text, encoding)
		if err != nil {
			return Table{}, err
		}
		source.Encoding, source.Guessed, source.Letters = found, encoding == Guess && found != UTF8 && found != UTF16, letters(text)
		if rows, err = cellsOf(text); err != nil {
			return Table{}, err
		}
	}
	if err := ctx.Err(); err != nil {
		return Table{}, err
	}
	t := newTable(rows, source)
	switch {
	case len(t.Rows) == 0:
		return Table{}, errEmpty
	case len(t.Rows) > MaxRows+headingsWithin:
		return Table{}, fmt.Errorf("this list has %d rows, and %d at the most can be read", len(t.Rows), MaxRows)
	case t.Wide > MaxColumns:
		return Table{}, fmt.Errorf("this list has %d columns, and %d at the most can be read", t.Wide, MaxColumns)
	}
	return t, nil
}

// foreign names what a file is that begins like no list, or is "".
func foreign(raw []byte) string {
	for _, f := range []struct{ begins, what string }{
		{"\x89PNG", "a picture"},
		{"\xff\xd8\xff", "a picture"},
		{"GIF8", "a picture"},
		{"II*\x00", "a picture"},
		{"MM\x00*", "a picture"},
		{"RIFF", "a picture or a recording"},
		{"%PDF", "a PDF"},
		{"{\\rtf", "a text document"},
		{"\xd0\xcf\x11\xe0", "an old Excel workbook or Word document"},
		{"\x1f\x8b", "a packed archive"},
		{"7z\xbc\xaf", "a packed archive"},
		{"Rar!", "a packed archive"},
	} {
		if bytes.HasPrefix(raw, []byte(f.begins)) {
			return f.what
		}
	}
	if len(raw) > 12 && string(raw[4:8]) == "ftyp" {
		return "a picture or a film"
	}
	head := bytes.ToLower(bytes.TrimSpace(raw[:min(len(raw), 512)]))
	if bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) {
		return "a web page"
	}
	return ""
}
