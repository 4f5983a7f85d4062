package page

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// unseenFace is the font of the text that lies unseen over outlines, so that
// they can be searched and copied. It is no Face of its own: what matters is
// that gofpdf is not told of any character in it, because then all of them are as
// wide as a missing one.
const unseenFace = "unseen"

// unseen lays the characters of a run over its outlines without drawing them,
// from left to right as readers of PDFs take them, and as wide as the outlines.
func (p *player) unseen(run GlyphRun) {
	var hex strings.Builder
	width := 0.0
	for _, r := range run.Seen {
		fmt.Fprintf(&hex, "%04X", p.code(r))
		width += float64(Regular.metrics().missing) * run.Size * Point / 1000
	}
	if width == 0 || run.Width == 0 {
		return
	}
	p.pdf.SetFont(unseenFace, "", run.Size)
	p.pen.face = faceCount
	_, paper := p.pdf.GetPageSize()
	const toPoints = 1 / Point
	p.pdf.RawWriteStr(fmt.Sprintf("BT 3 Tr %.2f Tz %.2f %.2f Td <%s> Tj 0 Tr 100 Tz ET",
		100*run.Width/width, run.X*toPoints, (paper-run.Y)*toPoints, hex.String()))
}

// firstCode is the first of the numbers that are no characters of their own:
// UTF-16 makes characters of two of them.
const (
	firstCode = 0xd800
	lastCode  = 0xdfff
)

// code is the number under which a character is written unseen. A font of
// gofpdf's has two bytes for it, so characters that need more get a number that
// no other has; toUnicode tells which. Where there are no more, they are the same.
func (p *player) code(r rune) uint16 {
	if r <= 0xffff {
		return uint16(r)
	}
	code, known := p.codes[r]
	if !known {
		code = uint16(min(firstCode+len(p.codes), lastCode))
		p.codes[r] = code
	}
	return code
}

// unseenCodes is the object that tells which characters the unseen ones are, 0
// where it may stay as it is: every number is the character itself.
func (p *player) unseenCodes(w written) int {
	if len(p.codes) == 0 {
		return 0
	}
	for _, body := range w.bodies {
		if bytes.Contains(body, []byte("/BaseFont /utf8"+unseenFace+"\n")) {
			if found := toUnicodeOf.FindSubmatch(body); found != nil {
				number, _ := strconv.Atoi(string(found[1]))
				return number
			}
		}
	}
	return 0
}

var toUnicodeOf = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)

// toUnicode tells which characters the numbers of the unseen ones are.
func (p *player) toUnicode() string {
	byCode := make([]rune, 0, len(p.codes))
	for r := range p.codes {
		byCode = append(byCode, r)
	}
	slices.SortFunc(byCode, func(a, b rune) int { return int(p.codes[a]) - int(p.codes[b]) })
	var out strings.Builder
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" +
		"2 beginbfrange\n<0000> <D7FF> <0000>\n<E000> <FFFF> <E000>\nendbfrange\n")
	for some := range slices.Chunk(byCode, 100) {
		fmt.Fprintf(&out, "%d beginbfchar\n", len(some))
		for _, r := range some {
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&out, "<%04X> <%04X%04X>\n", p.codes[r], high, low)
		}
		out.WriteString("endbfchar\n")
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return out.String()
}
