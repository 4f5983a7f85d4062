package page

import "math"

// Grid is people against dates: in each row a name, a sum and a box a column.
// Where there are more columns than the paper is wide, they stand in parts below
// each other, the names before each.
type Grid struct {
	// Name and Sum are the heads of the first two columns, Foot is what stands
	// before the feet.
	Name, Sum, Foot string
	Columns         []GridColumn
	Rows            []GridRow
	// Part says what the columns from up to to are called, where there are several
	// parts.
	Part func(from, to int) string
}

// GridColumn is a date: two lines at its head, and a number at its foot. What is
// quiet is set back.
type GridColumn struct {
	Above, Head, Foot string
	Quiet             bool
}

// GridRow is one person, with a box for each column.
type GridRow struct {
	Name, Sum string
	Boxes     []GridBox
}

// GridBox is a box; without a letter nothing stands there. A dot at its corner
// and a line under its letter say more of it.
type GridBox struct {
	StripBox
	Dot, Line bool
}

const (
	gridSide     = 5.9  // of a box
	gridGap      = 0.95 // between boxes
	narrowName   = 26.0
	widestName   = 56.0
	gridKeepLast = 5 // rows at least stand on a part's last page
)

// What a dot and a line are read out as.
const (
	dotAlt  = "•"
	lineAlt = "_"
)

// Grid sets a grid.
func (f *Flow) Grid(g Grid) {
	w := gridWriter{f: f, g: g}
	w.measure()
	w.narrow()
	most := max(1, int((w.edge-w.boxes+w.gap)/w.pitch))
	parts := (len(g.Columns) + most - 1) / most
	w.spread((len(g.Columns) + parts - 1) / max(1, parts))
	w.setNames()
	for part := range parts {
		from, to := part*len(g.Columns)/parts, (part+1)*len(g.Columns)/parts
		w.part(from, to, parts > 1)
	}
}

type gridWriter struct {
	f                *Flow
	g                Grid
	names            [][]line
	larger, name     float64
	sumEnd, boxes    float64 // where the sums end and the boxes begin
	edge             float64 // where the last box ends at most: its date may be wider
	pitch, gap, side float64
	head, foot       float64 // heights
	from, to         int     // the columns of the part
}

// measure says where the columns stand.
func (w *gridWriter) measure() {
	f := w.f
	w.larger = f.scale.body.size / normalBody
	small := f.scale.footer
	width := func(text string, s style) float64 { return s.width(f.set(text, s, f.width(), 1)[0].units) }
	before := f.substitutes // what is set here is counted when it is drawn
	name, sum := narrowName*w.larger, width(w.g.Sum, f.scale.tableHead)
	for _, row := range w.g.Rows {
		name = max(name, math.Min(width(row.Name, f.scale.body), widestName*w.larger))
		sum = max(sum, width(row.Sum, small))
	}
	w.side, w.gap = gridSide*math.Min(w.larger, 1.1), gridGap
	wide := w.side
	for _, c := range w.g.Columns {
		wide = max(wide, width(c.Above, small), width(c.Head, f.scale.tableHead), width(c.Foot, small))
	}
	f.substitutes = before
	w.pitch = wide + w.gap
	w.gap, w.edge = w.pitch-w.side, f.right-(wide-w.side)/2
	w.place(name, sum)
	w.head = small.lineHeight() + f.scale.tableHead.lineHeight() + headBelow
	w.foot = small.lineHeight() + 1
}

// place says where the sums and the boxes stand, by how wide what is before them is.
func (w *gridWriter) place(name, sum float64) {
	w.name = name
	w.sumEnd = w.f.left + name + columnGap/2 + sum
	w.boxes = w.sumEnd + columnGap/2
}

// narrow has long names turn their lines where all columns have room then.
func (w *gridWriter) narrow() {
	over := w.boxes + float64(len(w.g.Columns))*w.pitch - w.gap - w.edge
	if over > 0 && w.name-over >= narrowName*w.larger {
		w.place(w.name-over, w.sumEnd-w.f.left-w.name-columnGap/2)
	}
}

func (w *gridWriter) setNames() {
	for _, row := range w.g.Rows {
		w.names = append(w.names, w.f.set(row.Name, w.f.scale.body, w.name+1, 3))
	}
}

// spread sets so many columns a little further apart where the paper is wider.
func (w *gridWriter) spread(columns int) {
	const most = 1.2
	if columns > 0 {
		w.pitch = max(w.pitch, math.Min(most*w.pitch, (w.edge-w.boxes+w.gap)/float64(columns)))
		w.gap = w.pitch - w.side
	}
}

func (w *gridWriter) height(row int) float64 {
	return max(w.side+gridGap, float64(len(w.names[row]))*w.f.scale.body.lineHeight()+2*closePadding)
}

// tall is the height of the rows from the given one on, and of the foot.
func (w *gridWriter) tall(row int) float64 {
	height := w.foot
	for ; row < len(w.names); row++ {
		height += w.height(row)
	}
	return height
}

// part sets the columns from up to to.
func (w *gridWriter) part(from, to int, titled bool) {
	f := w.f
	w.from, w.to = from, to
	title := 0.0
	if titled {
		title = f.scale.heading.lineHeight() + 3
	}
	if from == 0 { // below what heads the document, however many follow
		f.Keep(title + w.head + w.tall(max(0, len(w.names)-gridKeepLast-1)))
	} else {
		f.Keep(math.Min(title+w.head+w.tall(0), f.bottom-f.top))
	}
	if titled {
		f.HeadingWith(w.g.Part(from, to), "")
	}
	f.open(TableElement)
	w.drawHead()
	for i := range w.names {
		last := len(w.names)-i == gridKeepLast && w.tall(i) > f.room()
		if i > 0 && (last || w.height(i) > f.room()) {
			f.newPage()
			f.furniture = true // the head was said already
			w.drawHead()
			f.furniture = false
		}
		w.row(i)
	}
	w.feet()
	f.shut()
	f.Space(tableBelow)
}

func (w *gridWriter) drawHead() {
	f, small, bold := w.f, w.f.scale.footer, w.f.scale.tableHead
	f.open(TableRow)
	low := f.y + small.lineHeight()
	cell := func(text string, join Join, right bool) {
		f.open(TableHead)
		l := f.set(text, bold, f.width(), 1)[0]
		x := f.left
		if right {
			x = w.sumEnd - bold.width(l.units)
		}
		f.put(l, bold, x, low, join)
		f.shut()
	}
	cell(w.g.Name, NewLine, false)
	cell(w.g.Sum, NewCell, true)
	for i, c := range w.g.Columns[w.from:w.to] {
		above, head := small, bold
		if c.Quiet {
			head.face, head.ink = Regular, Muted
		}
		f.open(TableHead)
		w.middle(i, c.Head, head, low, NewCell)
		w.middle(i, c.Above, above, f.y, NewWord)
		f.shut()
	}
	f.shut()
	f.y += w.head
	f.add(Line{X1: f.left, Y1: f.y, X2: w.end(), Y2: f.y, Width: 0.35, Ink: Black})
}

// end is where the part's columns end.
func (w *gridWriter) end() float64 { return w.boxes + float64(w.to-w.from)*w.pitch - w.gap }

// middle sets a text in the middle of the i-th column of the part.
func (w *gridWriter) middle(i int, text string, s style, y float64, join Join) {
	l := w.f.set(text, s, w.pitch, 1)[0]
	w.f.put(l, s, w.boxes+float64(i)*w.pitch+(w.side-s.width(l.units))/2, y, join)
}

func (w *gridWriter) row(i int) {
	f, row, height := w.f, w.g.Rows[i], w.height(i)
	body, small := f.scale.body, f.scale.footer
	f.open(TableRow)
	f.open(TableCell)
	for j, l := range w.names[i] {
		y := f.y + (height-float64(len(w.names[i]))*body.lineHeight())/2 + float64(j)*body.lineHeight()
		f.put(l, body, f.left, y, joinLines(NewLine, j))
	}
	f.shut()
	f.open(TableCell)
	sum := f.set(row.Sum, small, f.width(), 1)[0]
	f.put(sum, small, w.sumEnd-small.width(sum.units), f.y+(height-small.lineHeight())/2, NewCell)
	f.shut()
	top := f.y
	for n, box := range row.Boxes[w.from:w.to] {
		f.open(TableCell)
		f.y = top + (height-w.side)/2
		w.box(box, w.boxes+float64(n)*w.pitch)
		f.shut()
	}
	f.shut()
	f.y = top + height
	rule := Line{X1: f.left, Y1: f.y, X2: w.end(), Y2: f.y, Width: 0.15, Ink: Rule}
	if (i+1)%fifthRow == 0 {
		rule.Width, rule.Ink = 0.3, Muted
	}
	f.add(rule)
}

func (w *gridWriter) box(box GridBox, x float64) {
	if box.Letter == "" {
		return
	}
	f := w.f
	f.stripBox(box.StripBox, x, w.side, NewCell)
	ink := Black
	if box.Mark == Filled {
		ink = White
	}
	if box.Dot {
		const dot = 1.2
		f.add(Rect{
			X: x + w.side - dot - 0.5, Y: f.y + 0.5, W: dot, H: dot, Radius: dot / 2, Filled: true, Fill: ink, Alt: dotAlt, Join: SameWord,
		})
	}
	if box.Line {
		f.add(Rect{X: x + w.side*0.25, Y: f.y + w.side - 0.95, W: w.side / 2, H: 0.35, Filled: true, Fill: ink, Alt: lineAlt, Join: SameWord})
	}
}

func (w *gridWriter) feet() {
	f, small := w.f, w.f.scale.footer
	small.ink = Black
	f.open(TableRow)
	f.open(TableCell)
	f.put(f.set(w.g.Foot, small, f.width(), 1)[0], small, f.left, f.y+0.6, NewLine)
	f.shut()
	f.newElement(TableCell, f.element)
	for i, c := range w.g.Columns[w.from:w.to] {
		f.open(TableCell)
		w.middle(i, c.Foot, small, f.y+0.6, NewCell)
		f.shut()
	}
	f.shut()
	f.y += w.foot
}
