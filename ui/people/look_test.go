package people

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestLook(t *testing.T) {
	h := uitest.New(t, sample.Make(sample.Full(data.DateOf(uitest.Evening))))
	h.Window().Resize(fyne.NewSize(816, 640))
	s := New(h)
	h.Show(s, screen.Place{Screen: screen.People})
	h.Picture("people-list-1024")
	var mentee data.ID
	for _, row := range s.list.roster.rows {
		if row.pairs != "" && row.person.Roles == data.Mentee && len(row.groups) > 0 {
			mentee = row.person.ID
			break
		}
	}
	h.Window().Resize(fyne.NewSize(1072, 800))
	h.Show(s, screen.Place{Screen: screen.People, ID: mentee})
	h.Picture("people-page-1280")
	h.SetLook(kit.Dark, 1)
	for i := range 4 {
		s.page.tabs.SetSelected(i)
		s.page.turn()
		h.Picture("people-tab-" + string(rune('0'+i)))
	}
	h.SetLook(kit.Light, 2)
	h.Window().Resize(fyne.NewSize(768, 640))
	h.Show(s, screen.Place{Screen: screen.People, ID: mentee})
	h.Picture("people-page-200")
	h.Show(s, screen.Place{Screen: screen.People})
	h.Picture("people-list-200")
	h.SetLook(kit.Light, 1)
	h.Window().Resize(fyne.NewSize(816, 640))
	h.Show(s, screen.Place{Screen: screen.People})
	h.Tap("Add a person")
	h.Picture("people-add")
}
