package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Column is the width of a column: a fixed one, or a share of what is left.
type Column struct {
	width float32 // at 100 % text
	share float32
}

// Fixed is a column of a width that grows with the text scale.
func Fixed(width float32) Column { return Column{width: width} }

// Share is a column that takes its share of what the fixed columns leave.
func Share(parts float32) Column { return Column{share: parts} }

// FoldingColumns is Columns for rows outside of lists, whose height may change:
// where a shared column would be too narrow to read, it goes on a line of its
// own.
func FoldingColumns(gap float32, columns []Column, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&foldingLayout{columnLayout{gap: gap, columns: columns}}, objects...)
}

// FoldingTopColumns is FoldingColumns with the upper edges on one line.
func FoldingTopColumns(gap float32, columns []Column, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&foldingLayout{columnLayout{gap: gap, columns: columns, top: true}}, objects...)
}

// Columns sets objects into columns, centred on one line: for rows of lists
// and tables, whose heads use the same columns. A hidden object leaves its
// column empty; objects past the last column are not shown.
func Columns(gap float32, columns []Column, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnLayout{gap: gap, columns: columns}, objects...)
}

// TopColumns is Columns with the upper edges on one line, for what stands
// beside something longer. Their heights may differ.
func TopColumns(gap float32, columns []Column, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnLayout{gap: gap, columns: columns, top: true}, objects...)
}

type columnLayout struct {
	gap     float32
	columns []Column
	top     bool
}

func (l *columnLayout) widths(width float32) []float32 {
	widths := make([]float32, len(l.columns))
	left := width - l.gap*float32(len(l.columns)-1)
	shares := float32(0)
	for i, c := range l.columns {
		widths[i] = Scaled(c.width)
		left -= widths[i]
		shares += c.share
	}
	for i, c := range l.columns {
		if c.share > 0 {
			widths[i] = max(0, left*c.share/shares)
		}
	}
	return widths
}

func (l *columnLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	widths := l.widths(width)
	height := float32(0)
	for i, o := range objects {
		if i < len(widths) && o.Visible() {
			height = max(height, heightAt(o, widths[i]))
		}
	}
	return height
}

// MinSize implements fyne.Layout.
func (l *columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(l.gap*float32(len(l.columns)-1), 0)
	for i, o := range objects {
		if i >= len(l.columns) {
			break
		}
		least := o.MinSize()
		size.Height = max(size.Height, least.Height)
		if c := l.columns[i]; c.share > 0 {
			size.Width += least.Width
		} else {
			size.Width += Scaled(c.width)
		}
	}
	return size
}

// Layout implements fyne.Layout.
func (l *columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, w := range l.widths(size.Width) {
		if i >= len(objects) {
			return
		}
		height := min(size.Height, heightAt(objects[i], w))
		y := (size.Height - height) / 2
		if l.top {
			y = 0
		}
		objects[i].Move(fyne.NewPos(x, y))
		objects[i].Resize(fyne.NewSize(w, height))
		x += w + l.gap
	}
}
