package kit

import (
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
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	at, size := absolute(o), o.Size()
	eachScroll(root, func(s *container.Scroll) {
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

// eachScroll visits the scrolls in sight.
func eachScroll(o fyne.CanvasObject, visit func(*container.Scroll)) {
	if o == nil || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *Dialog:
		eachScroll(o.scroll, visit)
	case *container.Scroll:
		visit(o)
		eachScroll(o.Content, visit)
	case *fyne.Container:
		for _, child := range o.Objects {
			eachScroll(child, visit)
		}
	}
}
