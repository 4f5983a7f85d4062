package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a field and hears the mouse's wheel for it. Fyne's field keeps every
// turn for itself, even where its own text has nowhere to go, and a long page or panel
// would stand still whenever the mouse comes over one. Taps and drags pass through it.
type wheel struct {
	widget.BaseWidget
	entry *Entry
	text  *container.Scroll // in which the field's text lies
}

func newWheel(e *Entry, field fyne.WidgetRenderer) *wheel {
	w := &wheel{entry: e, text: scrollOf(field)}
	w.ExtendBaseWidget(w)
	return w
}

// scrollOf finds in what Fyne draws a field with the scroll of its text.
func scrollOf(field fyne.WidgetRenderer) *container.Scroll {
	for _, o := range field.Objects() {
		if s, is := o.(*container.Scroll); is {
			return s
		}
	}
	return nil
}

// Scrolled implements fyne.Scrollable: the text moves while it can, and then what the
// field stands in.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	if w.text == nil || w.moves(ev.Scrolled.DY) || ev.Scrolled.DY == 0 {
		if w.text != nil {
			w.text.Scrolled(ev)
		}
		return
	}
	if outer := scrollUnder(w.entry, ev); outer != nil {
		outer.Scrolled(ev)
	}
}

// moves reports whether the field's own text has somewhere to go. That of one line
// has not: it would only tremble.
func (w *wheel) moves(by float32) bool { return w.entry.MultiLine && canScroll(w.text, by) }

// scrollUnder is the innermost scroll under the mouse that can still move as the wheel
// turns; nil where there is none.
func scrollUnder(o fyne.CanvasObject, ev *fyne.ScrollEvent) (found *container.Scroll) {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	eachScroll(topOf(c), func(s *container.Scroll) {
		at, size := absolute(s), s.Size()
		inside := ev.AbsolutePosition.X >= at.X && ev.AbsolutePosition.X < at.X+size.Width &&
			ev.AbsolutePosition.Y >= at.Y && ev.AbsolutePosition.Y < at.Y+size.Height
		if inside && canScroll(s, ev.Scrolled.DY) {
			found = s
		}
	})
	return found
}

// canScroll reports whether a scroll is not at its end yet; by is above 0 towards its
// beginning.
func canScroll(s *container.Scroll, by float32) bool {
	if by > 0 {
		return s.Offset.Y > 0
	}
	return s.Offset.Y+s.Size().Height < s.Content.MinSize().Height
}

// CreateRenderer implements fyne.Widget. There is nothing to be seen.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(Gap(0)) }
