package door_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/uitest"
)

// TestPictures draws the door in every look; at the smallest size with the
// largest text, what somebody has to press must still be in the window.
func TestPictures(t *testing.T) {
	long := "Maximiliane-Wilhelmina " + strings.Repeat("von der Osten-", 14)
	for _, l := range uitest.Looks() {
		t.Run(l.Name, func(t *testing.T) {
			e := openDoor(t, data.FirstAndInitial, append([]string{long}, team...)...)
			e.Wear(l)
			e.Picture("door-empty-" + l.Name)
			e.Type("sam")
			e.Press(fyne.KeyDown)
			e.Picture("door-several-" + l.Name)
			e.Press(fyne.KeyEscape)
			e.Type("xaveria")
			e.Picture("door-new-" + l.Name)
			e.Press(fyne.KeyEscape)
			e.Type("maxim")
			e.Picture("door-long-" + l.Name)
			e.Press(fyne.KeyReturn)
			e.Picture("door-thanks-" + l.Name)
			e.Tap("Not me")
			e.Type("pri")
			e.Picture("door-one-" + l.Name)
			e.Tap("My name is not here")
			e.Picture("door-not-there-" + l.Name)
		})
	}
}
