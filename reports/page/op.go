package page

// Op is one drawing operation: a TextRun, a GlyphRun, a Line or a Rect.
type Op interface{ op() }

// Grey is how light an ink is: 0 black, 255 white. Paper knows no colours,
// because nothing may be told by colour alone.
type Grey uint8

// The inks of the documents.
const (
	Black Grey = 0x11
	Muted Grey = 0x44 // captions; dark enough for a poor copy
	Rule  Grey = 0xb4 // lines between rows and lines to write on
	White Grey = 0xff
)

// Join says how a text follows the one before it on the page when the page is
// read out as plain text. It has no bearing on drawing.
type Join uint8

// From the loosest to the closest.
const (
	NewLine  Join = iota
	NewCell       // the next cell of a row
	NewWord       // the same sentence after a space or a turn of the line
	SameWord      // the same word in another face
)

// TextRun is a stretch of one line in one face.
type TextRun struct {
	// X is where it starts, Y its baseline, Width what the face's own widths
	// add up to without kerning. All in millimetres.
	X, Y, Width float64
	Face        Face
	// Size of the letters in points.
	Size float64
	Ink  Grey
	// Text holds only characters that Face can draw.
	Text string
	Join Join
	// Element is what it belongs to in Document.Elements; 0 is what stands around
	// the text of every page.
	Element int
}

// GlyphRun is a stretch of one line that is drawn as outlines, because its
// script has to be shaped or no Face has its letters.
type GlyphRun struct {
	// X is where it starts at the left, Y its baseline. All in millimetres.
	X, Y, Width float64
	Typeface    *Typeface
	Glyphs      []Glyph
	// Size of the letters in points.
	Size float64
	Ink  Grey
	// Text is what it says, in reading order. Seen are the same characters from
	// left to right, as they lie unseen over the outlines to be copied.
	Text, Seen string
	Join       Join
	Element    int
}

// Line is a straight stroke, Width millimetres thick.
type Line struct {
	X1, Y1, X2, Y2, Width float64
	Ink                   Grey
}

// Rect is a box with its top left corner at X, Y and corners rounded by
// Radius. It is filled, or drawn in outline, or both.
type Rect struct {
	X, Y, W, H, Radius float64
	// Filled paints the inside with Fill.
	Filled bool
	Fill   Grey
	// Stroke is the outline's thickness in millimetres, 0 for none; it lies
	// half inside and half outside the box.
	Stroke float64
	Ink    Grey
	Dashed bool
	// Alt is what stands in the box's place when the page is read out as
	// plain text ("[ ]" for a tick box), and Join how it follows; Alt is
	// empty for what only decorates.
	Alt     string
	Join    Join
	Element int
}

func (TextRun) op()  {}
func (GlyphRun) op() {}
func (Line) op()     {}
func (Rect) op()     {}
