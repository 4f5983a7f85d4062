package door_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
)

// TestPictures draws the door in every look; at the smallest size with the
// largest text, what somebody has to press must still be in the window.
func TestPictures(t *testing.T) {
	long := "Maximiliane-Wilhelmina " + strings.Repeat("von der Osten-", 14)
	for _, l := range []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{
		{"light-large", kit.Light, 1, fyne.NewSize(1440, 900)},
		{"light-small", kit.Light, 1, fyne.NewSize(1024, 640)},
		{"dark-small", kit.Dark, 1, fyne.NewSize(1024, 640)},
		{"contrast-small", kit.HighContrastLight, 1, fyne.NewSize(1024, 640)},
		{"light200-small", kit.Light, kit.MaxTextScale, fyne.NewSize(1024, 640)},
	} {
		t.Run(l.name, func(t *testing.T) {
			e := openDoor(t, data.FirstAndInitial, append([]string{long}, team...)...)
			e.SetLook(l.variant, l.scale)
			e.Window().Resize(l.size)
			e.Picture("door-empty-" + l.name)
			e.Type("sam")
			e.Press(fyne.KeyDown)
			e.Picture("door-several-" + l.name)
			e.Press(fyne.KeyEscape)
			e.Type("xaveria")
			e.Picture("door-new-" + l.name)
			e.Press(fyne.KeyEscape)
			e.Type("maxim")
			e.Picture("door-long-" + l.name)
			e.Press(fyne.KeyReturn)
			e.Picture("door-thanks-" + l.name)
			e.Tap("Not me")
			e.Type("pri")
			e.Picture("door-one-" + l.name)
			e.Tap("My name is not here")
			e.Picture("door-not-there-" + l.name)
		})
	}
}
