package page

import (
	"bytes"
	"math"
	"testing"

	"github.com/jung-kurt/gofpdf"
)

func TestWidthsAreThoseThatTheWriterUses(t *testing.T) {
	pdf := gofpdf.New("P", "mm", "A4", "")
	for f := range faceCount {
		pdf.AddUTF8FontFromBytes(faceNames[f], "", bytes.Clone(f.TTF()))
		pdf.SetFont(faceNames[f], "", 12)
		for _, text := range []string{"Riverside Recovery", "11 of 14 (79 %) – “½” é ż", "iiiiWWWW"} {
			want := pdf.GetStringWidth(text)
			got := style{face: f, size: 12}.width(f.metrics().units(text))
			if math.Abs(got-want) > 0.01 {
				t.Errorf("face %d: %q is %.3f mm, the writer says %.3f", f, text, got, want)
			}
		}
	}
}

func TestMissingCharactersHaveNoWidth(t *testing.T) {
	cases := map[rune]bool{'A': true, 'é': true, '…': true, 'Ж': false, 'א': false, '中': false, '\U0001f600': false}
	for r, want := range cases {
		if got := Regular.metrics().width(r) != noGlyph; got != want {
			t.Errorf("Atkinson has %q: %v, want %v", r, got, want)
		}
	}
	if FallbackRegular.metrics().width('Ж') == noGlyph {
		t.Error("Noto Sans should stand in for Cyrillic")
	}
}

func TestSubstituteIsInBothFallbacks(t *testing.T) {
	for _, f := range []Face{FallbackRegular, FallbackBold} {
		if f.metrics().width(Substitute) <= 0 {
			t.Errorf("face %d cannot draw the substitute", f)
		}
	}
}
