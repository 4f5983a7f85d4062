package page

// Columns sets a table in so many columns of rows beside each other. Then stands
// under all of them.
func (f *Flow) Columns(beside int, t Table) {
	whole := t
	t = t.withoutEmpty()
	c := filling{f: f, beside: beside, gap: besideGap, keepLast: t.KeepLast}
	fit := len(t.Rows) > 0  // and a page has room for each of them
	before := f.substitutes // are counted when the rows are drawn
	f.within(f.left, f.left+c.width(), func(f *Flow) {
		w := newTableWriter(f, t)
		c.head, t.widths = w.headHeight, w.widths
		for _, row := range t.Rows {
			height := w.rowHeight(w.setRow(row))
			c.heights = append(c.heights, height)
			fit = fit && height <= f.bottom-w.firstRowY()
		}
	})
	f.substitutes = before
	if !fit { // then no columns can end together
		f.Table(whole)
		return
	}
	if c.then = f.heightBelow(t.Then); c.then > 0 {
		c.then += tableBelow
	}
	width := c.width()
	c.set = func(from, to int, left float64) {
		part := t
		part.Rows, part.Then, part.KeepLast = t.Rows[from:to], nil, 0
		f.within(left, left+width, func(f *Flow) { f.table(part) })
	}
	c.fill()
	if t.Then != nil {
		t.Then()
	}
}
