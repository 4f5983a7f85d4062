package settings_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/settings"
	"alongside/ui/uitest"
)

var evening = data.DateOf(uitest.Evening)

func programme(people, years, groups int) data.Records {
	return sample.Make(sample.Config{Seed: 7, People: people, Years: years, Groups: groups, Today: evening})
}

func TestPictures(t *testing.T) {
	programmes := map[string]data.Records{"empty": {}, "forty": programme(40, 1, 2)}
	for name, records := range programmes {
		t.Run(name, func(t *testing.T) {
			h := uitest.New(t, records)
			h.Show(settings.New(h), screen.Place{Screen: screen.Settings})
			for tab := range 7 {
				for _, size := range []fyne.Size{{Width: 816, Height: 640}, {Width: 1232, Height: 900}} {
					h.Window().Resize(size)
					for variant, theme := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight} {
						h.SetLook(theme, 1)
						h.Picture(fmt.Sprintf("settings-%s-%d-%d-%d", name, tab, int(size.Width), variant))
					}
				}
				h.Window().Resize(fyne.NewSize(768, 640))
				h.SetLook(kit.Light, 2)
				h.Picture(fmt.Sprintf("settings-%s-%d-large", name, tab))
				h.Press(fyne.KeyRight)
			}
		})
	}
}
