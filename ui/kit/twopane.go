package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// TwoPane sets a main part and, at its right, a side panel of a fixed width,
// both over the whole height. The panel's width grows with the text scale as
// long as the main part keeps more than half of the room.
func TwoPane(gap, sideWidth float32, main, side fyne.CanvasObject) *fyne.Container {
	return container.New(&twoPane{gap: gap, side: sideWidth}, main, side)
}

// LeadPane is TwoPane with the side panel at the left of the main part, and
// before it for the Tab key.
func LeadPane(gap, sideWidth float32, side, main fyne.CanvasObject) *fyne.Container {
	return container.New(&twoPane{gap: gap, side: sideWidth, leads: true}, side, main)
}

type twoPane struct {
	gap, side float32
	leads     bool // the side panel is the first object, at the left
}

func (l *twoPane) sideWidth(width float32) float32 {
	return max(l.side, min(Scaled(l.side), (width-l.gap)/3))
}

// MinSize implements fyne.Layout.
func (l *twoPane) MinSize(objects []fyne.CanvasObject) fyne.Size {
	main, side := objects[0].MinSize(), objects[1].MinSize()
	if l.leads {
		main, side = side, main
	}
	return fyne.NewSize(main.Width+l.gap+l.side, max(main.Height, side.Height))
}

// Layout implements fyne.Layout.
func (l *twoPane) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right := l.sideWidth(size.Width)
	left := size.Width - right - l.gap
	if l.leads {
		left, right = right, left
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[1].Move(fyne.NewPos(left+l.gap, 0))
	objects[1].Resize(fyne.NewSize(right, size.Height))
}
