package page

import "strings"

// Text reads a document out: one line for each line or row, tabs between
// cells, a form feed between pages. It is what people who cannot see the
// pages are given, because PDFs of this kind carry no tags, and what tests
// read.
func Text(doc Document) string {
	var out strings.Builder
	for i, p := range doc.Pages {
		if i > 0 {
			out.WriteString("\f")
		}
		p.read(&out)
		out.WriteString("\n")
	}
	return out.String()
}

func (p Page) read(out *strings.Builder) {
	first := true
	say := func(text string, join Join) {
		if !first {
			out.WriteString([...]string{NewLine: "\n", NewCell: "\t", NewWord: " ", SameWord: ""}[join])
		}
		first = false
		out.WriteString(text)
	}
	for _, op := range p.Ops {
		switch op := op.(type) {
		case TextRun:
			say(op.Text, op.Join)
		case GlyphRun:
			say(op.Text, op.Join)
		case Rect:
			if op.Alt != "" {
				say(op.Alt, op.Join)
			}
		}
	}
}
