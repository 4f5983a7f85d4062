package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sheetBody is the whole of the cells of a sheet, of which only those in sight
// exist.
type sheetBody struct {
	widget.BaseWidget

	grid    *SheetGrid
	pool    []*sheetCellView
	lines   []*canvas.Rectangle
	shades  []*canvas.Rectangle
	objects []fyne.CanvasObject
}

func newSheetBody(g *SheetGrid) *sheetBody { return newSheetPart(&sheetBody{grid: g}) }

// sheetCellView is one cell as it is drawn, used again for others.
type sheetCellView struct {
	frame *canvas.Rectangle
	text  *Text
}

// show draws the cells of the rows and columns.
func (b *sheetBody) show(rows, columns span) {
	g := b.grid
	height, line := sheetRow(), max(1, themeSize(sizeLine))
	b.objects = b.objects[:0]
	n := 0
	width := max(g.edges[len(g.edges)-1], g.scroll.Size().Width)
	for row := rows.first; row < rows.end; row++ {
		y := float32(row) * height
		at := row - rows.first
		for len(b.lines) <= at {
			b.lines, b.shades = append(b.lines, canvas.NewRectangle(nil)), append(b.shades, canvas.NewRectangle(nil))
		}
		head := g.source.Row(row)
		b.shades[at].FillColor = Color(ColorNone)
		if head.Shaded {
			b.shades[at].FillColor = Color(ColorSidebar)
		}
		place(b.shades[at], 0, y, width, height)
		b.lines[at].FillColor = Color(ColorLine)
		place(b.lines[at], 0, y+height-line, width, line)
		b.objects = append(b.objects, b.shades[at], b.lines[at])
		for column := columns.first; column < columns.end; column++ {
			cell := g.source.Cell(row, column)
			if cell.Text == "" {
				continue
			}
			for len(b.pool) <= n {
				b.pool = append(b.pool, &sheetCellView{canvas.NewRectangle(nil), newRoleText(roleBody, "").Ellipsis()})
			}
			end := column + 1 // as in a spreadsheet, a text goes on over empty cells
			for end < columns.end && g.source.Cell(row, end).Text == "" {
				end++
			}
			b.pool[n].show(cell, g.edges[column], y, g.edges[end]-g.edges[column]-Gap8, height)
			b.objects = append(b.objects, b.pool[n].frame, b.pool[n].text)
			n++
		}
	}
	canvas.Refresh(b)
}

func (v *sheetCellView) show(c SheetCell, x, y, width, height float32) {
	if c.Color == "" {
		c.Color = ColorText
	}
	v.text.SetColor(c.Color)
	v.text.SetSpans(Span{Text: c.Text, Strong: c.Strong})
	line := Scaled(roleBody.line)
	place(v.text, x+Gap8, y+(height-line)/2, max(0, width-2*Gap8), line)
	v.text.Refresh()
	ShowIf(c.Framed, v.frame)
	v.frame.FillColor, v.frame.StrokeColor = Color(ColorSurface), Color(ColorAccent)
	v.frame.StrokeWidth, v.frame.CornerRadius = ringWidth, radius/2
	place(v.frame, x, y+2, min(width, v.text.FullWidth()+2*Gap8), height-4)
}

// CreateRenderer implements fyne.Widget.
func (b *sheetBody) CreateRenderer() fyne.WidgetRenderer {
	return &sheetPartRenderer{objects: &b.objects, least: func() fyne.Size {
		b.grid.measureColumns()
		return fyne.NewSize(b.grid.edges[len(b.grid.edges)-1], float32(b.grid.source.Rows())*sheetRow())
	}}
}

// sheetPartRenderer shows what a part of the grid has drawn; the grid draws it.
type sheetPartRenderer struct {
	objects *[]fyne.CanvasObject
	least   func() fyne.Size
}

func (r *sheetPartRenderer) Destroy()                     {}
func (r *sheetPartRenderer) Objects() []fyne.CanvasObject { return *r.objects }
func (r *sheetPartRenderer) Layout(fyne.Size)             {}
func (r *sheetPartRenderer) MinSize() fyne.Size           { return r.least() }
func (r *sheetPartRenderer) Refresh()                     {}

func noLeast() fyne.Size { return fyne.Size{} }

// sheetNumbers are the numbers of the rows, with what each is.
type sheetNumbers struct {
	widget.BaseWidget

	grid    *SheetGrid
	pool    [][2]*Text
	shades  []*canvas.Rectangle
	lines   []*canvas.Rectangle
	objects []fyne.CanvasObject
}

func (n *sheetNumbers) show(rows span) {
	height, offset := sheetRow(), n.grid.scroll.Offset.Y
	number := measure("00000", Scaled(roleCaption.size), roleCaption.style)
	n.objects = n.objects[:0]
	for row := rows.first; row < rows.end; row++ {
		at := row - rows.first
		for len(n.pool) <= at {
			n.pool = append(n.pool, [2]*Text{Caption("").Aligned(fyne.TextAlignTrailing), newRoleText(roleLabel, "").Ellipsis()})
			n.shades, n.lines = append(n.shades, canvas.NewRectangle(nil)), append(n.lines, canvas.NewRectangle(nil))
		}
		head, y := n.grid.source.Row(row), float32(row)*height-offset
		texts, line := n.pool[at], Scaled(roleCaption.line)
		n.shades[at].FillColor = Color(ColorNone)
		if head.Shaded {
			n.shades[at].FillColor = Color(ColorSidebar)
		}
		place(n.shades[at], 0, y, n.Size().Width, height)
		thick := max(1, themeSize(sizeLine))
		n.lines[at].FillColor = Color(ColorLine)
		place(n.lines[at], 0, y+height-thick, n.Size().Width, thick)
		texts[0].SetText(head.Number)
		texts[1].SetText(head.Word)
		place(texts[0], 0, y+(height-line)/2, number, line)
		place(texts[1], number+Gap8, y+(height-line)/2, max(0, n.Size().Width-number-Gap8), line)
		for _, t := range texts {
			t.Refresh()
		}
		n.objects = append(n.objects, n.shades[at], n.lines[at], texts[0], texts[1])
	}
	canvas.Refresh(n)
}

// CreateRenderer implements fyne.Widget.
func (n *sheetNumbers) CreateRenderer() fyne.WidgetRenderer {
	return &sheetPartRenderer{objects: &n.objects, least: noLeast}
}

// sheetHeads are what the columns are taken for.
type sheetHeads struct {
	widget.BaseWidget

	grid    *SheetGrid
	seen    span
	pool    []*sheetHead
	objects []fyne.CanvasObject
}

func (h *sheetHeads) show(columns span) {
	g := h.grid
	h.seen = columns
	h.objects = h.objects[:0]
	for column := columns.first; column < columns.end; column++ {
		at := column - columns.first
		for len(h.pool) <= at {
			h.pool = append(h.pool, newSheetHead())
		}
		head := h.pool[at]
		size := fyne.NewSize(g.edges[column+1]-g.edges[column]-Gap8, g.head)
		place(head, g.edges[column]-g.scroll.Offset.X+sheetHeadEdge, sheetHeadEdge, size.Width, size.Height)
		head.onTapped = func() { g.tapHead(column) }
		head.show(g.source.Column(column), g.focused && g.column == column, size)
		h.objects = append(h.objects, head)
	}
	canvas.Refresh(h)
}

// anchor is the head of a column in sight.
func (h *sheetHeads) anchor(column int) fyne.CanvasObject {
	if column < h.seen.first || column >= h.seen.end {
		return nil
	}
	return h.pool[column-h.seen.first]
}

// CreateRenderer implements fyne.Widget.
func (h *sheetHeads) CreateRenderer() fyne.WidgetRenderer {
	return &sheetPartRenderer{objects: &h.objects, least: noLeast}
}

const sheetArrow float32 = 16

// sheetHead looks like a field that is chosen in: the grid has the keyboard.
type sheetHead struct {
	widget.BaseWidget

	box, frame *canvas.Rectangle
	label      *Text
	arrow      *Symbol
	onTapped   func()
	hovered    bool
	focused    bool
	objects    []fyne.CanvasObject
}

func newSheetHead() *sheetHead {
	h := &sheetHead{
		box: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil), label: newRoleText(roleLabel, "").Ellipsis(),
		arrow: newSymbol(IconDrop, ColorText, sheetArrow),
	}
	h.objects = []fyne.CanvasObject{h.box, h.frame, h.label, h.arrow}
	return newSheetPart(h)
}

func (h *sheetHead) show(c SheetColumn, focused bool, size fyne.Size) {
	h.focused = focused
	color := ColorText
	if c.Quiet {
		color = ColorMuted
	}
	h.label.SetColor(color)
	h.label.SetText(c.Label)
	side, line := Scaled(sheetArrow), Scaled(roleLabel.line)
	place(h.box, 0, 0, size.Width, size.Height)
	placeFrame(h.frame, size)
	place(h.label, Gap8, (size.Height-line)/2, max(0, size.Width-2*Gap8-side-Gap4), line)
	place(h.arrow, size.Width-Gap8-side, (size.Height-side)/2, side, side)
	h.label.Refresh()
	h.arrow.Refresh()
	h.paint()
}

func (h *sheetHead) paint() {
	h.box.FillColor, h.box.CornerRadius = Color(ColorSurface), radius
	if h.hovered {
		h.box.FillColor = Color(ColorHover)
	}
	paintFrame(h.frame, h.focused, false)
	h.box.Refresh()
	h.frame.Refresh()
}

// Tapped implements fyne.Tappable.
func (h *sheetHead) Tapped(*fyne.PointEvent) { h.onTapped() }

// MouseIn implements desktop.Hoverable.
func (h *sheetHead) MouseIn(*desktop.MouseEvent) { h.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (h *sheetHead) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (h *sheetHead) MouseOut() { h.hover(false) }

func (h *sheetHead) hover(over bool) {
	h.hovered = over
	h.paint()
	canvas.Refresh(h)
}

// Cursor implements desktop.Cursorable.
func (h *sheetHead) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (h *sheetHead) CreateRenderer() fyne.WidgetRenderer {
	return &sheetPartRenderer{objects: &h.objects, least: noLeast}
}
