package page

// Masthead is the head of a form: its title closer under the page's rule than a
// report's, so that the form has the room, and what explains the form beside it.
type Masthead struct {
	Title, Subtitle string
	// Beside stands at the right.
	Beside [][]Cell
	// Facts follow each other in one line where it holds them.
	Facts []Fact
}

const (
	mastheadLift = 4.5 // of the room over a report's title
	factGap      = 7.0
)

// Masthead sets the head of a form. What stands beside it goes to the right of the
// subtitle, or of the title where the subtitle leaves no room; where neither does,
// it has lines of its own.
func (f *Flow) Masthead(m Masthead) {
	if f.atTop() {
		f.y = f.top - mastheadLift
	}
	s, sub := f.scale.caption, f.scale.subtitle
	beside := 0.0
	for _, pieces := range m.Beside {
		beside = max(beside, f.piecesWidth(pieces))
	}
	leaves := func(lines []line, s style) bool {
		return len(lines) == 1 && s.width(lines[0].units)+beside+factGap <= f.width()
	}
	title, subtitle := f.set(m.Title, f.scale.title, f.width(), 0), f.set(m.Subtitle, sub, f.width(), 0)
	f.open(Heading1)
	f.lines(title, f.scale.title)
	f.shut()
	low := f.y // where the lines beside end
	f.lines(subtitle, sub)
	switch under := f.y; {
	case leaves(subtitle, sub):
		f.beside(m.Beside, under)
	case leaves(title, f.scale.title):
		f.beside(m.Beside, low)
	default:
		for _, pieces := range m.Beside {
			f.pieces(pieces, f.left)
			f.y += s.lineHeight()
		}
	}
	f.Space(1)
	f.factLine(m.Facts)
	f.Space(1.5)
}

// beside sets lines at the right that end at a height, and leaves the cursor where
// it is.
func (f *Flow) beside(lines [][]Cell, low float64) {
	y := f.y
	f.y = low - float64(len(lines))*f.scale.caption.lineHeight()
	for _, pieces := range lines {
		f.pieces(pieces, f.right-f.piecesWidth(pieces))
		f.y += f.scale.caption.lineHeight()
	}
	f.y = y
}

// piece is the style of a piece of a line in the small size.
func (f *Flow) piece(c Cell) style {
	if c.Bold {
		return f.scale.running
	}
	return f.scale.caption
}

func (f *Flow) piecesWidth(pieces []Cell) float64 {
	width := 0.0
	for _, c := range pieces {
		s := f.piece(c)
		width += s.width(f.set(c.Text, s, f.width(), 1)[0].units) + pieceGap
	}
	return width - pieceGap
}

// pieceGap is about a space.
const pieceGap = 1.0

// pieces sets the pieces of one line beside each other from x on.
func (f *Flow) pieces(pieces []Cell, x float64) {
	for i, c := range pieces {
		s := f.piece(c)
		l := f.set(c.Text, s, f.right-x, 1)[0]
		f.put(l, s, x, f.y, joinLines(NewLine, i))
		x += s.width(l.units) + pieceGap
	}
}

// factLine sets facts beside each other; one that the line has no room for
// begins the next.
func (f *Flow) factLine(facts []Fact) {
	label, value := f.scale.body, f.scale.body
	label.ink = Muted
	x := f.left
	for i, fact := range facts {
		name := f.set(fact.Label, label, f.width()*0.4, 1)[0]
		said := f.set(fact.Value, value, f.width(), 1)[0]
		if x > f.left && x+label.width(name.units)+pieceGap+value.width(said.units) > f.right {
			x = f.left
			f.y += label.lineHeight()
		}
		f.put(name, label, x, f.y, joinCells(i))
		x += label.width(name.units) + pieceGap
		lines := f.set(fact.Value, value, f.right-x, 0)
		for j, l := range lines {
			if j > 0 {
				f.y += value.lineHeight()
			}
			f.put(l, value, x, f.y, NewWord)
		}
		x += value.width(lines[len(lines)-1].units) + factGap
		if len(lines) > 1 {
			x = f.right
		}
	}
	if len(facts) > 0 {
		f.y += label.lineHeight()
	}
}
