package page

import (
	"fmt"
	"sync"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"alongside/assets/fonts"
)

// Face is one of the embedded typefaces.
type Face uint8

// Atkinson Hyperlegible Next in three weights, and Noto Sans, which stands
// behind it for letters that it lacks.
const (
	Regular Face = iota
	SemiBold
	Bold
	FallbackRegular
	FallbackBold
	faceCount
)

// TTF is the face's font file. The bytes are shared: do not change them.
func (f Face) TTF() []byte {
	return [faceCount][]byte{
		Regular: fonts.Regular, SemiBold: fonts.SemiBold, Bold: fonts.Bold,
		FallbackRegular: fonts.FallbackRegular, FallbackBold: fonts.FallbackBold,
	}[f]
}

// fallback is the face behind f; a fallback stands behind itself.
func (f Face) fallback() Face {
	switch f {
	case SemiBold, Bold, FallbackBold:
		return FallbackBold
	default:
		return FallbackRegular
	}
}

func (f Face) bold() bool { return f.fallback() == FallbackBold }

// capHeight is the height of Atkinson's capitals in thousandths of the size.
// Text is centred on it, whatever the face, so that lines stay even where
// faces mix.
const capHeight = 668

// metrics holds one face's advance widths, looked up in the font when first
// asked for and remembered: layout asks for the same few letters thousands of
// times. Safe for use from several goroutines.
type metrics struct {
	font *sfnt.Font
	// plain has the widths of ASCII, which is nearly all that is ever asked.
	plain [128]int32
	rows  [256]atomic.Pointer[widthRow]
	// missing is the width of what stands for a character that the face lacks.
	missing int32
}

// widthRow has the widths of 256 neighbouring characters, in thousandths of
// the size; noGlyph where the face has none.
type widthRow [256]int32

const noGlyph = -1

var loadMetrics = sync.OnceValue(func() *[faceCount]*metrics {
	var all [faceCount]*metrics
	for f := range faceCount {
		parsed, err := sfnt.Parse(f.TTF())
		if err != nil {
			panic(fmt.Sprintf("page: embedded face %d is damaged: %v", f, err))
		}
		m := &metrics{font: parsed}
		copy(m.plain[:], m.row(0)[:128])
		m.missing = m.advance(&sfnt.Buffer{}, 0)
		all[f] = m
	}
	return &all
})

func (f Face) metrics() *metrics { return loadMetrics()[f] }

// width is a character's advance in thousandths of the size, or noGlyph.
// Characters beyond U+FFFF count as missing: gofpdf cannot write them.
func (m *metrics) width(r rune) int32 {
	if r < 128 {
		return m.plain[r]
	}
	if r > 0xffff {
		return noGlyph
	}
	return m.row(r >> 8)[r&0xff]
}

func (m *metrics) row(high rune) *widthRow {
	if row := m.rows[high].Load(); row != nil {
		return row
	}
	row := m.measure(high << 8)
	m.rows[high].Store(row)
	return row
}

func (m *metrics) measure(first rune) *widthRow {
	var row widthRow
	var buffer sfnt.Buffer
	for i := range row {
		row[i] = noGlyph
		glyph, err := m.font.GlyphIndex(&buffer, first+rune(i))
		if err != nil || glyph == 0 {
			continue
		}
		row[i] = m.advance(&buffer, glyph)
	}
	return &row
}

func (m *metrics) advance(buffer *sfnt.Buffer, glyph sfnt.GlyphIndex) int32 {
	advance, err := m.font.GlyphAdvance(buffer, glyph, fixed.I(1000), font.HintingNone)
	if err != nil {
		return noGlyph
	}
	return int32(advance.Round())
}
