package kit

import (
	"slices"
	"strings"
	"testing"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"

	"alongside/data/readingorder"
)

// faces has the letters from the right in another face than all else, as it is
// with the app's face and the system's.
type faces struct{ own, system font.Face }

func (f *faces) ResolveFace(r rune) *font.Face {
	if readingorder.IsFromTheRight(r) {
		return &f.system
	}
	return &f.own
}

// set is what Fyne makes of a text: it parts it with the same segmenter, sets
// the letters of each part, which is of one direction, script and face, in its direction, and the parts side by
// side from left to right. Marks of direction are not seen.
func set(text string) string {
	runes := []rune(text)
	var segmenter shaping.Segmenter
	var faces faces
	var b strings.Builder
	for _, part := range segmenter.Split(shaping.Input{Text: runes, RunEnd: len(runes), Direction: di.DirectionLTR, Face: &faces.own}, &faces) {
		letters := slices.Clone(runes[part.RunStart:part.RunEnd])
		if part.Direction.Progression() == di.TowardTopLeft {
			slices.Reverse(letters)
			for i, r := range letters {
				letters[i] = mirrored(r)
			}
		}
		for _, r := range letters {
			if r != '\u200e' {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// seen is how a text stands from left to right by the Unicode algorithm.
func seen(text string) string {
	runes := []rune(text)
	levels, _ := readingorder.Levels(runes)
	var b strings.Builder
	for _, i := range readingorder.Visual(levels) {
		r := runes[i]
		if levels[i]%2 == 1 {
			r = mirrored(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}

func mirrored(r rune) rune { return []rune(bidi.ReverseString(string(r)))[0] }

func TestANameFromTheRightStandsInASentenceAsItIsRead(t *testing.T) {
	for text, want := range map[string]string{
		"Sam T.":                   "Sam T.",
		"שירה לוי":                 "יול הריש",
		"שירה ל.":                  ".ל הריש",
		"שירה was here":            "הריש was here",
		"שירה was here, לוי too.":  "הריש was here, יול too.",
		"מרים محمد":                "دمحم םירמ", // two scripts, one direction
		"Shira (שירה לוי), mentor": "Shira (יול הריש), mentor",
		"שירה 12 לוי":              "יול 12 הריש",
	} {
		if got := seen(text); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
		if got := set(inSightOrder(text)); got != seen(text) {
			t.Errorf("%q is drawn as %q, is read as %q", text, got, seen(text))
		}
	}
}

func TestEveryLineIsDrawnAsItIsRead(t *testing.T) {
	letters := []rune("abSאבגמحمد 12.,:()-·")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom(letters), 1, 24, -1).Draw(t, "text")
		if got := set(inSightOrder(text)); got != seen(text) {
			t.Fatalf("%q is drawn as %q, is read as %q", text, got, seen(text))
		}
	})
}
