package page

import (
	"strings"

	"alongside/data"
)

// Frame is what stands around the text of every page, and how it is printed.
type Frame struct {
	// Title is the document's kind for its metadata; see Document.Title.
	Title string
	Paper data.Paper
	// Landscape lays the paper on its side.
	Landscape bool
	// LargePrint sets the body in 14 points instead of 12.
	LargePrint bool
	// Left and Right are the header: the programme, and whom the page is for.
	Left, Right string
	// Running follows Left from the second page on, so that a lost sheet can
	// be told from another. Where the line has no room for it, it stands below.
	Running string
	// Foot is the line at the foot: date printed, name style, who may read it.
	// Where it has to turn, it turns between two of these, at a Dot.
	Foot string
	// Fonts finds typefaces for what the embedded ones lack; nil is none.
	Fonts Fonts
	// Translate is for the few words that page itself says; nil is English.
	Translate Translate
}

// Dot stands between the parts of a line that say different things.
const Dot = " · "

// documentLanguage is the one that documents are in so far.
const documentLanguage = "en-GB"

// The margins of every page in millimetres. The foot grows upward where its
// line needs a second one.
const (
	sideMargin = 16.0
	headTop    = 14.5 // top of the header's line
	ruleGap    = 2.0
	bodyGap    = 7.0 // from the header's rule to the text
	footBottom = 10.0
	footGap    = 4.0 // kept free above the foot's rule
	headLines  = 2   // at most; they grow upward
	headClose  = 1.2 // from line to line, in multiples of the size
)

// Flow lays a document out from top to bottom, page after page. Make one with
// NewFlow, add to it in reading order, and take the Document with Finish.
type Flow struct {
	frame Frame
	scale scale
	// left, right, top and bottom bound the text.
	left, right, top, bottom float64
	// What stands around the text is set once: the foot, and the header of
	// the first page and of the others.
	foot              []line
	head, runningHead []line
	headRight         line
	y                 float64
	pages             []Page
	ops               []Op
	heading           heading
	substitutes       int
	tr                Translate
	// elements are those of the document, element is the one that is open, and
	// paragraph the last that no block has opened. See elementOf.
	elements           []Element
	element, paragraph int
	furniture          bool // what is set now stands around the text
	trial              bool // how high it is is all that is asked
}

// NewFlow begins a document with its first page.
func NewFlow(frame Frame) *Flow {
	width, height := pageSize(frame.Paper, frame.Landscape)
	f := &Flow{
		frame: frame, scale: newScale(frame.LargePrint), tr: frame.Translate,
		left: sideMargin, right: width - sideMargin,
		elements: []Element{{Kind: WholeDocument}},
	}
	if f.tr == nil {
		f.tr = English
	}
	f.headRight = f.set(frame.Right, f.scale.caption, f.width()/2, 1)[0]
	f.setHead()
	f.foot = f.setFoot()
	f.bottom = height - footBottom - float64(len(f.foot))*f.scale.footer.lineHeight() - ruleGap - footGap
	f.openPage()
	return f
}

// setHead sets the header's left side, of the first page and of the others.
func (f *Flow) setHead() {
	s := f.scale.running
	room := f.width() - f.scale.caption.width(f.headRight.units) - 6
	f.head = f.set(f.frame.Left, s, room, headLines)
	f.runningHead = f.head
	if f.frame.Running == "" {
		return
	}
	before := f.substitutes
	if f.runningHead = f.set(f.frame.Left+Dot+f.frame.Running, s, room, 0); len(f.runningHead) > 1 {
		f.substitutes = before
		f.runningHead = append(f.set(f.frame.Left, s, room, 1), f.set(f.frame.Running, s, f.width(), 1)...)
	}
}

// setFoot sets the line at the foot, in two if it has to be.
func (f *Flow) setFoot() []line {
	s, said := f.scale.footer, f.frame.Foot
	fits := func(text string) bool {
		trial := *f
		return len(trial.set(text, s, f.footWidth(), 0)) == strings.Count(text, "\n")+1
	}
	for at := strings.LastIndex(said, Dot); at > 0 && !fits(said); at = strings.LastIndex(said[:at], Dot) {
		if two := said[:at] + "\n" + said[at+len(Dot):]; fits(two) {
			said = two
		}
	}
	return f.set(said, s, f.footWidth(), 2)
}

// Finish closes the last page and numbers them all.
func (f *Flow) Finish() Document {
	f.closePage()
	for i := range f.pages {
		f.ops = f.pages[i].Ops
		f.furniture = i+1 < len(f.pages) // is said once, at the end
		f.addFoot(i+1, len(f.pages))
		f.pages[i].Ops = f.ops
	}
	return Document{
		Title: f.frame.Title, Paper: f.frame.Paper, Landscape: f.frame.Landscape, Language: documentLanguage, Pages: f.pages, Elements: f.elements,
		Substitutes: f.substitutes,
	}
}

// Space leaves mm millimetres free, unless at the top of a page.
func (f *Flow) Space(mm float64) {
	if !f.atTop() {
		f.y += mm
	}
}

// Keep starts a new page if less than mm millimetres are left on this one.
func (f *Flow) Keep(mm float64) {
	if f.y+mm > f.bottom && !f.atTop() {
		f.newPage()
	}
}

// NewPage goes on at the top of a page.
func (f *Flow) NewPage() {
	if !f.atTop() {
		f.newPage()
	}
}

// PageNumber is the number of the page that is being set, from 1.
func (f *Flow) PageNumber() int { return len(f.pages) + 1 }

// Part begins a part of a document of several at the top of a page: the next
// one, unless this one is empty yet. From there on running follows Left; it
// repeats what the part's title says, so its substitutes are not counted again.
func (f *Flow) Part(running string) {
	before := f.substitutes
	f.frame.Running = running
	f.setHead()
	f.substitutes = before
	f.NewPage()
}

func (f *Flow) width() float64     { return f.right - f.left }
func (f *Flow) room() float64      { return f.bottom - f.y }
func (f *Flow) atTop() bool        { return f.y <= f.top }
func (f *Flow) closePage()         { f.pages = append(f.pages, Page{Ops: f.ops}) }
func (f *Flow) footWidth() float64 { return f.width() * 0.8 }

// newPage goes on at the top of the next page, and takes a heading with it that
// would stay behind alone.
func (f *Flow) newPage() {
	alone := f.heading.alone(f)
	if alone != nil {
		f.ops = f.ops[:f.heading.from]
	}
	high := f.y - f.heading.top
	f.closePage()
	f.openPage()
	if alone != nil {
		f.moved(alone, f.y-f.heading.top)
		f.y += high
		f.heading = heading{page: len(f.pages)}
	}
}

func (f *Flow) openPage() {
	f.ops = make([]Op, 0, max(64, len(f.ops)+8)) // about as many as on the page before
	s, small := f.scale.running, f.scale.caption
	head := f.head
	f.furniture = len(f.pages) > 0 // is said once, at the beginning
	if len(f.pages) > 0 {
		head = f.runningHead
	}
	top := headTop - float64(len(head)-1)*headClose*s.size*Point
	f.put(head[0], s, f.left, top, NewLine)
	f.put(f.headRight, small, f.right-small.width(f.headRight.units), top, NewCell)
	for _, l := range head[1:] {
		f.put(l, s, f.left, headTop, NewLine)
	}
	y := headTop + s.lineHeight() + ruleGap
	f.add(Line{X1: f.left, Y1: y, X2: f.right, Y2: y, Width: 0.35, Ink: Black})
	f.top = y + bodyGap
	f.y = f.top
	f.furniture = false
}

func (f *Flow) addFoot(n, of int) {
	s := f.scale.footer
	y := f.bottom + footGap
	f.add(Line{X1: f.left, Y1: y, X2: f.right, Y2: y, Width: 0.2, Ink: Rule})
	y += ruleGap
	for i, l := range f.foot {
		f.put(l, s, f.left, y+float64(i)*s.lineHeight(), NewLine)
	}
	number := f.tr("Page {{.N}} of {{.Of}}", map[string]any{"N": n, "Of": of})
	l := f.set(number, s, f.width()/4, 1)[0]
	join := NewLine
	if f.frame.Foot != "" {
		join = NewCell
	}
	f.put(l, s, f.right-s.width(l.units), y, join)
}

// set breaks text into lines of a width in millimetres and keeps count of the
// substitutes.
func (f *Flow) set(text string, s style, width float64, most int) []line {
	room := fit{units: int32(width / (s.size * Point) * 1000), lines: most}
	lines, substitutes := setLines(text, s.face, f.frame.Fonts, room)
	f.substitutes += substitutes
	return lines
}

// put places a line with its top left corner at x, y. An empty line draws
// nothing.
func (f *Flow) put(l line, s style, x, y float64, join Join) {
	baseline := s.baseline(y)
	if join == NewWord && l.within {
		join = SameWord
	}
	for _, part := range l.spans {
		left, width := x+s.width(part.x), s.width(part.units)
		switch {
		case part.typeface != nil:
			f.add(GlyphRun{
				X: left, Y: baseline, Width: width, Typeface: part.typeface, Glyphs: part.glyphs,
				Size: s.size, Ink: s.ink, Text: part.text, Seen: part.seen, Join: join,
			})
		case part.text == "":
			continue
		default:
			f.add(TextRun{
				X: left, Y: baseline, Width: width, Face: part.face, Size: s.size, Ink: s.ink,
				Text: part.text, Join: join,
			})
		}
		join = SameWord
	}
}

// joinLines is how the i-th line of a text follows: the first as told, the
// others as the same sentence.
func joinLines(first Join, i int) Join {
	if i == 0 {
		return first
	}
	return NewWord
}

// lines places lines under each other from the cursor down, turning pages
// where it must. The first two stand together, and so do the last two.
func (f *Flow) lines(lines []line, s style) { f.linesAfter(lines, s, NewLine) }

// linesAfter places lines as lines does; first is how the first of them follows.
func (f *Flow) linesAfter(lines []line, s style, first Join) {
	for i, l := range lines {
		together := 1
		if i == 0 || i == len(lines)-2 {
			together = min(2, len(lines)-i)
		}
		f.Keep(float64(together) * s.lineHeight())
		f.put(l, s, f.left, f.y, joinLines(first, i))
		f.y += s.lineHeight()
	}
}
