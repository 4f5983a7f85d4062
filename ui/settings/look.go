package settings

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
)

// look is the section of how the app looks on this computer.
type look struct {
	host    screen.Host
	content fyne.CanvasObject
	theme   *kit.Picker
	size    *kit.Picker
}

var (
	variants = []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight, kit.HighContrastDark}
	sizes    = []float32{1, 1.25, 1.5, 1.75, 2}
)

func newLook(h screen.Host) *look {
	l := &look{host: h}
	l.theme = kit.NewPicker("", []kit.PickerOption{
		{ID: "0", Label: lang.L("Light")}, {ID: "1", Label: lang.L("Dark")},
		{ID: "2", Label: lang.L("High contrast, light")}, {ID: "3", Label: lang.L("High contrast, dark")},
	}, func(kit.PickerOption) { l.change() })
	l.size = kit.NewPicker("", []kit.PickerOption{
		{ID: "0", Label: "100 %"}, {ID: "1", Label: "125 %"}, {ID: "2", Label: "150 %"},
		{ID: "3", Label: "175 %"}, {ID: "4", Label: "200 %"},
	}, func(kit.PickerOption) { l.change() })
	l.content = form(
		kit.NewField(lang.L("Colours"), l.theme, lang.L("High contrast helps on a projector and in bright light.")),
		kit.NewField(lang.L("Size of the text"), l.size, ""),
		kit.CaptionParagraph(lang.L("This is kept on this computer, not in the programme: others see the programme as they like it.")),
	)
	return l
}

func (l *look) body() fyne.CanvasObject { return l.content }

func (l *look) read() {
	variant, scale := l.host.Look()
	for i, v := range variants {
		if v == variant {
			l.theme.SetSelected(option(i))
		}
	}
	for i, s := range sizes {
		if s <= scale+0.01 {
			l.size.SetSelected(option(i))
		}
	}
}

func (l *look) change() { l.host.SetLook(variants[index(l.theme)], sizes[index(l.size)]) }

// option is the ID of the i-th option of a picker, and index its way back.
func option(i int) string { return strconv.Itoa(i) }

func index(p *kit.Picker) int {
	o, _ := p.Selected()
	i, _ := strconv.Atoi(o.ID) // the options are numbered
	return i
}
