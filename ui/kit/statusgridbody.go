package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// gridBody is the whole of a grid's cells, of which only those in sight exist.
// A cell that leaves at one side is used again at the other: the place of a
// cell in the pool is that of its row and column, round and round, so that
// what stays in sight is not touched.
type gridBody struct {
	widget.BaseWidget

	grid    *StatusGrid
	deep    int // rows of the pool
	wide    int // columns of the pool
	pool    []*gridCellView
	cursor  *canvas.Rectangle
	objects []fyne.CanvasObject
}

func newGridBody(g *StatusGrid) *gridBody {
	b := &gridBody{grid: g, cursor: newRing()}
	b.ExtendBaseWidget(b)
	return b
}

// show draws the cells of the rows and columns.
func (b *gridBody) show(rows, columns span, anew bool) {
	g := b.grid
	b.grow(rows.end-rows.first, columns.end-columns.first)
	b.objects = b.objects[:0]
	cell := gridCell()
	for row := rows.first; row < rows.end; row++ {
		for column := columns.first; column < columns.end; column++ {
			v := b.pool[row%b.deep*b.wide+column%b.wide]
			v.put(float32(column)*cell.Width, float32(row)*cell.Height, cell)
			v.show(g.source.Cell(row, column), anew)
			b.objects = append(b.objects, v.objects...)
		}
	}
	b.placeCursor(cell)
	b.objects = append(b.objects, b.cursor)
	canvas.Refresh(b)
}

// grow makes the pool large enough.
func (b *gridBody) grow(deep, wide int) {
	if deep <= b.deep && wide <= b.wide {
		return
	}
	b.deep, b.wide = max(b.deep, deep), max(b.wide, wide)
	for len(b.pool) < b.deep*b.wide {
		b.pool = append(b.pool, newGridCellView())
	}
}

// placeCursor shows where P L E A would mark; without the keyboard it is a
// thin line.
func (b *gridBody) placeCursor(cell fyne.Size) {
	g := b.grid
	paintRing(b.cursor, !g.empty())
	b.cursor.CornerRadius = radius / 2
	b.cursor.StrokeWidth = 1
	if g.focused {
		b.cursor.StrokeWidth = ringWidth + 0.5 + themeSize(sizeMark)/2
	}
	const inside = 2 // so that the grid's edge does not cut it
	place(b.cursor, float32(g.column)*cell.Width+inside, float32(g.row)*cell.Height+inside, cell.Width-2*inside, cell.Height-2*inside)
	b.cursor.Refresh()
}

// Tapped implements fyne.Tappable.
func (b *gridBody) Tapped(ev *fyne.PointEvent) {
	cell := gridCell()
	row, column := int(ev.Position.Y/cell.Height), int(ev.Position.X/cell.Width)
	b.grid.Focus()
	if row < b.grid.source.Rows() && column < b.grid.source.Columns() && !secondTap() {
		b.grid.move(row, column)
	}
}

// CreateRenderer implements fyne.Widget.
func (b *gridBody) CreateRenderer() fyne.WidgetRenderer { return &gridBodyRenderer{b} }

type gridBodyRenderer struct{ body *gridBody }

func (r *gridBodyRenderer) Destroy() {}

func (r *gridBodyRenderer) Objects() []fyne.CanvasObject { return r.body.objects }

func (r *gridBodyRenderer) Layout(fyne.Size) {}

func (r *gridBodyRenderer) MinSize() fyne.Size {
	cell, source := gridCell(), r.body.grid.source
	return fyne.NewSize(float32(source.Columns())*cell.Width, float32(source.Rows())*cell.Height)
}

// Refresh leaves drawing to the grid, which is refreshed with it.
func (r *gridBodyRenderer) Refresh() {}
