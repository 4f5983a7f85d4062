package page

// HeadingWith sets a section's heading and goes on in the same line in the small
// size; where the line has no room for it, in the next. It takes less room than
// Heading does.
func (f *Flow) HeadingWith(text, beside string) {
	s, small := f.scale.heading, f.scale.caption
	lines := f.set(text, s, f.width(), 0)
	last := lines[len(lines)-1]
	f.Space(3)
	f.Keep(float64(len(lines))*s.lineHeight() + small.lineHeight())
	f.headed(func() {
		f.open(Heading2)
		f.lines(lines, s)
		f.shut()
		if beside == "" {
			return
		}
		rest := f.set(beside, small, f.width(), 0)
		x := f.left + s.width(last.units) + 3
		if len(rest) > 1 || x+small.width(rest[0].units) > f.right {
			f.lines(rest, small)
			return
		}
		// The letters of both stand on one line.
		f.put(rest[0], small, x, f.y-s.lineHeight()+s.baseline(0)-small.baseline(0), NewCell)
	})
}

// Blanks sets blanks to fill in by hand beside each other, in further rows where
// one has no room.
func (f *Flow) Blanks(blanks ...Blank) {
	w := formWriter{f: f, label: f.scale.caption, larger: f.scale.body.size / normalBody, left: f.left}
	rows := w.broken(blanks)
	height := blankHeight * w.larger
	f.Keep(float64(len(rows)) * height)
	for _, row := range rows {
		f.y += height
		w.row(row, NewLine)
	}
}
