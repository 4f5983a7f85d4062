package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// paintFrame draws the line round whatever is typed into or picked from: thin,
// and in the accent and twice as wide where the keyboard is, or in the colour of
// errors where something is wrong.
func paintFrame(frame *canvas.Rectangle, focused, wrong bool) {
	frame.FillColor, frame.CornerRadius = Color(ColorNone), radius
	frame.StrokeColor, frame.StrokeWidth = Color(ColorEdge), themeSize(sizeLine)
	if focused {
		frame.StrokeColor = Color(ColorFocus)
	}
	if wrong {
		frame.StrokeColor = Color(ColorDanger)
	}
	if focused || wrong {
		frame.StrokeWidth *= 2
	}
}

// placeFrame lays the frame within a field of a size: Fyne draws half of a line
// outside of its rectangle.
func placeFrame(frame *canvas.Rectangle, size fyne.Size) {
	width := frame.StrokeWidth
	place(frame, width/2, width/2, size.Width-width, size.Height-width)
}
