package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

const (
	ringWidth = 2
	ringGap   = 2
)

// newRing returns the line that shows where the keyboard is.
func newRing() *canvas.Rectangle {
	ring := canvas.NewRectangle(color.Transparent)
	ring.StrokeWidth = ringWidth
	ring.CornerRadius = radius + ringGap + ringWidth
	ring.Hide()
	return ring
}

// placeRing draws the ring round a shape, with a gap, so that it shows on a
// filled button too.
func placeRing(ring *canvas.Rectangle, size fyne.Size) {
	const out = ringGap + ringWidth
	place(ring, -out, -out, size.Width+2*out, size.Height+2*out)
}

func paintRing(ring *canvas.Rectangle, focused bool) {
	ring.StrokeColor = Color(ColorFocus)
	if focused {
		ring.Show()
	} else {
		ring.Hide()
	}
}
