package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"alongside/assets/fonts"
)

// Variant names one of the app's four themes.
type Variant int

// The four themes.
const (
	Light Variant = iota
	Dark
	HighContrastLight
	HighContrastDark
)

// Text can be shown from 100 to 200 % of its size.
const (
	MinTextScale = 1
	MaxTextScale = 2
)

// Sizes of the app's own, beside Fyne's.
const (
	// sizeTextScale is not a length: it is the factor for texts and for
	// whatever must grow with them.
	sizeTextScale fyne.ThemeSizeName = "alongside.textScale"
	// sizeLine is the width of a dividing line or a border.
	sizeLine = theme.SizeNameSeparatorThickness
	// sizeMark is the width of the line round what a tint marks: none where
	// tints can be seen, 2 in high contrast.
	sizeMark fyne.ThemeSizeName = "alongside.markLine"
)

// semiBoldMark tells semibold from bold in a fyne.TextStyle, which knows no
// weights. The tab width serves because no text of the app holds a tab; a
// canvas.Text's own FontSource would lose the system's fonts that stand in for
// letters that the face lacks.
const semiBoldMark = 600

var (
	styleRegular  = fyne.TextStyle{}
	styleSemiBold = fyne.TextStyle{Bold: true, TabWidth: semiBoldMark}
	styleBold     = fyne.TextStyle{Bold: true}
)

var (
	fontRegular  = fyne.NewStaticResource("AtkinsonHyperlegibleNext-Regular.ttf", fonts.Regular)
	fontSemiBold = fyne.NewStaticResource("AtkinsonHyperlegibleNext-SemiBold.ttf", fonts.SemiBold)
	fontBold     = fyne.NewStaticResource("AtkinsonHyperlegibleNext-Bold.ttf", fonts.Bold)
)

type appTheme struct {
	variant Variant
	scale   float32
	colors  palette
}

// NewTheme returns the app's theme. textScale is a factor, held between 1 and
// 2. The system's own light or dark setting is not asked: the user's choice of
// variant decides.
func NewTheme(variant Variant, textScale float32) fyne.Theme {
	return &appTheme{
		variant: variant,
		scale:   min(max(textScale, MinTextScale), MaxTextScale),
		colors:  palettes[variant],
	}
}

// Color implements fyne.Theme.
func (t *appTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := t.colors[name]; ok {
		return c
	}
	if t.variant == Dark || t.variant == HighContrastDark {
		return theme.DefaultTheme().Color(name, theme.VariantDark)
	}
	return theme.DefaultTheme().Color(name, theme.VariantLight)
}

// Font implements fyne.Theme.
func (t *appTheme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace || style.Symbol:
		return theme.DefaultTheme().Font(style)
	case style.Bold && style.TabWidth == semiBoldMark:
		return fontSemiBold
	case style.Bold:
		return fontBold
	}
	return fontRegular
}

// Icon implements fyne.Theme.
func (t *appTheme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// Size implements fyne.Theme.
func (t *appTheme) Size(name fyne.ThemeSizeName) float32 {
	stark := t.variant == HighContrastLight || t.variant == HighContrastDark
	switch name {
	case sizeTextScale:
		return t.scale
	case theme.SizeNameText:
		return 16 * t.scale
	case theme.SizeNameHeadingText:
		return 28 * t.scale
	case theme.SizeNameSubHeadingText:
		return 20 * t.scale
	case theme.SizeNameCaptionText:
		return 14 * t.scale
	case theme.SizeNameInlineIcon:
		return 20 * t.scale
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNamePopupRadius,
		theme.SizeNameMenuRadius, theme.SizeNameCardRadius, theme.SizeNameSelectionRadius:
		return radius
	case theme.SizeNameDialogRadius:
		return radiusLarge
	case theme.SizeNameModalBlurRadius:
		return 0
	case theme.SizeNameInnerPadding:
		return t.fieldPadding()
	case sizeLine, theme.SizeNameInputBorder:
		if stark {
			return 2
		}
		return 1
	case sizeMark:
		if stark {
			return 2
		}
		return 0
	}
	return theme.DefaultTheme().Size(name)
}

// faceHeight is that of a line of the typeface, by its size, and a hair more:
// rounding must not make a field scroll.
const faceHeight = 1.302

// fieldPadding is the room round the text of a field, so that a field is as
// high as a button.
func (t *appTheme) fieldPadding() float32 {
	height := max(ControlHeight, roleBody.line*t.scale+Gap16)
	return (height - roleBody.size*t.scale*faceHeight) / 2
}

// Color returns the colour that a role has in the app's current theme.
func Color(role fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	return s.Theme().Color(role, s.ThemeVariant())
}

// TextScale is the current factor for texts, from 1 to 2. Rows and controls
// grow with it; gaps do not.
func TextScale() float32 {
	s := themeSize(sizeTextScale)
	return min(max(s, MinTextScale), MaxTextScale)
}

// Scaled is a length at 100 % as it is at the current text scale.
func Scaled(length float32) float32 { return length * TextScale() }

func themeSize(name fyne.ThemeSizeName) float32 {
	return fyne.CurrentApp().Settings().Theme().Size(name)
}
