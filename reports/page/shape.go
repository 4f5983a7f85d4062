package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a stretch of text in one face, with its width in thousandths of the
// size.
type span struct {
	text  string
	face  Face
	units int32
}

// cluster is what is never torn apart: a letter and the marks that stand on
// it. Its text lies in shaped.text.
type cluster struct {
	start, end int32
	units      int32
	face       Face
	space      bool // a line may turn here
}

// shaped is a text whose every cluster has a face that can draw it.
type shaped struct {
	text        string
	clusters    []cluster
	substitutes int
}

// shape finds a face for every cluster of a sanitised text: the asked-for one,
// else the one behind it, else Substitute stands there. A word with letters
// from the face behind is set in that face as a whole, as long as it has them
// all, because a name that changes face in the middle reads like a mistake.
func shape(text string, face Face) shaped {
	s := shaper{face: face, front: face.metrics(), back: face.fallback().metrics()}
	s.out.Grow(len(text) + 8)
	for len(text) > 0 {
		end := strings.IndexByte(text, ' ')
		if end != 0 {
			if end < 0 {
				end = len(text)
			}
			s.word(text[:end])
			text = text[end:]
			continue
		}
		s.add(" ", s.front, face, true)
		text = text[1:]
	}
	return shaped{text: s.out.String(), clusters: s.clusters, substitutes: s.substitutes}
}

type shaper struct {
	face        Face
	front, back *metrics
	out         strings.Builder
	clusters    []cluster
	substitutes int
}

func (s *shaper) word(word string) {
	m, face := s.front, s.face
	if !m.hasAll(word) && s.back.hasAll(word) {
		m, face = s.back, s.face.fallback()
	}
	for len(word) > 0 {
		n := clusterLen(word)
		s.cluster(word[:n], m, face)
		word = word[n:]
	}
}

func (s *shaper) cluster(c string, m *metrics, face Face) {
	_, n := utf8.DecodeRuneInString(c)
	switch base := c[:n]; {
	case m.hasAll(c):
		s.add(c, m, face, false)
	case s.back.hasAll(c):
		s.add(c, s.back, s.face.fallback(), false)
	case m.hasAll(base): // the letter stays readable without a mark that is nowhere
		s.add(base, m, face, false)
	case s.back.hasAll(base):
		s.add(base, s.back, s.face.fallback(), false)
	default:
		s.substitutes++
		s.add(string(Substitute), s.back, s.face.fallback(), false)
	}
}

func (s *shaper) add(c string, m *metrics, face Face, space bool) {
	start := int32(s.out.Len())
	s.out.WriteString(c)
	s.clusters = append(s.clusters, cluster{
		start: start, end: int32(s.out.Len()), units: m.units(c), face: face, space: space,
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

// spans joins the clusters from i up to j into stretches of one face.
func (t shaped) spans(i, j int) []span {
	var out []span
	for ; i < j; i++ {
		c := t.clusters[i]
		if last := len(out) - 1; last >= 0 && out[last].face == c.face {
			from := int(c.start) - len(out[last].text)
			out[last].text = t.text[from:c.end]
			out[last].units += c.units
			continue
		}
		out = append(out, span{text: t.text[c.start:c.end], face: c.face, units: c.units})
	}
	return out
}
