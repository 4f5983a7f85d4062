package page

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// tagNames are the names of the elements in a PDF.
var tagNames = [...]string{
	WholeDocument: "Document", Heading1: "H1", Heading2: "H2", ParagraphElement: "P",
	ListElement: "L", ListItem: "LI", ListLabel: "Lbl", ListBody: "LBody",
	TableElement: "Table", TableRow: "TR", TableHead: "TH", TableCell: "TD",
}

// content is a stretch of a page that belongs to an element: its page and its
// number there.
type content struct{ page, number int }

// tagger marks in the pages what belongs to which element.
type tagger struct {
	elements []Element
	contents [][]content // of each element
	onPage   [][]int     // of each page, the elements of its stretches by number
	element  int         // of the stretch that is open
	marked   bool        // whether one is open
}

func newTagger(doc Document) *tagger {
	return &tagger{elements: doc.Elements, contents: make([][]content, len(doc.Elements)), onPage: make([][]int, len(doc.Pages))}
}

// mark returns what is to be written before something of the element, or of
// none, on a page; "" where the stretch that is open goes on.
func (t *tagger) mark(element, page int) string {
	if t.marked && t.element == element {
		return ""
	}
	end := t.end()
	t.element, t.marked = element, true
	if element == 0 {
		return end + "/Artifact BMC"
	}
	number := len(t.onPage[page])
	t.onPage[page] = append(t.onPage[page], element)
	t.contents[element] = append(t.contents[element], content{page, number})
	return end + "/" + tagNames[t.elements[element].Kind] + " <</MCID " + strconv.Itoa(number) + ">> BDC"
}

// end is what ends the stretch that is open.
func (t *tagger) end() string {
	if !t.marked {
		return ""
	}
	t.marked = false
	return "EMC\n"
}

// spoken are the texts of the elements that a reader of the file could not take
// from the pages rightly: what is drawn as outlines, and boxes.
func spoken(doc Document) map[int]string {
	needed := make(map[int]*strings.Builder)
	for _, p := range doc.Pages {
		for _, op := range p.Ops {
			switch op := op.(type) {
			case GlyphRun:
				needed[op.Element] = &strings.Builder{}
			case Rect:
				if op.Alt != "" {
					needed[op.Element] = &strings.Builder{}
				}
			}
		}
	}
	if len(needed) == 0 {
		return nil
	}
	for _, p := range doc.Pages {
		for _, op := range p.Ops {
			said := saidBy(op)
			out := needed[said.element]
			if out == nil || said.text == "" {
				continue
			}
			if out.Len() > 0 {
				out.WriteString(said.join.between())
			}
			out.WriteString(said.text)
		}
	}
	texts := make(map[int]string, len(needed))
	for e, out := range needed {
		texts[e] = out.String()
	}
	return texts
}

// structure writes the tree of the elements and returns its root. An element's
// text stands on the element and never on its stretch of a page, where readers
// turn Arabic around a second time.
func (t *tagger) structure(o *objects, pages []int, doc Document) int {
	next, first := kids(t.elements)
	root, parents := o.reserve(), o.reserve()
	numbers := make([]int, len(t.elements))
	for i := range numbers {
		numbers[i] = o.reserve()
	}
	texts := spoken(doc)
	var out []byte
	for i, e := range t.elements {
		parent := root
		if i > 0 {
			parent = numbers[e.Parent]
		}
		out = append(out[:0], "<</S/"...)
		out = append(append(out, tagNames[e.Kind]...), "/P "...)
		out = appendReference(out, parent)
		if e.Kind == TableHead {
			out = append(out, "/A<</O/Table/Scope/Column>>"...)
		}
		if text := texts[i]; text != "" && i > 0 {
			out = append(append(out, "/ActualText"...), textString(text)...)
		}
		out = t.appendContents(out, i, pages)
		for kid := first[i]; kid > 0; kid = next[kid] {
			out = appendReference(out, numbers[kid])
		}
		out = append(out, "]>>"...)
		o.put(numbers[i], out)
	}
	o.put(root, fmt.Appendf(nil, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>",
		numbers[0], parents, len(t.onPage)))
	o.put(parents, t.parentTree(numbers))
	return root
}

// kids are, of each element, the first of those within it, and the next within
// the same; 0 is none.
func kids(elements []Element) (next, first []int) {
	next, first = make([]int, len(elements)), make([]int, len(elements))
	last := make([]int, len(elements))
	for i, e := range elements {
		switch {
		case i == 0:
		case last[e.Parent] == 0:
			first[e.Parent], last[e.Parent] = i, i
		default:
			next[last[e.Parent]], last[e.Parent] = i, i
		}
	}
	return next, first
}

// appendContents begins what an element is made of, with its stretches of the
// pages.
func (t *tagger) appendContents(out []byte, element int, pages []int) []byte {
	contents := t.contents[element]
	if len(contents) > 0 {
		out = appendReference(append(out, "/Pg "...), pages[contents[0].page])
	}
	out = append(out, "/K["...)
	for _, c := range contents {
		if c.page == contents[0].page {
			out = append(strconv.AppendInt(out, int64(c.number), 10), ' ')
			continue
		}
		out = fmt.Appendf(out, "<</Type/MCR/Pg %d 0 R/MCID %d>>", pages[c.page], c.number)
	}
	return out
}

// appendReference writes the number of another object.
func appendReference(out []byte, number int) []byte {
	return append(strconv.AppendInt(out, int64(number), 10), " 0 R "...)
}

// parentTree leads from the stretches of each page back to their elements.
func (t *tagger) parentTree(numbers []int) []byte {
	out := []byte("<</Nums[")
	for page, elements := range t.onPage {
		out = append(strconv.AppendInt(out, int64(page), 10), '[')
		for _, e := range elements {
			out = appendReference(out, numbers[e])
		}
		out = append(out, ']')
	}
	return append(out, "]>>"...)
}

// textString is a text as PDF has it outside of pages.
func textString(text string) string {
	bytes := []byte{0xfe, 0xff}
	for _, u := range utf16.Encode([]rune(text)) {
		bytes = append(bytes, byte(u>>8), byte(u))
	}
	return "<" + hex.EncodeToString(bytes) + ">"
}
