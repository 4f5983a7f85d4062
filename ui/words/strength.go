package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data/vault"
)

// Strength says how good a passphrase is while it is typed. known are words
// that somebody near would try first.
func Strength(passphrase string, known ...string) string {
	if passphrase == "" {
		return lang.L("Four words of your own, that do not belong together, are easy to remember and hard to guess.")
	}
	judged := vault.Strength(passphrase, known...)
	switch {
	case !judged.OK():
		return TooWeak(judged)
	case judged.Score >= 4:
		return lang.L("Strong. Nobody will guess this one.")
	}
	return lang.L("Good enough. A word more makes it strong.")
}

// TooWeak says why a passphrase is refused; empty where it is not.
func TooWeak(judged vault.Judgement) string {
	if judged.OK() {
		return ""
	}
	return lang.L(string(judged.Reason))
}
