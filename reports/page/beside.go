package page

import "slices"

const besideGap = 10.0

// Beside sets two parts beside each other, on one page. Where a part is taller
// than a page they stand below each other, each on one page where it fits.
func (f *Flow) Beside(left, right func(*Flow)) {
	middle := (f.left + f.right) / 2
	halves := []struct {
		from, to float64
		set      func(*Flow)
	}{{f.left, middle - besideGap/2, left}, {middle + besideGap/2, f.right, right}}
	height := 0.0
	for _, half := range halves {
		height = max(height, f.heightOf(half.from, half.to, half.set))
	}
	if height > f.bottom-f.top {
		for _, part := range []func(*Flow){left, right} {
			if whole := f.heightOf(f.left, f.right, part); whole <= f.bottom-f.top {
				f.Keep(whole)
			}
			part(f)
		}
		return
	}
	f.Keep(height)
	top, low := f.y, f.y
	for _, half := range halves {
		f.y = top
		f.within(half.from, half.to, half.set)
		low = max(low, f.y)
	}
	f.y = low
}

// within sets a part between two edges.
func (f *Flow) within(from, to float64, set func(*Flow)) {
	left, right := f.left, f.right
	f.left, f.right = from, to
	set(f)
	f.left, f.right = left, right
}

// heightOf sets a part for trial, on paper that does not end.
func (f *Flow) heightOf(from, to float64, set func(*Flow)) float64 {
	trial := *f
	trial.ops, trial.elements, trial.bottom = nil, slices.Clone(f.elements), f.y+1e6
	trial.within(from, to, set)
	return trial.y - f.y
}
