package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
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
			b := unescaped(shown[2])
			if len(shown[3]) > 0 { // over outlines, from left to right
				b, err = hex.DecodeString(string(shown[3]))
				ts.Check(err)
			}
			text.WriteString(fromUTF16(b))
		}
	}
	lines := strings.ReplaceAll(text.String(), " \n", "\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(lines), 0o600))
}

// showText shows a text at a height.
var showText = regexp.MustCompile(`(?s)(\S+) Td (?:\(((?:[^\\()]|\\.)*)\)|<([0-9A-F]*)>) Tj`)

func unescaped(text []byte) []byte {
	return escape.ReplaceAll(bytes.ReplaceAll(text, []byte(`\r`), []byte("\r")), []byte("$1"))
}

func fromUTF16(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

var escape = regexp.MustCompile(`(?s)\\(.)`)
