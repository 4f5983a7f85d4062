package page

import "math"

// Mark is how a box of a Strip looks; each look is told apart without colour
// and without reading the letter.
type Mark uint8

// The looks: filled for attended, outlined, dashed, and light for what is not
// known.
const (
	Filled Mark = iota
	Outlined
	Dashed
	Light
)

// StripBox is one box of a Strip.
type StripBox struct {
	Mark Mark
	// Letter stands in the box, Label below the first and the last of a row. A box
	// with Ticked has a tick instead, which no embedded face has.
	Letter, Label string
	Ticked        bool
}

// Strip sets a row of boxes that is read at arm's length, in several rows
// where one is not enough. The key stands between the labels where there is
// room, else below them.
func (f *Flow) Strip(boxes []StripBox, key string) {
	if len(boxes) == 0 {
		return
	}
	const gap, smallest, largest = 1.15, 7.8, 10.2
	most := int((f.width() + gap) / (smallest + gap))
	rows, inRow := balanced(len(boxes), most)
	side := math.Min(largest, (f.width()+gap)/float64(inRow)-gap)
	for range rows {
		n := min(inRow, len(boxes))
		f.Keep(side + 1 + f.scale.footer.lineHeight())
		f.stripRow(boxes[:n], side, gap)
		boxes = boxes[n:]
	}
	f.stripKey(key, rows == 1, float64(inRow)*(side+gap)-gap)
}

// balanced says in how many rows so many boxes stand of which most have room in
// one, and how many in each, so that none of the rows is a rest.
func balanced(boxes, most int) (rows, inRow int) {
	rows = (boxes + most - 1) / most
	return rows, (boxes + rows - 1) / max(1, rows)
}

// stripKey sets the key into the line of the labels of one row that is so wide.
func (f *Flow) stripKey(key string, one bool, width float64) {
	const labels = 34.0 // that the two of them may take
	s := f.scale.footer
	l := f.set(key, s, f.width(), 1)[0]
	if !one || s.width(l.units)+labels > width {
		f.Caption(key)
		return
	}
	f.put(l, s, f.left+(width-s.width(l.units))/2, f.y-1-s.lineHeight(), NewLine)
}

// DatedStrip sets boxes with the label of each below it.
func (f *Flow) DatedStrip(boxes []StripBox) {
	const side, gap = 8.6, 2.2
	s := f.scale.footer
	column := side
	for _, box := range boxes {
		column = max(column, s.width(f.set(box.Label, s, f.width(), 1)[0].units))
	}
	column += gap
	rows, inRow := balanced(len(boxes), max(1, int((f.width()+gap)/column)))
	for range rows {
		n := min(inRow, len(boxes))
		f.Keep(side + 0.6 + s.lineHeight())
		for i, box := range boxes[:n] {
			f.stripBox(box, f.left+float64(i)*column, side, joinLines(NewLine, i))
		}
		f.y += side + 0.6
		for i, box := range boxes[:n] {
			f.put(f.set(box.Label, s, column, 1)[0], s, f.left+float64(i)*column, f.y, joinCells(i))
		}
		f.y += s.lineHeight() + 1
		boxes = boxes[n:]
	}
}

func (f *Flow) stripRow(boxes []StripBox, side, gap float64) {
	for i, box := range boxes {
		f.stripBox(box, f.left+float64(i)*(side+gap), side, joinLines(NewLine, i))
	}
	f.y += side + 1
	s := f.scale.footer
	first, last := boxes[0].Label, boxes[len(boxes)-1].Label
	end := float64(len(boxes))*(side+gap) - gap
	firstLine := f.set(first, s, f.width()/2, 1)[0]
	f.put(firstLine, s, f.left, f.y, NewLine)
	if lastLine := f.set(last, s, f.width()/2, 1)[0]; len(boxes) > 1 {
		x := math.Max(end-s.width(lastLine.units), s.width(firstLine.units)+4)
		f.put(lastLine, s, f.left+x, f.y, NewCell)
	}
	f.y += s.lineHeight() + 1
}

// stripBox sets a box with its top left corner at x and the cursor; join is how
// it follows.
func (f *Flow) stripBox(box StripBox, x, side float64, join Join) {
	r := Rect{X: x, Y: f.y, W: side, H: side, Radius: 0.9, Stroke: 0.35, Ink: Black}
	s := f.scale.letter
	switch box.Mark {
	case Filled:
		r.Filled, r.Fill, r.Stroke = true, Black, 0
		s.ink = White
	case Dashed:
		r.Dashed = true
	case Light:
		r.Ink, r.Stroke = Rule, 0.2
		s.ink = Muted
	}
	if box.Ticked {
		r.Alt, r.Join = "✓", join
		f.add(r)
		at := func(x1, y1, x2, y2 float64) {
			f.add(Line{X1: x + x1*side, Y1: f.y + y1*side, X2: x + x2*side, Y2: f.y + y2*side, Width: 0.6, Ink: s.ink})
		}
		at(0.32, 0.52, 0.45, 0.65)
		at(0.45, 0.65, 0.69, 0.36)
		return
	}
	f.add(r)
	letter := f.set(box.Letter, s, side, 1)[0]
	f.put(letter, s, x+(side-s.width(letter.units))/2, f.y+(side-s.lineHeight())/2, join)
}
