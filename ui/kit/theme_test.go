package kit

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// contrast is the ratio of WCAG 2.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func TestTextStandsOutFromWhatItStandsOn(t *testing.T) {
	pairs := [][2]fyne.ThemeColorName{
		{ColorText, ColorBackground},
		{ColorText, ColorSurface},
		{ColorText, ColorSidebar},
		{ColorText, ColorAccentSoft},
		{ColorText, ColorHover},
		{ColorMuted, ColorBackground},
		{ColorMuted, ColorSurface},
		{ColorMuted, ColorSidebar},
		{ColorMuted, ColorAccentSoft},
		{ColorAccent, ColorBackground},
		{ColorAccent, ColorSurface},
		{ColorAccent, ColorAccentSoft},
		{ColorOnAccent, ColorAccent},
		{ColorOnDanger, ColorDanger},
		{ColorDanger, ColorSurface},
		{ColorPresent, ColorBackground},
		{ColorLate, ColorBackground},
		{ColorExcused, ColorBackground},
		{ColorAbsent, ColorBackground},
		{ColorOnPresentSoft, ColorPresentSoft},
		{ColorOnLateSoft, ColorLateSoft},
		{ColorOnExcusedSoft, ColorExcusedSoft},
		{ColorOnAbsentSoft, ColorAbsentSoft},
		{ColorOnAccentSoft, ColorTagSoft},
		{ColorOnMarker, ColorMarker},
		{ColorOnChosen, ColorChosen},
		{ColorOnBanner, ColorBanner},
		{ColorOnBannerBtn, ColorBannerButton},
		{ColorOnToast, ColorToast},
		{ColorOnToastBtn, ColorToastButton},
	}
	for variant, least := range map[Variant]float64{Light: 4.5, Dark: 4.5, HighContrastLight: 15, HighContrastDark: 15} {
		for _, pair := range pairs {
			t.Run(fmt.Sprint(variant, pair), func(t *testing.T) {
				ink, ok1 := palettes[variant][pair[0]]
				back, ok2 := palettes[variant][pair[1]]
				if !ok1 || !ok2 {
					t.Fatalf("no colour for %v", pair)
				}
				if got := contrast(ink, back); got < least {
					t.Errorf("contrast is %.2f, want %.1f at least", got, least)
				}
			})
		}
	}
}

func TestWhatCanBePressedStandsOutFromWhatItLiesOn(t *testing.T) {
	for variant := range palettes {
		for _, back := range []fyne.ThemeColorName{ColorBackground, ColorSurface} {
			if got := contrast(palettes[variant][ColorEdge], palettes[variant][back]); got < 3 {
				t.Errorf("theme %d: the edge of a field has a contrast of %.2f to %s, want 3 at least", variant, got, back)
			}
		}
	}
}

func TestEveryThemeHasEveryRole(t *testing.T) {
	for variant, p := range palettes {
		for role := range palettes[Light] {
			if _, ok := p[role]; !ok {
				t.Errorf("theme %d lacks %s", variant, role)
			}
		}
	}
}

func TestTheTextScaleIsHeldBetween100And200Percent(t *testing.T) {
	for scale, want := range map[float32]float32{0.5: 16, 1: 16, 1.5: 24, 2: 32, 9: 32} {
		if got := NewTheme(Light, scale).Size(theme.SizeNameText); got != want {
			t.Errorf("at %v text is %v, want %v", scale, got, want)
		}
	}
}

func TestTheThreeWeightsHaveTheirFaces(t *testing.T) {
	th := NewTheme(Light, 1)
	for style, want := range map[fyne.TextStyle]fyne.Resource{
		styleRegular: fontRegular, styleSemiBold: fontSemiBold, styleBold: fontBold,
	} {
		if got := th.Font(style); got != want {
			t.Errorf("style %v has the face %s, want %s", style, got.Name(), want.Name())
		}
	}
}

func TestAChangeOfThemeReachesTextsAndRows(t *testing.T) {
	withTheme(t, Light, 1)
	name := RowName("Dana K.")
	list := NewRowList(RowHeight, func() int { return 3 },
		func() fyne.CanvasObject { return Body("") },
		func(i int, row fyne.CanvasObject) { row.(*Text).SetText(fmt.Sprint(i)) })
	w := inWindow(t, VStack(0, name, Grow(list)), 400, 400)
	before := name.MinSize()
	fyne.CurrentApp().Settings().SetTheme(NewTheme(HighContrastDark, 2))
	w.Content().Refresh()
	if got := name.MinSize(); got.Height != 2*before.Height {
		t.Errorf("the name is %v high, was %v at 100 %%", got.Height, before.Height)
	}
	if got := list.body.visible[0].Size().Height; got != 2*RowHeight {
		t.Errorf("a row is %v high, want %v", got, 2*RowHeight)
	}
}
