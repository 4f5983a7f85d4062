package documents_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/reports"
	"alongside/ui/documents"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var evening = data.DateOf(uitest.Evening)

func programme(people, years, groups int) data.Records {
	return sample.Make(sample.Config{Seed: 7, People: people, Years: years, Groups: groups, Today: evening})
}

func aMentee(r data.Records) data.ID {
	for _, p := range r.Pairs {
		if p.Now().State == data.Active {
			return p.Mentee
		}
	}
	return data.ID{}
}

func TestPictures(t *testing.T) {
	programmes := map[string]data.Records{
		"empty": {}, "forty": programme(40, 1, 2), "four-hundred": programme(400, 1, 1),
	}
	for name, records := range programmes {
		t.Run(name, func(t *testing.T) {
			h := uitest.New(t, records)
			s := documents.New(h)
			for _, d := range reports.Documents {
				place := screen.Place{Screen: screen.Documents, Document: d.Key}
				if d.About == reports.AboutPerson {
					place.ID = aMentee(records)
				}
				h.Show(s, place)
				for _, size := range []fyne.Size{{Width: 816, Height: 640}, {Width: 1232, Height: 900}} {
					h.Window().Resize(size)
					for variant, theme := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight} {
						h.SetLook(theme, 1)
						h.Picture(fmt.Sprintf("documents-%s-%s-%d-%d", name, d.Key, int(size.Width), variant))
					}
				}
			}
			h.Window().Resize(fyne.NewSize(768, 640))
			h.SetLook(kit.Light, 2)
			h.Picture("documents-" + name + "-large")
		})
	}
}
