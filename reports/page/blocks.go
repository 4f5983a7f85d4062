package page

// The sizes of blocks in millimetres in normal print.
const (
	blockHeight = 16.0
	blockWidth  = 44.0
	blockGap    = 5.0
	blockSize   = 26.0 // points
)

// Blocks sets rows of short blocks of letters and digits, each in a frame and
// large enough to be typed off the paper. They are read row by row, and stand
// on one page.
func (f *Flow) Blocks(rows ...[]string) {
	larger := f.scale.body.size / normalBody
	s := f.scale.figure
	s.size = blockSize * larger
	height, gap := blockHeight*larger, blockGap
	f.Keep(float64(len(rows)) * (height + gap))
	for _, row := range rows {
		width := min(blockWidth*larger, (f.width()-gap*float64(len(row)-1))/float64(len(row)))
		for i, block := range row {
			x, join := f.left+float64(i)*(width+gap), NewCell
			if i == 0 {
				join = NewLine
			}
			f.add(Rect{X: x, Y: f.y, W: width, H: height, Radius: 1, Stroke: 0.3, Ink: Rule})
			l := f.set(block, s, width, 1)[0]
			f.put(l, s, x+(width-s.width(l.units))/2, f.y+(height-s.lineHeight())/2, join)
		}
		f.y += height + gap
	}
}
