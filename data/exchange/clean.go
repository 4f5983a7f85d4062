package exchange

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// clean makes a cell ready to keep: accents composed (NFC), blanks, tabs and
// line ends folded to one space, and without the apostrophe with which an
// export guards a cell, control characters, and marks that turn the direction
// of the text around. Letters of every script stay.
func clean(cell string) string {
	cell = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r == '\ufeff', r == '\u200b', r == unicode.ReplacementChar,
			r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, cell)
	return norm.NFC.String(unguard(strings.Join(strings.Fields(cell), " ")))
}

// A cell that begins with one of these is taken for a formula by a
// spreadsheet, and could then do what its writer likes.
const formulaStarts = "=+-@\t\r"

// guard puts an apostrophe before a cell that a spreadsheet would run.
func guard(cell string) string {
	bare := strings.TrimLeft(cell, "'")
	if bare != "" && strings.ContainsRune(formulaStarts, rune(bare[0])) {
		return "'" + cell
	}
	return cell
}

// unguard takes the apostrophe away that guard has put there.
func unguard(cell string) string {
	if guarded, ok := strings.CutPrefix(cell, "'"); ok && guard(guarded) != guarded {
		return guarded
	}
	return cell
}

// shorten cuts a quoted cell to what fits into a sentence.
func shorten(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}
