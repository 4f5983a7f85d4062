package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/kit"
)

// either shows one of two ways of saying the same: as a table where there is room for
// its columns, else in fewer, longer lines.
type either struct {
	widget.BaseWidget
	wide, narrow fyne.CanvasObject
}

// eitherLeast is the width, at 100 % text, from which a table of four columns has room.
const eitherLeast = 600

func newEither(wide, narrow fyne.CanvasObject) *either {
	e := &either{wide: wide, narrow: narrow}
	e.ExtendBaseWidget(e)
	return e
}

func (e *either) at(width float32) fyne.CanvasObject {
	if width < kit.Scaled(eitherLeast) {
		return e.narrow
	}
	return e.wide
}

// HeightForWidth implements kit.HeightForWidther.
func (e *either) HeightForWidth(width float32) float32 { return kit.HeightAt(e.at(width), width) }

// CreateRenderer implements fyne.Widget.
func (e *either) CreateRenderer() fyne.WidgetRenderer { return &eitherRenderer{e} }

type eitherRenderer struct{ e *either }

func (r *eitherRenderer) Destroy() {}

func (r *eitherRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.wide, r.e.narrow}
}

func (r *eitherRenderer) MinSize() fyne.Size {
	width := max(120, r.e.Size().Width)
	return fyne.NewSize(120, r.e.HeightForWidth(width))
}

func (r *eitherRenderer) Layout(size fyne.Size) {
	shown := r.e.at(size.Width)
	kit.ShowIf(shown == r.e.wide, r.e.wide)
	kit.ShowIf(shown == r.e.narrow, r.e.narrow)
	shown.Move(fyne.NewPos(0, 0))
	shown.Resize(size)
}

func (r *eitherRenderer) Refresh() {
	r.Layout(r.e.Size())
	r.e.wide.Refresh()
	r.e.narrow.Refresh()
}
