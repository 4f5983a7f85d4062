package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Page sets a head, a body that takes the rest of the height, and an optional
// foot (nil for none) under one another. The Tab key goes through them in that
// order.
func Page(gap float32, head, body, foot fyne.CanvasObject) *fyne.Container {
	objects := []fyne.CanvasObject{head, Grow(body)}
	if foot != nil {
		objects = append(objects, foot)
	}
	return VStack(gap, objects...)
}

// Scroll lets a column of content scroll up and down. Wrapped text in it finds
// its height in the first layout already.
func Scroll(content fyne.CanvasObject) *fyne.Container {
	return container.New(&scrolled{}, container.NewVScroll(container.New(&scrollBody{}, content)))
}

// ScrollTo shows what a Scroll holds from so far below its top on.
func ScrollTo(scroll *fyne.Container, below float32) {
	scroll.Layout.(*scrolled).part = nil
	scroll.Objects[0].(*container.Scroll).ScrollToOffset(fyne.NewPos(0, below))
}

// ScrollToShow scrolls all of a part of what is scrolled into sight, or as much of
// it from its top as there is room for: an answer that has come below the edge is
// not seen. It goes by where the part lies, and not by the driver, which knows
// nothing of a part that was shown just now until it is drawn. The part stays in sight
// when sizes change, until somebody scrolls: a screen that is made just now has its
// real ones later.
func ScrollToShow(scroll *fyne.Container, part fyne.CanvasObject) {
	s, l := scroll.Objects[0].(*container.Scroll), scroll.Layout.(*scrolled)
	scrollToShow(s, part)
	l.part, l.at = part, s.Offset.Y
}

func scrollToShow(s *container.Scroll, part fyne.CanvasObject) {
	below, found := topIn(s.Content, part)
	if !found {
		return
	}
	top := below - s.Offset.Y
	by := min(top, max(0, top+part.Size().Height+Gap16-s.Size().Height))
	s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(0, s.Offset.Y+by)))
}

// topIn is how far below the top of an object a part of it lies.
func topIn(o, part fyne.CanvasObject) (below float32, found bool) {
	if o == part {
		return 0, true
	}
	for _, child := range partsOf(o) {
		if below, found := topIn(child, part); found {
			return child.Position().Y + below, true
		}
	}
	return 0, false
}

type scrolled struct {
	size fyne.Size
	part fyne.CanvasObject // that was scrolled into sight last, while nobody has scrolled since
	at   float32           // how far down that was
}

// leastScroll is the least that is seen of what is scrolled.
const leastScroll float32 = 32

// MinSize implements fyne.Layout. What is scrolled has no say in it: to ask
// would be to measure all of it, at each frame and for each thing around it.
func (l *scrolled) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSquareSize(leastScroll)
}

// Layout gives the content its width before the scroll asks for its height.
// The scroll reaches past its space on all sides, and the content is inset by
// as much: a focus ring or a border at the edge is not cut, and the bar lies over
// nothing that could be pressed, however wide it becomes under the pointer.
func (l *scrolled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	scroll := objects[0].(*container.Scroll)
	outer := size.AddWidthHeight(scrollEdge+scrollBar(), 2*scrollEdge)
	scroll.Content.Resize(fyne.NewSize(outer.Width, heightAt(scroll.Content, outer.Width)))
	scroll.Resize(outer)
	scroll.Move(fyne.NewPos(-scrollEdge, -scrollEdge))
	scroll.Refresh()
	if size != l.size {
		l.size = size
		if l.part != nil && scroll.Offset.Y == l.at {
			scrollToShow(scroll, l.part)
			l.at = scroll.Offset.Y
		}
		showKeyboard(scroll)
	}
}

// showKeyboard scrolls what has the keyboard into sight. It may have got it before
// there was a place to lie in, as at the start of the app, or the window has become
// lower since.
func showKeyboard(s *container.Scroll) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		f, ok := w.Canvas().Focused().(fyne.CanvasObject)
		if !ok {
			continue
		}
		below, found := topIn(s.Content, f)
		if top := below - s.Offset.Y; found && (top < 0 || top+f.Size().Height > s.Size().Height) {
			scrollToShow(s, f)
		}
	}
}

const scrollEdge = Gap8

// scrollBar is the room of the bar at the right.
func scrollBar() float32 { return max(scrollEdge, themeSize(theme.SizeNameScrollBar)) }

// scrollBody insets what is scrolled and asks for no width: what is wider than
// the screen is cut with an ellipsis, not by the edge.
type scrollBody struct{}

func (l *scrollBody) inset() *inset { return &inset{scrollEdge, scrollBar(), scrollEdge, scrollEdge} }

func (l *scrollBody) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	return l.inset().heightForWidth(objects, width)
}

// MinSize implements fyne.Layout.
func (l *scrollBody) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.inset().MinSize(objects).Height)
}

// Layout implements fyne.Layout.
func (l *scrollBody) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.inset().Layout(objects, size)
}
