package page

// Blank is a place on a form that is filled in by hand: a word with a line to
// write on after it, or a box to tick before it.
type Blank struct {
	Label string
	// Room is the least length of the line in millimetres in normal print;
	// 0 makes the blank a box to tick.
	Room float64
	// Grow gives the line what is left of its row.
	Grow bool
}

const (
	blankHeight  = 7.8 // of a row of blanks: a hand needs as much
	blankGap     = 3.0 // between blanks
	blankLabel   = 1.6 // between a label and its line or box
	numberWidth  = 9.0
	writingLift  = 1.6 // of the line above the foot of its row
	writingAlt   = "____"
	formRowBelow = 1.2
)

// Form sets one entry of a form: its number, and after it rows of blanks. A
// row that is too long for the paper goes on in the next. An entry stands on
// one page as a whole.
func (f *Flow) Form(number string, rows ...[]Blank) {
	w := formWriter{f: f, label: f.scale.caption, larger: f.scale.body.size / normalBody}
	w.label.ink = Black
	w.left = f.left + numberWidth*w.larger
	var broken [][]setBlank
	for _, row := range rows {
		broken = append(broken, w.broken(row)...)
	}
	height := blankHeight * w.larger
	f.Keep(float64(len(broken))*height + formRowBelow)
	s := f.scale.strong
	f.put(f.set(number, s, w.left-f.left, 1)[0], s, f.left, f.y+height-writingLift-s.lineHeight()*0.78, NewLine)
	for _, row := range broken {
		f.y += height
		w.row(row, NewCell)
	}
	f.y += formRowBelow
	f.add(Line{X1: f.left, Y1: f.y, X2: f.right, Y2: f.y, Width: 0.2, Ink: Rule})
}

type formWriter struct {
	f      *Flow
	label  style
	larger float64 // how much larger than in normal print
	left   float64
}

// setBlank is a blank with its label set.
type setBlank struct {
	Blank
	label line
	width float64 // of all of it
}

// broken sets the labels and breaks a row where the paper ends.
func (w formWriter) broken(row []Blank) [][]setBlank {
	var rows [][]setBlank
	x := w.left
	for _, b := range row {
		beside := blankLabel + tickSize
		if b.Room > 0 {
			beside = blankLabel + b.Room*w.larger
		}
		s := setBlank{Blank: b, label: w.f.set(b.Label, w.label, w.f.right-w.left-beside, 1)[0]}
		s.width = w.label.width(s.label.units) + beside
		if len(rows) == 0 || x+s.width > w.f.right {
			rows, x = append(rows, nil), w.left
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], s)
		x += s.width + blankGap
	}
	return rows
}

// row draws a row whose foot is at the cursor; join is how its first blank
// follows.
func (w formWriter) row(row []setBlank, join Join) {
	free, growing := w.f.right-w.left+blankGap, 0
	for _, b := range row {
		free -= b.width + blankGap
		if b.Grow {
			growing++
		}
	}
	x := w.left
	for _, b := range row {
		if b.Grow {
			b.width += free / float64(growing)
		}
		w.blank(b, x, join)
		join = NewCell
		x += b.width + blankGap
	}
}

func (w formWriter) blank(b setBlank, x float64, join Join) {
	f, foot := w.f, w.f.y-writingLift
	text := foot - w.label.lineHeight()*0.8 // its letters stand on the line
	if b.Room == 0 {
		f.add(Rect{
			X: x, Y: foot - tickSize + 0.6, W: tickSize, H: tickSize, Radius: 0.6,
			Stroke: 0.35, Ink: Black, Alt: tickAlt, Join: join,
		})
		f.put(b.label, w.label, x+tickSize+blankLabel, text, NewWord)
		return
	}
	f.put(b.label, w.label, x, text, join)
	from := x + w.label.width(b.label.units) + blankLabel
	f.add(Rect{X: from, Y: foot, W: x + b.width - from, Alt: writingAlt, Join: NewWord})
	f.add(Line{X1: from, Y1: foot, X2: x + b.width, Y2: foot, Width: 0.2, Ink: Muted})
}
