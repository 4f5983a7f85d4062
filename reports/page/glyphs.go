package page

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"github.com/jung-kurt/gofpdf"
)

// glyphs draws a run of outlines: each glyph is a template, which is in the
// file once.
func (p *player) glyphs(run GlyphRun) {
	p.fill(run.Ink)
	scale := run.Size * Point / 1000
	for _, g := range run.Glyphs {
		t := p.template(run.Typeface, g.ID)
		if t == nil {
			continue
		}
		left := run.X + (float64(g.X)+t.left)*scale
		top := run.Y - (float64(g.Y)+t.top)*scale
		p.pdf.UseTemplateScaled(t, gofpdf.PointType{X: left, Y: top}, gofpdf.SizeType{Wd: t.width * scale, Ht: t.height * scale})
	}
	p.unseen(run)
}

// glyphKey tells one glyph of all typefaces.
type glyphKey struct {
	typeface *Typeface
	glyph    uint32
}

// template is the template of a glyph, nil where it has no outline.
func (p *player) template(t *Typeface, glyph uint32) *glyphTemplate {
	key := glyphKey{t, glyph}
	made, known := p.templates[key]
	if !known {
		made = newGlyphTemplate(t.Outline(glyph), len(p.templates))
		p.templates[key] = made
	}
	return made
}

// glyphTemplate is a glyph as gofpdf takes a template: its own kind of them
// would make a whole document for every glyph.
type glyphTemplate struct {
	id    string
	bytes []byte
	// left and top are where its box begins, in thousandths of the size from
	// where the glyph does; its size is in the same units.
	left, top, width, height float64
}

// newGlyphTemplate writes an outline. The file has a PDF's own units in place of
// thousandths, because gofpdf scales a template by what it takes for millimetres.
func newGlyphTemplate(o Outline, n int) *glyphTemplate {
	if len(o) == 0 {
		return nil
	}
	left, bottom, right, top := o.bounds()
	t := &glyphTemplate{
		id: fmt.Sprintf("g%05d", n), left: left, top: top,
		width: math.Max(right-left, 1), height: math.Max(top-bottom, 1),
	}
	var out []byte
	point := func(x, y float32) {
		out = appendUnits(out, float64(x)-left)
		out = appendUnits(out, float64(y)-bottom)
	}
	for i, s := range o {
		switch s.Kind {
		case Move:
			if i > 0 {
				out = append(out, "h\n"...)
			}
			point(s.X, s.Y)
			out = append(out, "m\n"...)
		case Straight:
			point(s.X, s.Y)
			out = append(out, "l\n"...)
		case Curve:
			point(s.X1, s.Y1)
			point(s.X2, s.Y2)
			point(s.X, s.Y)
			out = append(out, "c\n"...)
		}
	}
	t.bytes = append(out, "h f"...)
	return t
}

// appendUnits writes a coordinate; no eye sees less than a thousandth of a
// letter's size.
func appendUnits(out []byte, v float64) []byte {
	return append(strconv.AppendInt(out, int64(math.Round(v)), 10), ' ')
}

// bounds is the smallest box around all points of an outline, whole units.
func (o Outline) bounds() (left, bottom, right, top float64) {
	left, bottom, right, top = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	take := func(x, y float32) {
		left, right = math.Min(left, float64(x)), math.Max(right, float64(x))
		bottom, top = math.Min(bottom, float64(y)), math.Max(top, float64(y))
	}
	for _, s := range o {
		take(s.X, s.Y)
		if s.Kind == Curve {
			take(s.X1, s.Y1)
			take(s.X2, s.Y2)
		}
	}
	return math.Floor(left), math.Floor(bottom), math.Ceil(right), math.Ceil(top)
}

// ID implements gofpdf.Template.
func (t *glyphTemplate) ID() string { return t.id }

// Size implements gofpdf.Template: in millimetres, whose points are the units
// that Bytes is written in.
func (t *glyphTemplate) Size() (gofpdf.PointType, gofpdf.SizeType) {
	return gofpdf.PointType{}, gofpdf.SizeType{Wd: t.width * Point, Ht: t.height * Point}
}

// Bytes implements gofpdf.Template.
func (t *glyphTemplate) Bytes() []byte { return t.bytes }

// Images implements gofpdf.Template: a glyph has none.
func (t *glyphTemplate) Images() map[string]*gofpdf.ImageInfoType { return nil }

// Templates implements gofpdf.Template: a glyph is made of no others.
func (t *glyphTemplate) Templates() []gofpdf.Template { return nil }

// NumPages implements gofpdf.Template.
func (t *glyphTemplate) NumPages() int { return 1 }

// FromPage implements gofpdf.Template.
func (t *glyphTemplate) FromPage(int) (gofpdf.Template, error) { return t, nil }

// FromPages implements gofpdf.Template.
func (t *glyphTemplate) FromPages() []gofpdf.Template { return []gofpdf.Template{t} }

// errNotKept says that a glyph's template lives for one document.
var errNotKept = errors.New("a glyph is not kept by itself")

// Serialize implements gofpdf.Template.
func (t *glyphTemplate) Serialize() ([]byte, error) { return nil, errNotKept }

// GobEncode implements gofpdf.Template.
func (t *glyphTemplate) GobEncode() ([]byte, error) { return nil, errNotKept }

// GobDecode implements gofpdf.Template.
func (t *glyphTemplate) GobDecode([]byte) error { return errNotKept }
