package kit

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

const pieceSeparator = " · "

// Pieces shows short remarks, parted by dots, on a few lines. A piece stays
// whole: one that is longer than a line goes on in the next, and those for
// which there is no room are counted ("+2").
type Pieces struct {
	widget.BaseWidget

	pieces []Span
	lines  []*Text
	width  float32 // at which the lines were filled, or -1
}

// NewPieces returns an empty one with at most so many lines.
func NewPieces(lines int) *Pieces {
	p := &Pieces{width: -1}
	for range lines {
		p.lines = append(p.lines, newRoleText(rolePiece, "").Ellipsis())
	}
	p.ExtendBaseWidget(p)
	return p
}

// SetPieces replaces what is said.
func (p *Pieces) SetPieces(pieces ...Span) {
	if slices.Equal(p.pieces, pieces) {
		return
	}
	p.pieces, p.width = pieces, -1
	p.Refresh()
}

// Text returns what is said, in full.
func (p *Pieces) Text() string {
	var texts []string
	for _, s := range p.pieces {
		texts = append(texts, s.Text)
	}
	return strings.Join(texts, pieceSeparator)
}

// HeightForWidth implements HeightForWidther.
func (p *Pieces) HeightForWidth(width float32) float32 {
	p.fill(width)
	height := float32(0)
	for _, line := range p.lines {
		if line.Visible() {
			height += line.MinSize().Height
		}
	}
	return height
}

// fill puts the pieces on the lines.
func (p *Pieces) fill(width float32) {
	if p.width == width {
		return
	}
	p.width = width
	filled := breakPieces(p.pieces, len(p.lines), width, p.lines[0].measure)
	for i, line := range p.lines {
		if i >= len(filled) {
			line.Hide()
			continue
		}
		line.Show()
		line.SetSpans(filled[i]...)
	}
}

// CreateRenderer implements fyne.Widget.
func (p *Pieces) CreateRenderer() fyne.WidgetRenderer {
	objects := make([]fyne.CanvasObject, len(p.lines))
	for i, line := range p.lines {
		objects[i] = line
	}
	return painted(paintedRenderer{
		widget:  p,
		objects: objects,
		minSize: func() fyne.Size { return fyne.NewSize(Scaled(rolePiece.size)*4, Scaled(rolePiece.line)) },
		layout: func(size fyne.Size) {
			p.fill(size.Width)
			y := float32(0)
			for _, line := range p.lines {
				height := line.MinSize().Height
				place(line, 0, y, size.Width, height)
				y += height
			}
		},
		paint: func() { p.width = -1 }, // the text may have another size now
	})
}

// breakPieces shares the pieces out among so many lines.
func breakPieces(pieces []Span, lines int, width float32, measure func(Span, string) float32) [][]Span {
	b := &breaker{lines: lines, width: width, left: width, measure: measure}
	for i, s := range pieces {
		switch {
		case b.fits(s):
			b.add(s)
		case measure(s, s.Text) <= width && b.next():
			b.add(s)
		case len(b.line) > 0 && b.onLast():
			b.countRest(len(pieces) - i)
			return append(b.filled, b.line)
		default:
			b.addWords(s)
		}
	}
	if len(b.line) == 0 {
		return b.filled
	}
	return append(b.filled, b.line)
}

// breaker fills lines with pieces.
type breaker struct {
	lines       int
	width, left float32 // of a line, and what is free on this one
	measure     func(Span, string) float32
	filled      [][]Span
	line        []Span
}

// onLast reports whether there is no line after this one.
func (b *breaker) onLast() bool { return len(b.filled) == b.lines-1 }

// next goes on to the next line, if there is one.
func (b *breaker) next() bool {
	if b.onLast() {
		return false
	}
	b.filled, b.line, b.left = append(b.filled, b.line), nil, b.width
	return true
}

// parted is the piece as it stands on this line.
func (b *breaker) parted(s Span) Span {
	if len(b.line) > 0 {
		s.Text = pieceSeparator + s.Text
	}
	return s
}

func (b *breaker) fits(s Span) bool {
	s = b.parted(s)
	return b.measure(s, s.Text) <= b.left
}

func (b *breaker) add(s Span) {
	s = b.parted(s)
	b.line = append(b.line, s)
	b.left -= b.measure(s, s.Text)
}

// addWords adds a piece that is longer than a line word by word. The last line
// cuts what is too much.
func (b *breaker) addWords(s Span) {
	words := strings.Fields(s.Text)
	for len(words) > 0 {
		n := len(words)
		part := func() Span { return s.saying(strings.Join(words[:n], " ")) }
		for n > 0 && !b.fits(part()) {
			n--
		}
		switch {
		case b.onLast():
			n = len(words)
		case n == 0 && len(b.line) == 0:
			n = 1 // a word that no line is wide enough for
		}
		if n > 0 {
			b.add(part())
		}
		if words = words[n:]; len(words) > 0 {
			b.next()
		}
	}
}

// countRest ends the line with how many pieces have no room on it.
func (b *breaker) countRest(n int) {
	for {
		rest := Span{Text: "+" + strconv.Itoa(n)}
		if len(b.line) == 1 || b.fits(rest) {
			b.add(rest)
			return
		}
		last := b.line[len(b.line)-1]
		b.left += b.measure(last, last.Text)
		b.line = b.line[:len(b.line)-1]
		n++
	}
}
