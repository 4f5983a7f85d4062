package settings

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// look is the section of how the app looks on this computer.
type look struct {
	host   screen.Host
	themes *cards[kit.Variant]
	size   *kit.Choice[float32]
	sheet  *fyne.Container
}

var textSizes = []float32{1, 1.25, 1.5, 1.75, 2}

func newLook(h screen.Host) *look {
	l := &look{host: h}
	looks := func(title string, v kit.Variant) card[kit.Variant] {
		return card[kit.Variant]{value: v, title: title, below: newSwatch(v)}
	}
	l.themes = newCards(215, []card[kit.Variant]{
		looks(lang.L("Light"), kit.Light), looks(lang.L("Dark"), kit.Dark),
		looks(lang.L("High contrast, light"), kit.HighContrastLight), looks(lang.L("High contrast, dark"), kit.HighContrastDark),
	}, func(v kit.Variant) {
		_, size := h.Look()
		l.set(v, size)
	})
	percent := func(size float32) string { return lang.L("{{.P}} %", words.With{"P": math.Round(float64(size) * 100)}) }
	l.size = kit.NewChoice(kit.Options(textSizes, percent), func(size float32) {
		v, _ := h.Look()
		l.set(v, size)
	})
	l.sheet = sheet(lang.L("Only on this computer. It changes at once."),
		block(lang.L("Colours"), lang.L("High contrast is black and white, for a projector or tired eyes."), l.themes),
		block(lang.L("Size of the text"), "", l.size))
	return l
}

func (l *look) content() fyne.CanvasObject { return l.sheet }

func (l *look) show() {
	variant, size := l.host.Look()
	l.themes.setSelected(variant)
	for _, s := range textSizes {
		if s <= size {
			l.size.SetSelected(s)
		}
	}
}

// set changes the look. The screens are laid out again: a larger text may need
// other columns.
func (l *look) set(v kit.Variant, textScale float32) {
	l.host.SetLook(v, textScale)
	l.show()
	l.host.Window().Content().Refresh()
}
