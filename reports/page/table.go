package page

import "slices"

// Column is one column of a Table.
type Column struct {
	Head string
	// Width in millimetres in normal print, wider in large print as the
	// letters are. It is the most that the column gets: where its cells need less,
	// the others have the rest. 0 shares what the others leave by Flex.
	Width float64
	// Flex is the share of a column without Width; 0 counts as 1.
	Flex float64
	// Right sets figures flush right.
	Right bool
	// Tick makes every cell a box to tick, whatever the row says, with the
	// head in the middle above it.
	Tick bool
	// Lines is the most lines a cell takes before it is cut with an ellipsis;
	// 0 is as many as it needs.
	Lines int
	// Optional leaves the column out where no row has anything in it, so that
	// the others have the room.
	Optional bool
}

// Cell is one cell of a Table.
type Cell struct {
	Text string
	Bold bool
	// Bar is drawn instead of a text, for those who see it.
	Bar Share
}

// Share is how much of a cell's width a bar fills, from 0 to 1. Whole outlines
// what it is a part of. The zero Share draws nothing.
type Share struct {
	Part  float64
	Whole bool
}

// Table is a table whose head is repeated on every page.
type Table struct {
	Columns []Column
	Rows    [][]Cell
	// RowHeight is the least height of a row in millimetres, for rows that a
	// hand writes in; 0 is what the text needs.
	RowHeight float64
	// Close sets the rows closer together, where there is nothing to write.
	Close bool
	// Then sets what stands on one page with the last rows, KeepLast of them at
	// least, and never only one or two where there are more; nil is nothing. What no
	// page has room for follows where the table ends.
	Then     func()
	KeepLast int
	// Like are the rows of further tables whose columns are to be as wide.
	Like [][]Cell
	// widths are those of the columns where they are known already.
	widths []float64
}

const (
	fewRows      = 5   // of a table stand together on its last page
	fewWithThen  = 3   // do so where something follows them there
	fewLines     = 3   // of a row taller than a page stand on the page on which it begins
	cellPadding  = 1.6 // above and below a row's text
	closePadding = 0.2
	columnGap    = 4.0
	tableBelow   = 3.0
	headBelow    = 1.6 // from a head to its rule
	tickSize     = 4.8
	tickAlt      = "[ ]"
)

// withoutEmpty returns the table without the optional columns that nothing
// stands in.
func (t Table) withoutEmpty() Table {
	empty := func(i int) bool {
		return t.Columns[i].Optional && !slices.ContainsFunc(t.Rows, func(row []Cell) bool {
			return i < len(row) && row[i].Text != ""
		})
	}
	for i := len(t.Columns) - 1; i >= 0; i-- {
		if !empty(i) {
			continue
		}
		t.Columns = slices.Delete(slices.Clone(t.Columns), i, i+1)
		t.Rows = slices.Clone(t.Rows)
		for j, row := range t.Rows {
			if i < len(row) {
				t.Rows[j] = slices.Delete(slices.Clone(row), i, i+1)
			}
		}
	}
	return t
}

// tableLine is the height of a row of one line.
func (f *Flow) tableLine() float64 { return f.scale.body.lineHeight() + 2*cellPadding }

func (t Table) padding() float64 {
	if t.Close {
		return closePadding
	}
	return cellPadding
}

// Table sets a table. A row stands on one page as a whole unless it is taller
// than a page; then it begins where it stands and goes on where the page ends.
func (f *Flow) Table(t Table) {
	least := fewRows
	if t.Then != nil {
		least = fewWithThen
	}
	t.KeepLast = max(t.KeepLast, min(least, len(t.Rows)/2))
	f.table(t.withoutEmpty())
}

// table sets a table with all its columns.
func (f *Flow) table(t Table) {
	w := newTableWriter(f, t)
	f.Keep(w.headHeight + w.firstHeight())
	f.open(TableElement)
	w.drawHead()
	below, last := f.heightBelow(t.Then), len(t.Rows)-w.keepLast()
	if w.firstRowY()+w.tall(t.Rows[max(0, last):])+below > f.bottom {
		below = 0 // no page has room for it: it goes on from where it stands
	}
	for i, row := range t.Rows {
		if i == last && i > 0 && w.tall(t.Rows[i:])+below > f.room() {
			w.turn()
		}
		w.row(row)
	}
	f.shut()
	f.Space(tableBelow)
	if t.Then != nil {
		t.Then()
	}
}

// keepLast is how many rows stand together at the end: two are enough where they
// are high.
func (w *tableWriter) keepLast() int {
	const enough = 2
	for n, lines := 0, 0; n < min(w.t.KeepLast, len(w.t.Rows)); n++ {
		if n >= enough && lines >= fewRows {
			return n
		}
		before := w.f.substitutes // are counted when the row is drawn
		lines += w.setRow(w.t.Rows[len(w.t.Rows)-1-n])
		w.f.substitutes = before
	}
	return w.t.KeepLast
}

// tall is the height of rows.
func (w *tableWriter) tall(rows [][]Cell) float64 {
	before, height := w.f.substitutes, tableBelow // are counted when the rows are drawn
	for _, row := range rows {
		height += w.rowHeight(w.setRow(row))
	}
	w.f.substitutes = before
	return height
}

type tableWriter struct {
	f          *Flow
	t          Table
	body       style
	height     float64
	x, widths  []float64
	head       [][]line
	headHeight float64
	cells      [][]line // of the row at hand, kept to be filled again
	elements   []int    // of these cells
}

func newTableWriter(f *Flow, t Table) *tableWriter {
	w := &tableWriter{f: f, t: t, body: f.scale.body, height: t.RowHeight, cells: make([][]line, len(t.Columns))}
	if w.widths = t.widths; w.widths == nil {
		w.widths = w.fitted()
	}
	w.placeColumns()
	w.setHead()
	return w
}

// placeColumns says where the columns begin.
func (w *tableWriter) placeColumns() {
	x := w.f.left
	for _, width := range w.widths {
		w.x = append(w.x, x)
		x += width + columnGap
	}
}

// fitted says how wide the columns are.
func (w *tableWriter) fitted() []float64 {
	free, shares := w.f.width()-columnGap*float64(len(w.t.Columns)-1), 0.0
	widths := make([]float64, len(w.t.Columns))
	for i, c := range w.t.Columns {
		widths[i] = w.fixed(i)
		free -= widths[i]
		if c.Width == 0 {
			shares += c.share()
		}
	}
	for i, c := range w.t.Columns {
		if c.Width == 0 {
			widths[i] = max(free*c.share()/shares, 0)
		}
	}
	return widths
}

// fixed is the width of a column that does not flex, else 0: what its cells and
// its head need of what it gets at most.
func (w *tableWriter) fixed(i int) float64 {
	c := w.t.Columns[i]
	if c.Tick || c.Width == 0 { // a box does not grow with the letters
		return c.Width
	}
	most, need := c.Width*w.body.size/normalBody, 0.0
	before := w.f.substitutes // are counted when the cells are drawn
	measure := func(text string, s style) {
		if need >= most || text == "" {
			return
		}
		if plainASCII(text) { // most is, and on one line
			if width := s.width(s.face.metrics().plainUnits(text)); width <= most {
				need = max(need, width)
				return
			}
		}
		for _, l := range w.f.set(text, s, most, c.Lines) {
			need = max(need, s.width(l.units))
		}
	}
	measure(c.Head, w.f.scale.tableHead)
	for _, rows := range [][][]Cell{w.t.Rows, w.t.Like} {
		for _, row := range rows {
			if i < len(row) {
				measure(row[i].Text, w.styleOf(row[i]))
			}
		}
	}
	w.f.substitutes = before
	const rounding = 0.05 // of units that are whole
	return min(most, need+rounding)
}

func (c Column) share() float64 {
	if c.Flex > 0 {
		return c.Flex
	}
	return 1
}

func (w *tableWriter) setHead() {
	s := w.f.scale.tableHead
	most := 1
	for i, c := range w.t.Columns {
		lines := w.f.set(c.Head, s, w.widths[i], 0)
		w.head = append(w.head, lines)
		most = max(most, len(lines))
	}
	w.headHeight = float64(most)*s.lineHeight() + headBelow
}

func (w *tableWriter) drawHead() {
	f, s := w.f, w.f.scale.tableHead
	first := NewLine
	f.open(TableRow)
	defer f.shut()
	for i, lines := range w.head {
		f.open(TableHead)
		// A head of fewer lines stands on the rule, like the others' last.
		top := f.y + w.headHeight - headBelow - float64(len(lines))*s.lineHeight()
		for j, l := range lines {
			f.put(l, s, w.lineX(i, s.width(l.units)), top+float64(j)*s.lineHeight(), joinLines(first, j))
		}
		if w.t.Columns[i].Head != "" {
			first = NewCell
		}
		f.shut()
	}
	f.y += w.headHeight
	f.add(Line{X1: f.left, Y1: f.y, X2: f.right, Y2: f.y, Width: 0.35, Ink: Black})
}

// lineX is where a line of the width starts in the column.
func (w *tableWriter) lineX(column int, width float64) float64 {
	switch c := w.t.Columns[column]; {
	case c.Right:
		return w.x[column] + w.widths[column] - width
	case c.Tick:
		return w.x[column] + (w.widths[column]-width)/2
	}
	return w.x[column]
}

// firstHeight is the height of the first row, or of a page's part of it, so
// that the head does not stand alone at the foot of a page.
func (w *tableWriter) firstHeight() float64 {
	if len(w.t.Rows) == 0 {
		return w.f.tableLine()
	}
	before := w.f.substitutes // are counted when the row is drawn
	height := w.least(w.setRow(w.t.Rows[0]))
	w.f.substitutes = before
	return height
}

// least is the room that a row of so many lines needs to begin.
func (w *tableWriter) least(lines int) float64 {
	if height := w.rowHeight(lines); height <= w.f.bottom-w.firstRowY() {
		return height
	}
	return w.rowHeight(fewLines)
}

// setRow sets the cells of a row and returns the most lines that one takes.
func (w *tableWriter) setRow(row []Cell) int {
	most := 1
	for i := range w.t.Columns {
		w.cells[i] = nil
		if i < len(row) && row[i].Text != "" {
			w.cells[i] = w.f.set(row[i].Text, w.styleOf(row[i]), w.widths[i], w.t.Columns[i].Lines)
			most = max(most, len(w.cells[i]))
		}
	}
	return most
}

func (w *tableWriter) row(row []Cell) {
	most := w.setRow(row)
	f, leading := w.f, w.body.lineHeight()
	if f.y+w.least(most) > f.bottom && f.y > w.firstRowY() {
		w.turn()
	}
	f.open(TableRow)
	defer f.shut()
	w.elements = w.elements[:0]
	for range w.t.Columns {
		w.elements = append(w.elements, f.newElement(TableCell, f.element))
	}
	for from := 0; ; {
		fits := max(1, int((f.room()-2*w.t.padding())/leading))
		to := min(most, from+fits)
		w.drawRow(row, from, to)
		if to == most {
			return
		}
		from = to
		w.turn()
	}
}

// firstRowY is where the first row of a fresh page starts.
func (w *tableWriter) firstRowY() float64 { return w.f.top + w.headHeight }

func (w *tableWriter) turn() {
	w.f.newPage()
	w.f.furniture = true // the head was said already
	w.drawHead()
	w.f.furniture = false
}

func (w *tableWriter) rowHeight(lines int) float64 {
	return max(w.height, float64(lines)*w.body.lineHeight()+2*w.t.padding())
}

func (w *tableWriter) styleOf(c Cell) style {
	if c.Bold {
		return w.f.scale.strong
	}
	return w.body
}

// drawRow draws the lines from up to to of the row's cells, and the rule under
// them.
func (w *tableWriter) drawRow(row []Cell, from, to int) {
	f := w.f
	height := w.rowHeight(to - from)
	top := f.y + w.t.padding()
	if to-from == 1 { // a row for a hand: the text in its middle
		top = f.y + (height-w.body.lineHeight())/2
	}
	join := NewLine
	tableRow := f.element
	defer func() { f.element = tableRow }()
	for i, lines := range w.cells {
		f.element = w.elements[i]
		switch {
		case w.t.Columns[i].Tick && from == 0:
			f.add(Rect{
				X: w.lineX(i, tickSize), Y: f.y + (height-tickSize)/2, W: tickSize, H: tickSize, Radius: 0.6,
				Stroke: 0.35, Ink: Black, Alt: tickAlt, Join: join,
			})
		case i < len(row) && row[i].Bar != (Share{}) && from == 0:
			w.drawBar(row[i].Bar, i, f.y+height/2)
			continue
		case from < len(lines):
			w.drawCell(lines[from:min(to, len(lines))], i, w.styleOf(row[i]), top, join)
		default:
			continue
		}
		join = NewCell
	}
	f.y += height
	f.add(Line{X1: f.left, Y1: f.y, X2: f.right, Y2: f.y, Width: 0.2, Ink: Rule})
}

// drawBar draws a bar around a middle.
func (w *tableWriter) drawBar(s Share, column int, middle float64) {
	const thick = 3.2
	x, y, width := w.x[column], middle-thick/2, w.widths[column]
	if s.Part > 0 {
		w.f.add(Rect{X: x, Y: y, W: width * s.Part, H: thick, Filled: true, Fill: Black})
	}
	if s.Whole {
		w.f.add(Rect{X: x, Y: y, W: width, H: thick, Stroke: 0.3, Ink: Black})
	}
}

func (w *tableWriter) drawCell(lines []line, column int, s style, top float64, join Join) {
	for i, l := range lines {
		w.f.put(l, s, w.lineX(column, s.width(l.units)), top+float64(i)*s.lineHeight(), joinLines(join, i))
	}
}
