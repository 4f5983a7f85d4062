package page_test

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"alongside/reports/page"
)

func TestWhatCanBeDrawnIsWhatStandsOnThePage(t *testing.T) {
	computer := fontsElsewhere(t)
	letters := rapid.SampledFrom([]rune("Aßłế Ωж֍אבמّحऀदமส静さ지አ王龍ꓘ𐎀😀½‰\t\u200d\u200e\ufe0f\u202e\u00ad\u00a0"))
	for name, fonts := range map[string]page.Fonts{"the embedded ones alone": nil, "another computer's as well": computer} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			r := letters.Draw(t, "letter")
			f := page.NewFlow(page.Frame{Fonts: fonts})
			f.Paragraph(string(r))
			drawn := f.Finish().Substitutes == 0
			if can := page.CanDraw(fonts)(r); can != drawn {
				t.Fatalf("%U can be drawn is %v, is drawn is %v", r, can, drawn)
			}
		}))
	}
}

func TestEveryLetterOfTheTestNamesCanBeDrawn(t *testing.T) {
	can := page.CanDraw(fontsElsewhere(t))
	for _, n := range append(append([]string(nil), names...), foreign...) {
		if i := strings.IndexFunc(n, func(r rune) bool { return !can(r) && !unicode.IsSpace(r) }); i >= 0 {
			t.Errorf("%q from %d on cannot be drawn", n, i)
		}
	}
}
