package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// KeyScroll shows a part of something that is larger than its room in both
// directions. It takes the keyboard: the arrows move what is seen.
type KeyScroll struct {
	widget.BaseWidget
	takesKeys

	// OnTypedKey sees each key first; true: done with.
	OnTypedKey func(*fyne.KeyEvent) bool
	// OnTypedRune receives letters.
	OnTypedRune func(rune)

	scroll *container.Scroll
}

// NewKeyScroll returns a scroll over the content.
func NewKeyScroll(content fyne.CanvasObject) *KeyScroll {
	s := &KeyScroll{scroll: container.NewScroll(content)}
	s.of = s
	s.ExtendBaseWidget(s)
	return s
}

// scrollStep is how far an arrow moves, at 100 % text.
const scrollStep float32 = 48

// room is how far the content can be moved at all.
func (s *KeyScroll) room() fyne.Size {
	content, seen := s.scroll.Content.MinSize(), s.scroll.Size()
	return fyne.NewSize(max(0, content.Width-seen.Width), max(0, content.Height-seen.Height))
}

// ScrollBy moves what is seen, to the right and down, and reports whether it
// could be moved at all.
func (s *KeyScroll) ScrollBy(right, down float32) bool {
	room, before := s.room(), s.scroll.Offset
	to := fyne.NewPos(min(max(0, before.X+right), room.Width), min(max(0, before.Y+down), room.Height))
	if to == before {
		return false
	}
	s.scroll.ScrollToOffset(to)
	return true
}

// ScrollByPage moves most of what is seen up (−1) or down (+1), and reports
// whether it could be moved at all.
func (s *KeyScroll) ScrollByPage(down float32) bool {
	const most = 0.85
	return s.ScrollBy(0, down*most*s.scroll.Size().Height)
}

// ScrollToTop and ScrollToBottom leave alone what is seen from left to right.
func (s *KeyScroll) ScrollToTop() { s.scroll.ScrollToOffset(fyne.NewPos(s.scroll.Offset.X, 0)) }

// ScrollToBottom is ScrollToTop for the other end.
func (s *KeyScroll) ScrollToBottom() {
	s.scroll.ScrollToOffset(fyne.NewPos(s.scroll.Offset.X, s.room().Height))
}

// Tapped implements fyne.Tappable.
func (s *KeyScroll) Tapped(*fyne.PointEvent) {
	if c := canvasOf(s); c != nil {
		c.Focus(s)
	}
}

// TypedRune implements fyne.Focusable.
func (s *KeyScroll) TypedRune(r rune) {
	if s.OnTypedRune != nil {
		s.OnTypedRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (s *KeyScroll) TypedKey(key *fyne.KeyEvent) {
	if s.OnTypedKey != nil && s.OnTypedKey(key) {
		return
	}
	step := Scaled(scrollStep)
	switch key.Name {
	case fyne.KeyUp:
		s.ScrollBy(0, -step)
	case fyne.KeyDown:
		s.ScrollBy(0, step)
	case fyne.KeyLeft:
		s.ScrollBy(-step, 0)
	case fyne.KeyRight:
		s.ScrollBy(step, 0)
	default:
		passKey(s, key)
	}
}

// CreateRenderer implements fyne.Widget.
func (s *KeyScroll) CreateRenderer() fyne.WidgetRenderer {
	ring := newRing()
	return painted(paintedRenderer{
		widget:  s,
		objects: []fyne.CanvasObject{s.scroll, ring},
		layout: func(size fyne.Size) {
			place(s.scroll, 0, 0, size.Width, size.Height)
			placeRing(ring, size)
		},
		minSize: func() fyne.Size { return fyne.NewSquareSize(leastScroll) },
		paint: func() {
			paintRing(ring, s.focused)
			ring.CornerRadius = radius / 2
			canvas.Refresh(ring)
		},
	})
}
