package restore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/kit"
)

// beside sets the list, a line and the side beside one another; where the window is
// too narrow for the text size the side stands below the list, and whoever scrolls
// the whole sees both.
type beside struct {
	widget.BaseWidget
	list, line, side fyne.CanvasObject
	rows             func() int      // of the list
	parts, foot      *fyne.Container // of the side
}

func newBeside(list fyne.CanvasObject, rows func() int, s *side) *beside {
	b := &beside{list: list, line: kit.NewFill(kit.ColorLine), side: s.content, rows: rows, parts: s.parts, foot: s.foot}
	b.ExtendBaseWidget(b)
	return b
}

// Widths and heights at 100 % text, but for the gap's.
const (
	listLeast   = 420
	sideLeast   = 280
	sideMost    = 344
	sideGap     = kit.Gap32
	rowHeight   = 52
	headHeight  = 96 // above the rows of the list
	mostRows    = 6  // in sight above the side
	leastHeight = 320
)

// sideWidth is how wide the side is beside the list; 0: below it.
func (b *beside) sideWidth(width float32) float32 {
	side := min(kit.Scaled(sideMost), max(kit.Scaled(sideLeast), width*0.34))
	if width-side-2*sideGap < kit.Scaled(listLeast) {
		return 0
	}
	return side
}

func (b *beside) listHeight() float32 {
	return kit.Scaled(headHeight + rowHeight*float32(min(max(2, b.rows()), mostRows)))
}

// HeightForWidth implements kit.HeightForWidther.
func (b *beside) HeightForWidth(width float32) float32 {
	if b.sideWidth(width) > 0 {
		return leastHeight
	}
	return b.listHeight() + 3*kit.Gap16 + kit.HeightAt(b.parts, width) + kit.HeightAt(b.foot, width)
}

// CreateRenderer implements fyne.Widget.
func (b *beside) CreateRenderer() fyne.WidgetRenderer { return &besideRenderer{b} }

type besideRenderer struct{ b *beside }

func (r *besideRenderer) Destroy() {}

func (r *besideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.list, r.b.line, r.b.side}
}

func (r *besideRenderer) MinSize() fyne.Size {
	return fyne.NewSize(kit.Scaled(sideLeast), r.b.HeightForWidth(max(kit.Scaled(sideLeast), r.b.Size().Width)))
}

func (r *besideRenderer) Layout(size fyne.Size) {
	b := r.b
	width := b.sideWidth(size.Width)
	if width == 0 {
		height := b.listHeight()
		put(b.list, 0, 0, size.Width, height)
		put(b.line, 0, height+kit.Gap16, size.Width, 1)
		put(b.side, 0, height+2*kit.Gap16, size.Width, size.Height-height-2*kit.Gap16)
		return
	}
	main := size.Width - width - 2*sideGap
	put(b.list, 0, 0, main, size.Height)
	put(b.line, main+sideGap, 0, 1, size.Height)
	put(b.side, main+2*sideGap, 0, width, size.Height)
}

func (r *besideRenderer) Refresh() {
	r.Layout(r.b.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

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
