package page

// heading is the last that was set: its operations, none where it stays where it
// is, and its page and where it begins there.
type heading struct {
	from, to, page int
	top            float64
}

// headed notes that what set sets is a heading. At the top of a page it is as high
// as it can be, and is not moved.
func (f *Flow) headed(set func()) {
	h := heading{from: len(f.ops), page: len(f.pages), top: f.y}
	movable := !f.atTop()
	set()
	if movable {
		h.to = len(f.ops)
	}
	f.heading = h
}

// HeadingPage is the number of the page on which the last heading stands, from 1.
// It is known once something follows the heading.
func (f *Flow) HeadingPage() int { return f.heading.page + 1 }

// alone are the operations of the heading where nothing follows it on the page.
func (h heading) alone(f *Flow) []Op {
	if h.to == 0 || h.page != len(f.pages) || h.to != len(f.ops) {
		return nil
	}
	return append([]Op(nil), f.ops[h.from:h.to]...)
}

// moved puts operations that were on a page before so much further down.
func (f *Flow) moved(ops []Op, down float64) {
	for _, op := range ops {
		switch o := op.(type) {
		case TextRun:
			o.Y += down
			op = o
		case GlyphRun:
			o.Y += down
			op = o
		case Rect:
			o.Y += down
			op = o
		case Line:
			o.Y1, o.Y2 = o.Y1+down, o.Y2+down
			op = o
		}
		f.ops = append(f.ops, op)
	}
}
