package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Reveal scrolls an object into sight where its middle is not: whoever goes
// through a long page by keys sees where they are. What is half in sight stays
// where it is, so that nothing moves away under a click.
func Reveal(o fyne.CanvasObject) { reveal(o, o.Size().Height/2) }

// RevealWhole is Reveal for what is to be in sight from its top to its foot.
func RevealWhole(o fyne.CanvasObject) { reveal(o, 0) }

func reveal(o fyne.CanvasObject, spare float32) {
	height := o.Size().Height
	eachHiding(o, spare, func(s *container.Scroll, top float32) {
		by := top - Gap16
		if top+spare >= 0 {
			by = top + min(height+Gap16, s.Size().Height) - s.Size().Height
		}
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(0, s.Offset.Y+by)))
	})
}

// InSight reports whether Reveal would scroll nothing.
func InSight(o fyne.CanvasObject) bool {
	seen := true
	eachHiding(o, o.Size().Height/2, func(*container.Scroll, float32) { seen = false })
	return seen
}

// eachHiding visits the scrolls that have scrolled an object out of sight, but for
// what can be spared of it at an end, with where its top is from theirs.
func eachHiding(o fyne.CanvasObject, spare float32, visit func(s *container.Scroll, top float32)) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	root := topOf(c)
	at, size, known := absolute(o), o.Size(), holds(root, o)
	eachScroll(root, func(s *container.Scroll) {
		if known && !holds(s.Content, o) {
			return // as a field below what is scrolled, which reaches beneath it
		}
		content := absolute(s.Content)
		inside := at.X >= content.X && at.X < content.X+s.Content.Size().Width &&
			at.Y >= content.Y && at.Y < content.Y+s.Content.Size().Height
		top := at.Y - absolute(s).Y
		if inside && (top+spare < 0 || top+size.Height-spare > s.Size().Height) {
			visit(s, top)
		}
	})
}

func absolute(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// topOf is what lies on top of a window: what is used at present.
func topOf(c fyne.Canvas) fyne.CanvasObject {
	if top := c.Overlays().Top(); top != nil {
		return top
	}
	return c.Content()
}

// eachScroll visits the scrolls in sight.
func eachScroll(o fyne.CanvasObject, visit func(*container.Scroll)) {
	if o == nil || !o.Visible() {
		return
	}
	if s, is := o.(*container.Scroll); is {
		visit(s)
	}
	for _, part := range partsOf(o) {
		eachScroll(part, visit)
	}
}

// partsOf are what stands in an object, as far as that can be told without drawing
// it: of most widgets it cannot.
func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *Dialog:
		return []fyne.CanvasObject{o.scroll}
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *fyne.Container:
		return o.Objects
	case *Field:
		return []fyne.CanvasObject{o.control}
	case *Beside:
		return []fyne.CanvasObject{o.main, o.side}
	}
	return nil
}

// holds reports whether an object is known to stand in another one.
func holds(in, o fyne.CanvasObject) bool {
	return in == o || slices.ContainsFunc(partsOf(in), func(part fyne.CanvasObject) bool { return holds(part, o) })
}
