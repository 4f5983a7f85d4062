package page

import (
	"github.com/go-text/typesetting/language"
)

// CanDraw tells which letters a page has with the fonts, beside the embedded
// ones; nil is none. The answers are remembered: it is for one goroutine.
func CanDraw(fonts Fonts) func(rune) bool {
	known := make(map[rune]bool)
	return func(r rune) bool {
		can, asked := known[r]
		if !asked {
			can = canDraw(r, fonts)
			known[r] = can
		}
		return can
	}
}

func canDraw(r rune, fonts Fonts) bool {
	if Regular.metrics().width(r) != noGlyph || FallbackRegular.metrics().width(r) != noGlyph || sanitise(string(r), false) != string(r) || isUnseen(r) {
		return true // or it is left out, or a space
	}
	return typefaceFor([]rune{r}, language.LookupScript(r), Regular, nil, fonts) != nil
}
