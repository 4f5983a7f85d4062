package today_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/today"
	"alongside/ui/uitest"
)

// Whoever reads large text needs to see what comes up as everybody else.
func TestWhereTextIsLargeTheSideStandsBelowTheCalls(t *testing.T) {
	h := uitest.New(t, aGroup())
	h.SetLook(kit.Light, kit.MaxTextScale)
	h.Window().Resize(fyne.NewSize(1024, 640))
	h.Show(today.New(h), screen.Location{Screen: screen.Today})
	h.WantSeen("Who needs a call", "Attendance, last 4 meetings", "Coming up")
}
