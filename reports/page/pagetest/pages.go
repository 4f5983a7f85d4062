// Package pagetest says what is wrong with the pages of a document, for tests of
// any document: it looks at the pages as they are drawn and knows nothing of what
// they are to say.
package pagetest

import (
	"alongside/reports/page"
)

// text is a stretch of a line, or a box to tick, and where it stands.
type text struct {
	left, top, right, bottom float64
	baseline                 float64
	said                     string
	join                     page.Join
	kind                     page.ElementKind
	element, page            int
	// around says that it stands above or below the text of the page, and again
	// that it was said on a page before.
	around, again bool
}

// textsOf are the texts of a page in reading order.
func textsOf(doc page.Document, number int) []text {
	ops := doc.Pages[number].Ops
	from, to := ruled(ops)
	var all []text
	for i, op := range ops {
		t := text{page: number, around: i < from || i > to}
		switch op := op.(type) {
		case page.TextRun:
			t.set(op.X, op.Y, op.Width, op.Size)
			t.said, t.join, t.element = op.Text, op.Join, op.Element
		case page.GlyphRun:
			t.set(op.X, op.Y, op.Width, op.Size)
			t.said, t.join, t.element = op.Text, op.Join, op.Element
		case page.Rect:
			if op.Alt == "" || op.H == 0 {
				continue
			}
			t.left, t.top, t.right, t.bottom, t.baseline = op.X, op.Y, op.X+op.W, op.Y+op.H, op.Y+op.H
			t.said, t.join, t.element = op.Alt, op.Join, op.Element
		default:
			continue
		}
		t.kind, t.again = doc.Elements[t.element].Kind, t.element == 0 && !t.around
		all = append(all, t)
	}
	return all
}

// set says where letters stand.
func (t *text) set(x, baseline, width, size float64) {
	const above, below = 0.68, 0.16 // of the size, without accents and tails
	em := size * page.Point
	t.left, t.right, t.baseline = x, x+width, baseline
	t.top, t.bottom = baseline-above*em, baseline+below*em
}

// ruled finds the rules under the head and over the foot of a page.
func ruled(ops []page.Op) (head, foot int) {
	head, foot = -1, len(ops)
	for i, op := range ops {
		if _, is := op.(page.Line); is {
			if head < 0 {
				head = i
			}
			foot = i
		}
	}
	return head, foot
}

// isHead tells whether something only heads what follows it.
func (t text) isHead() bool {
	switch t.kind {
	case page.Heading1, page.Heading2, page.TableHead:
		return true
	}
	return t.again
}
