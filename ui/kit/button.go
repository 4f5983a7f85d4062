package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// ButtonStyle is how much a button asks for.
type ButtonStyle int

// The looks of a button. A screen has one Primary.
const (
	Primary   ButtonStyle = iota // filled: what people most likely came to do
	Secondary                    // surface and line
	Quiet                        // accent text only
	Danger                       // filled in the colour of absence: what cannot be undone
	onBanner                     // on the accent of a banner
	onToast                      // on the dark of a toast
)

// Button is a word or two that do something. Enter and Space press it when it
// has the focus.
type Button struct {
	mayChange
	takesKeys

	OnTapped func()
	// OnTypedRune receives letters while the button has the focus.
	OnTypedRune func(rune)
	// OnTypedKey sees the keys that do not press the button; true: done with.
	OnTypedKey func(*fyne.KeyEvent) bool

	label      string
	icon       Icon // before the label; none, mostly
	alone      bool // the icon stands without the label
	hint       string
	hintHidden bool
	style      ButtonStyle
	leading    bool // text at the left, without padding: a link
	field      bool // looks like a field
	unchosen   bool // nothing is chosen in it yet
	hovered    bool
	keepsNot   bool // gives the focus back after a click
	keeper     focusKeeper
}

var _ desktop.Keyable = (*Button)(nil)

// NewButton returns a button.
func NewButton(label string, style ButtonStyle, onTapped func()) *Button {
	b := &Button{label: OneLine(label), style: style, OnTapped: onTapped}
	b.of = b
	b.ExtendBaseWidget(b)
	return b
}

// NewLink returns a quiet button without room at its left, to stand under text
// on the same edge.
func NewLink(label string, onTapped func()) *Button {
	b := NewButton(label, Quiet, onTapped)
	b.leading = true
	return b
}

// WithIcon sets an icon before the label. Returns the button.
func (b *Button) WithIcon(icon Icon) *Button {
	b.icon = icon
	return b
}

// Changes says that the button changes the programme, or hands something out of
// it: see OnlyLook. Returns the button.
func (b *Button) Changes() *Button {
	b.changes = true
	return b
}

// Hint adds the shortcut, shown small behind the label. Returns the button.
func (b *Button) Hint(shortcut string) *Button {
	b.hint = shortcut
	return b
}

// ShowHint shows the hint or, where there is no room for it, does not.
func (b *Button) ShowHint(show bool) {
	if b.hintHidden == show {
		b.hintHidden = !show
		b.Refresh()
	}
}

// shownHint is the hint, or nothing while it is hidden.
func (b *Button) shownHint() string {
	if b.hintHidden {
		return ""
	}
	return b.hint
}

// labelMost is how wide a label may make a button: a longer one, with a long name in
// it, ends in an ellipsis, so that a window at twice the size of text has room for it.
const labelMost float32 = 520

// LeastWidth is how wide the button must be to show its words, with its hint or
// without.
func (b *Button) LeastWidth(withHint bool) float32 {
	switch {
	case b.alone:
		return controlHeight()
	case b.field:
		return Scaled(fieldLeast)
	}
	width := b.iconWidth() + measure(b.shownLabel(), Scaled(roleItemName.size), styleSemiBold) + 2*b.padding()
	if withHint && b.hint != "" {
		width += Gap8 + measure(b.hint, Scaled(roleCaption.size), styleRegular)
	}
	return width
}

// shownLabel is as much of the label as is drawn.
func (b *Button) shownLabel() string {
	size := Scaled(roleItemName.size)
	if b.field || measure(b.label, size, styleSemiBold) <= labelMost {
		return b.label
	}
	return cutToWidth(b.label, labelMost, size, styleSemiBold)
}

// iconWidth is that of the icon and the room after it.
func (b *Button) iconWidth() float32 {
	if b.icon == "" {
		return 0
	}
	return Scaled(buttonIcon) + Gap8
}

// buttonIcon is the side of an icon in a button. It has room of its own at its
// sides: it stands a little into the padding of the button.
const (
	buttonIcon  float32 = 20
	buttonOutdo float32 = 2
)

// Label returns what the button says.
func (b *Button) Label() string { return b.label }

// SetLabel changes what the button says.
func (b *Button) SetLabel(label string) {
	if label = OneLine(label); b.label != label {
		b.label = label
		b.Refresh()
	}
}

// SetStyle changes the look.
func (b *Button) SetStyle(style ButtonStyle) {
	if b.style != style {
		b.style = style
		b.Refresh()
	}
}

// SetEnabled enables or disables the button.
func (b *Button) SetEnabled(enabled bool) { setEnabled(b, enabled) }

func setEnabled(w fyne.Disableable, enabled bool) {
	switch {
	case enabled && w.Disabled():
		w.Enable()
	case !enabled && !w.Disabled():
		w.Disable()
	}
}

// Press does what a tap does.
func (b *Button) Press() {
	if !b.Disabled() && b.OnTapped != nil {
		b.OnTapped()
	}
}

// Tapped implements fyne.Tappable.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.keepsNot {
		b.keeper.restore(b)
	}
	if !secondTap() {
		b.Press()
	}
}

// MouseDown implements desktop.Mouseable.
func (b *Button) MouseDown(*desktop.MouseEvent) {
	if b.keepsNot {
		b.keeper.pressed(b)
	}
}

// MouseUp implements desktop.Mouseable.
func (b *Button) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.setHovered(true) }

// MouseMoved implements desktop.Hoverable.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *Button) MouseOut() { b.setHovered(false) }

func (b *Button) setHovered(hovered bool) {
	b.hovered = hovered
	b.Refresh()
}

// Cursor implements desktop.Cursorable.
func (b *Button) Cursor() desktop.Cursor { return cursorOver(b) }

// cursorOver is a hand over what can be pressed.
func cursorOver(control fyne.Disableable) desktop.Cursor {
	if control.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// TypedRune implements fyne.Focusable.
func (b *Button) TypedRune(r rune) {
	if b.OnTypedRune != nil {
		b.OnTypedRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch {
	case b.repeats(key):
		return
	case isEnter(key) || key.Name == fyne.KeySpace:
		b.Press()
		return
	case b.OnTypedKey != nil && b.OnTypedKey(key):
		return
	}
	passKey(b, key)
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(Color(ColorNone))
	label := canvas.NewText("", nil)
	hint := canvas.NewText("", nil)
	ring := newRing()
	objects := []fyne.CanvasObject{box, label, hint, ring}
	var sign *Symbol
	if b.icon != "" {
		sign = newSymbol(b.icon, ColorText, buttonIcon)
		objects = append(objects, sign)
	}
	return painted(paintedRenderer{
		widget:  b,
		objects: objects,
		minSize: func() fyne.Size {
			return fyne.NewSize(b.LeastWidth(!b.hintHidden), max(ControlHeight, Scaled(roleItemName.line)+Gap16))
		},
		layout: func(size fyne.Size) {
			place(box, 0, 0, size.Width, size.Height)
			placeRing(ring, size)
			if b.field {
				b.layOutAsField(size, box, label, sign)
				return
			}
			if b.alone {
				side := Scaled(IconSide)
				place(sign, (size.Width-side)/2, (size.Height-side)/2, side, side)
				return
			}
			width := label.MinSize().Width
			used := b.iconWidth() + width
			if b.shownHint() != "" {
				used += Gap8 + hint.MinSize().Width
			}
			x := max(b.padding(), (size.Width-used)/2)
			if b.leading {
				x = 0
				placeRingRoundWords(ring, used, size.Height)
			}
			if sign != nil {
				side := Scaled(buttonIcon)
				place(sign, x-buttonOutdo, (size.Height-side)/2, side, side)
				x += b.iconWidth() - buttonOutdo
			}
			place(label, x, 0, width, size.Height)
			place(hint, x+width+Gap8, 0, hint.MinSize().Width, size.Height)
		},
		paint: func() {
			b.paint(box, label, hint, ring)
			if _, _, ink := b.colors(); sign != nil {
				if b.alone && ink == ColorAccent {
					ink = ColorText
				}
				sign.set(b.icon, ink, b.style == Primary)
			}
		},
	})
}

func (b *Button) padding() float32 {
	switch {
	case b.leading:
		return 0
	case b.style == onBanner:
		return Gap24
	case b.style == onToast:
		return Gap16 - 2
	}
	return Gap16
}

func (b *Button) paint(box *canvas.Rectangle, label, hint *canvas.Text, ring *canvas.Rectangle) {
	fill, line, ink := b.colors()
	box.FillColor = Color(fill)
	box.Hidden = fill == ColorNone && line == ColorNone // what is not seen costs no drawing
	box.StrokeColor = Color(line)
	box.StrokeWidth = 0
	if line != ColorNone {
		box.StrokeWidth = themeSize(sizeLine)
	}
	box.CornerRadius = radius
	label.Text = inSightOrder(b.shownLabel())
	label.Hidden = b.alone
	label.TextStyle = styleSemiBold
	label.TextSize = Scaled(roleItemName.size)
	label.Color = Color(ink)
	hint.Text = b.shownHint()
	hint.TextSize = Scaled(roleCaption.size)
	hint.Color = Color(ink)
	paintRing(ring, b.focused)
	if b.field {
		b.paintAsField(box, label, ring)
	}
}

// colors returns the roles of the fill, the line and the words.
func (b *Button) colors() (fill, line, ink fyne.ThemeColorName) {
	if b.Disabled() {
		if b.style == Quiet {
			return ColorNone, ColorNone, ColorDisabled
		}
		return ColorNone, ColorLine, ColorDisabled
	}
	switch b.style {
	case Primary:
		return ColorAccent, ColorNone, ColorOnAccent
	case Danger:
		return ColorDanger, ColorNone, ColorOnDanger
	case onBanner:
		return ColorBannerButton, ColorNone, ColorOnBannerBtn
	case onToast:
		return ColorToastButton, ColorNone, ColorOnToastBtn
	case Quiet:
		if b.hovered {
			return ColorHover, ColorNone, ColorAccent
		}
		return ColorNone, ColorNone, ColorAccent
	}
	if b.hovered {
		return ColorHover, ColorEdge, ColorText
	}
	return ColorSurface, ColorEdge, ColorText
}
