package documents

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/ui/words"
)

// zoom is how large a page is drawn: in hundredths of its size on paper, or so
// that the whole page is seen.
type zoom int

const wholePage zoom = 0

// zooms are those beside the whole page.
var zooms = []zoom{75, 100, 125, 150, 200, 300}

// realScale is how many units a millimetre takes at its size on paper: a screen
// has 96 units an inch.
const realScale = 96 / 25.4

// scale is how many units a millimetre takes; whole is where the whole page is
// seen.
func (z zoom) scale(whole float32) float32 {
	if z == wholePage {
		return whole
	}
	return float32(z) / 100 * realScale
}

// next is the next larger zoom (+1) or smaller one (−1), and whether there is
// one. None is smaller than the whole page.
func (z zoom) next(by int, whole float32) (zoom, bool) {
	larger := slices.DeleteFunc(slices.Clone(zooms), func(o zoom) bool { return o.scale(whole) <= whole })
	larger = append([]zoom{wholePage}, larger...)
	i := max(0, slices.Index(larger, z)) + by
	if i < 0 || i >= len(larger) {
		return z, false
	}
	return larger[i], true
}

func (z zoom) label() string {
	if z == wholePage {
		return lang.L("Whole page")
	}
	return lang.L("{{.Percent}} %", words.With{"Percent": int(z)})
}
