package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Paragraph is text that wraps to the width it is given. Line breaks in the
// text stay.
type Paragraph struct {
	widget.BaseWidget

	text  string
	role  textRole
	color fyne.ThemeColorName
	align fyne.TextAlign
	last  wrapped
}

// wrapped is a text in lines: a layout asks for the same lines many times, and
// measuring every word is what takes its time.
type wrapped struct {
	text        string
	width, size float32
	lines       []string
}

// NewParagraph returns wrapping body text.
func NewParagraph(text string) *Paragraph { return newRoleParagraph(roleBody, text) }

// BigParagraph is wrapping text in 20 bold, for something to be copied by hand.
func BigParagraph(text string) *Paragraph { return newRoleParagraph(roleSection, text) }

// StrongParagraph is wrapping text in semibold, for what matters most in a table.
func StrongParagraph(text string) *Paragraph { return newRoleParagraph(roleItemName, text) }

// MutedParagraph is wrapping text in the muted colour.
func MutedParagraph(text string) *Paragraph { return newRoleParagraph(roleMuted, text) }

// CaptionParagraph is a wrapping hint, 14 muted.
func CaptionParagraph(text string) *Paragraph { return newRoleParagraph(roleCaption, text) }

func newRoleParagraph(role textRole, text string) *Paragraph {
	p := &Paragraph{text: text, role: role, color: role.color}
	p.ExtendBaseWidget(p)
	return p
}

// Colored gives the paragraph another colour role. Returns the paragraph.
func (p *Paragraph) Colored(role fyne.ThemeColorName) *Paragraph {
	p.color = role
	return p
}

// Aligned sets where lines stand. Returns the paragraph.
func (p *Paragraph) Aligned(align fyne.TextAlign) *Paragraph {
	p.align = align
	return p
}

// SetText replaces the text.
func (p *Paragraph) SetText(text string) {
	if p.text != text {
		p.text = text
		p.Refresh()
	}
}

// Text returns the text.
func (p *Paragraph) Text() string { return p.text }

// HeightForWidth implements HeightForWidther.
func (p *Paragraph) HeightForWidth(width float32) float32 {
	return float32(len(p.lines(width))) * Scaled(p.role.line)
}

// lines breaks the text for a width; at least one line.
func (p *Paragraph) lines(width float32) []string {
	size := Scaled(p.role.size)
	width = max(width, size*4) // rather past the edge than a column of letters
	if l := p.last; l.lines != nil && l.text == p.text && l.width == width && l.size == size {
		return l.lines
	}
	var lines []string
	for paragraph := range strings.Lines(p.text) {
		lines = append(lines, wrapWords(OneLine(paragraph), width, size, p.role.style)...)
	}
	if len(lines) == 0 {
		lines = []string{""}
	}
	p.last = wrapped{p.text, width, size, lines}
	return lines
}

// wrapWords fills lines word by word; a word wider than a line is cut.
func wrapWords(text string, width, size float32, style fyne.TextStyle) []string {
	var lines []string
	line := ""
	for word := range strings.SplitSeq(text, " ") {
		joined := word
		if line != "" {
			joined = line + " " + word
		}
		if measure(joined, size, style) <= width {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for measure(word, size, style) > width {
			head := headToWidth(word, width, size, style)
			if head == word {
				break
			}
			lines = append(lines, head)
			word = word[len(head):]
		}
		line = word
	}
	return append(lines, line)
}

// headToWidth returns the beginning of a word that fits, at least one letter.
func headToWidth(word string, width, size float32, style fyne.TextStyle) string {
	runes := []rune(word)
	low, high := 1, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid]), size, style) <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return string(runes[:low])
}

// CreateRenderer implements fyne.Widget.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	return &paragraphRenderer{paragraph: p}
}

type paragraphRenderer struct {
	paragraph *Paragraph
	lines     []fyne.CanvasObject
}

func (r *paragraphRenderer) Destroy() {}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.lines }

// MinSize is as narrow as a few letters and, once the width is known, as high
// as the lines need.
func (r *paragraphRenderer) MinSize() fyne.Size {
	p := r.paragraph
	least := Scaled(p.role.size) * 6
	if width := p.Size().Width; width > 0 {
		return fyne.NewSize(least, p.HeightForWidth(width))
	}
	return fyne.NewSize(least, Scaled(p.role.line))
}

// Layout breaks the text anew.
func (r *paragraphRenderer) Layout(size fyne.Size) {
	p := r.paragraph
	texts := p.lines(size.Width)
	for len(r.lines) < len(texts) {
		r.lines = append(r.lines, canvas.NewText("", nil))
	}
	r.lines = r.lines[:len(texts)]
	height := Scaled(p.role.line)
	for i, text := range texts {
		line := r.lines[i].(*canvas.Text)
		line.Text = inSightOrder(text)
		line.TextSize = Scaled(p.role.size)
		line.TextStyle = p.role.style
		line.Alignment = p.align
		line.Color = Color(p.color)
		line.Move(fyne.NewPos(0, float32(i)*height))
		line.Resize(fyne.NewSize(size.Width, height))
		line.Refresh()
	}
}

// Refresh implements fyne.WidgetRenderer.
func (r *paragraphRenderer) Refresh() {
	r.Layout(r.paragraph.Size())
	canvas.Refresh(r.paragraph)
}
