package page

import (
	"math"
	"slices"
)

// StripPart is a part of a long strip: its boxes, and above them what it is
// called.
type StripPart struct {
	Label string
	Boxes []StripBox
}

// StripParts sets the parts of a strip that is too long to be counted through, as
// many beside each other as the paper is wide, and below them what the letters
// mean. A part with more boxes than a line holds goes on in the next. Then, where it
// is not nil, sets what stands on one page with the last of them.
func (f *Flow) StripParts(parts []StripPart, key string, then func()) {
	const keepLast = 3 // rows
	const gap, apart, below = 0.9, 5.0, 1.6
	label := f.scale.footer
	side := 6.2 * math.Min(f.scale.body.size/normalBody, 1.1)
	most := max(1, int((f.width()+gap)/(side+gap)))
	column := 0.0
	for _, p := range parts {
		boxes := float64(min(most, len(p.Boxes)))*(side+gap) - gap
		column = max(column, boxes, label.width(f.set(p.Label, label, f.width(), 1)[0].units))
	}
	inRow := max(1, int((f.width()+apart)/(column+apart)))
	f.open(ListElement)
	rows := slices.Collect(slices.Chunk(parts, inRow))
	last := f.scale.caption.lineHeight() // of what stands with the last rows
	if then != nil {
		last += f.heightBelow(then)
	}
	height := func(row []StripPart) float64 {
		lines := 1
		for _, p := range row {
			lines = max(lines, (len(p.Boxes)+most-1)/most)
		}
		return label.lineHeight() + float64(lines)*(side+gap) + below
	}
	for i, row := range rows {
		if i == len(rows)-keepLast {
			for _, row := range rows[i:] {
				last += height(row)
			}
			f.Keep(last)
		}
		f.Keep(height(row))
		for i, p := range row {
			f.stripPart(p, f.left+float64(i)*(column+apart), side, gap, most)
		}
		f.y += height(row)
	}
	f.shut()
	f.Caption(key)
	if then != nil {
		then()
	}
}

// stripPart sets a part from x and the cursor on, and leaves the cursor there.
func (f *Flow) stripPart(p StripPart, x, side, gap float64, most int) {
	label, top := f.scale.footer, f.y
	f.open(ListItem)
	f.open(ListLabel)
	f.put(f.set(p.Label, label, f.right-x, 1)[0], label, x, f.y, NewLine)
	f.shut()
	f.open(ListBody)
	for i, box := range p.Boxes {
		f.y = top + label.lineHeight() + float64(i/most)*(side+gap)
		join := NewWord
		if i == 0 {
			join = NewCell
		}
		f.stripBox(box, x+float64(i%most)*(side+gap), side, join)
	}
	f.shut()
	f.shut()
	f.y = top
}
