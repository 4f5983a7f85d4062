package kit

import "fyne.io/fyne/v2"

// readableWidth is the least width at 100 % text of a column that shares.
const readableWidth float32 = 140

// foldingLayout sets objects into columns, or on several lines where the
// columns would be too narrow.
type foldingLayout struct{ columns columnLayout }

func (l *foldingLayout) folds(width float32) bool {
	for i, w := range l.columns.widths(width) {
		if l.columns.columns[i].share > 0 && w < Scaled(readableWidth) {
			return true
		}
	}
	return false
}

// lines calls set with the place of each object on its line and returns the
// height of all.
func (l *foldingLayout) lines(objects []fyne.CanvasObject, width float32, set func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for i, o := range objects {
		if i >= len(l.columns.columns) || !o.Visible() {
			continue
		}
		w := width
		if c := l.columns.columns[i]; c.share == 0 {
			w = min(width, max(Scaled(c.width), o.MinSize().Width))
		}
		if x > 0 && x+w > width {
			x, y, line = 0, y+line+Gap4, 0
		}
		h := heightAt(o, w)
		set(o, x, y, w, h)
		x += w + l.columns.gap
		line = max(line, h)
	}
	return y + line
}

func (l *foldingLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	if !l.folds(width) {
		return l.columns.heightForWidth(objects, width)
	}
	return l.lines(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// MinSize implements fyne.Layout.
func (l *foldingLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// Layout implements fyne.Layout.
func (l *foldingLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if !l.folds(size.Width) {
		l.columns.Layout(objects, size)
		return
	}
	l.lines(objects, size.Width, func(o fyne.CanvasObject, x, y, w, h float32) { place(o, x, y, w, h) })
}
