package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Beside sets what a screen is about and a narrower side next to one another. Where
// the window is too narrow for the text size the side stands below, and whoever
// scrolls the whole sees both. What is in the side must not be left out: it is what
// somebody with large text needs as much as everybody else.
type Beside struct {
	widget.BaseWidget
	BesideShape

	// Folded is how high the main part is where the side stands below it, as it may
	// be a list that takes what room there is.
	Folded func(width float32) float32
	// SideHeight is what the side needs below at a width, if it would scroll else.
	SideHeight func(width float32) float32

	main, line, side fyne.CanvasObject
}

// BesideShape is how room is shared; all of it at 100 % text but for the gap.
type BesideShape struct {
	MainLeast float32 // the main part is no narrower, or the side stands below
	SideLeast float32
	SideMost  float32
	SideShare float32 // of the width, between those two
	Least     float32 // height of both beside one another
	Gap       float32 // between them
	Line      bool    // stands in the middle of twice the gap
}

// NewBeside returns the two; Folded and SideHeight must be set.
func NewBeside(shape BesideShape, main, side fyne.CanvasObject) *Beside {
	b := &Beside{BesideShape: shape, main: main, line: NewFill(ColorLine), side: side}
	ShowIf(shape.Line, b.line)
	b.ExtendBaseWidget(b)
	return b
}

// between is what lies between the two, across or down.
func (b *Beside) between(gap float32) float32 {
	if b.Line {
		return 2 * gap
	}
	return gap
}

// sideWidth is how wide the side is beside the main part; 0: below it.
func (b *Beside) sideWidth(width float32) float32 {
	side := min(Scaled(b.SideMost), max(Scaled(b.SideLeast), width*b.SideShare))
	if width-side-b.between(b.Gap) < Scaled(b.MainLeast) {
		return 0
	}
	return side
}

// HeightForWidth implements HeightForWidther.
func (b *Beside) HeightForWidth(width float32) float32 {
	if b.sideWidth(width) > 0 {
		return max(b.Least, b.main.MinSize().Height)
	}
	return b.Folded(width) + b.between(Gap16) + b.SideHeight(width)
}

// CreateRenderer implements fyne.Widget.
func (b *Beside) CreateRenderer() fyne.WidgetRenderer { return &besideRenderer{b} }

type besideRenderer struct{ b *Beside }

func (r *besideRenderer) Destroy() {}

func (r *besideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.main, r.b.line, r.b.side}
}

func (r *besideRenderer) MinSize() fyne.Size {
	least := Scaled(r.b.SideLeast)
	return fyne.NewSize(least, r.b.HeightForWidth(max(least, r.b.Size().Width)))
}

func (r *besideRenderer) Layout(size fyne.Size) {
	b := r.b
	put := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	width := b.sideWidth(size.Width)
	if width == 0 {
		height, gap := b.Folded(size.Width), b.between(Gap16)
		put(b.main, 0, 0, size.Width, height)
		put(b.line, 0, height+gap/2, size.Width, 1)
		put(b.side, 0, height+gap, size.Width, size.Height-height-gap)
		return
	}
	gap := b.between(b.Gap)
	main := size.Width - width - gap
	put(b.main, 0, 0, main, size.Height)
	put(b.line, main+gap/2, 0, 1, size.Height)
	put(b.side, main+gap, 0, width, size.Height)
}

func (r *besideRenderer) Refresh() {
	r.Layout(r.b.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
