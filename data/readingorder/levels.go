// Package readingorder says in which order the characters of a line stand from
// left to right: letters of some scripts are read from right to left, numbers
// and other letters among them are not. Paper and window ask it alike.
package readingorder

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// Levels tells for every character of a paragraph how deep it lies in text of
// the other direction: an even level is read from left to right, an odd one
// from right to left. This is the Unicode bidirectional algorithm without the
// explicit embeddings, which count as nothing. x/text has the same, but says
// of a number in an Arabic text only that it goes from left to right, not that
// it stands within the Arabic.
//
// A document goes from left to right, and so does every paragraph in it, unless
// all its letters are of the other direction: then its full stop stands where
// it ends. base is the level of the paragraph itself, 0 or 1.
func Levels(text []rune) (levels []uint8, base uint8) {
	levels = make([]uint8, len(text))
	if !slices.ContainsFunc(text, IsFromTheRight) {
		return levels, 0
	}
	b := newBidi(text)
	b.weak()
	b.brackets()
	b.neutral()
	for i, c := range b.classes {
		levels[b.at[i]] = b.base + above(b.base, c)
	}
	last := b.base
	seen := 0
	for i := range levels { // what is not seen goes with what is before it
		if seen < len(b.at) && b.at[seen] == i {
			last = levels[i]
			seen++
			continue
		}
		levels[i] = last
	}
	return levels, b.base
}

// IsFromTheRight tells whether a character makes the order of a text a question.
func IsFromTheRight(r rune) bool {
	if r < 0x590 {
		return false
	}
	switch ClassOf(r) {
	case bidi.R, bidi.AL, bidi.AN:
		return true
	}
	return false
}

// ClassOf is the class that the algorithm knows a character by.
func ClassOf(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// above is how much higher than the paragraph a class lies: rules I1 and I2.
func above(base uint8, c bidi.Class) uint8 {
	switch {
	case base == 0 && c == bidi.R, base == 1 && c != bidi.R:
		return 1
	case base == 0 && (c == bidi.EN || c == bidi.AN):
		return 2
	}
	return 0
}

// ordering is a paragraph without the characters that have no place in the
// order of it.
type ordering struct {
	text    []rune
	at      []int // where each stands in the paragraph
	classes []bidi.Class
	base    uint8
	outer   bidi.Class // of the paragraph itself
}

func newBidi(text []rune) *ordering {
	b := &ordering{base: 1, outer: bidi.R}
	for i, r := range text {
		c := ClassOf(r)
		switch c {
		case bidi.L:
			b.base, b.outer = 0, bidi.L
		case bidi.BN, bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF:
			continue
		case bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI:
			c = bidi.ON
		}
		b.text, b.at, b.classes = append(b.text, r), append(b.at, i), append(b.classes, c)
	}
	return b
}

// weak settles marks, numbers and what stands in and beside numbers: rules W1
// to W7.
func (b *ordering) weak() {
	c := b.classes
	previous, strong := b.outer, b.outer
	for i := range c {
		if c[i] == bidi.NSM {
			c[i] = previous
		}
		previous = c[i]
		switch {
		case c[i] == bidi.EN && strong == bidi.AL:
			c[i] = bidi.AN
		case isStrong(c[i]):
			strong = c[i]
		}
	}
	for i := range c {
		if c[i] == bidi.AL {
			c[i] = bidi.R
		}
		if i > 0 && i+1 < len(c) && c[i-1] == c[i+1] &&
			(c[i] == bidi.CS && (c[i-1] == bidi.EN || c[i-1] == bidi.AN) || c[i] == bidi.ES && c[i-1] == bidi.EN) {
			c[i] = c[i-1]
		}
	}
	b.settle(func(c bidi.Class) bool { return c == bidi.ET }, func(before, after bidi.Class) bidi.Class {
		if before == bidi.EN || after == bidi.EN {
			return bidi.EN
		}
		return bidi.ON
	})
	strong = b.outer
	for i := range c {
		switch c[i] {
		case bidi.ES, bidi.CS:
			c[i] = bidi.ON
		case bidi.EN:
			if strong == bidi.L {
				c[i] = bidi.L
			}
		case bidi.L, bidi.R:
			strong = c[i]
		}
	}
}

func isStrong(c bidi.Class) bool { return c == bidi.L || c == bidi.R || c == bidi.AL }

// settle gives every stretch of the classes the one that follows from what
// stands before and after it.
func (b *ordering) settle(is func(bidi.Class) bool, becomes func(before, after bidi.Class) bidi.Class) {
	c := b.classes
	for from := 0; from < len(c); from++ {
		if !is(c[from]) {
			continue
		}
		to := from
		for to < len(c) && is(c[to]) {
			to++
		}
		before, after := b.outer, b.outer
		if from > 0 {
			before = c[from-1]
		}
		if to < len(c) {
			after = c[to]
		}
		class := becomes(before, after)
		for i := from; i < to; i++ {
			c[i] = class
		}
		from = to
	}
}

// brackets lets both brackets of a pair go the same way: rule N0.
func (b *ordering) brackets() {
	type open struct {
		closing rune
		at      int
	}
	var stack []open
	var pairs [][2]int
	for i, r := range b.text {
		p, _ := bidi.LookupRune(r)
		if b.classes[i] != bidi.ON || !p.IsBracket() {
			continue
		}
		if p.IsOpeningBracket() {
			stack = append(stack, open{[]rune(bidi.ReverseString(string(r)))[0], i})
			continue
		}
		for j := len(stack) - 1; j >= 0; j-- {
			if stack[j].closing == r {
				pairs = append(pairs, [2]int{stack[j].at, i})
				stack = stack[:j]
				break
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return a[0] - b[0] })
	for _, pair := range pairs {
		if class, settled := b.within(pair[0], pair[1]); settled {
			b.setBracket(pair[0], class)
			b.setBracket(pair[1], class)
		}
	}
}

// setBracket settles a bracket and the marks that stand on it.
func (b *ordering) setBracket(i int, class bidi.Class) {
	b.classes[i] = class
	for i++; i < len(b.text) && ClassOf(b.text[i]) == bidi.NSM; i++ {
		b.classes[i] = class
	}
}

// within is the direction of a pair of brackets by what stands in it.
func (b *ordering) within(from, to int) (class bidi.Class, settled bool) {
	other := false
	for _, c := range b.classes[from+1 : to] {
		switch side(c) {
		case b.outer:
			return b.outer, true
		case bidi.L, bidi.R:
			other = true
		}
	}
	if !other {
		return 0, false
	}
	for i := from - 1; i >= 0; i-- {
		if c := side(b.classes[i]); c == bidi.L || c == bidi.R {
			return c, true
		}
	}
	return b.outer, true
}

// side is the direction for what stands beside a class; numbers count as R.
func side(c bidi.Class) bidi.Class {
	if c == bidi.EN || c == bidi.AN {
		return bidi.R
	}
	return c
}

// neutral lets spaces and signs go the way of what stands on both sides of
// them, else the paragraph's: rules N1 and N2.
func (b *ordering) neutral() {
	b.settle(func(c bidi.Class) bool {
		return c != bidi.L && c != bidi.R && c != bidi.EN && c != bidi.AN
	}, func(before, after bidi.Class) bidi.Class {
		if side(before) == side(after) {
			return side(before)
		}
		return b.outer
	})
}

// Visual is the order from left to right of what has the levels: rule L2.
func Visual(levels []uint8) []int {
	order := make([]int, len(levels))
	var highest uint8
	for i, l := range levels {
		order[i] = i
		highest = max(highest, l)
	}
	for level := highest; level > 0; level-- {
		for from := 0; from < len(order); from++ {
			to := from
			for to < len(order) && levels[order[to]] >= level {
				to++
			}
			slices.Reverse(order[from:to])
			from = to
		}
	}
	return order
}
