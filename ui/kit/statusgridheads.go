package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// gridHeads are the heads beside, above or below a grid's cells: they move
// with the cells in one direction. Only those in sight exist, and they are
// used again as the cells are.
type gridHeads struct {
	widget.BaseWidget

	grid     *StatusGrid
	upright  bool // along the rows, not the columns
	texts    func(i int) []gridText
	make     func() []*Text
	arrange  func(texts []*Text, at fyne.Position, size fyne.Size)
	onTapped func(i int)

	seen    span
	offset  float32
	hovered int // -1: none
	pool    [][]*Text
	hover   *canvas.Rectangle
	objects []fyne.CanvasObject
}

// gridText is what one line of a head says.
type gridText struct {
	text  string
	color fyne.ThemeColorName
}

func newGridNames(g *StatusGrid) *gridHeads {
	return newGridHeads(&gridHeads{
		grid: g, upright: true,
		texts: func(i int) []gridText {
			row := g.source.Row(i)
			return []gridText{{row.Name, ColorText}, {row.Rate, ColorMuted}}
		},
		make: func() []*Text {
			return []*Text{newRoleText(roleBody, "").Ellipsis(), Caption("").Aligned(fyne.TextAlignTrailing)}
		},
		arrange: func(texts []*Text, at fyne.Position, size fyne.Size) {
			rate := texts[1].FullWidth()
			for i, t := range texts {
				height := t.MinSize().Height
				y := at.Y + (size.Height-height)/2
				if i == 0 {
					place(t, at.X, y, max(0, size.Width-rate-gridRateGap), height)
				} else {
					place(t, at.X+size.Width-rate-Gap4, y, rate, height)
				}
			}
		},
		onTapped: func(i int) {
			if g.OnRow != nil {
				g.OnRow(i)
			}
		},
	})
}

func newGridDates(g *StatusGrid) *gridHeads {
	return newGridHeads(&gridHeads{
		grid: g,
		texts: func(i int) []gridText {
			c := g.source.Column(i)
			color := ColorText
			if c.Quiet {
				color = ColorMuted
			}
			return []gridText{{c.Above, ColorMuted}, {c.Date, color}}
		},
		make: func() []*Text {
			return []*Text{
				Caption("").Aligned(fyne.TextAlignCenter), newRoleText(roleLabel, "").Aligned(fyne.TextAlignCenter),
			}
		},
		arrange: stackedLines,
		onTapped: func(i int) {
			if g.OnColumn != nil {
				g.OnColumn(i)
			}
		},
	})
}

func newGridCounts(g *StatusGrid) *gridHeads {
	return newGridHeads(&gridHeads{
		grid:    g,
		texts:   func(i int) []gridText { return []gridText{{g.source.Column(i).Count, ColorMuted}} },
		make:    func() []*Text { return []*Text{Caption("").Aligned(fyne.TextAlignCenter)} },
		arrange: stackedLines,
	})
}

// stackedLines sets lines below one another, in the middle of a column.
func stackedLines(texts []*Text, at fyne.Position, size fyne.Size) {
	line := Scaled(roleCaption.line)
	y := at.Y + (size.Height-line*float32(len(texts)))/2
	for _, t := range texts {
		place(t, at.X, y, size.Width, line)
		y += line
	}
}

func newGridHeads(h *gridHeads) *gridHeads {
	h.hovered = -1
	h.hover = canvas.NewRectangle(nil)
	h.ExtendBaseWidget(h)
	return h
}

// show draws the heads of the rows or columns in sight.
func (h *gridHeads) show(seen span, offset float32, anew bool) {
	h.seen, h.offset = seen, offset
	for len(h.pool) < seen.end-seen.first {
		h.pool = append(h.pool, h.make())
	}
	h.hover.Hide()
	h.objects = append(h.objects[:0], h.hover)
	for i := seen.first; i < seen.end; i++ {
		texts := h.pool[i%len(h.pool)]
		for n, said := range h.texts(i) {
			texts[n].SetColor(said.color)
			texts[n].SetText(said.text)
			if anew {
				texts[n].Refresh()
			}
			h.objects = append(h.objects, texts[n])
		}
		at, size := h.place(i)
		h.arrange(texts, at, size)
		if i == h.hovered && h.onTapped != nil {
			h.hover.FillColor, h.hover.CornerRadius = Color(ColorHover), radius/2
			place(h.hover, at.X, at.Y, size.Width, size.Height)
			h.hover.Show()
		}
	}
	canvas.Refresh(h)
}

// place is where the i-th head stands.
func (h *gridHeads) place(i int) (fyne.Position, fyne.Size) {
	cell := gridCell()
	if h.upright {
		return fyne.NewPos(0, float32(i)*cell.Height-h.offset), fyne.NewSize(h.Size().Width, cell.Height)
	}
	return fyne.NewPos(float32(i)*cell.Width-h.offset, 0), fyne.NewSize(cell.Width, h.Size().Height)
}

// at is the head at a position, or -1.
func (h *gridHeads) at(pos fyne.Position) int {
	i := int((pos.X + h.offset) / gridCell().Width)
	if h.upright {
		i = int((pos.Y + h.offset) / gridCell().Height)
	}
	if i < h.seen.first || i >= h.seen.end {
		return -1
	}
	return i
}

// Tapped implements fyne.Tappable.
func (h *gridHeads) Tapped(ev *fyne.PointEvent) {
	if i := h.at(ev.Position); i >= 0 && h.onTapped != nil && !secondTap() {
		h.onTapped(i)
	}
}

// Scrolled implements fyne.Scrollable: the wheel over a head moves the cells.
func (h *gridHeads) Scrolled(ev *fyne.ScrollEvent) { h.grid.scroll.Scrolled(ev) }

// Cursor implements desktop.Cursorable.
func (h *gridHeads) Cursor() desktop.Cursor {
	if h.onTapped == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MouseIn implements desktop.Hoverable.
func (h *gridHeads) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (h *gridHeads) MouseMoved(ev *desktop.MouseEvent) { h.setHovered(h.at(ev.Position)) }

// MouseOut implements desktop.Hoverable.
func (h *gridHeads) MouseOut() { h.setHovered(-1) }

func (h *gridHeads) setHovered(i int) {
	if h.hovered != i {
		h.hovered = i
		h.show(h.seen, h.offset, false)
	}
}

// CreateRenderer implements fyne.Widget.
func (h *gridHeads) CreateRenderer() fyne.WidgetRenderer { return &gridHeadsRenderer{h} }

type gridHeadsRenderer struct{ heads *gridHeads }

func (r *gridHeadsRenderer) Destroy() {}

func (r *gridHeadsRenderer) Objects() []fyne.CanvasObject { return r.heads.objects }

func (r *gridHeadsRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout places the heads in the room there is now.
func (r *gridHeadsRenderer) Layout(fyne.Size) { r.heads.show(r.heads.seen, r.heads.offset, false) }

// Refresh leaves drawing to the grid, which is refreshed with it.
func (r *gridHeadsRenderer) Refresh() {}
