package settings

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
)

// look is the section of how the app looks on this computer.
type look struct {
	host   screen.Host
	themes *cards
	size   *kit.Choice
	sheet  *fyne.Container
}

var (
	variants  = []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight, kit.HighContrastDark}
	textSizes = []float32{1, 1.25, 1.5, 1.75, 2}
)

func newLook(h screen.Host) *look {
	l := &look{host: h}
	names := []string{lang.L("Light"), lang.L("Dark"), lang.L("High contrast, light"), lang.L("High contrast, dark")}
	var options []card
	for i, v := range variants {
		options = append(options, card{title: names[i], below: newSwatch(v)})
	}
	l.themes = newCards(215, options, func(i int) {
		_, size := h.Look()
		l.set(variants[i], size)
	})
	var percents []string
	for _, s := range textSizes {
		percents = append(percents, lang.L("{{.P}} %", with{"P": math.Round(float64(s) * 100)}))
	}
	l.size = kit.NewChoice(percents, func(i int) {
		v, _ := h.Look()
		l.set(v, textSizes[i])
	})
	l.sheet = sheet(lang.L("Only on this computer. It changes at once."),
		block(lang.L("Colours"), lang.L("High contrast is black and white, for a projector or tired eyes."), l.themes),
		block(lang.L("Size of the text"), "", l.size))
	return l
}

func (l *look) content() fyne.CanvasObject { return l.sheet }

func (l *look) show() {
	variant, size := l.host.Look()
	for i, v := range variants {
		if v == variant {
			l.themes.setSelected(i)
		}
	}
	for i, s := range textSizes {
		if s <= size {
			l.size.SetSelected(i)
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
