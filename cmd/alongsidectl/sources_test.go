package main

import (
	"image"
	"image/png"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/charmap"
)

// line keeps the only line of a file in a variable:
//
//	line BACKUP stdout
func line(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv(args[0], strings.TrimSpace(ts.ReadFile(args[1])))
}

// mistype copies a recovery key with its first letter wrong:
//
//	mistype key mistyped
func mistype(ts *testscript.TestScript, _ bool, args []string) {
	key := ts.ReadFile(args[0])
	wrong := "A"
	if key[:1] == wrong {
		wrong = "B"
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(wrong+key[1:]), 0o600))
}

// encode has a file written as Windows programs write it: with a byte order
// mark before it, or in letters of one byte; line ends are theirs, too:
//
//	encode bom people.csv
//	encode windows people.csv
func encode(ts *testscript.TestScript, _ bool, args []string) {
	text := strings.ReplaceAll(ts.ReadFile(args[1]), "\n", "\r\n")
	if args[0] == "bom" {
		text = "\ufeff" + text
	} else {
		var err error
		text, err = charmap.Windows1252.NewEncoder().String(text)
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o600))
}

// picture makes a PNG, whatever it is called:
//
//	picture scan.csv
func picture(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(png.Encode(f, image.NewGray(image.Rect(0, 0, 8, 8))))
	ts.Check(f.Close())
}
