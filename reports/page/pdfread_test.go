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
	// objects are those that lie packed in others: the structure.
	objects []string
}

var (
	pageObject = regexp.MustCompile(`(?m)^<</Type /Page$`)
	startXref  = regexp.MustCompile(`startxref\n(\d+)\n%%EOF`)
	xrefStream = regexp.MustCompile(`^\d+ 0 obj\n<</Type/XRef/Size (\d+)/W\[1 4 2\].*/Length (\d+)>>\nstream\n`)
	packedIn   = regexp.MustCompile(`^\d+ 0 obj\n<</Type/ObjStm/N (\d+)/First (\d+)/Filter/FlateDecode/Length (\d+)>>\nstream\n`)
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
	objects := checkTable(t, raw, table)
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
	return pdfFile{pages: len(pageObject.FindAll(raw, -1)), text: text.String(), objects: objects}
}

// checkTable looks up every object in the cross-reference table and returns
// those that lie packed in others.
func checkTable(t *testing.T, raw []byte, table int) []string {
	t.Helper()
	found := xrefStream.FindSubmatchIndex(raw[table:])
	if found == nil {
		t.Fatalf("no cross-reference table at %d", table)
	}
	length, _ := strconv.Atoi(string(raw[table+found[4] : table+found[5]]))
	entries, ok := inflate(raw[table+found[1] : table+found[1]+length])
	if size := string(raw[table+found[2] : table+found[3]]); !ok || size != strconv.Itoa(len(entries)/7) {
		t.Fatalf("%s objects, the table has %d bytes", size, len(entries))
	}
	place := func(n int) int { return int(binary.BigEndian.Uint32(entries[7*n+1:])) }
	var packed []string
	for n := range len(entries) / 7 {
		within := int(binary.BigEndian.Uint16(entries[7*n+5:]))
		switch kind := entries[7*n]; {
		case kind == 1:
			if want := fmt.Sprintf("%d 0 obj\n", n); !bytes.HasPrefix(raw[place(n):], []byte(want)) {
				t.Fatalf("no %q at %d", want, place(n))
			}
		case kind == 2:
			packed = append(packed, unpack(t, raw[place(place(n)):], n, within))
		case n > 0:
			t.Errorf("object %d is reserved and nowhere", n)
		}
	}
	return packed
}

// unpack takes one object out of the object that packs it.
func unpack(t *testing.T, raw []byte, number, within int) string {
	t.Helper()
	found := packedIn.FindSubmatchIndex(raw)
	if found == nil {
		t.Fatalf("object %d is packed in nothing", number)
	}
	n := func(i int) int { v, _ := strconv.Atoi(string(raw[found[2*i]:found[2*i+1]])); return v }
	body, ok := inflate(raw[found[1] : found[1]+n(3)])
	if !ok || within >= n(1) {
		t.Fatalf("object %d is number %d of %d", number, within, n(1))
	}
	head := strings.Fields(string(body[:n(2)]))
	if head[2*within] != strconv.Itoa(number) {
		t.Fatalf("object %s stands where %d should", head[2*within], number)
	}
	from, _ := strconv.Atoi(head[2*within+1])
	object, _, _ := strings.Cut(string(body[n(2)+from:]), "\n")
	return object
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

// runText is the text of all runs, in order, as it stands from left to right,
// with a space where a line turns between words.
func runText(doc page.Document) string {
	var out strings.Builder
	for _, p := range doc.Pages {
		before := -1 // the element of the face's text that was last, if nothing else was said since
		say := func(text string, join page.Join, element int) {
			if join == page.NewWord && element > 0 && element == before {
				out.WriteString(" ")
			}
			out.WriteString(text)
		}
		for _, op := range p.Ops {
			switch op := op.(type) {
			case page.TextRun:
				say(op.Text, op.Join, op.Element)
				before = op.Element
			case page.GlyphRun:
				say(op.Seen, op.Join, op.Element)
				before = -1
			case page.Rect:
				if op.Alt != "" {
					say("", op.Join, op.Element)
					before = -1
				}
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
