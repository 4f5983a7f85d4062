package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Flow sets things beside one another at their own width and goes on in a new
// line where the room ends, as words do.
type Flow struct {
	widget.BaseWidget

	gap     float32
	objects []fyne.CanvasObject
}

// NewFlow returns the line or lines; gap is between things, and between lines.
func NewFlow(gap float32, objects ...fyne.CanvasObject) *Flow {
	f := &Flow{gap: gap, objects: objects}
	f.ExtendBaseWidget(f)
	return f
}

// place calls at for each visible object and returns the height of all lines.
func (f *Flow) place(width float32, at func(o fyne.CanvasObject, x, y float32, size fyne.Size)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range f.objects {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		if x > 0 && x+size.Width > width {
			x, y, line = 0, y+line+f.gap, 0
		}
		size.Width = min(size.Width, width)
		at(o, x, y, size)
		x += size.Width + f.gap
		line = max(line, size.Height)
	}
	return y + line
}

// HeightForWidth implements kit.HeightForWidther.
func (f *Flow) HeightForWidth(width float32) float32 {
	return f.place(width, func(fyne.CanvasObject, float32, float32, fyne.Size) {})
}

// CreateRenderer implements fyne.Widget.
func (f *Flow) CreateRenderer() fyne.WidgetRenderer { return &flowRenderer{f} }

type flowRenderer struct{ flow *Flow }

func (r *flowRenderer) Destroy() {}

func (r *flowRenderer) Objects() []fyne.CanvasObject { return r.flow.objects }

func (r *flowRenderer) MinSize() fyne.Size {
	widest := float32(0)
	for _, o := range r.flow.objects {
		widest = max(widest, o.MinSize().Width)
	}
	return fyne.NewSize(widest, r.flow.HeightForWidth(max(widest, r.flow.Size().Width)))
}

func (r *flowRenderer) Layout(size fyne.Size) {
	r.flow.place(size.Width, func(o fyne.CanvasObject, x, y float32, size fyne.Size) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(size)
	})
}

func (r *flowRenderer) Refresh() { refreshAll(r.flow, r.flow.objects, r.Layout) }
