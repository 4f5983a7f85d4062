package today

import (
	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// titleLine sets a title at the left and what belongs to it at the right, which
// may be higher and then reaches past the line: the title stands level with the
// one beside it. The last is left out where the window is too narrow for the
// text size.
type titleLine struct{}

// lettersLeast is the width, at 100 % text, from which all of it has room.
const lettersLeast = 440

// MinSize implements fyne.Layout.
func (titleLine) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	for _, other := range o[1 : len(o)-1] {
		size.Width += kit.Gap16 + other.MinSize().Width
	}
	return size
}

// Layout implements fyne.Layout.
func (titleLine) Layout(o []fyne.CanvasObject, size fyne.Size) {
	last := o[len(o)-1]
	if size.Width < kit.Scaled(lettersLeast) {
		last.Hide()
	} else {
		last.Show()
	}
	right := size.Width
	for i := len(o) - 1; i > 0; i-- {
		if !o[i].Visible() {
			continue
		}
		least := o[i].MinSize()
		right -= least.Width
		put(o[i], right, (size.Height-least.Height)/2, least.Width, least.Height)
		right -= kit.Gap16
	}
	title := o[0].MinSize()
	put(o[0], 0, (size.Height-title.Height)/2, max(0, right), title.Height)
}
