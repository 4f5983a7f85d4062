package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Choice shows a few options side by side, of which one is chosen; ← and →
// change it. For more than five or six options, or long ones, use a Picker.
type Choice struct {
	widget.BaseWidget
	takesKeys

	// OnChanged is called when the person chooses another option, never by
	// SetSelected.
	OnChanged func(i int)

	options  []string
	selected int
}

// NewChoice returns a choice with the first option chosen.
func NewChoice(options []string, onChanged func(i int)) *Choice {
	c := &Choice{options: options, OnChanged: onChanged}
	c.of = c
	c.ExtendBaseWidget(c)
	return c
}

// Selected returns the index of what is chosen.
func (c *Choice) Selected() int { return c.selected }

// SetSelected chooses without calling OnChanged.
func (c *Choice) SetSelected(i int) {
	c.selected = i
	c.Refresh()
}

func (c *Choice) choose(i int) {
	if i < 0 || i >= len(c.options) || i == c.selected {
		return
	}
	changing(c)
	c.SetSelected(i)
	if c.OnChanged != nil {
		c.OnChanged(i)
	}
}

// Tapped implements fyne.Tappable.
func (c *Choice) Tapped(ev *fyne.PointEvent) {
	if cv := canvasOf(c); cv != nil {
		cv.Focus(c)
	}
	if secondTap() {
		return
	}
	x := float32(0)
	for i, w := range c.widths(c.Size().Width) {
		if x += w; ev.Position.X < x {
			c.choose(i)
			return
		}
	}
}

// Cursor implements desktop.Cursorable.
func (c *Choice) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedRune implements fyne.Focusable.
func (c *Choice) TypedRune(r rune) { passRune(c, r) }

// TypedKey implements fyne.Focusable.
func (c *Choice) TypedKey(key *fyne.KeyEvent) {
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

// widths gives each option its words' width and an equal share of the rest.
func (c *Choice) widths(width float32) []float32 {
	widths := make([]float32, len(c.options))
	for i, option := range c.options {
		widths[i] = measure(option, Scaled(roleItemName.size), styleSemiBold) + 2*Gap16
		width -= widths[i]
	}
	for i := range widths {
		widths[i] += width / float32(len(widths))
	}
	return widths
}

func (c *Choice) leastWidth() float32 {
	least := float32(0)
	for _, option := range c.options {
		least += measure(option, Scaled(roleItemName.size), styleSemiBold) + 2*Gap16
	}
	return least
}

// CreateRenderer implements fyne.Widget.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	frame, ring := canvas.NewRectangle(nil), newRing()
	objects := []fyne.CanvasObject{frame}
	fills := make([]*canvas.Rectangle, len(c.options))
	words := make([]*Text, len(c.options))
	for i, option := range c.options {
		fills[i] = canvas.NewRectangle(nil)
		words[i] = newRoleText(roleBody, option).Aligned(fyne.TextAlignCenter).Ellipsis()
		objects = append(objects, fills[i], words[i])
	}
	objects = append(objects, ring)
	return painted(paintedRenderer{
		widget:  c,
		objects: objects,
		minSize: func() fyne.Size { return fyne.NewSize(c.leastWidth(), controlHeight()) },
		layout: func(size fyne.Size) {
			place(frame, 0, 0, size.Width, size.Height)
			placeRing(ring, size)
			x := float32(0)
			for i, w := range c.widths(size.Width) {
				place(fills[i], x, 0, w, size.Height)
				place(words[i], x+Gap4, 0, w-2*Gap4, size.Height)
				x += w
			}
		},
		paint: func() {
			frame.FillColor = Color(ColorSurface)
			frame.StrokeColor, frame.StrokeWidth = Color(ColorLine), themeSize(sizeLine)
			frame.CornerRadius = radius
			for i := range words {
				chosen := i == c.selected
				words[i].role, words[i].color = roleBody, ColorText
				fills[i].FillColor, fills[i].StrokeWidth = Color(ColorNone), 0
				if chosen {
					words[i].role, words[i].color = roleItemName, ColorOnAccentSoft
					fills[i].FillColor = Color(ColorAccentSoft)
					fills[i].StrokeColor, fills[i].StrokeWidth = Color(ColorAccent), max(1, 1.5*themeSize(sizeLine))
				}
				fills[i].CornerRadius = radius
				words[i].Refresh()
			}
			paintRing(ring, c.focused)
		},
	})
}
