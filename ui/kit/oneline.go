package kit

import (
	"strings"
	"unicode"
)

// OneLine returns text fit for one line: every run of spaces, tabs, line
// breaks and other control characters becomes one space, and marks that turn
// the direction of what follows are left out, so that a name cannot reorder
// the words around it.
func OneLine(text string) string {
	var b strings.Builder
	space := false
	for _, r := range text {
		switch {
		case turnsDirection(r):
			continue
		case unicode.IsSpace(r), unicode.IsControl(r):
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// turnsDirection reports the Unicode embeddings, overrides and isolates.
func turnsDirection(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}
