package kit

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Symbol shows an icon in a colour role. It is drawn at the size that it has in
// pixels, once for all that show the same: a list refreshes forty symbols for
// each mark.
type Symbol struct {
	widget.BaseWidget

	icon   Icon
	color  fyne.ThemeColorName
	side   float32 // least, at 100 % text
	strong bool    // with thicker lines
}

// IconSide is the side of an icon beside words.
const IconSide float32 = 24

// NewSymbol shows an icon beside words.
func NewSymbol(icon Icon, color fyne.ThemeColorName) *Symbol {
	return newSymbol(icon, color, IconSide)
}

func newSymbol(icon Icon, color fyne.ThemeColorName, side float32) *Symbol {
	s := &Symbol{icon: icon, color: color, side: side}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows another icon, or another colour, as in a row that is used again.
func (s *Symbol) Set(icon Icon, color fyne.ThemeColorName) { s.set(icon, color, s.strong) }

// thick draws the symbol with the lines of what is chosen. Returns the symbol.
func (s *Symbol) thick() *Symbol {
	s.strong = true
	return s
}

// set changes what is shown.
func (s *Symbol) set(icon Icon, color fyne.ThemeColorName, strong bool) {
	s.icon, s.color, s.strong = icon, color, strong
	s.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (s *Symbol) CreateRenderer() fyne.WidgetRenderer {
	r := &symbolRenderer{symbol: s}
	r.raster = canvas.NewRaster(r.draw)
	r.Refresh()
	return r
}

type symbolRenderer struct {
	symbol *Symbol
	raster *canvas.Raster
	icon   Icon // as drawn last
	ink    color.NRGBA
	line   float32 // how wide its lines are, in points
}

func (r *symbolRenderer) Destroy() {}

func (r *symbolRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.raster} }

func (r *symbolRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(Scaled(r.symbol.side)) }

func (r *symbolRenderer) Layout(size fyne.Size) { r.raster.Resize(size) }

// Refresh has the symbol drawn anew if it looks otherwise.
func (r *symbolRenderer) Refresh() {
	ink, line := color.NRGBAModel.Convert(Color(r.symbol.color)).(color.NRGBA), float32(iconLine)
	if r.symbol.strong || themeSize(sizeMark) > 0 {
		line = iconStrong
	}
	line = Scaled(line)
	if r.icon == r.symbol.icon && r.ink == ink && r.line == line {
		return
	}
	r.icon, r.ink, r.line = r.symbol.icon, ink, line
	r.raster.Refresh()
}

// draw is asked for so many pixels. Up to the size of the grid lines are as wide
// as they are drawn; a larger icon has wider ones.
func (r *symbolRenderer) draw(width, height int) image.Image {
	side := min(width, height)
	size := r.raster.Size()
	points := min(size.Width, size.Height)
	if side <= 0 || points <= 0 {
		return image.NewRGBA(image.Rectangle{})
	}
	line := max(r.line, r.line/TextScale()*points/iconGrid) * float32(side) / points
	return iconImage{r.icon, side, line, r.ink}.image()
}
