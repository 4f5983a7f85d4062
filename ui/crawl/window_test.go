package crawl

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// box is a part of the window.
type box struct {
	at   fyne.Position
	size fyne.Size
}

func (b box) holds(p fyne.Position) bool {
	return p.X >= b.at.X && p.Y >= b.at.Y && p.X < b.at.X+b.size.Width && p.Y < b.at.Y+b.size.Height
}

func (b box) empty() bool { return b.size.Width < 1 || b.size.Height < 1 }

// within is what of the box lies in another.
func (b box) within(o box) box {
	left, top := max(b.at.X, o.at.X), max(b.at.Y, o.at.Y)
	right := min(b.at.X+b.size.Width, o.at.X+o.size.Width)
	bottom := min(b.at.Y+b.size.Height, o.at.Y+o.size.Height)
	return box{fyne.NewPos(left, top), fyne.NewSize(max(0, right-left), max(0, bottom-top))}
}

// seen is an object where the window shows it.
type seen struct {
	object  fyne.CanvasObject
	box     box
	clip    box // what of the window can show it
	inside  []fyne.CanvasObject
	scrolls []scrolled
}

// scrolled is a scroll around an object.
type scrolled struct {
	scroll *container.Scroll
	box    box
}

// look goes through everything visible in the layer of the window that takes
// the mouse and the keyboard: the dialog on top, or else the content.
func look(c fyne.Canvas, visit func(seen)) {
	lookAt(layer(c), box{size: c.Size()}, visit)
}

// layer is what takes the mouse and the keyboard.
func layer(c fyne.Canvas) fyne.CanvasObject {
	if top := c.Overlays().Top(); top != nil {
		return top
	}
	return c.Content()
}

func lookAt(root fyne.CanvasObject, window box, visit func(seen)) {
	s := seen{object: root, clip: window}
	s.walk(fyne.Position{}, visit)
}

func (s seen) walk(offset fyne.Position, visit func(seen)) {
	o := s.object
	if o == nil || !o.Visible() {
		return
	}
	s.box = box{o.Position().Add(offset), o.Size()}
	visit(s)
	switch o := o.(type) {
	case *container.Scroll:
		s.clip = s.clip.within(s.box)
		s.scrolls = append(s.scrolls[:len(s.scrolls):len(s.scrolls)], scrolled{o, s.box})
	case *container.Clip:
		s.clip = s.clip.within(s.box)
	}
	inside := append(s.inside[:len(s.inside):len(s.inside)], o)
	for _, child := range children(o) {
		seen{object: child, clip: s.clip, inside: inside, scrolls: s.scrolls}.walk(s.box.at, visit)
	}
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// layOut lays out everything anew, as the desktop's driver does before a frame
// where something needs another room than before; Fyne's driver of tests
// leaves that to the tests.
func layOut(c fyne.Canvas) {
	for _, o := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		layOutAll(o)
	}
}

func layOutAll(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
	case fyne.Widget:
		test.WidgetRenderer(o).Layout(o.Size())
	}
	for _, child := range children(o) {
		layOutAll(child)
	}
}
