package page

// Together keeps on one page what set sets: where this page has not enough room
// for all of it, it begins on the next. What no page has room for begins where it
// stands.
func (f *Flow) Together(set func()) {
	before := *f
	set()
	if len(f.pages) == len(before.pages) || before.atTop() {
		return
	}
	*f = before
	f.newPage()
	fresh := len(f.pages)
	set()
	if len(f.pages) > fresh {
		*f = before
		set()
	}
}

// IfRoom sets what set sets where this page has the room for it, else nothing. It
// reports whether it did.
func (f *Flow) IfRoom(set func()) bool {
	before := *f
	set()
	if len(f.pages) == len(before.pages) {
		return true
	}
	*f = before
	return false
}

// AtFoot sets what set sets at the foot of the page: of this one where there is
// room for all of it, else of the next.
func (f *Flow) AtFoot(set func()) {
	if f.trial { // wherever it stands, it is as high
		set()
		return
	}
	f.Together(func() {
		before := *f
		set()
		height := f.y - before.y
		if len(f.pages) != len(before.pages) || height > before.room() {
			return
		}
		*f = before
		f.y = f.bottom - height
		set()
	})
}

// Fewest sets the first of so many ways that needs the fewest pages.
func (f *Flow) Fewest(ways int, set func(way int)) {
	before := *f
	best, fewest := 0, 0
	for way := range ways {
		*f = before
		set(way)
		turned := len(f.pages) - len(before.pages)
		if turned == 0 {
			return
		}
		if way == 0 || turned < fewest {
			best, fewest = way, turned
		}
	}
	*f = before
	set(best)
}

// heightBelow is how much of a page something takes below something else, more
// than a page where it goes on to others.
func (f *Flow) heightBelow(set func()) float64 {
	if set == nil {
		return 0
	}
	before := *f
	f.trial = true
	f.newPage()
	f.y++ // at the top of a page no room is left above it
	top, pages := f.y, len(f.pages)
	set()
	height := f.y - top + float64(len(f.pages)-pages)*(f.bottom-f.top)
	*f = before
	return height
}
