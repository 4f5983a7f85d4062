package page

// Columns sets a table in so many columns of rows beside each other, filled one
// after the other on every page. It begins where it stands and goes on where the
// page ends, with the columns of each page about as long as each other. Then
// stands under all of them.
func (f *Flow) Columns(beside int, t Table) {
	c := columnsWriter{f: f, t: t.withoutEmpty(), beside: beside}
	c.width = (f.width() - besideGap*float64(beside-1)) / float64(beside)
	if !c.measure() { // then no columns can end together
		f.Table(t)
		return
	}
	then := f.heightBelow(t.Then)
	f.Keep(c.head + c.heights[0])
	for from := 0; from < len(c.heights); {
		if from > 0 {
			f.newPage()
		}
		n, left := c.fits(from, 0), len(c.heights)-from
		if others := left - t.KeepLast; others > 0 && c.fits(from, then) < left && c.keeps(then) {
			n = min(n, others)
		}
		c.part(from, from+n)
		from += n
	}
	if t.Then != nil {
		t.Then()
	}
}

type columnsWriter struct {
	f           *Flow
	t           Table
	beside      int
	width, head float64 // of one column of rows, and the height of its head
	heights     []float64
}

// measure says how high the rows are, and whether there are any and a page has
// room for each.
func (c *columnsWriter) measure() bool {
	before := c.f.substitutes // are counted when the rows are drawn
	defer func() { c.f.substitutes = before }()
	fit := len(c.t.Rows) > 0
	c.f.within(c.f.left, c.f.left+c.width, func(f *Flow) {
		w := newTableWriter(f, c.t)
		c.head, c.t.widths = w.headHeight, w.widths
		for _, row := range c.t.Rows {
			height := w.rowHeight(w.setRow(row))
			c.heights = append(c.heights, height)
			fit = fit && height <= f.bottom-w.firstRowY()
		}
	})
	return fit
}

// ends says where columns of rows end that are filled up to a limit.
func (c *columnsWriter) ends(from, to int, limit float64) []int {
	var ends []int
	height := 0.0
	for i := from; i < to; i++ {
		if height > 0 && height+c.heights[i] > limit {
			ends, height = append(ends, i), 0
		}
		height += c.heights[i]
	}
	return append(ends, to)
}

// limit is how high the rows of a column can be on this page, with so much below
// them.
func (c *columnsWriter) limit(below float64) float64 {
	const rounding = 0.01
	if below > 0 {
		below += tableBelow
	}
	return c.f.room() - c.head - below - rounding
}

// keeps says whether a page has room for the last rows and so much below them.
func (c *columnsWriter) keeps(below float64) bool {
	limit := c.limit(below) + c.f.y - c.f.top
	last := len(c.heights) - c.t.KeepLast
	return limit > 0 && len(c.ends(last, len(c.heights), limit)) <= c.beside
}

// fits is how many rows this page has room for, and so much below them.
func (c *columnsWriter) fits(from int, below float64) int {
	limit, n := c.limit(below), 1
	for from+n < len(c.heights) && c.heights[from+n] <= limit && len(c.ends(from, from+n+1, limit)) <= c.beside {
		n++
	}
	return n
}

// level says where the columns end that are as low as they can be.
func (c *columnsWriter) level(from, to int) []int {
	const step = 1.0
	low := 0.0
	for _, height := range c.heights[from:to] {
		low += height / float64(c.beside)
	}
	for most := c.limit(0); ; low += step {
		ends := c.ends(from, to, min(low, most))
		if len(ends) <= c.beside || low > most {
			return ends
		}
	}
}

// part sets the rows from up to to on this page.
func (c *columnsWriter) part(from, to int) {
	f, part := c.f, c.t
	part.Then, part.KeepLast = nil, 0
	top, bottom, left := f.y, f.y, f.left
	for _, end := range c.level(from, to) {
		f.y = top
		part.Rows = c.t.Rows[from:end]
		f.within(left, left+c.width, func(f *Flow) { f.table(part) })
		bottom = max(bottom, f.y)
		from, left = end, left+c.width+besideGap
	}
	f.y = bottom
}
