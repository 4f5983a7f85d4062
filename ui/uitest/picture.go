package uitest

import (
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// PicturesFolder names the environment variable that holds the folder for
// pictures.
const PicturesFolder = "ALONGSIDE_SHOTS"

// drawn are the tests that have drawn a picture which nobody keeps. That a
// screen can be drawn at all one of them shows as well as fifty.
var drawn = make(map[string]bool)

// Picture is Host.Picture for any window.
func Picture(t testing.TB, w fyne.Window, name string) {
	t.Helper()
	dir := os.Getenv(PicturesFolder)
	if test, _, _ := strings.Cut(t.Name(), "/"); dir == "" {
		if !drawn[test] {
			w.Canvas().Capture()
		}
		drawn[test] = true
		return
	}
	img := w.Canvas().Capture()
	file, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := errors.Join(encoder.Encode(file, img), file.Close()); err != nil {
		t.Fatal(err)
	}
}

// Look is a size of the window, its colours and its text.
type Look struct {
	Name    string
	Size    fyne.Size
	Variant kit.Variant
	Scale   float32
}

// Looks are those in which a screen that fills the window is looked at: the
// hardest one alone where nobody looks.
func Looks() []Look {
	small := fyne.NewSize(1024, 640)
	hardest := Look{"light200-small", small, kit.Light, kit.MaxTextScale}
	if os.Getenv(PicturesFolder) == "" {
		return []Look{hardest}
	}
	return []Look{
		{"light-large", fyne.NewSize(1440, 900), kit.Light, 1},
		{"light-small", small, kit.Light, 1},
		{"dark-small", small, kit.Dark, 1},
		{"contrast-small", small, kit.HighContrastLight, 1},
		hardest,
	}
}

// Wear takes on a look.
func (h *Host) Wear(l Look) {
	h.SetLook(l.Variant, l.Scale)
	h.window.Resize(l.Size)
}
