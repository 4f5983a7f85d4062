package meetings_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var evening = data.DateOf(uitest.Evening)

func programme(people, years, groups int) data.Records {
	return sample.Make(sample.Config{Seed: 7, People: people, Years: years, Groups: groups, Today: evening})
}

func TestPictures(t *testing.T) {
	programmes := map[string]data.Records{
		"empty": {}, "twelve": programme(12, 1, 1), "forty": programme(40, 1, 2), "four-hundred": programme(400, 3, 8),
	}
	for name, records := range programmes {
		t.Run(name, func(t *testing.T) {
			h := uitest.New(t, records)
			h.Show(meetings.New(h), screen.Place{Screen: screen.Meetings})
			for _, size := range []fyne.Size{{Width: 816, Height: 640}, {Width: 1232, Height: 900}} {
				h.Window().Resize(size)
				for variant, theme := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight} {
					h.SetLook(theme, 1)
					h.Picture(fmt.Sprintf("meetings-%s-%d-%d", name, int(size.Width), variant))
				}
			}
			h.Window().Resize(fyne.NewSize(768, 640))
			h.SetLook(kit.Light, 2)
			h.Picture("meetings-" + name + "-large")
		})
	}
}
