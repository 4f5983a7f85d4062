package bringin

import (
	"regexp"

	"alongside/ui/words"
)

// quotation is what a sentence of the reading quotes out of the sheet.
var quotation = regexp.MustCompile(`“[^”]*”`)

// told is a sentence of the reading as it is shown: as far as the window can draw it,
// and where names are hidden without what it quotes, which may be one.
func told(s *sheet, text string) string {
	text = words.Drawn(text)
	if s.hidden {
		text = quotation.ReplaceAllString(text, "“…”")
	}
	return text
}
