package data

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// plain spells letters that carry their difference in themselves, not in an
// accent that could be taken off.
var plain = strings.NewReplacer("ł", "l", "đ", "d", "ø", "o", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ð", "d", "þ", "th")

// Fold makes a text ready for comparing and searching: lower case, without
// accents, blanks folded to one. "Żaneta" folds to "zaneta".
func Fold(text string) string {
	lower := strings.ToLower(strings.Join(strings.Fields(text), " "))
	if isASCII(lower) {
		return lower
	}
	t := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	out, _, err := transform.String(t, plain.Replace(lower))
	if err != nil {
		return lower
	}
	return out
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
