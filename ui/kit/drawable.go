package kit

import (
	"bytes"
	"io"
	"log"
	"strings"
	"sync"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/harfbuzz"
)

// firstUncertain is the first letter that the app's own faces may lack: up to
// here there is no need to look.
const firstUncertain = 0x370

// drawable remembers which letters can be drawn. What the system's fonts have
// is known since the first text was drawn, for which Fyne looked them through;
// they count as they were then, as they do for Fyne.
var drawable struct {
	sync.Mutex
	known  map[rune]bool
	own    []font.Cmap
	system []fontscan.Footprint
}

// CanDraw reports whether the window has a letter for r, and no box: Fyne takes
// it from the app's face, from a face of its own, or from whichever of the
// system's fonts has it.
func CanDraw(r rune) bool {
	if r < firstUncertain || isBlank(r) {
		return true
	}
	drawable.Lock()
	defer drawable.Unlock()
	can, known := drawable.known[r]
	if !known {
		can = inOwnFace(r) || inSystemFont(r)
		if drawable.known == nil {
			drawable.known = make(map[rune]bool)
		}
		drawable.known[r] = can
	}
	return can
}

// isBlank reports whether r is drawn as nothing by whatever face.
func isBlank(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) ||
		unicode.Is(unicode.Zs, r) && r != '\u1680' || harfbuzz.IsDefaultIgnorable(r)
}

func inOwnFace(r rune) bool {
	if drawable.own == nil {
		for _, face := range []fyne.Resource{fontRegular, theme.DefaultTextFont(), theme.DefaultEmojiFont(), theme.DefaultSymbolFont()} {
			if face != nil {
				drawable.own = append(drawable.own, lettersOf(face))
			}
		}
	}
	for _, letters := range drawable.own {
		if _, has := letters.Lookup(r); has {
			return true
		}
	}
	return false
}

// lettersOf reads which letters a bundled face has, without the face.
func lettersOf(face fyne.Resource) font.Cmap {
	loader, err := opentype.NewLoader(bytes.NewReader(face.Content()))
	if err != nil {
		panic(err) // the face is a part of the program
	}
	raw, err := loader.RawTable(opentype.MustNewTag("cmap"))
	if err != nil {
		panic(err)
	}
	table, _, err := tables.ParseCmap(raw)
	if err != nil {
		panic(err)
	}
	letters, _, err := font.ProcessCmap(table, tables.FPNone)
	if err != nil {
		panic(err)
	}
	return letters
}

func inSystemFont(r rune) bool {
	if drawable.system == nil {
		// Where they cannot be looked through, Fyne does without them too.
		drawable.system, _ = fontscan.SystemFonts(log.New(io.Discard, "", 0), "")
	}
	for _, f := range drawable.system {
		if f.Runes.Contains(r) && !strings.Contains(f.Family, "lastresort") { // which has a box for every letter
			return true
		}
	}
	return false
}
