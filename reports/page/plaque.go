package page

import "math"

// Plaque is a page to hang on a wall: one sheet in a frame, without the header
// and the foot of other documents. All of it stands on that sheet, however long
// its words are.
type Plaque struct {
	Giver      string // who gives it
	Lead, Name string // "This is for", and whom it is for
	Headline   string // what is marked; the page's heading
	Text       string
	// Squares are drawn filled, in rows of a multiple of Row.
	Squares, Row int
	Closing      string
	Signatures   []string
	Foot         string // when, and where
}

// Measures of the sheet in millimetres.
const (
	plaqueEdge     = 14.0 // from the paper's edge to the frame
	plaqueDouble   = 2.4  // between the frame's two lines
	plaqueSide     = 20.4 // from the frame to the text
	plaqueTop      = 16.5
	plaqueBottom   = 14.0
	squaresHeight  = 50.0
	squareMost     = 11.0 // from one square to the next
	squareFilled   = 0.75
	squaresShape   = 2.5 // how many times wider than high
	signatureGap   = 10.0
	signatureAbove = 14.0 // at least, for a hand to sign in
)

// plaqueStyles are the sizes of the words where all is as short as most is.
type plaqueStyles struct{ giver, lead, name, headline, text, caption, foot style }

func newPlaqueStyles(large bool, shrunk float64) plaqueStyles {
	giver, text, caption, foot := 15.0, 17.0, 10.5, 12.0
	if large {
		giver, text, caption, foot = 17, 20, 14, 14
	}
	words := max(shrunk, 0.7) // what is small already
	return plaqueStyles{
		giver:    style{Bold, giver * words, Black, 1.3},
		lead:     style{Regular, giver * words, Muted, 1.3},
		name:     style{Bold, 45 * shrunk, Black, 1.15},
		headline: style{Bold, 89 * shrunk, Black, 1.12},
		text:     style{Regular, text * words, Black, 1.36},
		caption:  style{Regular, caption, Muted, 1.3},
		foot:     style{Regular, foot, Muted, 1.3},
	}
}

// Document sets the plaque. What stands around the text of other documents, of
// the frame given, is left out.
func (p Plaque) Document(frame Frame) Document {
	width, height := pageSize(frame.Paper, frame.Landscape)
	f := &Flow{
		frame: frame, tr: frame.Translate, elements: []Element{{Kind: WholeDocument}},
		left: plaqueEdge + plaqueSide, right: width - plaqueEdge - plaqueSide,
		top: plaqueEdge + plaqueTop, bottom: height - plaqueEdge - plaqueBottom,
	}
	if f.tr == nil {
		f.tr = English
	}
	const most, step, least = 1.0, 0.08, 0.2
	empty := *f
	for shrunk := most; ; shrunk -= step {
		if p.set(f, shrunk) || shrunk-step < least {
			break
		}
		*f = empty
	}
	f.closePage()
	return Document{
		Title: frame.Title, Paper: frame.Paper, Landscape: frame.Landscape, Language: documentLanguage,
		Pages: f.pages, Elements: f.elements, Substitutes: f.substitutes,
	}
}

// set sets all of it, with the large sizes and the room between as much shrunk;
// it reports whether that fits. What stands at the foot stands there whatever
// stands above.
func (p Plaque) set(f *Flow, shrunk float64) bool {
	s := newPlaqueStyles(f.frame.LargePrint, shrunk)
	p.edges(f)
	gap := func(mm float64) { f.y += mm * shrunk }
	f.y = f.top
	f.block(p.Giver, s.giver)
	gap(17)
	f.block(p.Lead, s.lead)
	gap(1.5)
	f.grown(p.Name, s.name)
	gap(8)
	f.open(Heading1)
	f.grown(p.Headline, s.headline)
	f.shut()
	gap(5)
	f.block(p.Text, s.text)
	gap(10)
	p.squares(f, squaresHeight*shrunk)
	gap(5)
	f.block(p.Closing, s.text)
	end := f.y

	foot := f.set(p.Foot, s.foot, f.width(), 0)
	f.y = f.bottom - float64(len(foot))*s.foot.lineHeight()
	column := (f.width() - signatureGap*float64(len(p.Signatures)-1)) / float64(max(1, len(p.Signatures)))
	captions, most := make([][]line, len(p.Signatures)), 0
	for i, who := range p.Signatures {
		captions[i] = f.set(who, s.caption, column, 0)
		most = max(most, len(captions[i]))
	}
	f.y -= 13*max(shrunk, 0.4) + float64(most)*s.caption.lineHeight() + ruleGap
	signed := f.y
	x := func(i int) float64 { return f.left + float64(i)*(column+signatureGap) }
	for i := range captions {
		f.add(Line{X1: x(i), Y1: signed, X2: x(i) + column, Y2: signed, Width: 0.3, Ink: Black})
	}
	for i, lines := range captions {
		for j, l := range lines {
			f.put(l, s.caption, x(i), signed+ruleGap+float64(j)*s.caption.lineHeight(), joinLines(joinCells(i), j))
		}
	}
	for i, l := range foot {
		f.put(l, s.foot, f.left, f.bottom-float64(len(foot)-i)*s.foot.lineHeight(), joinLines(NewLine, i))
	}
	return end+signatureAbove <= signed
}

// edges draws the double frame.
func (p Plaque) edges(f *Flow) {
	width, height := pageSize(f.frame.Paper, f.frame.Landscape)
	const in = plaqueEdge + plaqueDouble
	f.add(Rect{X: plaqueEdge, Y: plaqueEdge, W: width - 2*plaqueEdge, H: height - 2*plaqueEdge, Radius: 3, Stroke: 0.45, Ink: Black})
	f.add(Rect{X: in, Y: in, W: width - 2*in, H: height - 2*in, Radius: 2, Stroke: 0.2, Ink: Muted})
}

// block sets text from the cursor down. It turns no page: a plaque has one.
func (f *Flow) block(text string, s style) { f.down(f.set(text, s, f.width(), 0), s) }

func (f *Flow) down(lines []line, s style) {
	for i, l := range lines {
		f.put(l, s, f.left, f.y, joinLines(NewLine, i))
		f.y += s.lineHeight()
	}
}

// grownLeast is how small, as a part of the largest size, a text may be to take
// one line, two, three and four: a name in two lines is rather read from the other
// end of the room than a small one.
var grownLeast = [...]float64{0.62, 0.45, 0.35, 0.25}

// grown sets text in the largest size, from that of the style down, in which it
// takes one line; else in which it takes two, and so on. A word is broken only
// where nothing else helps.
func (f *Flow) grown(text string, s style) {
	const step = 0.94
	before := f.substitutes
	for more, least := range grownLeast {
		for size := s.size; size >= s.size*least; size *= step {
			f.substitutes = before
			tried := s
			tried.size = size
			if set := f.set(text, tried, f.width(), 0); len(set) <= more+1 && !anyWithin(set) {
				f.down(set, tried)
				return
			}
		}
	}
	f.substitutes = before
	s.size *= grownLeast[len(grownLeast)-1]
	f.block(text, s)
}

// anyWithin reports whether a word is broken.
func anyWithin(lines []line) bool {
	for _, l := range lines {
		if l.within {
			return true
		}
	}
	return false
}

// squares draws the filled squares from the cursor down.
func (p Plaque) squares(f *Flow, height float64) {
	if p.Squares < 1 {
		return
	}
	columns, apart := inRows(p.Squares, max(1, p.Row), f.width(), height)
	side := apart * squareFilled
	for i := range p.Squares {
		f.add(Rect{
			X: f.left + float64(i%columns)*apart, Y: f.y + float64(i/columns)*apart, W: side, H: side,
			Radius: side * 0.17, Filled: true, Fill: Black,
		})
	}
	rows := (p.Squares + columns - 1) / columns
	f.y += float64(rows)*apart - (apart - side)
}

// inRows is how many of n squares stand in a row, a multiple of some number of
// them, and how far apart: as large as the room allows, and of those arrangements
// that are nearly as large the one that is nearest to a calm rectangle.
func inRows(n, multiple int, width, height float64) (columns int, apart float64) {
	size := func(columns int) float64 {
		rows := (n + columns - 1) / columns
		return min(squareMost, width/(float64(columns)-1+squareFilled), height/(float64(rows)-1+squareFilled))
	}
	for c := multiple; c < n+multiple; c += multiple {
		apart = max(apart, size(c))
	}
	best := math.Inf(1)
	for c := multiple; c < n+multiple; c += multiple {
		rows := (n + c - 1) / c
		missing := float64(rows*c-n) / float64(c)
		ugly := math.Abs(math.Log(float64(c)/float64(rows)/squaresShape)) + missing
		if size(c) >= 0.85*apart && ugly < best {
			best, columns = ugly, c
		}
	}
	return columns, size(columns)
}
