package page

import (
	"sync"

	"github.com/go-text/typesetting/language"

	"alongside/assets/fonts"
)

// Fonts finds typefaces for letters that none of the embedded ones draws.
type Fonts interface {
	// Find returns a typeface that draws all of the letters, which are of one
	// script, or nil. The same question has the same answer every time.
	Find(letters []rune, script language.Script, bold bool) *Typeface
}

// behind are the embedded typefaces for scripts that gofpdf cannot set, regular
// and bold.
var behind = map[language.Script][2]func() *Typeface{
	language.Arabic:     pair(fonts.ArabicRegular, fonts.ArabicBold),
	language.Hebrew:     pair(fonts.HebrewRegular, fonts.HebrewBold),
	language.Devanagari: pair(fonts.DevanagariRegular, fonts.DevanagariBold),
	language.Tamil:      pair(fonts.TamilRegular, fonts.TamilBold),
	language.Thai:       pair(fonts.ThaiRegular, fonts.ThaiBold),
}

// behindInOrder are the scripts of behind, so that what several of their
// typefaces draw looks the same every time.
var behindInOrder = []language.Script{language.Arabic, language.Hebrew, language.Devanagari, language.Tamil, language.Thai}

// isOfScript tells a script from what stands for a letter of none or of several.
func isOfScript(s language.Script) bool {
	return s != language.Common && s != language.Inherited && s != language.Unknown
}

// drawn are the faces that gofpdf sets, as outlines: for what stands among
// letters that go from right to left.
var drawn = func() (all [faceCount]func() *Typeface) {
	for f := range faceCount {
		all[f] = sync.OnceValue(func() *Typeface { return embedded(f.TTF(), f.bold()) })
	}
	return all
}()

func pair(regular, bold []byte) [2]func() *Typeface {
	return [2]func() *Typeface{
		sync.OnceValue(func() *Typeface { return embedded(regular, false) }),
		sync.OnceValue(func() *Typeface { return embedded(bold, true) }),
	}
}

// typefaceFor finds what draws a letter and its marks, of the script, as an
// outline: the typeface of what stands before it if that does, one of the
// embedded ones, or one of the computer's. It is nil where none does.
func typefaceFor(letter []rune, script language.Script, face Face, before *Typeface, fonts Fonts) *Typeface {
	if before != nil && before.Draws(letter) {
		return before
	}
	weight := 0
	if face.bold() {
		weight = 1
	}
	if weights, ok := behind[script]; ok {
		if t := weights[weight](); t.Draws(letter) {
			return t
		}
	}
	for _, f := range [...]Face{face, face.fallback()} {
		if f.metrics().hasAll(withoutUnseen(letter)) {
			return drawn[f]()
		}
	}
	if !isOfScript(script) { // a sign or a mark by itself
		for _, s := range behindInOrder {
			if t := behind[s][weight](); t.Draws(letter) {
				return t
			}
		}
	}
	if fonts == nil {
		return nil
	}
	return fonts.Find([]rune(withoutUnseen(letter)), script, face.bold())
}
