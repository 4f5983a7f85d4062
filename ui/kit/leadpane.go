package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// LeadPane sets a side panel of a fixed width and, at its right and after it
// for the Tab key, a main part, both over the whole height. The panel's width
// grows with the text scale as long as two thirds of the room are left for the
// main part.
func LeadPane(gap, sideWidth float32, side, main fyne.CanvasObject) *fyne.Container {
	return container.New(&leadPane{gap: gap, side: sideWidth}, side, main)
}

type leadPane struct{ gap, side float32 }

func (l *leadPane) sideWidth(width float32) float32 {
	return max(l.side, min(Scaled(l.side), (width-l.gap)/3))
}

// MinSize implements fyne.Layout.
func (l *leadPane) MinSize(objects []fyne.CanvasObject) fyne.Size {
	side, main := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(l.side+l.gap+main.Width, max(side.Height, main.Height))
}

// Layout implements fyne.Layout.
func (l *leadPane) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := l.sideWidth(size.Width)
	place(objects[0], 0, 0, side, size.Height)
	place(objects[1], side+l.gap, 0, size.Width-side-l.gap, size.Height)
}
