// Package exchange brings a programme's people and attendance in from the
// spreadsheets in which they are kept today, and writes a whole programme out
// as CSV. It reads and proposes; what is stored is decided by whoever looks at
// the preview.
//
// All texts are plain English sentences for the person at the screen. They
// may quote the file, and so hold names: show them, never log them.
package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// The most that an import reads. A programme of two thousand people needs a
// fiftieth of it.
const (
	MaxBytes = 10 << 20
	MaxRows  = 20_000
)

// Source says how a file was understood.
type Source struct {
	Encoding  string   // "UTF-8", "UTF-16" or "Windows-1252"
	Delimiter string   // "comma", "semicolon" or "tab"
	Ignored   []string // headings of the columns that were left aside
	Notes     []string // what is worth knowing about the whole file
}

// Refusal is a row that cannot be taken, numbered as the spreadsheet numbers
// it, and why.
type Refusal struct {
	Row    int
	Reason string
	Says   string // the beginning of what stands in the row of a person, by which it is found
}

var errEmpty = errors.New("there is nothing in this file")

// readText reads the whole file as text with line feeds as line ends.
func readText(r io.Reader) (text, encoding string, err error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return "", "", fmt.Errorf("the file could not be read: %w", err)
	case len(raw) > MaxBytes:
		return "", "", fmt.Errorf("this file is larger than %d MB; a list of people is much smaller, so it is probably the wrong file", MaxBytes>>20)
	}
	if what := foreign(raw); what != "" {
		return "", "", fmt.Errorf("this is %s, not a CSV file: open it where it was made and choose “Save as” → “CSV”", what)
	}
	decoded, encoding, err := decode(raw)
	if err != nil {
		return "", "", err
	}
	if bytes.IndexByte(decoded, 0) >= 0 {
		return "", "", errors.New("this file holds something other than text; it is not a CSV file")
	}
	decoded = bytes.ReplaceAll(decoded, []byte("\r\n"), []byte("\n"))
	decoded = bytes.ReplaceAll(decoded, []byte("\r"), []byte("\n"))
	if len(bytes.TrimSpace(decoded)) == 0 {
		return "", "", errEmpty
	}
	return string(decoded), encoding, nil
}

// decode finds out how letters were written: a byte order mark says so; what
// is valid UTF-8 is hardly ever anything else; the rest is what spreadsheets
// on Windows write.
func decode(raw []byte) (text []byte, encoding string, err error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		text, err = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(raw)
		encoding = "UTF-16"
	case utf8.Valid(raw):
		text, encoding = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")), "UTF-8"
	default:
		text, err = charmap.Windows1252.NewDecoder().Bytes(raw)
		encoding = "Windows-1252"
	}
	if err != nil {
		return nil, "", fmt.Errorf("the letters in this file could not be read as %s", encoding)
	}
	return text, encoding, nil
}

// foreign names what a file is that begins like no text, or is "".
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
	if bytes.HasPrefix(raw, []byte("PK\x03\x04")) {
		return zipped(raw)
	}
	head := bytes.ToLower(bytes.TrimSpace(raw[:min(len(raw), 512)]))
	if bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) {
		return "a web page"
	}
	return ""
}

// zipped tells apart the documents that are zip archives inside.
func zipped(raw []byte) string {
	for _, f := range []struct{ holds, what string }{
		{"opendocument.spreadsheet", "a LibreOffice workbook"},
		{"xl/", "an Excel workbook"},
		{"word/", "a Word document"},
		{"Index/", "a Numbers workbook"},
	} {
		if bytes.Contains(raw, []byte(f.holds)) {
			return f.what
		}
	}
	return "a packed archive"
}
