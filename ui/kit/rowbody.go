package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// rowBody is the whole height of a list's rows, of which only those in sight
// exist.
type rowBody struct {
	widget.BaseWidget

	list    *RowList
	visible map[int]*listRow
	spare   []*listRow
	objects []fyne.CanvasObject
	least   float32
}

func newRowBody(l *RowList) *rowBody {
	b := &rowBody{list: l, visible: map[int]*listRow{}}
	b.ExtendBaseWidget(b)
	return b
}

// leastWidth is that of an empty row.
func (b *rowBody) leastWidth() float32 {
	if b.least == 0 {
		row := newListRow(b.list)
		b.spare = append(b.spare, row)
		b.least = row.content.MinSize().Width
	}
	return b.least
}

// show makes the rows in sight exist; all shows those that existed anew.
func (b *rowBody) show(all bool) {
	l := b.list
	room := l.scroll.Size().Height
	if room <= 0 {
		return
	}
	first, last := max(0, l.rowAt(l.scroll.Offset.Y)), l.rowAt(l.scroll.Offset.Y+room)
	for i, row := range b.visible {
		if i < first || i > last {
			delete(b.visible, i)
			b.spare = append(b.spare, row)
		}
	}
	b.objects = b.objects[:0]
	for i := first; i <= last; i++ {
		row := b.visible[i]
		fresh := row == nil
		if fresh {
			row = b.take()
			row.index, row.hovered = i, false
			b.visible[i] = row
		}
		row.Move(fyne.NewPos(0, l.top(i)))
		row.Resize(fyne.NewSize(l.scroll.Size().Width, l.top(i+1)-l.top(i)))
		if fresh || all {
			b.fill(row)
		}
		b.objects = append(b.objects, row)
	}
	canvas.Refresh(b)
}

func (b *rowBody) take() *listRow {
	if n := len(b.spare); n > 0 {
		row := b.spare[n-1]
		b.spare = b.spare[:n-1]
		return row
	}
	return newListRow(b.list)
}

func (b *rowBody) fill(row *listRow) {
	if row.index < b.list.length() {
		b.list.update(row.index, row.content)
		row.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *rowBody) CreateRenderer() fyne.WidgetRenderer { return &rowBodyRenderer{body: b} }

type rowBodyRenderer struct {
	body  *rowBody
	theme fyne.Theme
}

func (r *rowBodyRenderer) Destroy() {}

func (r *rowBodyRenderer) Objects() []fyne.CanvasObject { return r.body.objects }

func (r *rowBodyRenderer) MinSize() fyne.Size {
	l := r.body.list
	return fyne.NewSize(r.body.leastWidth(), l.top(l.length()))
}

func (r *rowBodyRenderer) Layout(fyne.Size) { r.body.show(false) }

// Refresh shows the rows anew; after a change of theme those out of sight,
// which Fyne does not reach, are made anew.
func (r *rowBodyRenderer) Refresh() {
	if now := fyne.CurrentApp().Settings().Theme(); now != r.theme {
		r.theme = now
		r.body.spare, r.body.least = nil, 0
	}
	r.body.show(true)
}

// listRow is one row: the mark of the selection, what it shows, a divider.
type listRow struct {
	widget.BaseWidget

	list    *RowList
	index   int
	content fyne.CanvasObject
	hovered bool
}

func newListRow(l *RowList) *listRow {
	r := &listRow{list: l, content: l.create()}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped implements fyne.Tappable.
func (r *listRow) Tapped(*fyne.PointEvent) {
	if secondTap() {
		return
	}
	r.list.Focus()
	if r.list.passes(r.index) {
		return
	}
	r.list.choose(r.index)
	r.list.activate(r.index)
}

// MouseIn implements desktop.Hoverable.
func (r *listRow) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	r.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (r *listRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *listRow) MouseOut() {
	r.hovered = false
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *listRow) CreateRenderer() fyne.WidgetRenderer {
	mark, ring := canvas.NewRectangle(nil), newRing()
	line := canvas.NewRectangle(nil)
	return painted(paintedRenderer{
		widget:  r,
		objects: []fyne.CanvasObject{mark, line, r.content, ring},
		minSize: func() fyne.Size { return r.content.MinSize() },
		layout: func(size fyne.Size) {
			thickness := themeSize(sizeLine)
			const inside = 4 // so that the list's edge does not cut the ring
			place(mark, 0, 0, size.Width, size.Height)
			place(ring, inside, inside, size.Width-2*inside, size.Height-2*inside)
			place(line, 0, size.Height-thickness, size.Width, thickness)
			height := min(size.Height, heightAt(r.content, size.Width))
			place(r.content, 0, (size.Height-height)/2, size.Width, height)
		},
		paint: func() {
			selected := r.index == r.list.selected
			mark.CornerRadius = radius
			line.FillColor = Color(ColorLine)
			mark.FillColor = Color(ColorAccentSoft)
			if !selected {
				mark.FillColor = Color(ColorHover)
			}
			mark.Hidden = !selected && (!r.hovered || r.list.passes(r.index)) // what is not seen costs no drawing
			line.Hidden = selected || r.list.plain
			paintRing(ring, selected && (r.list.focused || themeSize(sizeMark) > 0))
			ring.CornerRadius = radius / 2
			ring.StrokeWidth = ringWidth
			if r.list.focused {
				ring.StrokeWidth += themeSize(sizeMark) / 2
			}
		},
	})
}
