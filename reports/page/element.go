package page

// Element is a part of a document as somebody hears it who does not see the
// pages: a heading, a table with its rows and cells, a paragraph. The blocks of
// a Flow make them; whatever text no block gives an element is a paragraph.
type Element struct {
	Kind ElementKind
	// Parent is the index of the element around it in Document.Elements; that of
	// the first, which is the document, is its own.
	Parent int
}

// ElementKind is what an Element is.
type ElementKind uint8

// The kinds of an Element.
const (
	WholeDocument ElementKind = iota
	Heading1
	Heading2
	ParagraphElement
	ListElement
	ListItem
	ListLabel
	ListBody
	TableElement
	TableRow
	TableHead
	TableCell
)

// open begins an element within the one that is open, unless what is set stands
// around the text.
func (f *Flow) open(kind ElementKind) {
	if f.furniture {
		return
	}
	f.element = f.newElement(kind, f.element)
	f.paragraph = 0
}

// shut ends the element that was begun last.
func (f *Flow) shut() {
	if f.furniture {
		return
	}
	f.element = f.elements[f.element].Parent
	f.paragraph = 0
}

func (f *Flow) newElement(kind ElementKind, parent int) int {
	f.elements = append(f.elements, Element{Kind: kind, Parent: parent})
	return len(f.elements) - 1
}

// elementOf is the element of what is set next. What stands around the text of a
// page belongs to none.
func (f *Flow) elementOf(join Join) int {
	switch {
	case f.furniture:
		return 0
	case f.element != 0:
		return f.element
	case join <= NewCell || f.paragraph == 0:
		f.paragraph = f.newElement(ParagraphElement, 0)
	}
	return f.paragraph
}

// add puts an operation on the page.
func (f *Flow) add(op Op) {
	switch o := op.(type) {
	case TextRun:
		o.Element = f.elementOf(o.Join)
		op = o
	case GlyphRun:
		o.Element = f.elementOf(o.Join)
		op = o
	case Rect:
		if o.Alt != "" {
			o.Element = f.elementOf(o.Join)
			op = o
		}
	}
	f.ops = append(f.ops, op)
}
