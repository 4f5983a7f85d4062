package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// NewFieldButton returns a button that looks like the fields that it stands
// among: it says what is chosen, and opens what it is chosen in.
func NewFieldButton(onTapped func()) *Button {
	b := NewButton("", Secondary, onTapped).WithIcon(IconOn)
	b.field = true
	return b
}

// SetChosen says what is chosen, or else, in the colour of a hint, what to do.
func (b *Button) SetChosen(label string, chosen bool) {
	b.SetLabel(label)
	if b.unchosen == chosen {
		b.unchosen = !chosen
		b.Refresh()
	}
}

// layOutAsField sets the parts of a button that looks like a field.
func (b *Button) layOutAsField(size fyne.Size, box *canvas.Rectangle, label *canvas.Text, sign *Symbol) {
	pad, side := themeSize(theme.SizeNameInnerPadding), Scaled(IconSide)
	placeFrame(box, size)
	place(label, pad, 0, max(0, size.Width-2*pad-side-Gap8), size.Height)
	place(sign, size.Width-pad-side, (size.Height-side)/2, side, side)
}

// paintAsField gives it the frame and the words of a field.
func (b *Button) paintAsField(box *canvas.Rectangle, label *canvas.Text, ring *canvas.Rectangle) {
	fill := box.FillColor
	paintFrame(box, b.focused, false)
	box.FillColor = fill
	label.TextStyle = styleRegular
	if b.unchosen && !b.Disabled() {
		label.Color = Color(ColorMuted)
	}
	paintRing(ring, false)
}
