package page

import (
	"bytes"
	"encoding/binary"
	"testing"

	"github.com/go-text/typesetting/language"
	"pgregory.net/rapid"

	"alongside/assets/fonts"
)

// Whatever fonts a computer has, a document is laid out.
func TestADamagedFontIsRefusedOrStillSetsLetters(t *testing.T) {
	text := []rune("हिन्दी")
	rapid.Check(t, func(t *rapid.T) {
		font := bytes.Clone(fonts.DevanagariRegular)
		if rapid.Bool().Draw(t, "cut") {
			font = font[:rapid.IntRange(0, len(font)).Draw(t, "length")]
		}
		for range rapid.IntRange(1, 40).Draw(t, "faults") {
			if len(font) > 0 {
				// Most tables that tell of others lie at the beginning.
				at := rapid.IntRange(0, min(len(font)-1, rapid.SampledFrom([]int{300, 20_000, 1 << 20}).Draw(t, "reach"))).Draw(t, "at")
				font[at] = rapid.Byte().Draw(t, "byte")
			}
		}
		damaged, err := ParseTypeface(bytes.NewReader(font), 0, false)
		if err != nil {
			return
		}
		damaged.Draws(text)
		length := 0
		for _, p := range damaged.shape(text, 0, len(text), false, language.Devanagari) {
			length += p.length
			for _, g := range p.glyphs {
				damaged.Outline(g.ID)
			}
		}
		if length != len(text) {
			t.Fatalf("%d characters became %d", len(text), length)
		}
	})
}

// A font that has lost the list of its widths falls over once when it is shaped,
// and once more when its letters are to stand beside each other.
func TestLettersWhoseWidthsAreLostLeaveRoom(t *testing.T) {
	text := []rune("हिन्दी")
	font := bytes.Clone(fonts.DevanagariRegular)
	at := bytes.Index(font, []byte("hhea"))
	header := binary.BigEndian.Uint32(font[at+8:])
	binary.BigEndian.PutUint16(font[header+34:], 0) // how many widths there are
	damaged, err := ParseTypeface(bytes.NewReader(font), 0, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range damaged.shape(text, 0, len(text), false, language.Devanagari) {
		if p.length != 1 || p.units <= 0 {
			t.Errorf("%d characters of %d units", p.length, p.units)
		}
	}
}

func TestAFontThatIsNoneIsRefused(t *testing.T) {
	for name, content := range map[string][]byte{"nothing": nil, "text": []byte("not a font at all, only words"), "cut off": fonts.ThaiRegular[:500]} {
		if _, err := ParseTypeface(bytes.NewReader(content), 0, false); err == nil {
			t.Errorf("%s is taken for a font", name)
		}
	}
	if _, err := ParseTypeface(bytes.NewReader(fonts.ThaiRegular), 1, false); err == nil {
		t.Error("a second typeface was found in a font of one")
	}
}
