package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// symbol shows one of the drawn symbols in a colour role. Tinting means
// reading the drawing anew, so it is done only when shape or colour changed:
// a list refreshes forty symbols for each mark.
type symbol struct {
	widget.BaseWidget

	shape fyne.Resource
	color fyne.ThemeColorName
	side  float32 // least, at 100 % text
}

func newSymbol(shape fyne.Resource, color fyne.ThemeColorName, side float32) *symbol {
	s := &symbol{shape: shape, color: color, side: side}
	s.ExtendBaseWidget(s)
	return s
}

// set changes the shape or the colour.
func (s *symbol) set(shape fyne.Resource, color fyne.ThemeColorName) {
	s.shape, s.color = shape, color
	s.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (s *symbol) CreateRenderer() fyne.WidgetRenderer {
	r := &symbolRenderer{symbol: s, image: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.Refresh()
	return r
}

type symbolRenderer struct {
	symbol *symbol
	image  *canvas.Image
	shape  fyne.Resource // as drawn last
	tint   color.Color
}

func (r *symbolRenderer) Destroy() {}

func (r *symbolRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.image} }

func (r *symbolRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(Scaled(r.symbol.side)) }

func (r *symbolRenderer) Layout(size fyne.Size) { r.image.Resize(size) }

// Refresh tints the symbol anew if it has to be.
func (r *symbolRenderer) Refresh() {
	tint := Color(r.symbol.color)
	if r.shape == r.symbol.shape && r.tint == tint {
		return
	}
	r.shape, r.tint = r.symbol.shape, tint
	r.image.Resource = theme.NewColoredResource(r.shape, r.symbol.color)
	r.image.Refresh()
}
