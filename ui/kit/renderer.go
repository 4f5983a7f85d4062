package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// paintedRenderer renders a widget from three functions: where things stand,
// how small they may be, and what they look like under the current theme.
type paintedRenderer struct {
	widget  fyne.Widget
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	minSize func() fyne.Size
	paint   func()
}

// painted paints for the first time and returns the renderer.
func painted(r paintedRenderer) *paintedRenderer {
	r.paint()
	return &r
}

// Destroy implements fyne.WidgetRenderer.
func (r *paintedRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *paintedRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize implements fyne.WidgetRenderer.
func (r *paintedRenderer) MinSize() fyne.Size { return r.minSize() }

// Layout implements fyne.WidgetRenderer.
func (r *paintedRenderer) Layout(size fyne.Size) { r.layout(size) }

// Refresh paints and lays out anew: a theme may change sizes too.
func (r *paintedRenderer) Refresh() {
	r.paint()
	r.layout(r.widget.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
	canvas.Refresh(r.widget)
}

// place moves and resizes an object.
func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
