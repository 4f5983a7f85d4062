package kit

import "sort"

// rowTops are where the rows of a list begin whose heights differ, and for what that
// was reckoned.
type rowTops struct {
	at           []float32 // one more than there are rows: the end
	width, scale float32
}

// top is where the i-th row begins, and where the row before it ends.
func (l *RowList) top(i int) float32 {
	if l.HeightOf == nil {
		return float32(i) * l.rowHeight()
	}
	width, scale := l.Size().Width, Scaled(1)
	if len(l.tops.at) != l.length()+1 || l.tops.width != width || l.tops.scale != scale {
		l.tops = rowTops{at: make([]float32, 1, l.length()+1), width: width, scale: scale}
		for j := range l.length() {
			height := l.HeightOf(j, width)
			l.tops.at = append(l.tops.at, l.tops.at[j]+max(height, Scaled(height)))
		}
	}
	return l.tops.at[min(max(i, 0), l.length())]
}

// rowAt is the row at a height of the whole list: the last one that is there, and -1
// where there is none.
func (l *RowList) rowAt(y float32) int {
	if l.HeightOf == nil {
		return min(l.length()-1, max(0, int(y/l.rowHeight())))
	}
	return min(l.length()-1, max(0, sort.Search(l.length(), func(i int) bool { return l.top(i+1) > y })))
}

// HeightAt is how high the first rows are together in a list of a width.
func (l *RowList) HeightAt(rows int, width float32) (height float32) {
	for i := range min(rows, l.length()) {
		h := l.height
		if l.HeightOf != nil {
			h = l.HeightOf(i, width)
		}
		height += max(h, Scaled(h))
	}
	return height
}
