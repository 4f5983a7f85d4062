package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// StatusCells shows a few statuses beside one another, as a StatusGrid does, in a row
// of a list.
type StatusCells struct {
	widget.BaseWidget

	cells   []GridCell
	pool    []*gridCellView
	objects []fyne.CanvasObject
}

// NewStatusCells returns an empty one.
func NewStatusCells() *StatusCells {
	c := &StatusCells{}
	c.ExtendBaseWidget(c)
	return c
}

// SetCells shows other statuses.
func (c *StatusCells) SetCells(cells []GridCell) {
	c.cells = cells
	c.show(true)
}

// Cells is what it shows.
func (c *StatusCells) Cells() []GridCell { return c.cells }

// StatusCellWidth is how wide one of the cells is at 100 % text.
const StatusCellWidth = gridCellWidth

func (c *StatusCells) show(anew bool) {
	cell := gridCell()
	c.objects = c.objects[:0]
	for i, said := range c.cells {
		if i >= len(c.pool) {
			c.pool = append(c.pool, newGridCellView())
		}
		c.pool[i].put(float32(i)*cell.Width, (c.Size().Height-cell.Height)/2, cell)
		c.pool[i].show(said, anew)
		c.objects = append(c.objects, c.pool[i].objects...)
	}
	canvas.Refresh(c)
}

// CreateRenderer implements fyne.Widget.
func (c *StatusCells) CreateRenderer() fyne.WidgetRenderer { return &statusCellsRenderer{c} }

type statusCellsRenderer struct{ cells *StatusCells }

func (r *statusCellsRenderer) Destroy() {}

func (r *statusCellsRenderer) Objects() []fyne.CanvasObject { return r.cells.objects }

func (r *statusCellsRenderer) Layout(fyne.Size) { r.cells.show(false) }

func (r *statusCellsRenderer) MinSize() fyne.Size {
	cell := gridCell()
	return fyne.NewSize(float32(len(r.cells.cells))*cell.Width, cell.Height)
}

func (r *statusCellsRenderer) Refresh() { r.cells.show(true) }
