package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	chipGap    = Gap8
	chipInside = Gap16
	chipNumber = 6 // before the number in a chip
	chipsLeast = 240
)

// Choice shows a few options as chips, of which one is chosen; ← and → change
// it. They go on in further lines where one is full. It serves for filters too,
// each with how many it leaves. For more than five or six options, or long ones,
// use a Picker.
type Choice[T comparable] struct {
	mayChange
	takesKeys

	// OnChanged is called when the person chooses another option, never by
	// SetSelected.
	OnChanged func(T)

	options  []Option[T]
	counts   []int // how many there are of each, or nil
	selected int
	hovered  int // the chip under the pointer, or -1
	oneLine  bool
}

// NewChoice returns a choice with the first option chosen.
func NewChoice[T comparable](options []Option[T], onChanged func(T)) *Choice[T] {
	c := &Choice[T]{options: options, OnChanged: onChanged, hovered: -1}
	c.of = c
	c.ExtendBaseWidget(c)
	return c
}

// NewEither returns a choice between no and yes, each in words of its own.
func NewEither(no, yes string, onChanged func(bool)) *Choice[bool] {
	return NewChoice([]Option[bool]{{Label: no}, {Value: true, Label: yes}}, onChanged)
}

// Changes says that another choice changes the programme: see OnlyLook. Returns
// the choice.
func (c *Choice[T]) Changes() *Choice[T] {
	c.changes = true
	return c
}

// OnOneLine has it take the room for all chips on one line, as there are few. Returns
// the choice.
func (c *Choice[T]) OnOneLine() *Choice[T] {
	c.oneLine = true
	return c
}

// Selected returns what is chosen.
func (c *Choice[T]) Selected() T { return c.options[c.selected].Value }

// SetSelected chooses without calling OnChanged. A value that is not offered
// leaves the choice as it is.
func (c *Choice[T]) SetSelected(value T) {
	if i := indexOf(c.options, value); i >= 0 {
		c.selected = i
		c.Refresh()
	}
}

// SetCounts says how many there are of each option.
func (c *Choice[T]) SetCounts(counts ...int) {
	c.counts = counts
	c.Refresh()
}

func (c *Choice[T]) choose(i int) {
	if i < 0 || i >= len(c.options) || i == c.selected || c.Disabled() {
		return
	}
	changing(c)
	c.selected = i
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(c.Selected())
	}
}

// Tapped implements fyne.Tappable.
func (c *Choice[T]) Tapped(ev *fyne.PointEvent) {
	if cv := canvasOf(c); cv != nil && !c.Disabled() {
		cv.Focus(c)
	}
	if secondTap() {
		return
	}
	c.choose(c.chipAt(ev.Position))
}

// MouseIn implements desktop.Hoverable.
func (c *Choice[T]) MouseIn(ev *desktop.MouseEvent) { c.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (c *Choice[T]) MouseMoved(ev *desktop.MouseEvent) { c.setHovered(c.chipAt(ev.Position)) }

// MouseOut implements desktop.Hoverable.
func (c *Choice[T]) MouseOut() { c.setHovered(-1) }

func (c *Choice[T]) setHovered(i int) {
	if c.hovered != i {
		c.hovered = i
		c.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (c *Choice[T]) Cursor() desktop.Cursor { return cursorOver(c) }

// TypedRune implements fyne.Focusable.
func (c *Choice[T]) TypedRune(r rune) { passRune(c, r) }

// TypedKey implements fyne.Focusable.
func (c *Choice[T]) TypedKey(key *fyne.KeyEvent) {
	if c.repeats(key) {
		return
	}
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		c.choose(c.selected - 1)
	case fyne.KeyRight, fyne.KeyDown:
		c.choose(c.selected + 1)
	default:
		passKey(c, key)
	}
}

// number is how many there are of an option, as it is written.
func (c *Choice[T]) number(i int) string {
	if i >= len(c.counts) {
		return ""
	}
	return strconv.Itoa(c.counts[i])
}

// chipWidth is that of a chosen chip, so that none moves when another is chosen.
func (c *Choice[T]) chipWidth(i int) float32 {
	width := measure(c.options[i].Label, Scaled(roleItemName.size), styleSemiBold) + 2*chipInside
	if number := c.number(i); number != "" {
		width += chipNumber + measure(number, Scaled(roleItemName.size), styleSemiBold)
	}
	return width
}

// positions are where the chips stand in a space so wide.
func (c *Choice[T]) positions(width float32) []fyne.Position {
	positions := make([]fyne.Position, len(c.options))
	x, y := float32(0), float32(0)
	for i := range c.options {
		if x > 0 && x+c.chipWidth(i) > width+0.5 {
			x, y = 0, y+controlHeight()+chipGap
		}
		positions[i] = fyne.NewPos(x, y)
		x += c.chipWidth(i) + chipGap
	}
	return positions
}

func (c *Choice[T]) chipAt(at fyne.Position) int {
	for i, p := range c.positions(c.Size().Width) {
		if at.X >= p.X && at.X < p.X+c.chipWidth(i) && at.Y >= p.Y && at.Y < p.Y+controlHeight() {
			return i
		}
	}
	return -1
}

// HeightForWidth implements HeightForWidther.
func (c *Choice[T]) HeightForWidth(width float32) float32 {
	height := float32(0)
	for _, p := range c.positions(width) {
		height = max(height, p.Y+controlHeight())
	}
	return height
}

// leastSize is that of all chips on one line, or of a few where they are many,
// but never less than the widest.
func (c *Choice[T]) leastSize() fyne.Size {
	line, widest := -chipGap, float32(0)
	for i := range c.options {
		line += chipGap + c.chipWidth(i)
		widest = max(widest, c.chipWidth(i))
	}
	if c.oneLine {
		widest = line
	}
	width := max(widest, min(line, Scaled(chipsLeast)))
	return fyne.NewSize(width, c.HeightForWidth(max(width, c.Size().Width)))
}

// CreateRenderer implements fyne.Widget.
func (c *Choice[T]) CreateRenderer() fyne.WidgetRenderer {
	ring := newRing()
	chips := make([]*canvas.Rectangle, len(c.options))
	words := make([]*Text, len(c.options))
	objects := make([]fyne.CanvasObject, 0, 2*len(c.options)+1)
	for i := range c.options {
		chips[i] = canvas.NewRectangle(nil)
		words[i] = newRoleText(roleBody, "").Aligned(fyne.TextAlignCenter).Ellipsis()
		objects = append(objects, chips[i], words[i])
	}
	objects = append(objects, ring)
	return painted(paintedRenderer{
		widget:  c,
		objects: objects,
		minSize: c.leastSize,
		layout: func(size fyne.Size) {
			height := controlHeight()
			for i, p := range c.positions(size.Width) {
				width := min(c.chipWidth(i), size.Width)
				line := chips[i].StrokeWidth
				place(chips[i], p.X+line/2, p.Y+line/2, width-line, height-line)
				place(words[i], p.X+Gap8, p.Y, width-2*Gap8, height)
				if i == c.selected {
					const out = ringGap + ringWidth
					place(ring, p.X-out, p.Y-out, width+2*out, height+2*out)
				}
			}
		},
		paint: func() {
			for i := range chips {
				c.paintChip(i, chips[i], words[i])
			}
			paintRing(ring, c.focused)
			ring.CornerRadius = controlHeight()/2 + ringGap + ringWidth
		},
	})
}

func (c *Choice[T]) paintChip(i int, chip *canvas.Rectangle, words *Text) {
	fill, line, ink, number := ColorSurface, ColorLine, ColorText, ColorMuted
	words.role = roleBody
	switch {
	case i == c.selected:
		fill, line, ink, number = ColorChosen, ColorAccent, ColorOnChosen, ColorOnChosen
		words.role = roleItemName
	case c.Disabled():
		ink, number = ColorDisabled, ColorDisabled
	case i == c.hovered:
		fill = ColorHover
	}
	chip.FillColor, chip.StrokeColor, chip.StrokeWidth = Color(fill), Color(line), themeSize(sizeLine)
	chip.CornerRadius = (controlHeight() - chip.StrokeWidth) / 2
	words.color = ink
	spans := []Span{{Text: c.options[i].Label}}
	if n := c.number(i); n != "" {
		spans = []Span{{Text: c.options[i].Label + " "}, {Text: n, Color: number}}
	}
	words.SetSpans(spans...)
	words.Refresh()
}
