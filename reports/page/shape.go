package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a stretch of a line that is set in one go, with its place and width
// in thousandths of the size.
type span struct {
	text     string // in reading order
	x, units int32
	face     Face
	// typeface, where it is not nil, draws the span instead of face: by glyphs
	// from left to right, over which the text lies as it is seen.
	typeface *Typeface
	glyphs   []Glyph
	seen     string
}

// cluster is what is never torn apart: a letter and the marks that stand on
// it. Its text lies in shaped.text, its glyphs in shaped.glyphs.
type cluster struct {
	start, end int32
	units      int32
	face       Face
	level      uint8
	space      bool // a line may turn here
	turn       bool // a line may turn after it
	typeface   *Typeface
	from, to   int32
}

// shaped is a text whose every cluster has a face or a typeface that can draw
// it.
type shaped struct {
	text        string
	clusters    []cluster
	glyphs      []Glyph
	base        uint8 // the level of the paragraph; see readingorder.Levels
	substitutes int
}

// shape finds what draws every cluster of a sanitised text: the asked-for face,
// the one behind it, a typeface whose letters are drawn as outlines, else
// Substitute stands there. A word with letters from the face behind is set in
// that face as a whole, as long as it has them all, because a name that changes
// face in the middle reads like a mistake.
func shape(text string, face Face, fonts Fonts) *shaped {
	s := shaper{face: face, front: face.metrics(), back: face.fallback().metrics(), fonts: fonts}
	s.text.Grow(len(text) + 8)
	if s.isSetByFaces(text) {
		for word := range words(text) {
			m, face := s.faceOf(word)
			for len(word) > 0 {
				n := clusterLen(word)
				s.add(word[:n], m, face, 0)
				word = word[n:]
			}
		}
	} else {
		s.mixed([]rune(text))
	}
	s.out.text = s.text.String()
	return &s.out
}

type shaper struct {
	face        Face
	front, back *metrics
	fonts       Fonts
	text        strings.Builder
	out         shaped
}

// words are the words of a text and the single spaces between them.
func words(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for len(text) > 0 {
			end := strings.IndexByte(text, ' ')
			switch {
			case end < 0:
				end = len(text)
			case end == 0:
				end = 1
			}
			if !yield(text[:end]) {
				return
			}
			text = text[end:]
		}
	}
}

// isSetByFaces tells whether gofpdf can set the whole text.
func (s *shaper) isSetByFaces(text string) bool {
	for _, r := range text {
		if s.front.width(r) == noGlyph && s.back.width(r) == noGlyph || isUnseen(r) {
			return false
		}
	}
	return true
}

// faceOf is the face for a word: the front one if it can draw any letter of it
// that the one behind cannot.
func (s *shaper) faceOf(word string) (*metrics, Face) {
	if !s.front.hasAll(word) && s.back.hasAll(word) {
		return s.back, s.face.fallback()
	}
	return s.front, s.face
}

// add sets a cluster in the face, or in the one behind it. The letter stays
// readable without a mark that is nowhere.
func (s *shaper) add(c string, m *metrics, face Face, level uint8) {
	space := c == " "
	if c == unbroken {
		c = " "
	}
	if !m.hasAll(c) {
		_, n := utf8.DecodeRuneInString(c)
		switch base := c[:n]; {
		case s.back.hasAll(c):
			m, face = s.back, s.face.fallback()
		case m.hasAll(base):
			c = base
		default:
			c, m, face = base, s.back, s.face.fallback()
		}
	}
	start := int32(s.text.Len())
	s.text.WriteString(c)
	s.out.clusters = append(s.out.clusters, cluster{
		start: start, end: int32(s.text.Len()), units: m.units(c), face: face, level: level,
		space: space, turn: c == "-",
	})
}

// clusterLen is the length in bytes of the letter at the start of s together
// with the marks that follow it.
func clusterLen(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isMark(r) {
			break
		}
		n += size
	}
	return n
}

func isMark(r rune) bool { return r >= 0x300 && unicode.Is(unicode.M, r) }

func (m *metrics) hasAll(s string) bool {
	for _, r := range s {
		if m.width(r) == noGlyph {
			return false
		}
	}
	return true
}

// units is the width of s in thousandths of the size.
func (m *metrics) units(s string) int32 {
	var sum int32
	for _, r := range s {
		if w := m.width(r); w > 0 {
			sum += w
		}
	}
	return sum
}

// plainUnits is units for plain ASCII.
func (m *metrics) plainUnits(s string) int32 {
	var sum int32
	for i := range len(s) {
		sum += m.plain[s[i]]
	}
	return sum
}
