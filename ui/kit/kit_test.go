package kit

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/data"
)

// today is the evening of the drawings.
var today = data.NewDate(2026, time.November, 19)

// withTheme starts an app under a theme of the kit.
func withTheme(t *testing.T, variant Variant, scale float32) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(variant, scale))
}

// inWindow shows an object in a window of a size, without padding.
func inWindow(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewWindow(o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	t.Cleanup(w.Close)
	return w
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

// typeText types letters into whatever takes them.
func typeText(f fyne.Focusable, text string) {
	for _, r := range text {
		f.TypedRune(r)
	}
}

// objectsOf returns what a widget draws.
func objectsOf(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }

// tapAt taps at a point inside an object.
func tapAt(o fyne.Tappable, x, y float32) {
	o.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
}

// clock is an After whose time passes when the test says so.
type clock struct {
	waiting []func()
	delays  []time.Duration
}

func (c *clock) after(d time.Duration, f func()) {
	c.waiting = append(c.waiting, f)
	c.delays = append(c.delays, d)
}

// pass lets everything that waits happen.
func (c *clock) pass() {
	waiting := c.waiting
	c.waiting = nil
	for _, f := range waiting {
		f()
	}
}

// shotsFolder is the variable that names the folder for pictures to look at.
const shotsFolder = "ALONGSIDE_SHOTS"

// saveShot draws what a window shows, into the folder for pictures if there is
// one.
func saveShot(t *testing.T, w fyne.Window, name string) {
	t.Helper()
	img := w.Canvas().Capture()
	if plain(img) {
		t.Fatal("nothing is drawn")
	}
	dir := os.Getenv(shotsFolder)
	if dir == "" {
		return
	}
	dir = filepath.Join(dir, "kit")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

// plain reports a picture of a single colour.
func plain(img image.Image) bool {
	first := img.At(0, 0)
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			if img.At(x, y) != first {
				return false
			}
		}
	}
	return true
}
