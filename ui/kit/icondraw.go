package kit

import (
	"fmt"
	"image"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

const (
	iconGrid   = 24
	iconLine   = 1.5 // the width of a line, in points at 100 % text
	iconStrong = 2   // where the icon is chosen, or in high contrast
)

// iconImage is an icon as it is drawn: at a size in pixels, with lines of a width in
// pixels, in a colour.
type iconImage struct {
	icon Icon
	side int
	line float32
	ink  color.NRGBA
}

// drawnIcons keeps what was drawn, so that a list draws each of its icons once.
// It is only used where windows are painted, on the UI's goroutine.
var drawnIcons = make(map[iconImage]image.Image)

// mostDrawn bounds what is kept: a window shows some twenty icons, each in two
// or three colours, and a change of theme or text size begins anew.
const mostDrawn = 256

func (d iconImage) image() image.Image {
	if img, ok := drawnIcons[d]; ok {
		return img
	}
	if len(drawnIcons) >= mostDrawn {
		clear(drawnIcons)
	}
	img := d.draw()
	drawnIcons[d] = img
	return img
}

// svg is the icon as a drawing of its own. The width of its lines is in pixels
// already: oksvg does not scale it with the rest.
func (d iconImage) svg() string {
	ink := fmt.Sprintf("#%02x%02x%02x", d.ink.R, d.ink.G, d.ink.B)
	shapes := drawings[d.icon]
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">`+
		`<g fill="none" stroke="%s" stroke-width="%g" stroke-linecap="round" stroke-linejoin="round">%s</g>`+
		`<g fill="%s">%s</g></svg>`, iconGrid, iconGrid, ink, d.line, shapes.lines, ink, shapes.solid)
}

// draw is not left to Fyne, which knows the size of a picture in pixels only
// when it has taken its resource.
func (d iconImage) draw() image.Image {
	img := image.NewRGBA(image.Rect(0, 0, d.side, d.side))
	icon, err := oksvg.ReadIconStream(strings.NewReader(d.svg()), oksvg.StrictErrorMode)
	if err != nil {
		fyne.LogError("the drawing of "+string(d.icon), err)
		return img
	}
	icon.SetTarget(0, 0, float64(d.side), float64(d.side))
	icon.Draw(rasterx.NewDasher(d.side, d.side, rasterx.NewScannerGV(d.side, d.side, img, img.Bounds())), 1)
	return img
}
