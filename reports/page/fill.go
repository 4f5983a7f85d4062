package page

// filling is rows in columns beside each other, filled one after the other on every
// page, and what stands on one page with the last of them.
type filling struct {
	f       *Flow
	beside  int       // columns
	gap     float64   // between them
	head    float64   // height of the head of each
	heights []float64 // of the rows
	// keepLast rows at least stand on one page with what is so high, below them.
	keepLast int
	then     float64
	// set sets the rows from up to to in a column that begins at left.
	set func(from, to int, left float64)
}

// width of a column.
func (c filling) width() float64 {
	return (c.f.width() - c.gap*float64(c.beside-1)) / float64(c.beside)
}

// fill sets all rows. They begin where the cursor stands and go on where the page
// ends, with the columns of each page about as long as each other.
func (c filling) fill() {
	if len(c.heights) == 0 {
		return
	}
	c.f.Keep(c.head + c.heights[0])
	for from := 0; from < len(c.heights); {
		if from > 0 {
			c.f.newPage()
		}
		n, left := c.fits(from, 0), len(c.heights)-from
		if others := left - c.keepLast; others > 0 && c.fits(from, c.then) < left && c.keeps() {
			n = min(n, others)
		}
		c.part(from, from+n)
		from += n
	}
}

// ends says where columns end that are filled up to a limit.
func (c filling) ends(from, to int, limit float64) []int {
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
func (c filling) limit(below float64) float64 {
	const rounding = 0.01
	return c.f.room() - c.head - below - rounding
}

// keeps says whether a page has room for the last rows and what is below them.
func (c filling) keeps() bool {
	limit := c.limit(c.then) + c.f.y - c.f.top
	last := len(c.heights) - c.keepLast
	return limit > 0 && len(c.ends(last, len(c.heights), limit)) <= c.beside
}

// fits is how many rows this page has room for, and so much below them.
func (c filling) fits(from int, below float64) int {
	limit, n := c.limit(below), 1
	for from+n < len(c.heights) && c.heights[from+n] <= limit && len(c.ends(from, from+n+1, limit)) <= c.beside {
		n++
	}
	return n
}

// level says where the columns end that are as low as they can be.
func (c filling) level(from, to int) []int {
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
func (c filling) part(from, to int) {
	f := c.f
	top, bottom, left := f.y, f.y, f.left
	for _, end := range c.level(from, to) {
		f.y = top
		c.set(from, end, left)
		bottom = max(bottom, f.y)
		from, left = end, left+c.width()+c.gap
	}
	f.y = bottom
}
