package uitest

import (
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// PicturesFolder names the environment variable that holds the folder for
// pictures.
const PicturesFolder = "ALONGSIDE_SHOTS"

// Picture is Host.Picture for any window.
func Picture(t testing.TB, w fyne.Window, name string) {
	t.Helper()
	img := w.Canvas().Capture()
	dir := os.Getenv(PicturesFolder)
	if dir == "" {
		return
	}
	file, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := errors.Join(encoder.Encode(file, img), file.Close()); err != nil {
		t.Fatal(err)
	}
}
