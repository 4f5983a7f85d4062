package press

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"

	"alongside/assets/fonts"
)

// aComputer has the fonts installed, each said to be of a family, a weight and a
// reach that its content need not have.
func aComputer(t *testing.T, installed ...fontscan.Footprint) *computerFonts {
	t.Helper()
	return &computerFonts{installed: func() []fontscan.Footprint { return installed }}
}

func installed(t *testing.T, content []byte, family string, weight font.Weight, letters string) fontscan.Footprint {
	t.Helper()
	path := filepath.Join(t.TempDir(), "font.ttf")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	f := fontscan.Footprint{Family: font.NormalizeFamily(family), Location: fontscan.Location{File: path}}
	f.Aspect = font.Aspect{Style: font.StyleNormal, Weight: weight, Stretch: font.StretchNormal}
	for _, r := range letters {
		f.Runes.Add(r)
	}
	return f
}

const thai = "สมชาย"

func TestTheComputersFontsAreTakenInTheOrderOfTheScript(t *testing.T) {
	regular := installed(t, fonts.ThaiRegular, "Leelawadee UI", font.WeightNormal, thai)
	bold := installed(t, fonts.ThaiBold, "Leelawadee UI", font.WeightBold, thai)
	serif := installed(t, fonts.ThaiRegular, "A Serif", font.WeightNormal, thai)
	c := aComputer(t, serif, bold, regular)
	find := func(bold bool) any { return c.Find([]rune(thai), language.Thai, bold) }
	if got, want := find(false), any(c.opened[opened{regular.Location, false}]); got != want {
		t.Error("the regular weight of the preferred family is not taken")
	}
	if got, want := find(true), any(c.opened[opened{bold.Location, true}]); got != want {
		t.Error("the bold weight is not taken for bold")
	}
	if find(false) != find(false) {
		t.Error("the same question has two answers")
	}
}

func TestAFontThatCannotDrawIsPassedOver(t *testing.T) {
	damaged := installed(t, []byte("no font"), "Noto Sans", font.WeightNormal, thai)
	liar := installed(t, fonts.HebrewRegular, "Noto Sans Thai", font.WeightNormal, thai)
	right := installed(t, fonts.ThaiRegular, "Something", font.WeightNormal, thai)
	gone := right
	gone.Location.File += ".gone"
	c := aComputer(t, damaged, liar, gone, right)
	if got := c.Find([]rune(thai), language.Thai, false); got == nil || got != c.opened[opened{right.Location, false}] {
		t.Error("the one font that draws the letters is not found")
	}
	if c.Find([]rune("静"), language.Han, false) != nil {
		t.Error("a font was found that has no such letter")
	}
}

func TestAComputerWithoutFontsFindsNone(t *testing.T) {
	if aComputer(t).Find([]rune(thai), language.Thai, false) != nil {
		t.Error("found a font where none is")
	}
}
