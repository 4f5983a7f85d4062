package page

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Substitute stands for every character that no typeface can draw. It is a
// glyph of Noto Sans, so it shows on paper and screen alike and is found when
// the text is copied out.
const Substitute = '\ufffd'

// plainASCII tells whether s can be drawn as it is: most text can, and then
// nothing needs to be copied.
func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// sanitise makes s fit to be set as lines: letters and their marks composed
// where Unicode has the pair, every kind of white space a plain space, unseen
// characters (controls, overrides of the direction, soft hyphens) left out.
// Joiners and marks of direction stay: they say how what is around them is
// shaped. Line breaks stay as '\n' where keepBreaks, else they are spaces as
// well. Characters beyond the faces stay: shape sees to them.
func sanitise(s string, keepBreaks bool) string {
	if plainASCII(s) {
		return s
	}
	s = norm.NFC.String(strings.ReplaceAll(s, "\r\n", "\n"))
	return strings.Map(func(r rune) rune {
		switch r {
		case '\n', '\r', '\u2028', '\u2029', '\u0085':
			if keepBreaks {
				return '\n'
			}
			return ' '
		case '\u00a0', '\u202f':
			return '\u00a0' // stays unbroken
		case '\u2010', '\u2011':
			return '-'
		}
		switch {
		case isUnseen(r):
			return r
		case unicode.IsSpace(r), unicode.Is(unicode.Zs, r):
			return ' '
		case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
			return -1
		}
		return r
	}, s)
}

// isUnseen tells whether a character only says how others are shaped or
// ordered.
func isUnseen(r rune) bool {
	return r == zeroWidthNonJoiner || r == zeroWidthJoiner || isMarkOfDirection(r)
}

const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
)

func isMarkOfDirection(r rune) bool { return r == '\u200e' || r == '\u200f' || r == '\u061c' }

// withoutUnseen is the text as a face sets it.
func withoutUnseen(text []rune) string { return leavingOut(text, isUnseen) }

// withoutMarksOfDirection is the text as it is copied: what is set from right to
// left says so itself.
func withoutMarksOfDirection(text []rune) string { return leavingOut(text, isMarkOfDirection) }

func leavingOut(text []rune, out func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if out(r) {
			return -1
		}
		return r
	}, string(text))
}
