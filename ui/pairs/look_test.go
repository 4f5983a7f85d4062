package pairs

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
	today := data.DateOf(uitest.Evening)
	h := uitest.New(t, sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Today: today}))
	h.Window().Resize(fyne.NewSize(816, 640))
	s := New(h)
	h.Show(s, screen.Place{Screen: screen.Pairs})
	h.Picture("pairs-1024")
	h.SetLook(kit.Dark, 1)
	h.Window().Resize(fyne.NewSize(1072, 800))
	h.Show(s, screen.Place{Screen: screen.Pairs})
	h.Picture("pairs-1280-dark")
	h.SetLook(kit.Light, 1)
	id := s.board.board.columns[1][0].pair.ID
	h.Show(s, screen.Place{Screen: screen.Pairs, ID: id})
	h.Picture("pair-1280")
	h.Tap("Log a one-to-one")
	h.Picture("pair-log")
	h.Tap("Cancel")
	h.Tap("End the pair")
	h.Picture("pair-end")
	h.Tap("Cancel")
	h.Show(s, screen.Place{Screen: screen.Pairs})
	s.board.makePair()
	h.Picture("pair-make")
	h.Tap("Cancel")
	h.SetLook(kit.HighContrastLight, 2)
	h.Window().Resize(fyne.NewSize(768, 640))
	h.Show(s, screen.Place{Screen: screen.Pairs})
	h.Picture("pairs-200")
}
