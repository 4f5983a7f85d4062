package page

import (
	"bytes"
	"errors"
	"fmt"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// Typeface is a typeface whose letters are shaped and drawn as outlines, for
// scripts that gofpdf cannot set. It is safe for use from several goroutines.
type Typeface struct {
	mutex    sync.Mutex // of what follows
	face     *font.Face
	shaper   shaping.HarfbuzzShaper
	outlines map[uint32]Outline
}

// ParseTypeface reads a typeface from a font file, or from one that holds
// several the one with the index. One that has all weights is taken in regular
// or bold. Fonts come from anywhere, and the reader of them falls over some that
// are damaged: that is an error like any other.
func ParseTypeface(file opentype.Resource, index int, bold bool) (t *Typeface, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			t, err = nil, errDamaged
		}
	}()
	loaders, err := opentype.NewLoaders(file)
	if err != nil {
		return nil, fmt.Errorf("a font cannot be read: %w", err)
	}
	if index >= len(loaders) {
		return nil, fmt.Errorf("a font file holds %d typefaces: there is no number %d", len(loaders), index)
	}
	for _, pictures := range []string{"CBDT", "sbix"} {
		if loaders[index].HasTable(opentype.MustNewTag(pictures)) {
			return nil, errPictures
		}
	}
	parsed, err := font.NewFont(loaders[index])
	if err != nil {
		return nil, fmt.Errorf("a font cannot be read: %w", err)
	}
	face := font.NewFace(parsed)
	weight := float32(font.WeightNormal)
	if bold {
		weight = float32(font.WeightBold)
	}
	face.SetVariations([]font.Variation{{Tag: opentype.MustNewTag("wght"), Value: weight}})
	return &Typeface{face: face, outlines: make(map[uint32]Outline)}, nil
}

var errDamaged = errors.New("a font is damaged")

// errPictures is of a font of emoji in colour: there are no outlines to draw.
var errPictures = errors.New("a font holds pictures in place of outlines")

// embedded is ParseTypeface for a font of the programme's own.
func embedded(ttf []byte, bold bool) *Typeface {
	t, err := ParseTypeface(bytes.NewReader(ttf), 0, bold)
	if err != nil {
		panic("page: an embedded typeface is damaged: " + err.Error())
	}
	return t
}

// Draws tells whether the typeface has an outline for everything in a text
// that is seen.
func (t *Typeface) Draws(text []rune) bool {
	for _, r := range text {
		if isUnseen(r) || t.draws(r) {
			continue
		}
		for _, part := range norm.NFD.String(string(r)) { // the shaper puts parts together
			if part == r || !t.draws(part) {
				return false
			}
		}
	}
	return true
}

func (t *Typeface) draws(r rune) bool {
	glyph, has := t.face.Font.NominalGlyph(r)
	return has && (unicode.IsSpace(r) || len(t.Outline(uint32(glyph))) > 0)
}

// Glyph is one letter or part of a letter of a Typeface. X and Y say where it
// begins, from the start of its run, to the right and up, in thousandths of the
// size.
type Glyph struct {
	ID   uint32
	X, Y float32
}

// piece is what the shaper made of some characters that it does not take apart:
// its glyphs from left to right and its width in thousandths of the size.
type piece struct {
	length int // in characters
	units  int32
	glyphs []Glyph
}

// shape sets the characters text[from:to], which go one way and are of one
// script, and returns the pieces in reading order. Where a damaged font cannot
// shape them, its letters stand beside each other.
func (t *Typeface) shape(text []rune, from, to int, fromRight bool, script language.Script) (pieces []piece) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	defer func() {
		if fault := recover(); fault != nil {
			pieces = t.unshaped(text[from:to])
		}
	}()
	direction := di.DirectionLTR
	if fromRight {
		direction = di.DirectionRTL
	}
	glyphs := t.shaper.Shape(shaping.Input{
		Text: text, RunStart: from, RunEnd: to, Direction: direction, Face: t.face,
		Size: fixed.I(1000), Script: script, Language: language.DefaultLanguage(),
	}).Glyphs
	for len(glyphs) > 0 {
		n := max(1, glyphs[0].GlyphsCount())
		p := piece{length: glyphs[0].RunesCount()}
		var x fixed.Int26_6
		for _, g := range glyphs[:n] {
			p.glyphs = append(p.glyphs, Glyph{ID: uint32(g.GlyphID), X: toUnits(x + g.XOffset), Y: toUnits(g.YOffset)})
			x += g.Advance
		}
		p.units = int32(x.Round())
		pieces = append(pieces, p)
		glyphs = glyphs[n:]
	}
	if fromRight {
		for i, j := 0, len(pieces)-1; i < j; i, j = i+1, j-1 {
			pieces[i], pieces[j] = pieces[j], pieces[i]
		}
	}
	return pieces
}

// unshaped is each character by itself.
func (t *Typeface) unshaped(text []rune) []piece {
	t.shaper = shaping.HarfbuzzShaper{} // it may be in disorder
	pieces := make([]piece, len(text))
	for i, r := range text {
		pieces[i] = t.alone(r)
	}
	return pieces
}

// alone is one character as it is drawn by itself. One that is seen, and whose
// width a damaged font cannot tell, leaves its room empty.
func (t *Typeface) alone(r rune) (p piece) {
	if isUnseen(r) {
		return piece{length: 1}
	}
	defer func() {
		if fault := recover(); fault != nil {
			p = piece{length: 1, units: halfAnEm}
		}
	}()
	p.length = 1
	if glyph, has := t.face.Font.NominalGlyph(r); has {
		p.units = int32(t.face.HorizontalAdvance(glyph) * 1000 / float32(t.face.Upem()))
		p.glyphs = []Glyph{{ID: uint32(glyph)}}
	}
	return p
}

// halfAnEm is about as wide as a letter, in thousandths of the size.
const halfAnEm = 500

func toUnits(v fixed.Int26_6) float32 { return float32(v) / 64 }

// Outline is the shape of a glyph in thousandths of the size, x to the right
// and y up from where the glyph begins. Its inside is where the strokes wind
// around more than zero times.
type Outline []Stroke

// Stroke goes from where the one before it ended to X, Y.
type Stroke struct {
	Kind StrokeKind
	// The two points that bend a Curve.
	X1, Y1, X2, Y2 float32
	X, Y           float32
}

// StrokeKind is how a Stroke goes.
type StrokeKind uint8

// The kinds of a Stroke.
const (
	Move     StrokeKind = iota // without drawing: a new part begins
	Straight                   // in a straight line
	Curve                      // in a cubic curve
)

// Outline returns the shape of a glyph.
func (t *Typeface) Outline(glyph uint32) Outline {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	o, known := t.outlines[glyph]
	if !known {
		o = t.draw(uint16(glyph))
		t.outlines[glyph] = o
	}
	return o
}

// draw takes a glyph's outline from the font: nothing where it is damaged there.
func (t *Typeface) draw(glyph uint16) (o Outline) {
	defer func() {
		if fault := recover(); fault != nil {
			o = nil
		}
	}()
	drawn, _ := t.face.GlyphDataOutline(glyph)
	return newOutline(drawn.Segments, 1000/float32(t.face.Upem()))
}

// newOutline turns a font's strokes into ours: PDF has only cubic curves, so
// that quadratic ones are raised.
func newOutline(segments []font.Segment, scale float32) Outline {
	o := make(Outline, 0, len(segments))
	var x, y float32
	for _, s := range segments {
		points := s.Args
		for i := range points {
			points[i].X *= scale
			points[i].Y *= scale
		}
		var to Stroke
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			to = Stroke{Kind: Move, X: points[0].X, Y: points[0].Y}
		case opentype.SegmentOpLineTo:
			to = Stroke{Kind: Straight, X: points[0].X, Y: points[0].Y}
		case opentype.SegmentOpQuadTo:
			bend, end := points[0], points[1]
			to = Stroke{
				Kind: Curve, X1: x + (bend.X-x)*2/3, Y1: y + (bend.Y-y)*2/3,
				X2: end.X + (bend.X-end.X)*2/3, Y2: end.Y + (bend.Y-end.Y)*2/3, X: end.X, Y: end.Y,
			}
		case opentype.SegmentOpCubeTo:
			to = Stroke{
				Kind: Curve, X1: points[0].X, Y1: points[0].Y, X2: points[1].X, Y2: points[1].Y,
				X: points[2].X, Y: points[2].Y,
			}
		}
		o = append(o, to)
		x, y = to.X, to.Y
	}
	return o
}
