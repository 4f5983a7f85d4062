package documents

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"alongside/reports/page"
)

// pen draws the operations of a page as canvas objects, at so many of Fyne's
// units a millimetre.
type pen struct {
	scale   float32
	objects []fyne.CanvasObject
}

// leastStroke keeps hairlines in sight where the page is drawn small.
const leastStroke = 0.6

// mostTries are how often a text is set smaller until it fits.
const mostTries = 8

// dash is the length of a dash and of the gap after it, in millimetres.
const dash = 0.9

// draw returns the page's objects, those behind first.
func draw(p page.Page, scale float32) []fyne.CanvasObject {
	d := pen{scale: scale}
	for _, op := range p.Ops {
		switch op := op.(type) {
		case page.TextRun:
			d.text(op)
		case page.GlyphRun:
			d.glyphs(op)
		case page.Line:
			d.line(op.X1, op.Y1, op.X2, op.Y2, op.Width, op.Ink)
		case page.Rect:
			d.rect(op)
		}
	}
	return d.objects
}

func (d *pen) units(mm float64) float32 { return float32(mm) * d.scale }

func (d *pen) stroke(mm float64) float32 { return max(leastStroke, d.units(mm)) }

func grey(g page.Grey) color.Color { return color.Gray{Y: uint8(g)} }

func (d *pen) text(run page.TextRun) {
	t := canvas.NewText(run.Text, grey(run.Ink))
	t.FontSource = faces[run.Face]
	t.TextSize = d.units(run.Size * page.Point)
	size, baseline := measured(t)
	if want := d.units(run.Width); size.Width > 0 && want > 0 {
		// The screen rounds the widths of small letters; the paper's are kept,
		// so that what stands at the right edge ends there. They go in steps, so
		// that a size a little smaller may be as wide as before.
		for tries := 0; tries < mostTries && (tries == 0 || size.Width > want+leastStroke); tries++ {
			t.TextSize *= want / size.Width
			size, baseline = measured(t)
		}
	}
	t.Move(fyne.NewPos(d.units(run.X), d.units(run.Y)-baseline))
	t.Resize(size)
	d.objects = append(d.objects, t)
}

func measured(t *canvas.Text) (size fyne.Size, baseline float32) {
	return fyne.CurrentApp().Driver().RenderedTextSize(t.Text, t.TextSize, t.TextStyle, t.FontSource)
}

// faces are the typefaces of the pages as Fyne takes them.
var faces = func() map[page.Face]fyne.Resource {
	m := make(map[page.Face]fyne.Resource)
	for face, name := range map[page.Face]string{
		page.Regular: "page-regular.ttf", page.SemiBold: "page-semibold.ttf", page.Bold: "page-bold.ttf",
		page.FallbackRegular: "page-fallback-regular.ttf", page.FallbackBold: "page-fallback-bold.ttf",
	} {
		m[face] = fyne.NewStaticResource(name, face.TTF())
	}
	return m
}()

func (d *pen) line(x1, y1, x2, y2, width float64, ink page.Grey) {
	l := canvas.NewLine(grey(ink))
	l.StrokeWidth = d.stroke(width)
	l.Position1 = fyne.NewPos(d.units(x1), d.units(y1))
	l.Position2 = fyne.NewPos(d.units(x2), d.units(y2))
	d.objects = append(d.objects, l)
}

func (d *pen) rect(r page.Rect) {
	if r.Dashed && r.Stroke > 0 {
		outline := r
		outline.Stroke = 0
		if outline.Filled {
			d.rect(outline)
		}
		d.dashes(r)
		return
	}
	if !r.Filled && r.Stroke == 0 {
		return // only a place in the text
	}
	box := canvas.NewRectangle(color.Transparent)
	if r.Filled {
		box.FillColor = grey(r.Fill)
	}
	if r.Stroke > 0 {
		box.StrokeColor, box.StrokeWidth = grey(r.Ink), d.stroke(r.Stroke)
	}
	box.CornerRadius = d.units(r.Radius)
	box.Move(fyne.NewPos(d.units(r.X), d.units(r.Y)))
	box.Resize(fyne.NewSize(d.units(r.W), d.units(r.H)))
	d.objects = append(d.objects, box)
}

// dashes draws the four sides of a box; Fyne knows no dashed strokes.
func (d *pen) dashes(r page.Rect) {
	for at := r.Radius; at < r.W-r.Radius; at += 2 * dash {
		end := min(at+dash, r.W-r.Radius)
		d.line(r.X+at, r.Y, r.X+end, r.Y, r.Stroke, r.Ink)
		d.line(r.X+at, r.Y+r.H, r.X+end, r.Y+r.H, r.Stroke, r.Ink)
	}
	for at := r.Radius; at < r.H-r.Radius; at += 2 * dash {
		end := min(at+dash, r.H-r.Radius)
		d.line(r.X, r.Y+at, r.X, r.Y+end, r.Stroke, r.Ink)
		d.line(r.X+r.W, r.Y+at, r.X+r.W, r.Y+end, r.Stroke, r.Ink)
	}
}
