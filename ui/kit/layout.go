package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// HeightForWidther is what wraps: how high it must be depends on how wide it
// is. VStack, HStack, Columns and Inset ask for it, so that wrapped text never
// overlaps what stands below.
type HeightForWidther interface {
	HeightForWidth(width float32) float32
}

// layoutForWidth is HeightForWidther for a layout.
type layoutForWidth interface {
	heightForWidth(objects []fyne.CanvasObject, width float32) float32
}

// HeightAt is the height that an object needs at a width.
func HeightAt(o fyne.CanvasObject, width float32) float32 { return heightAt(o, width) }

// heightAt is the height that an object needs at a width.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	switch w := o.(type) {
	case HeightForWidther:
		return w.HeightForWidth(width)
	case *fyne.Container:
		if l, ok := w.Layout.(layoutForWidth); ok {
			return l.heightForWidth(w.Objects, width)
		}
	}
	return o.MinSize().Height
}

// VStack sets objects under one another, each over the whole width, with a gap
// between them. A Spacer takes what is left of the height.
func VStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&vStack{gap: gap}, objects...)
}

// HStack sets objects beside one another at their own width, centred on one
// line, with a gap between them. A Spacer or a Grow takes what is left of the
// width.
func HStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&hStack{gap: gap}, objects...)
}

// Spacer takes what room is left in a stack.
func Spacer() fyne.CanvasObject { return layout.NewSpacer() }

// Gap is an empty square of the given length, for a single wider gap.
func Gap(length float32) fyne.CanvasObject { return newGap(length, length) }

// Inset puts room around an object: top, right, bottom and left.
func Inset(top, right, bottom, left float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{top, right, bottom, left}, object)
}

// Pad puts the same room around an object on all sides.
func Pad(room float32, object fyne.CanvasObject) *fyne.Container {
	return Inset(room, room, room, room, object)
}

// Grow lets an object take what is left of a stack's length.
func Grow(object fyne.CanvasObject) *fyne.Container {
	return container.New(&grow{}, object)
}

// Leading shows an object at its own width at the left of a wider space.
func Leading(object fyne.CanvasObject) *fyne.Container { return HStack(0, object) }

// Stacked lays objects over one another, the last on top.
func Stacked(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&stacked{}, objects...)
}

func grows(o fyne.CanvasObject) bool {
	if s, ok := o.(layout.SpacerObject); ok {
		return s.ExpandHorizontal() || s.ExpandVertical()
	}
	if c, ok := o.(*fyne.Container); ok {
		_, is := c.Layout.(*grow)
		return is
	}
	return false
}

// ShowIf shows the objects, or hides them.
func ShowIf(show bool, objects ...fyne.CanvasObject) {
	for _, o := range objects {
		if show {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

type vStack struct {
	gap   float32
	width float32 // of the last layout, by which the least height is known
}

func (l *vStack) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	height := l.gap * float32(max(0, len(shown)-1))
	for _, o := range shown {
		height += heightAt(o, width)
	}
	return height
}

// MinSize implements fyne.Layout.
func (l *vStack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range visible(objects) {
		width = max(width, o.MinSize().Width)
	}
	return fyne.NewSize(width, l.heightForWidth(objects, max(width, l.width)))
}

// Layout implements fyne.Layout.
func (l *vStack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	shown := visible(objects)
	growing := 0
	for _, o := range shown {
		if grows(o) {
			growing++
		}
	}
	spare := float32(0)
	if growing > 0 {
		spare = max(0, size.Height-l.heightForWidth(objects, size.Width)) / float32(growing)
	}
	y := float32(0)
	for _, o := range shown {
		height := heightAt(o, size.Width)
		if grows(o) {
			height += spare
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + l.gap
	}
}

type hStack struct {
	gap float32
}

// widths shares a width: own widths first, the rest to those that grow; where
// there is too little, the widest give way.
func (l *hStack) widths(shown []fyne.CanvasObject, width float32) []float32 {
	widths := make([]float32, len(shown))
	used := l.gap * float32(max(0, len(shown)-1))
	growing := 0
	for i, o := range shown {
		widths[i] = o.MinSize().Width
		used += widths[i]
		if grows(o) {
			growing++
		}
	}
	for i, o := range shown {
		if growing > 0 && width > used && grows(o) {
			widths[i] += (width - used) / float32(growing)
		}
	}
	return widths
}

func (l *hStack) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	height := float32(0)
	for i, w := range l.widths(shown, width) {
		height = max(height, heightAt(shown[i], w))
	}
	return height
}

// MinSize implements fyne.Layout.
func (l *hStack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	size := fyne.NewSize(l.gap*float32(max(0, len(shown)-1)), 0)
	for _, o := range shown {
		least := o.MinSize()
		size.Width += least.Width
		size.Height = max(size.Height, least.Height)
	}
	return size
}

// Layout implements fyne.Layout.
func (l *hStack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := visible(objects)
	x := float32(0)
	for i, w := range l.widths(shown, size.Width) {
		height := min(size.Height, heightAt(shown[i], w))
		shown[i].Move(fyne.NewPos(x, (size.Height-height)/2))
		shown[i].Resize(fyne.NewSize(w, height))
		x += w + l.gap
	}
}
