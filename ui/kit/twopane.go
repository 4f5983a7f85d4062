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

type twoPane struct{ gap, side float32 }

func (l *twoPane) sideWidth(width float32) float32 {
	return max(l.side, min(Scaled(l.side), (width-l.gap)/3))
}

// MinSize implements fyne.Layout.
func (l *twoPane) MinSize(objects []fyne.CanvasObject) fyne.Size {
	main, side := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(main.Width+l.gap+l.side, max(main.Height, side.Height))
}

// Layout implements fyne.Layout.
func (l *twoPane) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := l.sideWidth(size.Width)
	main := size.Width - side - l.gap
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(main, size.Height))
	objects[1].Move(fyne.NewPos(main+l.gap, 0))
	objects[1].Resize(fyne.NewSize(side, size.Height))
}
