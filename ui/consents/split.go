package consents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/kit"
)

// split sets the list and, at its right, the pane, with a line between them.
// Where there is not the room for both there is the list alone, and onFold hears
// of it.
type split struct {
	widget.BaseWidget

	list   *fyne.Container
	pane   *fyne.Container // holds the pane
	folded bool
	onFold func(folded bool)
}

// Widths at 100 % text, but for the gap's.
const (
	listLeast = 420
	listMost  = 760
	paneWidth = 400
	splitGap  = kit.Gap32
)

func newSplit(onFold func(bool)) *split {
	s := &split{list: kit.VStack(0), pane: kit.VStack(0), onFold: onFold}
	s.ExtendBaseWidget(s)
	return s
}

// fold tells whether there is room for both.
func (s *split) fold(width float32) {
	s.folded = kit.OnlyLooking() || width < kit.Scaled(listLeast)+2*splitGap+kit.Scaled(paneWidth)
	kit.ShowIf(!s.folded, s.pane)
	s.onFold(s.folded)
}

// widths are those of the list and of the pane.
func (s *split) widths(width float32) (list, pane float32) {
	if s.folded {
		return min(width, kit.Scaled(listMost)), 0
	}
	pane = kit.Scaled(paneWidth)
	return min(width-2*splitGap-pane, kit.Scaled(listMost)), pane
}

// HeightForWidth implements kit.HeightForWidther.
func (s *split) HeightForWidth(width float32) float32 {
	s.fold(width)
	list, pane := s.widths(width)
	height := heightOf(s.list, list)
	if !s.folded {
		height = max(height, heightOf(s.pane, pane))
	}
	return height
}

// heightOf is the height that a stack needs at a width; it knows it once it has
// been laid out so wide.
func heightOf(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.Size().Height))
	return o.MinSize().Height
}

// CreateRenderer implements fyne.Widget.
func (s *split) CreateRenderer() fyne.WidgetRenderer {
	r := &splitRenderer{split: s, line: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type splitRenderer struct {
	split *split
	line  *canvas.Rectangle
}

// Destroy implements fyne.WidgetRenderer.
func (r *splitRenderer) Destroy() {}

// Objects implements fyne.WidgetRenderer.
func (r *splitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.split.list, r.line, r.split.pane}
}

// MinSize implements fyne.WidgetRenderer.
func (r *splitRenderer) MinSize() fyne.Size {
	least := r.split.list.MinSize().Width
	return fyne.NewSize(least, r.split.HeightForWidth(max(least, r.split.Size().Width)))
}

// Layout implements fyne.WidgetRenderer.
func (r *splitRenderer) Layout(size fyne.Size) {
	s := r.split
	s.fold(size.Width)
	list, pane := s.widths(size.Width)
	put := func(o fyne.CanvasObject, x, width float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
	put(s.list, 0, list)
	put(r.line, list+splitGap, 1)
	put(s.pane, list+2*splitGap, pane)
	kit.ShowIf(!s.folded, r.line)
}

// Refresh implements fyne.WidgetRenderer.
func (r *splitRenderer) Refresh() {
	r.line.FillColor = kit.Color(kit.ColorLine)
	for _, o := range r.Objects() {
		o.Refresh()
	}
	r.Layout(r.split.Size())
	canvas.Refresh(r.split)
}
