package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Span is a stretch of a Text. The zero Color keeps the text's own colour.
type Span struct {
	Text   string
	Strong bool // semibold, or bold in a text that is semibold itself
	Color  fyne.ThemeColorName
	Marked bool // on a ground of its own, as with a marker pen
}

// Text is one line of the type scale. It follows the theme and the text
// scale, and where it has not the room it ends in an ellipsis.
type Text struct {
	widget.BaseWidget

	spans    []Span
	shorter  [][]Span // what is said where there is not the room for it all
	role     textRole
	color    fyne.ThemeColorName
	align    fyne.TextAlign
	ellipsis bool
	least    float32 // the size, at 100 %, that it is drawn at before it is cut; 0: its own
	small    bool    // it is drawn at that size

	full     float32 // the width at which nothing is cut, as last measured
	measured float32 // at what size of text that was; 0: not since it says this
}

// NewText returns a line of body text made of spans.
func NewText(spans ...Span) *Text {
	return newSpansText(roleBody, spans...)
}

func newRoleText(role textRole, text string) *Text {
	return newSpansText(role, Span{Text: text})
}

func newSpansText(role textRole, spans ...Span) *Text {
	t := &Text{role: role, color: role.color}
	t.spans = t.parts(spans)
	t.ExtendBaseWidget(t)
	return t
}

// Ellipsis lets the text be squeezed to a few letters: for names and whatever
// else may be long. Returns the text itself.
func (t *Text) Ellipsis() *Text {
	t.ellipsis = true
	return t
}

// Colored gives the text another colour role. Returns the text itself.
func (t *Text) Colored(role fyne.ThemeColorName) *Text {
	t.color = role
	return t
}

// Aligned sets where the text stands in a wider space. Returns the text itself.
func (t *Text) Aligned(align fyne.TextAlign) *Text {
	t.align = align
	return t
}

// SetText replaces what the line says.
func (t *Text) SetText(text string) { t.SetSpans(Span{Text: text}) }

// SetSpans replaces what the line says by several stretches.
func (t *Text) SetSpans(spans ...Span) { t.SetForms(spans) }

// SetTexts replaces what the line says, in several lengths; see SetForms.
func (t *Text) SetTexts(forms ...string) {
	spans := make([][]Span, len(forms))
	for i, text := range forms {
		spans[i] = []Span{{Text: text}}
	}
	t.SetForms(spans...)
}

// SetForms replaces what the line says, in several lengths, the longest first.
// The first for which there is the room is shown, so that no word is cut; where
// there is none, as much of the last as there is room for.
func (t *Text) SetForms(forms ...[]Span) {
	if len(forms) == 0 {
		forms = [][]Span{nil}
	}
	for i := range forms {
		forms[i] = t.parts(forms[i])
	}
	if slices.Equal(t.spans, forms[0]) && slices.EqualFunc(t.shorter, forms[1:], slices.Equal[[]Span]) {
		return
	}
	t.spans, t.shorter, t.measured = forms[0], forms[1:], 0
	t.Refresh()
}

// fitting is the longest form that has room in a width.
func (t *Text) fitting(width float32) []Span {
	if len(t.shorter) == 0 || t.FullWidth() <= width+0.5 {
		return t.spans
	}
	for _, form := range t.shorter {
		if t.widthOf(form) <= width+0.5 {
			return form
		}
	}
	return t.shorter[len(t.shorter)-1]
}

func (t *Text) widthOf(spans []Span) (width float32) {
	for _, s := range spans {
		width += t.measure(s, s.Text)
	}
	return width
}

// SetColor changes the colour role.
func (t *Text) SetColor(role fyne.ThemeColorName) {
	if t.color != role {
		t.color = role
		t.Refresh()
	}
}

// Text returns what the line says, in full.
func (t *Text) Text() string {
	var b strings.Builder
	for _, s := range t.spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// FullWidth is the width at which nothing is cut. Fyne asks for it at each
// frame, once for each thing that the text lies in.
func (t *Text) FullWidth() float32 {
	if size := Scaled(t.role.size); t.measured != size {
		small := t.small
		t.small = false
		t.full, t.measured = t.widthOf(t.spans), size
		t.small = small
	}
	return t.full
}

// size is that of its letters as they are drawn now.
func (t *Text) size() float32 {
	if t.small {
		return Scaled(t.least)
	}
	return Scaled(t.role.size)
}

func (t *Text) style(s Span) fyne.TextStyle {
	if !s.Strong {
		return t.role.style
	}
	if t.role.style == styleRegular {
		return styleSemiBold
	}
	return styleBold
}

func (t *Text) measure(s Span, text string) float32 {
	if t.role.figures && isFigure(text) {
		text = "0"
	}
	return measure(text, t.size(), t.style(s))
}

func isFigure(text string) bool { return len(text) == 1 && text[0] >= '0' && text[0] <= '9' }

// parts are the spans to draw: cleaned, and each figure on its own where
// figures are to be of one width.
func (t *Text) parts(spans []Span) []Span {
	spans = oneLineSpans(spans)
	if !t.role.figures {
		return spans
	}
	var parts []Span
	for _, s := range spans {
		begin := 0
		for i := range len(s.Text) {
			if isFigure(s.Text[i : i+1]) {
				parts = append(parts, s.saying(s.Text[begin:i]), s.saying(s.Text[i:i+1]))
				begin = i + 1
			}
		}
		parts = append(parts, s.saying(s.Text[begin:]))
	}
	return parts
}

// saying is a stretch that looks the same and says something else.
func (s Span) saying(text string) Span {
	s.Text = text
	return s
}

// oneLineSpans cleans each span but keeps one space at its ends, which parts
// it from its neighbours.
func oneLineSpans(spans []Span) []Span {
	clean := make([]Span, 0, len(spans))
	for i, s := range spans {
		text := OneLine(s.Text)
		if i > 0 && text != "" && strings.HasPrefix(s.Text, " ") {
			text = " " + text
		}
		if i < len(spans)-1 && strings.HasSuffix(s.Text, " ") {
			text += " "
		}
		s.Text = text
		clean = append(clean, s)
	}
	return clean
}

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t}
	r.Refresh()
	return r
}

type textRenderer struct {
	text  *Text
	shown []Span // the form that is drawn
	parts []fyne.CanvasObject
	marks []*canvas.Rectangle // behind those parts that are marked, in their order
	all   []fyne.CanvasObject
}

func (r *textRenderer) Destroy() {}

func (r *textRenderer) Objects() []fyne.CanvasObject { return r.all }

func (r *textRenderer) MinSize() fyne.Size {
	width := r.text.FullWidth()
	if r.text.ellipsis {
		width = min(width, r.text.size()*4)
	}
	return fyne.NewSize(width, Scaled(r.text.role.line))
}

// Layout sets the spans side by side, cut where the room ends.
func (r *textRenderer) Layout(size fyne.Size) {
	small := r.text.least > 0 && r.text.FullWidth() > size.Width+0.5
	if form := r.text.fitting(size.Width); small != r.text.small || !slices.Equal(form, r.shown) {
		r.text.small = small
		r.show(form)
	}
	widths := make([]float32, len(r.parts))
	total, left := float32(0), size.Width
	for i, s := range r.shown {
		part := r.parts[i].(*canvas.Text)
		shown := s.Text
		if left <= 0 {
			shown = ""
		}
		widths[i] = r.text.measure(s, shown)
		if widths[i] > left+0.5 {
			shown = cutToWidth(s.Text, left, r.text.size(), r.text.style(s))
			widths[i] = left
		}
		if shown = inSightOrder(shown); part.Text != shown {
			part.Text = shown
			part.Refresh()
		}
		left -= widths[i]
		total += widths[i]
	}
	x := r.flush()
	switch r.text.align {
	case fyne.TextAlignCenter:
		x = max(0, (size.Width-total)/2)
	case fyne.TextAlignTrailing:
		x = max(0, size.Width-total)
	}
	marked := 0
	for i, part := range r.parts {
		part.Move(fyne.NewPos(x, 0))
		part.Resize(fyne.NewSize(widths[i], size.Height))
		if r.shown[i].Marked {
			r.mark(r.marks[marked], x, widths[i], size.Height)
			marked++
		}
		x += widths[i]
	}
}

// mark lays a ground behind a part, a little wider than its letters.
func (r *textRenderer) mark(ground *canvas.Rectangle, x, width, height float32) {
	line := min(height, Scaled(r.text.role.line))
	ground.Hidden = width <= 0
	place(ground, x-markReach, (height-line)/2, width+2*markReach, line)
}

// markReach is how far the ground of a marked part goes beyond it.
const markReach = 1

// Refresh implements fyne.WidgetRenderer.
func (r *textRenderer) Refresh() {
	r.show(r.text.fitting(r.text.Size().Width))
	r.Layout(r.text.Size())
	for _, part := range r.parts {
		part.Refresh()
	}
}

// show makes the parts those of a form.
func (r *textRenderer) show(form []Span) {
	r.shown = form
	for len(r.parts) < len(form) {
		r.parts = append(r.parts, canvas.NewText("", nil))
	}
	r.parts = r.parts[:len(form)]
	for i, s := range form {
		part := r.parts[i].(*canvas.Text)
		role := r.text.color
		switch {
		case s.Color != "":
			role = s.Color
		case s.Marked:
			role = ColorOnMarker
		}
		part.Color = Color(role)
		part.TextSize = r.text.size()
		part.TextStyle = r.text.style(s)
		if r.text.role.figures {
			part.Alignment = fyne.TextAlignCenter
		}
	}
	r.ground(form)
}

// ground makes what lies behind the parts of a form that are marked.
func (r *textRenderer) ground(form []Span) {
	r.marks = r.marks[:0]
	r.all = r.parts
	for _, s := range form {
		if !s.Marked {
			continue
		}
		ground := canvas.NewRectangle(Color(ColorMarker))
		ground.CornerRadius = radius / 2
		r.marks = append(r.marks, ground)
	}
	if len(r.marks) == 0 {
		return
	}
	r.all = make([]fyne.CanvasObject, 0, len(r.marks)+len(r.parts))
	for _, ground := range r.marks {
		r.all = append(r.all, ground)
	}
	r.all = append(r.all, r.parts...)
}

// flush is how far figures of one width go to the left, so that a narrow first
// one stands on the edge of what is above and below.
func (r *textRenderer) flush() float32 {
	if !r.text.role.figures {
		return 0
	}
	for _, s := range r.shown {
		if s.Text != "" {
			own := measure(s.Text, r.text.size(), r.text.style(s))
			return (own - r.text.measure(s, s.Text)) / 2
		}
	}
	return 0
}

func measure(text string, size float32, style fyne.TextStyle) float32 {
	if text == "" {
		return 0
	}
	return fyne.MeasureText(inSightOrder(text), size, style).Width
}

// cutToWidth returns as much of the text as fits, with an ellipsis.
func cutToWidth(text string, width, size float32, style fyne.TextStyle) string {
	runes := []rune(text)
	low, high := 0, len(runes) // low fits (or nothing does), high does not
	for high-low > 1 {
		mid := (low + high) / 2
		if measure(string(runes[:mid])+"…", size, style) <= width {
			low = mid
		} else {
			high = mid
		}
	}
	return strings.TrimRight(string(runes[:low]), " ") + "…"
}
