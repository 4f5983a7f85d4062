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

// placeRingRoundWords draws the ring round a line of words in the middle of a height,
// and stays within that: a link stands close to what is above and below it.
func placeRingRoundWords(ring *canvas.Rectangle, width, height float32) {
	const out = ringGap + ringWidth
	high := min(height, Scaled(roleItemName.line)+2*ringGap)
	place(ring, -out, (height-high)/2, width+2*out, high)
}

func paintRing(ring *canvas.Rectangle, focused bool) {
	ring.StrokeColor = Color(ColorFocus)
	if focused {
		ring.Show()
	} else {
		ring.Hide()
	}
}
