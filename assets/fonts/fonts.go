// Package fonts embeds the typefaces that Alongside shows and prints with.
// All families are under the SIL Open Font License 1.1; the licence texts
// stand beside the files.
package fonts

import _ "embed"

// Atkinson Hyperlegible Next, the face of the screen and of paper, in the
// three weights of the type scale.
var (
	//go:embed AtkinsonHyperlegibleNext-Regular.ttf
	Regular []byte
	//go:embed AtkinsonHyperlegibleNext-SemiBold.ttf
	SemiBold []byte
	//go:embed AtkinsonHyperlegibleNext-Bold.ttf
	Bold []byte
)

// Noto Sans stands behind Atkinson on paper for letters that it lacks. (On
// screen the system's own fonts stand in.)
var (
	//go:embed NotoSans-Regular.ttf
	FallbackRegular []byte
	//go:embed NotoSans-Bold.ttf
	FallbackBold []byte
)

// Noto Sans of the scripts that have to be shaped and that most programmes
// meet.
var (
	//go:embed NotoSansArabic-Regular.ttf
	ArabicRegular []byte
	//go:embed NotoSansArabic-Bold.ttf
	ArabicBold []byte
	//go:embed NotoSansHebrew-Regular.ttf
	HebrewRegular []byte
	//go:embed NotoSansHebrew-Bold.ttf
	HebrewBold []byte
	//go:embed NotoSansDevanagari-Regular.ttf
	DevanagariRegular []byte
	//go:embed NotoSansDevanagari-Bold.ttf
	DevanagariBold []byte
	//go:embed NotoSansTamil-Regular.ttf
	TamilRegular []byte
	//go:embed NotoSansTamil-Bold.ttf
	TamilBold []byte
	//go:embed NotoSansThai-Regular.ttf
	ThaiRegular []byte
	//go:embed NotoSansThai-Bold.ttf
	ThaiBold []byte
)
