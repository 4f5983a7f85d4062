package data

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plain spells letters that carry their difference in themselves, not in an
// accent that could be taken off, and that a keyboard may not have.
var plain = strings.NewReplacer("ł", "l", "đ", "d", "ø", "o", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ð", "d",
	"þ", "th", "ς", "σ", "’", "'", "ʼ", "'")

// Fold makes a text ready for comparing and searching: lower case, without
// accents and invisible characters, full-width and other variants of a letter
// as the letter, blanks folded to one. "Żaneta" folds to "zaneta". Folding
// twice changes nothing more.
func Fold(text string) string {
	if !isASCII(text) {
		bare := strings.Map(withoutAccents, norm.NFKD.String(text))
		text = norm.NFC.String(plain.Replace(strings.ToLower(bare)))
	}
	return strings.Join(strings.Fields(strings.ToLower(text)), " ")
}

// withoutAccents drops accents and what cannot be seen. The vowel signs of
// Indian scripts and of Thai are marks too, yet letters to their readers, and
// so is what tells が from か: these stay.
func withoutAccents(r rune) rune {
	switch {
	case r == '\u3099' || r == '\u309a':
		return r
	case unicode.Is(unicode.Cf, r),
		unicode.Is(unicode.Mn, r) && unicode.In(r, unicode.Inherited, unicode.Hebrew, unicode.Arabic):
		return -1
	}
	return r
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
