package page

import (
	"fmt"
	"strings"
)

// bookmark leads to a heading.
type bookmark struct {
	text     string
	page     int
	y        float64 // of the top of its letters
	within   []int   // those of the headings under it
	inside   int     // the heading that it is under
	topLevel bool
}

// bookmarksOf are the document's headings.
func bookmarksOf(doc Document) []bookmark {
	var marks []bookmark
	of := make(map[int]int) // the bookmark of a heading
	last := -1              // of the first level
	for page, p := range doc.Pages {
		for _, op := range p.Ops {
			said := saidBy(op)
			kind := doc.Elements[said.element].Kind
			if said.text == "" || kind != Heading1 && kind != Heading2 {
				continue
			}
			if i, begun := of[said.element]; begun {
				marks[i].text += said.join.between() + said.text
				continue
			}
			i := len(marks)
			of[said.element] = i
			m := bookmark{text: said.text, page: page, y: topOf(op), topLevel: kind == Heading1 || last < 0, inside: last}
			switch {
			case kind == Heading1:
				last = i
			case last >= 0:
				marks[last].within = append(marks[last].within, i)
			}
			marks = append(marks, m)
		}
	}
	return marks
}

// topOf is where the letters of a text begin.
func topOf(op Op) float64 {
	switch op := op.(type) {
	case TextRun:
		return op.Y - op.Size*Point
	case GlyphRun:
		return op.Y - op.Size*Point
	}
	return 0
}

// outline writes the bookmarks and returns their root, 0 where there are none.
func outline(o *objects, pages []int, doc Document) int {
	marks := bookmarksOf(doc)
	if len(marks) == 0 {
		return 0
	}
	_, height := doc.Size()
	root := o.reserve()
	numbers := make([]int, len(marks))
	var top []int
	for i, m := range marks {
		numbers[i] = o.reserve()
		if m.topLevel {
			top = append(top, i)
		}
	}
	for _, row := range append([][]int{top}, within(marks)...) {
		for n, i := range row {
			m := marks[i]
			parent := root
			if !m.topLevel {
				parent = numbers[m.inside]
			}
			out := fmt.Appendf(nil, "<</Title%s/Parent %d 0 R/Dest[%d 0 R/XYZ null %.2f null]",
				textString(strings.ReplaceAll(m.text, "\n", " ")), parent, pages[m.page], (height-m.y)/Point)
			if n > 0 {
				out = fmt.Appendf(out, "/Prev %d 0 R", numbers[row[n-1]])
			}
			if n+1 < len(row) {
				out = fmt.Appendf(out, "/Next %d 0 R", numbers[row[n+1]])
			}
			if w := m.within; len(w) > 0 {
				out = fmt.Appendf(out, "/First %d 0 R/Last %d 0 R/Count %d", numbers[w[0]], numbers[w[len(w)-1]], len(w))
			}
			o.put(numbers[i], append(out, ">>"...))
		}
	}
	o.put(root, fmt.Appendf(nil, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>",
		numbers[top[0]], numbers[top[len(top)-1]], len(marks)))
	return root
}

// within are the bookmarks under each of the first level.
func within(marks []bookmark) [][]int {
	var rows [][]int
	for _, m := range marks {
		rows = append(rows, m.within)
	}
	return rows
}
