package kit

import (
	"strings"
	"unicode"
)

// OneLine returns text fit for one line: every run of spaces, tabs, line
// breaks and other control characters becomes one space. Marks that turn the
// direction of what follows are left out, so that a name cannot reorder the
// words around it, and so are spaces and hyphens that nobody sees.
func OneLine(text string) string {
	var b strings.Builder
	space := false
	for _, r := range text {
		switch {
		case turnsDirection(r), unseen(r):
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

// unseen reports the zero-width space, the word joiner, the byte order mark and
// the soft hyphen. The joiners of letters are left to the scripts that need
// them.
func unseen(r rune) bool {
	return r == '\u200B' || r == '\u2060' || r == '\uFEFF' || r == '\u00AD'
}

// turnsDirection reports the Unicode embeddings, overrides and isolates.
func turnsDirection(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}
