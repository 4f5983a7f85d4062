package page

import "strings"

// Text reads a document out: one line for each line or row, tabs between
// cells, a form feed between pages.
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
	for _, op := range p.Ops {
		said := saidBy(op)
		if said.text == "" {
			continue
		}
		if !first {
			out.WriteString(said.join.between())
		}
		first = false
		out.WriteString(said.text)
	}
}

// said is what an operation says, and where it belongs.
type said struct {
	text    string
	join    Join
	element int
}

func saidBy(op Op) said {
	switch op := op.(type) {
	case TextRun:
		return said{op.Text, op.Join, op.Element}
	case GlyphRun:
		return said{op.Text, op.Join, op.Element}
	case Rect:
		return said{op.Alt, op.Join, op.Element}
	}
	return said{}
}

// between is what stands between a text and the one before it.
func (j Join) between() string {
	return [...]string{NewLine: "\n", NewCell: "\t", NewWord: " ", SameWord: ""}[j]
}
