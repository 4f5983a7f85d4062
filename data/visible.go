package data

import "unicode"

// blankLetters are letters and symbols by Unicode's account that show nothing:
// the Hangul fillers and the empty braille pattern.
var blankLetters = map[rune]bool{'\u115F': true, '\u1160': true, '\u3164': true, '\uFFA0': true, '\u2800': true}

// Visible reports whether a text shows anything at all. What is pasted from a
// chat may consist of spaces without width and marks for joining letters.
func Visible(text string) bool {
	for _, r := range text {
		if unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) && !blankLetters[r] {
			return true
		}
	}
	return false
}

// withoutBlankLetters drops what takes no room either; the empty braille pattern
// is as wide as a blank.
func withoutBlankLetters(r rune) rune {
	switch {
	case r == '\u2800':
		return ' '
	case blankLetters[r]:
		return -1
	}
	return r
}
