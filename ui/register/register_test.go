package register_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/register"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestPictures(t *testing.T) {
	h := uitest.New(t, sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Today: data.DateOf(uitest.Evening)}))
	s := register.New(h)
	h.Show(s, screen.Place{Screen: screen.Register})
	h.Picture("register")
	h.Type("a")
	h.Picture("register-search")
	h.Window().Resize(fyne.NewSize(1024, 640))
	h.SetLook(kit.Dark, 1)
	h.Press(fyne.KeyReturn)
	h.Picture("register-small-dark")
}
