package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"os"
	"regexp"
	"strings"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"
)

// pdfText writes the text of a PDF into a file, a line for each line on paper.
// It knows what gofpdf writes, no other PDF:
//
//	pdftext out.pdf out.txt
func pdfText(ts *testscript.TestScript, _ bool, args []string) {
	raw := ts.ReadFile(args[0])
	if !strings.HasPrefix(raw, "%PDF-") || !strings.HasSuffix(raw, "%%EOF\n") {
		ts.Fatalf("%s is no whole PDF", args[0])
	}
	var text strings.Builder
	line := ""
	for _, part := range strings.Split(raw, "stream\n") {
		packed, err := zlib.NewReader(strings.NewReader(part))
		if err != nil {
			continue // not a packed stream
		}
		plain, err := io.ReadAll(packed)
		ts.Check(err)
		for _, shown := range showText.FindAllSubmatch(plain, -1) {
			if at := string(shown[1]); at != line {
				line = at
				text.WriteByte('\n')
			}
			text.WriteString(fromUTF16(shown[2]))
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text.String()), 0o600))
}

// showText shows a text at a height.
var showText = regexp.MustCompile(`(?s)(\S+) Td \(((?:[^\\()]|\\.)*)\) Tj`)

func fromUTF16(escaped []byte) string {
	b := bytes.ReplaceAll(escaped, []byte(`\r`), []byte("\r"))
	b = escape.ReplaceAll(b, []byte("$1"))
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

var escape = regexp.MustCompile(`(?s)\\(.)`)
