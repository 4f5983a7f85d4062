package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
)

// GridSource says what a StatusGrid shows. It is asked about what is in sight
// only, and again at each Refresh.
type GridSource interface {
	Rows() int
	Columns() int
	Row(row int) GridRow
	Column(column int) GridColumn
	Cell(row, column int) GridCell
}

// GridRow heads a row: a person, with their rate in words.
type GridRow struct{ Name, Rate string }

// GridColumn heads a column: a date on two lines, and what is counted below.
type GridColumn struct {
	Above, Date, Count string
	Quiet              bool // nothing was held: not so loud
}

// GridCellKind is how a cell looks.
type GridCellKind uint8

// The looks of a cell.
const (
	CellNotExpected GridCellKind = iota // empty, without a frame
	CellUnrecorded                      // a frame with a dash
	CellToldUs                          // a frame with the ring of excused
	CellStatus                          // symbol, letter and colour of the status
)

// GridCell is what one cell shows.
type GridCell struct {
	Kind    GridCellKind
	Status  data.Status
	Changed bool // after the meeting was closed
	Noted   bool // a remark hangs on it
}

// StatusGrid shows statuses in rows and columns of any number, of which only
// those in sight exist. Heads of rows and columns stay in sight. The arrows,
// Page Up, Page Down, Home and End move a cursor; P L E A and Backspace mark
// where it stands. A tap moves the cursor and marks nothing.
type StatusGrid struct {
	widget.BaseWidget
	keyListener

	// OnMoved is called when the person moves the cursor, never by SetCursor.
	OnMoved func(row, column int)
	// OnMarked is called for P L E A, and with not recorded for Backspace.
	OnMarked func(row, column int, status data.Status)
	// OnTypedRune receives the other letters.
	OnTypedRune func(rune)
	// OnRow and OnColumn are called for a tap on a head.
	OnRow, OnColumn func(int)

	source      GridSource
	corner      string
	count       string // heads the row of counts
	row, column int
	focused     bool

	room   fyne.Size // of the cells, when last laid out
	body   *gridBody
	scroll *container.Scroll
	names  *gridHeads
	dates  *gridHeads
	counts *gridHeads
}

// NewStatusGrid returns a grid. corner heads the names, and count the row of
// counts below the grid.
func NewStatusGrid(source GridSource, corner, count string) *StatusGrid {
	g := &StatusGrid{source: source, corner: corner, count: count}
	g.body = newGridBody(g)
	g.scroll = container.NewScroll(g.body)
	g.names, g.dates, g.counts = newGridNames(g), newGridDates(g), newGridCounts(g)
	g.scroll.OnScrolled = func(fyne.Position) { g.show(false) }
	g.ExtendBaseWidget(g)
	return g
}

// Cursor returns where the cursor stands.
func (g *StatusGrid) Cursor() (row, column int) { return g.row, g.column }

// SetCursor puts the cursor on a cell and brings it into sight.
func (g *StatusGrid) SetCursor(row, column int) {
	g.row = min(max(row, 0), max(0, g.source.Rows()-1))
	g.column = min(max(column, 0), max(0, g.source.Columns()-1))
	g.reveal()
	g.show(false)
}

// RefreshCells shows values anew where no row or column came or went.
func (g *StatusGrid) RefreshCells() { g.show(false) }

// Refresh shows all anew: after rows or columns changed.
func (g *StatusGrid) Refresh() {
	g.row = min(g.row, max(0, g.source.Rows()-1))
	g.column = min(g.column, max(0, g.source.Columns()-1))
	g.BaseWidget.Refresh()
}

// Focus gives the grid the keyboard.
func (g *StatusGrid) Focus() {
	if c := canvasOf(g); c != nil {
		c.Focus(g)
	}
}

const (
	gridCellWidth  float32 = 46
	gridCellHeight float32 = 40
	gridNameWidth  float32 = 250 // with the rate
	gridNameShare  float32 = 0.45
	gridRateGap            = Gap16
)

func gridCell() fyne.Size { return fyne.NewSize(Scaled(gridCellWidth), Scaled(gridCellHeight)) }

// inSight are the rows and columns of which something is seen.
func (g *StatusGrid) inSight() (rows, columns span) {
	cell, room, at := gridCell(), g.scroll.Size(), g.scroll.Offset
	return spanOf(at.Y, room.Height, cell.Height, g.source.Rows()), spanOf(at.X, room.Width, cell.Width, g.source.Columns())
}

// span is a stretch of places: from the first up to, and without, the end.
type span struct{ first, end int }

func spanOf(offset, room, each float32, count int) span {
	if room <= 0 {
		return span{}
	}
	first := max(0, int(offset/each))
	return span{min(first, count), min(count, int((offset+room)/each)+1)}
}

// show draws what is in sight; anew draws also what has not changed, after a
// change of theme.
func (g *StatusGrid) show(anew bool) {
	rows, columns := g.inSight()
	g.body.show(rows, columns, anew)
	g.names.show(rows, g.scroll.Offset.Y, anew)
	g.dates.show(columns, g.scroll.Offset.X, anew)
	g.counts.show(columns, g.scroll.Offset.X, anew)
}

// reveal scrolls the cursor into sight.
func (g *StatusGrid) reveal() {
	cell, room, at := gridCell(), g.scroll.Size(), g.scroll.Offset
	if room.Width <= 0 || room.Height <= 0 {
		return
	}
	at.X = revealed(at.X, room.Width, float32(g.column)*cell.Width, cell.Width)
	at.Y = revealed(at.Y, room.Height, float32(g.row)*cell.Height, cell.Height)
	g.scroll.ScrollToOffset(at)
}

func revealed(offset, room, start, length float32) float32 {
	if start < offset || length > room {
		return start
	}
	return max(offset, start+length-room)
}

// move is a step of the cursor by the person.
func (g *StatusGrid) move(row, column int) {
	before, beside := g.row, g.column
	g.SetCursor(row, column)
	if (g.row != before || g.column != beside) && g.OnMoved != nil {
		g.OnMoved(g.row, g.column)
	}
}

func (g *StatusGrid) empty() bool { return g.source.Rows() == 0 || g.source.Columns() == 0 }

func (g *StatusGrid) mark(status data.Status) {
	if !g.empty() && g.OnMarked != nil {
		g.OnMarked(g.row, g.column, status)
	}
}

// FocusGained implements fyne.Focusable.
func (g *StatusGrid) FocusGained() {
	g.focused = true
	g.reveal()
	g.show(false)
}

// FocusLost implements fyne.Focusable.
func (g *StatusGrid) FocusLost() {
	g.focused = false
	g.show(false)
}

// TypedRune implements fyne.Focusable.
func (g *StatusGrid) TypedRune(r rune) {
	if status, is := StatusForKey(r); is {
		g.mark(status)
		return
	}
	if g.OnTypedRune != nil {
		g.OnTypedRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (g *StatusGrid) TypedKey(key *fyne.KeyEvent) {
	page := max(1, int(g.scroll.Size().Height/gridCell().Height)-1)
	switch key.Name {
	case fyne.KeyUp:
		g.move(g.row-1, g.column)
	case fyne.KeyDown:
		g.move(g.row+1, g.column)
	case fyne.KeyLeft:
		g.move(g.row, g.column-1)
	case fyne.KeyRight:
		g.move(g.row, g.column+1)
	case fyne.KeyPageUp:
		g.move(g.row-page, g.column)
	case fyne.KeyPageDown:
		g.move(g.row+page, g.column)
	case fyne.KeyHome:
		g.move(g.row, 0)
	case fyne.KeyEnd:
		g.move(g.row, g.source.Columns()-1)
	case fyne.KeyBackspace, fyne.KeyDelete:
		g.mark(data.NotRecorded)
	default:
		passKey(g, key)
	}
}

// CreateRenderer implements fyne.Widget.
func (g *StatusGrid) CreateRenderer() fyne.WidgetRenderer {
	corner, count := Label(g.corner), Caption(g.count).Ellipsis()
	under, over, beside := canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	names, dates, counts := container.NewClip(g.names), container.NewClip(g.dates), container.NewClip(g.counts)
	return painted(paintedRenderer{
		widget:  g,
		objects: []fyne.CanvasObject{corner, dates, names, g.scroll, counts, count, under, over, beside},
		minSize: func() fyne.Size {
			cell := gridCell()
			return fyne.NewSize(Scaled(120)+2*cell.Width, gridHeadHeight()+cell.Height+gridFootHeight())
		},
		layout: func(size fyne.Size) {
			name := min(Scaled(gridNameWidth), size.Width*gridNameShare)
			head, foot, line := gridHeadHeight(), gridFootHeight(), themeSize(sizeLine)
			room := fyne.NewSize(size.Width-name, max(0, size.Height-head-foot))
			place(corner, 0, head-corner.MinSize().Height-Gap4, name, corner.MinSize().Height)
			placeClipped(dates, name, 0, room.Width, head)
			placeClipped(names, 0, head, name-Gap8, room.Height)
			place(g.scroll, name, head, room.Width, room.Height)
			placeClipped(counts, name, head+room.Height, room.Width, foot)
			place(count, 0, head+room.Height+(foot-count.MinSize().Height)/2, name-Gap8, count.MinSize().Height)
			place(under, 0, head-line, size.Width, line)
			place(over, 0, head+room.Height, size.Width, line)
			place(beside, name-line, 0, line, size.Height)
			if g.room != room { // the cursor stays in sight in a window that became smaller
				g.room = room
				g.reveal()
			}
			g.show(false)
		},
		paint: func() {
			for _, line := range []*canvas.Rectangle{under, over, beside} {
				line.FillColor = Color(ColorLine)
			}
			g.show(true)
		},
	})
}

func gridHeadHeight() float32 { return 2*Scaled(roleCaption.line) + Gap8 }
func gridFootHeight() float32 { return Scaled(roleCaption.line) + Gap8 }

// placeClipped places a clip and what it clips: a clip that was not drawn yet
// does not pass its size on.
func placeClipped(clip *container.Clip, x, y, width, height float32) {
	place(clip, x, y, width, height)
	clip.Content.Resize(fyne.NewSize(width, height))
}
