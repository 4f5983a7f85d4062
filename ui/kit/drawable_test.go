package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/theme"
)

func TestWhatIsNotLookedUpIsInEveryOneOfTheAppsFaces(t *testing.T) {
	for style, faces := range map[string][]fyne.Resource{
		"regular":  {fontRegular, theme.DefaultTextFont()},
		"semibold": {fontSemiBold, theme.DefaultTextBoldFont()},
		"bold":     {fontBold, theme.DefaultTextBoldFont()},
	} {
		own, behind := lettersOf(faces[0]), lettersOf(faces[1])
		for r := range rune(firstUncertain) {
			_, has := own.Lookup(r)
			_, hasBehind := behind.Lookup(r)
			if !has && !hasBehind && !isBlank(r) {
				t.Errorf("%s lacks %U", style, r)
			}
		}
	}
}

func TestTheWeightsOfAFaceHaveTheSameLetters(t *testing.T) {
	for _, faces := range [][]fyne.Resource{
		{fontRegular, fontSemiBold, fontBold}, {theme.DefaultTextFont(), theme.DefaultTextBoldFont()},
	} {
		regular := lettersOf(faces[0])
		for _, other := range faces[1:] {
			heavier := lettersOf(other)
			for r := range rune(0x20000) {
				_, one := regular.Lookup(r)
				if _, two := heavier.Lookup(r); one != two {
					t.Errorf("%s differs at %U", other.Name(), r)
				}
			}
		}
	}
}

// ink is what is drawn of a text, without what is empty round it.
func ink(text string) image.Image {
	label := canvas.NewText(text, Color(ColorText))
	label.TextSize = 32
	img := software.Render(label, NewTheme(Light, 1))
	paper := img.At(0, 0)
	var box image.Rectangle
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y++ {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			if img.At(x, y) != paper {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	cut := image.NewRGBA(image.Rect(0, 0, box.Dx(), box.Dy()))
	for y := range box.Dy() {
		for x := range box.Dx() {
			cut.Set(x, y, img.At(box.Min.X+x, box.Min.Y+y))
		}
	}
	return cut
}

func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}

// Which fonts a computer has differs; that the answer is what Fyne does with
// them does not.
func TestCanDrawIsWhetherFyneDraws(t *testing.T) {
	withTheme(t, Light, 1)
	box := ink("\uFFFD")
	for _, r := range "Aßłế Ωж֍ԱאبހऀकகกກཀကაሀᏣᠠកあア王𠮷한ⵣ꧋ߊ𐎀☺🙂✓◔⚕①½‰�" {
		if r == ' ' || r == '\uFFFD' {
			continue
		}
		if can, does := CanDraw(r), !same(ink(string(r)), box); can != does {
			t.Errorf("%U %c: can draw is %v, Fyne does is %v", r, r, can, does)
		}
	}
}

func TestNothingStandsForWhatIsInvisible(t *testing.T) {
	for _, r := range "\u200b\u200d\ufe0f\u3000\u2003\u034f" {
		if !CanDraw(r) {
			t.Errorf("%U cannot be drawn", r)
		}
	}
}
