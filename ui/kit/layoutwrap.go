package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// inset leaves room around its one object.
type inset struct{ top, right, bottom, left float32 }

func (l *inset) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range visible(objects) {
		height = max(height, heightAt(o, width-l.left-l.right))
	}
	return height + l.top + l.bottom
}

// MinSize implements fyne.Layout.
func (l *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range visible(objects) {
		size = size.Max(o.MinSize())
	}
	return size.AddWidthHeight(l.left+l.right, l.top+l.bottom)
}

// Layout implements fyne.Layout.
func (l *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(l.left, l.top))
		o.Resize(size.SubtractWidthHeight(l.left+l.right, l.top+l.bottom))
	}
}

// grow fills its space with its one object and is known to the stacks.
type grow struct{ stacked }

// stacked lays objects over one another.
type stacked struct{}

func (l *stacked) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	return (&inset{}).heightForWidth(objects, width)
}

// MinSize implements fyne.Layout.
func (l *stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return (&inset{}).MinSize(objects)
}

// Layout implements fyne.Layout.
func (l *stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	(&inset{}).Layout(objects, size)
}

// sized holds its object at a width at least, and at a height at least.
type sized struct {
	stacked
	width, height float32
}

// MinSize implements fyne.Layout.
func (l *sized) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return l.stacked.MinSize(objects).Max(fyne.NewSize(l.width, l.height))
}

func (l *sized) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	return max(l.height, l.stacked.heightForWidth(objects, width))
}

// AtLeast gives an object a least width and height; 0 leaves its own.
func AtLeast(width, height float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&sized{width: width, height: height}, object)
}

func newGap(width, height float32) fyne.CanvasObject {
	g := canvas.NewRectangle(Color(ColorNone))
	g.SetMinSize(fyne.NewSize(width, height))
	return g
}

// narrow holds its object to a width at most, at the left or in the middle. The
// width is that at 100 % text: what larger text stands in is wider.
type narrow struct {
	width  float32
	middle bool
}

func (l *narrow) most(width float32) float32 { return min(width, Scaled(l.width)) }

func (l *narrow) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	return (&inset{}).heightForWidth(objects, l.most(width))
}

// MinSize implements fyne.Layout.
func (l *narrow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return (&inset{}).MinSize(objects)
}

// Layout implements fyne.Layout.
func (l *narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := l.most(size.Width)
	x := float32(0)
	if l.middle {
		x = (size.Width - width) / 2
	}
	for _, o := range objects {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}

// AtMost holds an object to a width at 100 % text, at the left of a wider space.
func AtMost(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&narrow{width: width}, object)
}

// CentredAtMost holds an object to a width at 100 % text, in the middle of a wider
// space.
func CentredAtMost(width float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&narrow{width: width, middle: true}, object)
}
