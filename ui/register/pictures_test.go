package register_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// TestPictures draws the register in every look, in the states that an evening
// goes through.
func TestPictures(t *testing.T) {
	names := []string{
		"Adama", "Ben", "Dana", "Danny", "Grace", "Jordan", "Maximiliane-Wilhelmina von der Osten", "Mei", "Priya", "Sam",
		"Tomasz", "Yusuf",
	}
	for _, l := range []struct {
		name    string
		variant kit.Variant
		scale   float32
		size    fyne.Size
	}{
		{"light-large", kit.Light, 1, fyne.NewSize(1440-208, 900)},
		{"light-small", kit.Light, 1, fyne.NewSize(1024-208, 640)},
		{"dark-small", kit.Dark, 1, fyne.NewSize(1024-208, 640)},
		{"contrast-small", kit.HighContrastLight, 1, fyne.NewSize(1024-208, 640)},
		{"light200-small", kit.Light, kit.MaxTextScale, fyne.NewSize(1024-208, 640)},
	} {
		t.Run(l.name, func(t *testing.T) {
			e := takeRegister(t, names...)
			e.rich()
			e.SetLook(l.variant, l.scale)
			e.Window().Resize(l.size)
			e.Type("da")
			e.Picture("register-typed-" + l.name)
			e.Press(fyne.KeyReturn)
			e.Type("pri")
			e.chord(fyne.KeyL, fyne.KeyModifierAlt)
			e.Hold()
			e.Break(errDiskFull)
			e.Type("ben")
			e.Press(fyne.KeyReturn)
			e.Release()
			e.Break(nil)
			e.Hold()
			e.Type("gra")
			e.Press(fyne.KeyReturn)
			e.Pass(worthAWord)
			e.Picture("register-states-" + l.name)
			e.Release()
			e.Type("yusuf k")
			e.Picture("register-newcomer-" + l.name)
			e.Press(fyne.KeyEscape)
			e.Type("sam")
			e.chord(fyne.KeyN, fyne.KeyModifierAlt)
			e.Picture("register-remark-" + l.name)
			e.Press(fyne.KeyEscape)
			e.chord(fyne.KeyW, fyne.KeyModifierAlt)
			e.Picture("register-away-" + l.name)
			e.Press(fyne.KeyEscape, fyne.KeyEscape)
			e.chord(fyne.KeyH, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift)
			e.Picture("register-hidden-" + l.name)
		})
	}
}

func TestPicturesOfAMeetingToCome(t *testing.T) {
	e := takeRegister(t, "Dana", "Priya", "Sam")
	if err := e.Store().MoveMeeting(e.meeting, e.Today().AddDays(7), data.At(19, 0), ""); err != nil {
		t.Fatal(err)
	}
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: e.meeting})
	e.Picture("register-to-come")
}
