package page

import "math"

// TickList is a numbered list to tick on paper: boxes beside the names, and
// columns that a hand writes in. It is set in one column or in several beside
// each other, filled one after the other.
type TickList struct {
	// Number and Name are the heads of the first two columns, Boxes those of the
	// boxes. Without Name there are no heads: the list goes on from the one above.
	Number, Name string
	Boxes        []string
	// Hand are the columns to write in. The last gets what the paper has left; only
	// one column of rows has the room for them.
	Hand []HandColumn
	Rows []TickRow
	// RowHeight is the least height of a row in millimetres.
	RowHeight float64
	// Beside is the number of columns of rows; 0 is one.
	Beside int
	// Then sets what stands on one page with the last rows, KeepLast of them at
	// least; nil is nothing.
	Then     func()
	KeepLast int
}

// HandColumn is a column to write in: its head, and its width in millimetres in
// normal print, 0 for the last.
type HandColumn struct {
	Head  string
	Width float64
}

// TickRow is a row: its number, and a name unless a hand writes it.
type TickRow struct{ Number, Name string }

const (
	tickNumber  = 10.0 // the width of the numbers
	tickBox     = 8.0  // from box to box
	tickGap     = 2.2  // from the numbers to the names
	tickColumns = 8.0  // between columns of rows
	tickPadding = 0.4  // above and below a name of several lines
	fifthRow    = 5    // has the heavier rule, for the eye to follow
)

// TickList sets a list to tick.
func (f *Flow) TickList(t TickList) {
	c := filling{f: f, beside: max(1, t.Beside), gap: tickColumns, keepLast: t.KeepLast, then: f.heightBelow(t.Then)}
	w := tickWriter{f: f, t: t, width: c.width(), larger: f.scale.body.size / normalBody}
	if t.Name != "" {
		w.head = f.scale.tableHead.lineHeight() + headBelow
	}
	w.place()
	for i, row := range t.Rows {
		w.add(row)
		c.heights = append(c.heights, w.height(i))
	}
	c.head, c.set = w.head, w.column
	f.open(TableElement)
	c.fill()
	f.shut()
	if t.Then != nil {
		t.Then()
	}
}

type tickWriter struct {
	f           *Flow
	t           TickList
	width, head float64 // of one column of rows, and the height of its head
	larger      float64
	name, boxes float64 // where these begin, from the left of the column
	hand        []float64
	names       [][]line
}

// place says where the columns begin.
func (w *tickWriter) place() {
	w.name = (tickNumber + tickGap) * w.larger
	x := w.width
	if n := len(w.t.Hand); n > 0 {
		fixed := 0.0
		for _, h := range w.t.Hand {
			fixed += h.Width * w.larger
		}
		// The names, and the boxes at the middle of the paper.
		x = math.Min(w.width*0.545, w.width-fixed-40*w.larger)
		for _, h := range w.t.Hand {
			w.hand = append(w.hand, x)
			x += h.Width * w.larger
		}
		x = w.hand[0]
	}
	w.boxes = x - tickBox*float64(len(w.t.Boxes))
}

func (w *tickWriter) add(row TickRow) {
	w.names = append(w.names, w.f.set(row.Name, w.f.scale.body, w.boxes-w.name-1, 3))
}

// height of the i-th row.
func (w *tickWriter) height(i int) float64 {
	return max(w.t.RowHeight, float64(len(w.names[i]))*w.f.scale.body.lineHeight()+2*tickPadding)
}

// column sets the rows from up to to in a column that begins at left.
func (w *tickWriter) column(from, to int, left float64) {
	f := w.f
	said := f.furniture
	f.furniture = from > 0 // the head was said already
	w.drawHead(left)
	f.furniture = said
	begin := f.y
	for i := from; i < to; i++ {
		w.row(i, left)
	}
	for _, x := range w.hand {
		f.add(Line{X1: left + x, Y1: begin, X2: left + x, Y2: f.y, Width: 0.2, Ink: Rule})
	}
}

func (w *tickWriter) drawHead(left float64) {
	f, s := w.f, w.f.scale.tableHead
	if w.head > 0 {
		f.open(TableRow)
		w.drawHeads(left, s)
		f.shut()
		f.y += w.head
	}
	f.add(Line{X1: left, Y1: f.y, X2: left + w.width, Y2: f.y, Width: 0.35, Ink: Black})
}

func (w *tickWriter) drawHeads(left float64, s style) {
	join := NewLine
	head := func(text string, room float64, x func(width float64) float64) {
		w.f.open(TableHead)
		l := w.f.set(text, s, room, 1)[0]
		w.f.put(l, s, left+x(s.width(l.units)), w.f.y, join)
		w.f.shut()
		join = NewCell
	}
	head(w.t.Number, w.name, func(width float64) float64 { return tickNumber*w.larger - width })
	head(w.t.Name, w.boxes-w.name, func(float64) float64 { return w.name })
	for i, box := range w.t.Boxes {
		head(box, tickBox, func(width float64) float64 { return w.boxes + tickBox*(float64(i)+0.5) - width/2 })
	}
	for i, h := range w.t.Hand {
		end := w.width
		if i+1 < len(w.hand) {
			end = w.hand[i+1]
		}
		head(h.Head, end-w.hand[i]-1, func(float64) float64 { return w.hand[i] + 1.2 })
	}
}

func (w *tickWriter) row(i int, left float64) {
	f, row, height := w.f, w.t.Rows[i], w.height(i)
	f.open(TableRow)
	f.open(TableCell)
	s := f.scale.strong
	number := f.set(row.Number, s, w.name, 1)[0]
	f.put(number, s, left+tickNumber*w.larger-s.width(number.units)-1, f.y+(height-s.lineHeight())/2, NewLine)
	f.shut()
	f.open(TableCell)
	s = f.scale.body
	for j, l := range w.names[i] {
		y := f.y + (height-float64(len(w.names[i]))*s.lineHeight())/2 + float64(j)*s.lineHeight()
		f.put(l, s, left+w.name, y, joinLines(NewCell, j))
	}
	f.shut()
	for n := range w.t.Boxes {
		f.open(TableCell)
		f.add(Rect{
			X: left + w.boxes + tickBox*(float64(n)+0.5) - tickSize/2, Y: f.y + (height-tickSize)/2, W: tickSize, H: tickSize,
			Radius: 0.6, Stroke: 0.35, Ink: Black, Alt: tickAlt, Join: NewCell,
		})
		f.shut()
	}
	for range w.t.Hand {
		f.newElement(TableCell, f.element)
	}
	f.shut()
	f.y += height
	rule := Line{X1: left, Y1: f.y, X2: left + w.width, Y2: f.y, Width: 0.2, Ink: Rule}
	if (i+1)%fifthRow == 0 {
		rule.Width, rule.Ink = 0.3, Muted
	}
	f.add(rule)
}
