package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// SheetSource says what a SheetGrid shows. It is asked about what is in sight only,
// and about the first rows to find how wide columns are.
type SheetSource interface {
	Rows() int
	Columns() int
	// Corner is what stands over the numbers of the rows: which of them are headings.
	Corner() string
	Column(column int) SheetColumn
	Row(row int) SheetRow
	Cell(row, column int) SheetCell
}

// SheetColumn heads a column: what it is taken for.
type SheetColumn struct {
	Label string
	Quiet bool // it is left aside
}

// SheetRow heads a row: its number, and what it is where it is none of the data.
type SheetRow struct {
	Number, Word string
	Shaded       bool // it stands out, as headings do
}

// SheetCell is what one cell shows. The zero Color is that of text.
type SheetCell struct {
	Text   string
	Color  fyne.ThemeColorName
	Strong bool
	Framed bool // it is what is asked for
}

// SheetGrid shows a spreadsheet as it is: of any size, of which only what is in
// sight exists. Above each column stands what it is taken for. ← → Home and End go
// through the columns, ↑ ↓ Page Up and Page Down through the rows; Enter, Space and a
// tap on a head open what can be said of the column. Left of the first column is the
// corner: it says which rows are headings.
type SheetGrid struct {
	widget.BaseWidget
	repeatGuard

	// OnColumn is called to say what a column is, -1 for the corner, with the place
	// under which to ask.
	OnColumn func(column int, anchor fyne.CanvasObject)

	source  SheetSource
	column  int // at which the keyboard is; -1: the corner
	focused bool
	edges   []float32 // where the columns begin, and where the last ends
	scale   float32   // of the text, at which they were measured
	room    fyne.Size
	head    float32 // how high the heads are
	body    *sheetBody
	scroll  *container.Scroll
	heads   *sheetHeads
	numbers *sheetNumbers
	corner  *sheetHead
}

// NewSheetGrid returns a grid with the keyboard, once it has it, on the first column.
func NewSheetGrid(source SheetSource) *SheetGrid {
	g := &SheetGrid{source: source}
	g.body, g.heads, g.numbers, g.corner = newSheetBody(g), newSheetPart(&sheetHeads{grid: g}), newSheetPart(&sheetNumbers{grid: g}), newSheetHead()
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.show() }
	g.ExtendBaseWidget(g)
	return g
}

// newSheetPart makes a part of the grid known to Fyne.
func newSheetPart[W interface {
	fyne.Widget
	ExtendBaseWidget(fyne.Widget)
}](w W) W {
	w.ExtendBaseWidget(w)
	return w
}

const (
	sheetRowHeight   float32 = 30
	sheetColumnLeast float32 = 96
	sheetColumnMost  float32 = 190
	sheetMeasured            = 60 // rows that tell how wide a column is
	sheetNumberWidth float32 = 140
	sheetHeadEdge    float32 = 2   // round the heads, so that their frames are not cut
	sheetShare       float32 = 0.3 // of a narrow window, at the most, for the numbers
)

func sheetRow() float32 { return Scaled(sheetRowHeight) }

// Refresh shows all anew: after another sheet, or another reading of it.
func (g *SheetGrid) Refresh() {
	g.edges = nil
	g.column = min(max(g.column, -1), g.source.Columns()-1)
	g.BaseWidget.Refresh()
}

// Focus gives the grid the keyboard.
func (g *SheetGrid) Focus() {
	if c := canvasOf(g); c != nil {
		c.Focus(g)
	}
}

// ShowRow brings a row into sight.
func (g *SheetGrid) ShowRow(row int) {
	at := g.scroll.Offset
	at.Y = revealed(at.Y, g.scroll.Size().Height, float32(row)*sheetRow(), sheetRow())
	g.scroll.ScrollToOffset(at)
	g.show()
}

// measureColumns finds how wide the columns are.
func (g *SheetGrid) measureColumns() {
	if g.scale == TextScale() && len(g.edges) == g.source.Columns()+1 {
		return
	}
	g.scale = TextScale()
	x := float32(0)
	g.edges = []float32{0}
	text := newRoleText(roleBody, "")
	for column := range g.source.Columns() {
		width := measure(g.source.Column(column).Label, Scaled(roleLabel.size), roleLabel.style) + 2*Gap8 + Scaled(sheetArrow) + Gap4
		for row := range min(g.source.Rows(), sheetMeasured) {
			width = max(width, text.measure(Span{}, g.source.Cell(row, column).Text)+2*Gap8)
		}
		x += min(max(width, Scaled(sheetColumnLeast)), Scaled(sheetColumnMost)) + Gap8
		g.edges = append(g.edges, x)
	}
}

// inSight are the rows and columns of which something is seen.
func (g *SheetGrid) inSight() (rows, columns span) {
	room, at := g.scroll.Size(), g.scroll.Offset
	rows = spanOf(at.Y, room.Height, sheetRow(), g.source.Rows())
	for columns.first < g.source.Columns()-1 && g.edges[columns.first+1] <= at.X {
		columns.first++
	}
	columns.end = columns.first
	for columns.end < g.source.Columns() && g.edges[columns.end] < at.X+room.Width {
		columns.end++
	}
	return rows, columns
}

// show draws what is in sight.
func (g *SheetGrid) show() {
	if g.room.IsZero() {
		return
	}
	g.measureColumns()
	rows, columns := g.inSight()
	g.body.show(rows, columns)
	g.heads.show(columns)
	g.numbers.show(rows)
	g.corner.show(SheetColumn{Label: g.source.Corner()}, g.focused && g.column < 0, g.corner.Size())
	canvas.Refresh(g.corner)
}

// reveal scrolls the column of the keyboard into sight.
func (g *SheetGrid) reveal() {
	if g.column < 0 || g.room.IsZero() || g.column >= g.source.Columns() {
		return
	}
	g.measureColumns()
	at := g.scroll.Offset
	at.X = revealed(at.X, g.scroll.Size().Width, g.edges[g.column], g.edges[g.column+1]-g.edges[g.column])
	g.scroll.ScrollToOffset(at)
}

// Column is the column of the keyboard; -1: the corner.
func (g *SheetGrid) Column() int { return g.column }

// SetColumn puts the keyboard on a column.
func (g *SheetGrid) SetColumn(column int) {
	g.column = min(max(column, -1), g.source.Columns()-1)
	g.reveal()
	g.show()
}

// open asks what the column of the keyboard is.
func (g *SheetGrid) open() {
	if g.OnColumn == nil {
		return
	}
	var anchor fyne.CanvasObject = g.corner
	if g.column >= 0 {
		anchor = g.heads.anchor(g.column)
	}
	if anchor != nil {
		g.OnColumn(g.column, anchor)
	}
}

// scrollBy scrolls down by so many rows.
func (g *SheetGrid) scrollBy(rows int) {
	at := g.scroll.Offset
	most := max(0, float32(g.source.Rows())*sheetRow()-g.scroll.Size().Height)
	at.Y = min(max(0, at.Y+float32(rows)*sheetRow()), most)
	g.scroll.ScrollToOffset(at)
	g.show()
}

// FocusGained implements fyne.Focusable.
func (g *SheetGrid) FocusGained() {
	g.focused = true
	Reveal(g)
	g.reveal()
	g.show()
}

// FocusLost implements fyne.Focusable.
func (g *SheetGrid) FocusLost() {
	g.over()
	g.focused = false
	g.show()
}

// TypedRune implements fyne.Focusable.
func (g *SheetGrid) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (g *SheetGrid) TypedKey(key *fyne.KeyEvent) {
	if g.repeats(key) {
		return
	}
	page := max(1, int(g.scroll.Size().Height/sheetRow())-1)
	switch key.Name {
	case fyne.KeyLeft:
		g.SetColumn(g.column - 1)
	case fyne.KeyRight:
		g.SetColumn(g.column + 1)
	case fyne.KeyHome:
		g.SetColumn(0)
	case fyne.KeyEnd:
		g.SetColumn(g.source.Columns() - 1)
	case fyne.KeyUp:
		g.scrollBy(-1)
	case fyne.KeyDown:
		g.scrollBy(1)
	case fyne.KeyPageUp:
		g.scrollBy(-page)
	case fyne.KeyPageDown:
		g.scrollBy(page)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.open()
	default:
		passKey(g, key)
	}
}

// CreateRenderer implements fyne.Widget.
func (g *SheetGrid) CreateRenderer() fyne.WidgetRenderer {
	under := canvas.NewRectangle(nil)
	heads, numbers := container.NewClip(g.heads), container.NewClip(g.numbers)
	g.corner.onTapped = func() { g.tapHead(-1) }
	return painted(paintedRenderer{
		widget:  g,
		objects: []fyne.CanvasObject{g.corner, heads, numbers, g.scroll, under},
		minSize: func() fyne.Size {
			return fyne.NewSize(Scaled(sheetNumberWidth)+Scaled(sheetColumnLeast), controlHeight()+Gap4+4*sheetRow())
		},
		layout: func(size fyne.Size) {
			side := min(Scaled(sheetNumberWidth), size.Width*sheetShare)
			head := controlHeight()
			g.head = head
			room := fyne.NewSize(max(0, size.Width-side-Gap8), max(0, size.Height-head-Gap8))
			place(g.corner, 0, sheetHeadEdge, side, head)
			placeClipped(heads, side+Gap8-sheetHeadEdge, 0, room.Width+sheetHeadEdge, head+2*sheetHeadEdge)
			place(under, 0, head+Gap4, size.Width, max(1, themeSize(sizeLine)))
			placeClipped(numbers, 0, head+Gap8, side+Gap8, room.Height)
			place(g.scroll, side+Gap8, head+Gap8, room.Width, room.Height)
			if g.room != room {
				g.room = room
				g.reveal()
			}
			g.show()
		},
		paint: func() {
			under.FillColor = Color(ColorText)
			g.show()
		},
	})
}

// tapHead asks about a column whose head was tapped.
func (g *SheetGrid) tapHead(column int) {
	g.Focus()
	g.SetColumn(column)
	if !secondTap() {
		g.open()
	}
}
