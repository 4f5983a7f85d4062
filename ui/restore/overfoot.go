package restore

import (
	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// overFoot sets what scrolls above a foot, no higher than it needs to be.
type overFoot struct{ parts fyne.CanvasObject }

// MinSize implements fyne.Layout.
func (overFoot) MinSize(o []fyne.CanvasObject) fyne.Size {
	scroll, foot := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(scroll.Width, foot.Width), scroll.Height+kit.Gap16+foot.Height)
}

// Layout implements fyne.Layout.
func (l overFoot) Layout(o []fyne.CanvasObject, size fyne.Size) {
	foot := kit.HeightAt(o[1], size.Width)
	height := min(kit.HeightAt(l.parts, size.Width), size.Height-foot-kit.Gap16)
	put(o[0], 0, 0, size.Width, height)
	put(o[1], 0, height+kit.Gap16, size.Width, foot)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
