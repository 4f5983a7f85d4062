package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// shareHeight is how high a ShareBar is at 100 % text, and shareGap what parts its
// pieces.
const (
	shareHeight float32 = 16
	shareGap    float32 = 4
	shareLeast  float32 = 10 // a small part is seen too
)

// ShareBar shows how much of a whole is there, and in another colour how much is not.
// What it shows stands beside it in words.
type ShareBar struct {
	widget.BaseWidget
	there, lacking int
}

// NewShareBar returns a bar of so many that are there and so many that are not.
func NewShareBar(there, lacking int) *ShareBar {
	b := &ShareBar{there: there, lacking: lacking}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *ShareBar) CreateRenderer() fyne.WidgetRenderer {
	r := &shareRenderer{bar: b, there: canvas.NewRectangle(nil), lacking: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type shareRenderer struct {
	bar            *ShareBar
	there, lacking *canvas.Rectangle
}

func (r *shareRenderer) Destroy() {}

func (r *shareRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.there, r.lacking}
}

func (r *shareRenderer) MinSize() fyne.Size { return fyne.NewSize(120, Scaled(shareHeight)) }

func (r *shareRenderer) Layout(size fyne.Size) {
	width := float32(0)
	if all := r.bar.there + r.bar.lacking; r.bar.lacking > 0 && all > 0 {
		width = max(shareLeast, (size.Width-shareGap)*float32(r.bar.lacking)/float32(all))
	}
	rest := size.Width
	if width > 0 {
		rest = max(0, size.Width-width-shareGap)
	}
	r.there.Resize(fyne.NewSize(rest, size.Height))
	r.lacking.Move(fyne.NewPos(size.Width-width, 0))
	r.lacking.Resize(fyne.NewSize(width, size.Height))
	r.there.CornerRadius, r.lacking.CornerRadius = size.Height/2, min(size.Height, width)/2
	ShowIf(width > 0, r.lacking)
}

func (r *shareRenderer) Refresh() {
	r.there.FillColor, r.lacking.FillColor = Color(ColorAccent), Color(ColorLate)
	r.Layout(r.bar.Size())
	r.there.Refresh()
	r.lacking.Refresh()
}
