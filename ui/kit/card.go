package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// NewCard is one of a few ways to go on: what it is, a line about it, and its
// button. The strong one stands out; its button should be the Primary.
func NewCard(title, text string, strong bool, button *Button) *Panel {
	words := VStack(0, BigParagraph(title), MutedParagraph(text))
	p := NewPanel(Pad(Gap16+Gap4, HStack(Gap16, Grow(words), button)), nil)
	p.radius, p.strong = radiusLarge, strong
	return p
}

// Panel is a surface with a border. With something to do on a tap it takes the
// focus too.
type Panel struct {
	mayChange
	takesKeys

	OnTapped func()
	// OnRune, if set, receives letters while the panel has the focus.
	OnRune func(rune)
	// OnKey, if set, sees each key first; true: done with.
	OnKey func(*fyne.KeyEvent) bool

	content fyne.CanvasObject
	radius  float32
	strong  bool
	soft    bool
	hovered bool
}

// NewPanel returns a surface round its content, which brings its own padding.
// A nil onTapped makes it a mere surface.
func NewPanel(content fyne.CanvasObject, onTapped func()) *Panel {
	p := &Panel{content: content, OnTapped: onTapped, radius: radius}
	p.of = p
	p.ExtendBaseWidget(p)
	return p
}

// NewSoftPanel is a mere surface in the soft accent colour, for a sentence that
// sums up what stands around it.
func NewSoftPanel(content fyne.CanvasObject) *Panel {
	p := NewPanel(content, nil)
	p.soft = true
	return p
}

// Changes says that a tap changes the programme: see OnlyLook. Returns the panel.
func (p *Panel) Changes() *Panel {
	p.changes = true
	return p
}

// Disabled reports true for a mere surface, so that Tab passes it by.
func (p *Panel) Disabled() bool { return p.OnTapped == nil || p.mayChange.Disabled() }

// SetStrong gives the panel the accent border or takes it away.
func (p *Panel) SetStrong(strong bool) {
	p.strong = strong
	p.Refresh()
}

// HeightForWidth implements HeightForWidther.
func (p *Panel) HeightForWidth(width float32) float32 { return heightAt(p.content, width) }

// Tapped implements fyne.Tappable.
func (p *Panel) Tapped(*fyne.PointEvent) {
	if !secondTap() {
		p.press()
	}
}

func (p *Panel) press() {
	if !p.Disabled() {
		p.OnTapped()
	}
}

// MouseIn implements desktop.Hoverable.
func (p *Panel) MouseIn(*desktop.MouseEvent) {
	p.hovered = !p.Disabled()
	p.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (p *Panel) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *Panel) MouseOut() {
	p.hovered = false
	p.Refresh()
}

// TypedRune implements fyne.Focusable.
func (p *Panel) TypedRune(r rune) {
	if p.OnRune != nil {
		p.OnRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (p *Panel) TypedKey(key *fyne.KeyEvent) {
	switch {
	case p.repeats(key), p.OnKey != nil && p.OnKey(key):
		return
	case isEnter(key) || key.Name == fyne.KeySpace:
		p.press()
		return
	}
	passKey(p, key)
}

// CreateRenderer implements fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	box, ring := canvas.NewRectangle(nil), newRing()
	return painted(paintedRenderer{
		widget:  p,
		objects: []fyne.CanvasObject{box, p.content, ring},
		minSize: p.content.MinSize,
		layout: func(size fyne.Size) {
			place(box, 0, 0, size.Width, size.Height)
			place(p.content, 0, 0, size.Width, size.Height)
			placeRing(ring, size)
		},
		paint: func() {
			box.FillColor = Color(ColorSurface)
			switch {
			case p.onlyRead():
				box.FillColor = Color(ColorNone)
			case p.hovered:
				box.FillColor = Color(ColorHover)
			}
			box.StrokeColor, box.StrokeWidth = Color(ColorLine), themeSize(sizeLine)
			switch {
			case p.soft:
				box.FillColor, box.StrokeWidth = Color(ColorAccentSoft), 0
			case p.strong:
				box.StrokeColor, box.StrokeWidth = Color(ColorAccent), 2+themeSize(sizeMark)
			}
			box.CornerRadius = p.radius
			paintRing(ring, p.focused)
		},
	})
}
