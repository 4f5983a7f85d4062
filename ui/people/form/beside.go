package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/kit"
)

const (
	leastColumn float32 = 150 // at 100 % text
	columnGap           = kit.Gap16
)

// Beside sets things side by side in equal columns, their upper edges on one
// line; where the text is too large for that they stand under one another.
type Beside struct {
	widget.BaseWidget

	objects []fyne.CanvasObject
}

// NewBeside returns the columns.
func NewBeside(objects ...fyne.CanvasObject) *Beside {
	b := &Beside{objects: objects}
	b.ExtendBaseWidget(b)
	return b
}

// Parts are what stands side by side; see kit.HasParts.
func (b *Beside) Parts() []fyne.CanvasObject { return b.objects }

// place calls at for each object with where it stands and how wide it is, and
// returns the height of all.
func (b *Beside) place(width float32, at func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	n := float32(len(b.objects))
	column := (width - columnGap*(n-1)) / n
	stacked := column < kit.Scaled(leastColumn)
	x, y, total := float32(0), float32(0), float32(0)
	for _, o := range b.objects {
		if stacked {
			height := heightOf(o, width)
			at(o, 0, y, width, height)
			total = y + height
			y = total + kit.Gap8
			continue
		}
		height := heightOf(o, column)
		at(o, x, 0, column, height)
		total = max(total, height)
		x += column + columnGap
	}
	return total
}

// heightOf is the height that an object needs at a width. A stack knows it once
// it has been laid out so wide.
func heightOf(o fyne.CanvasObject, width float32) float32 {
	if w, ok := o.(kit.HeightForWidther); ok {
		return w.HeightForWidth(width)
	}
	o.Resize(fyne.NewSize(width, o.Size().Height))
	return o.MinSize().Height
}

// HeightForWidth implements kit.HeightForWidther.
func (b *Beside) HeightForWidth(width float32) float32 {
	return b.place(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// CreateRenderer implements fyne.Widget.
func (b *Beside) CreateRenderer() fyne.WidgetRenderer { return &besideRenderer{b} }

type besideRenderer struct{ beside *Beside }

func (r *besideRenderer) Destroy() {}

func (r *besideRenderer) Objects() []fyne.CanvasObject { return r.beside.objects }

func (r *besideRenderer) MinSize() fyne.Size {
	least := fyne.Size{}
	for _, o := range r.beside.objects {
		least = least.Max(o.MinSize())
	}
	width := max(least.Width, r.beside.Size().Width)
	return fyne.NewSize(least.Width, r.beside.HeightForWidth(width))
}

func (r *besideRenderer) Layout(size fyne.Size) {
	r.beside.place(size.Width, func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	})
}

// Refresh shows the things themselves anew too: they may have been out of sight
// while the theme changed.
func (r *besideRenderer) Refresh() { refreshAll(r.beside, r.beside.objects, r.Layout) }

// refreshAll has a widget's objects show themselves anew, and lays them out: a
// theme may change sizes too.
func refreshAll(of fyne.Widget, objects []fyne.CanvasObject, layout func(fyne.Size)) {
	for _, o := range objects {
		o.Refresh()
	}
	layout(of.Size())
	canvas.Refresh(of)
}
