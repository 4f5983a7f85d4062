package documents

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"golang.org/x/image/vector"

	"alongside/reports/page"
)

// How far glyphs reach beyond their run, in multiples of their size: letters
// with marks above and below, and what leans out at the sides.
const (
	glyphsAbove  = 1.5
	glyphsBelow  = 0.8
	glyphsBeside = 0.5
)

// glyphs draws the outlines of a run, because Fyne neither shapes its script nor
// has its typeface.
func (d *pen) glyphs(run page.GlyphRun) {
	size := run.Size * page.Point
	left, top := run.X-glyphsBeside*size, run.Y-glyphsAbove*size
	width, height := run.Width+2*glyphsBeside*size, (glyphsAbove+glyphsBelow)*size
	r := canvas.NewRaster(func(w, h int) image.Image {
		return rasterise(run, w, h, float64(w)/width, float64(h)/height)
	})
	r.Move(fyne.NewPos(d.units(left), d.units(top)))
	r.Resize(fyne.NewSize(d.units(width), d.units(height)))
	d.objects = append(d.objects, r)
}

// rasterise draws a run into a picture of so many pixels, at so many a
// millimetre.
func rasterise(run page.GlyphRun, w, h int, acrossX, acrossY float64) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, w, h))
	if w == 0 || h == 0 {
		return picture
	}
	size := run.Size * page.Point
	unit := size / 1000
	z := vector.NewRasterizer(w, h)
	for _, g := range run.Glyphs {
		x := func(v float32) float32 { return float32((glyphsBeside*size + float64(g.X+v)*unit) * acrossX) }
		y := func(v float32) float32 { return float32((glyphsAbove*size - float64(g.Y+v)*unit) * acrossY) }
		for i, s := range run.Typeface.Outline(g.ID) {
			switch s.Kind {
			case page.Move:
				if i > 0 {
					z.ClosePath()
				}
				z.MoveTo(x(s.X), y(s.Y))
			case page.Straight:
				z.LineTo(x(s.X), y(s.Y))
			case page.Curve:
				z.CubeTo(x(s.X1), y(s.Y1), x(s.X2), y(s.Y2), x(s.X), y(s.Y))
			}
		}
		z.ClosePath()
	}
	z.Draw(picture, picture.Bounds(), image.NewUniform(color.Gray{Y: uint8(run.Ink)}), image.Point{})
	return picture
}
