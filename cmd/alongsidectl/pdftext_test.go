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
	text, err := textOfPDF(raw)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o600))
}

// textOfPDF is the text of a PDF, with every stream in it unpacked.
func textOfPDF(raw string) (string, error) {
	var text strings.Builder
	line := ""
	for _, part := range strings.Split(raw, "stream\n") {
		packed, err := zlib.NewReader(strings.NewReader(part))
		if err != nil {
			continue // not a packed stream
		}
		plain, err := io.ReadAll(packed)
		if err != nil {
			return "", err
		}
		for _, shown := range showText.FindAllSubmatch(plain, -1) {
			if at := string(shown[1]); at != line {
				line = at
				text.WriteByte('\n')
			}
			b := unescaped(shown[2])
			if len(shown[3]) > 0 { // over outlines, from left to right
				if b, err = hex.DecodeString(string(shown[3])); err != nil {
					return "", err
				}
			}
			text.WriteString(fromUTF16(b))
		}
	}
	return strings.ReplaceAll(text.String(), " \n", "\n"), nil
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
