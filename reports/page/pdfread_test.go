package page_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"alongside/reports/page"
)

// pdfFile is what a small reader of its own finds in a PDF: it trusts nothing
// of the writer under test.
type pdfFile struct {
	pages int
	text  string // of every "show text", in order
}

var (
	pageObject = regexp.MustCompile(`(?m)^<</Type /Page$`)
	startXref  = regexp.MustCompile(`startxref\n(\d+)\n%%EOF`)
	xrefEntry  = regexp.MustCompile(`(?m)^(\d{10}) 00000 n `)
	streams    = regexp.MustCompile(`(?s)/Length (\d+).{0,40}?>>\nstream\n`)
	showText   = regexp.MustCompile(`(?s)Td (?:\(((?:[^\\()]|\\.)*)\)|<([0-9A-F]*)>) Tj`)
)

// readPDF checks the file's bones (header, every entry of the cross-reference
// table, every stream's length) and reads its text.
func readPDF(t *testing.T, raw []byte) pdfFile {
	t.Helper()
	if !bytes.HasPrefix(raw, []byte("%PDF-1.")) {
		t.Fatal("no PDF header")
	}
	start := startXref.FindSubmatch(raw)
	if start == nil {
		t.Fatal("no end of file with a cross-reference table")
	}
	table, _ := strconv.Atoi(string(start[1]))
	if !bytes.HasPrefix(raw[table:], []byte("xref\n")) {
		t.Fatalf("no cross-reference table at %d", table)
	}
	for i, entry := range xrefEntry.FindAllSubmatch(raw[table:], -1) {
		at, _ := strconv.Atoi(string(entry[1]))
		if want := fmt.Sprintf("%d 0 obj", i+1); !bytes.HasPrefix(raw[at:], []byte(want)) {
			t.Fatalf("no %q at %d", want, at)
		}
	}
	var text strings.Builder
	for _, at := range streams.FindAllSubmatchIndex(raw, -1) {
		length, _ := strconv.Atoi(string(raw[at[2]:at[3]]))
		body := raw[at[1] : at[1]+length]
		if !bytes.HasPrefix(raw[at[1]+length:], []byte("\nendstream")) {
			t.Fatalf("the stream at %d is not %d long", at[1], length)
		}
		if plain, ok := inflate(body); ok {
			for _, show := range showText.FindAllSubmatch(plain, -1) {
				code := unescape(show[1])
				if len(show[2]) > 0 {
					code, _ = hex.DecodeString(string(show[2]))
				}
				text.WriteString(fromUTF16(code))
			}
		}
	}
	return pdfFile{pages: len(pageObject.FindAll(raw, -1)), text: text.String()}
}

func inflate(body []byte) ([]byte, bool) {
	r, err := zlib.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil, false
	}
	plain, err := io.ReadAll(r)
	return plain, err == nil
}

func unescape(b []byte) []byte {
	var out []byte
	for i := 0; i < len(b); i++ {
		if b[i] == '\\' {
			i++
			if b[i] == 'r' {
				out = append(out, '\r')
				continue
			}
		}
		out = append(out, b[i])
	}
	return out
}

func fromUTF16(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

// utf16Text is text as PDF metadata has it.
func utf16Text(text string) string {
	var out []byte
	for _, u := range utf16.Encode([]rune(text)) {
		out = binary.BigEndian.AppendUint16(out, u)
	}
	return string(out)
}

// runText is the text of all runs, in order, as it stands from left to right.
func runText(doc page.Document) string {
	var out strings.Builder
	for _, p := range doc.Pages {
		for _, op := range p.Ops {
			switch run := op.(type) {
			case page.TextRun:
				out.WriteString(run.Text)
			case page.GlyphRun:
				out.WriteString(run.Seen)
			}
		}
	}
	return out.String()
}

// outside names the first op that does not lie within the paper's margins.
func outside(doc page.Document) string {
	const margin = 9.0
	width, height := page.PaperSize(doc.Paper)
	for i, p := range doc.Pages {
		for _, op := range p.Ops {
			var left, top, right, bottom float64
			switch op := op.(type) {
			case page.TextRun:
				left, top, right, bottom = op.X, op.Y-op.Size*page.Point, op.X+op.Width, op.Y
			case page.GlyphRun:
				left, top, right, bottom = op.X, op.Y-op.Size*page.Point, op.X+op.Width, op.Y
			case page.Rect:
				left, top, right, bottom = op.X, op.Y, op.X+op.W, op.Y+op.H
			case page.Line:
				left, top = math.Min(op.X1, op.X2), math.Min(op.Y1, op.Y2)
				right, bottom = math.Max(op.X1, op.X2), math.Max(op.Y1, op.Y2)
			}
			if left < margin || top < margin || right > width-margin || bottom > height-margin {
				return fmt.Sprintf("page %d: %+v leaves the page", i+1, op)
			}
		}
	}
	return ""
}
