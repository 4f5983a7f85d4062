package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Option is one of the values to choose from, and how it reads.
type Option[T comparable] struct {
	Value T
	Label string
	Hint  string // shown small at the right
	Also  string // found by this too, which is not shown
}

// Options are values in their order, each with its words.
func Options[T comparable](values []T, label func(T) string) []Option[T] {
	options := make([]Option[T], len(values))
	for i, v := range values {
		options[i] = Option[T]{Value: v, Label: label(v)}
	}
	return options
}

// indexOf is where a value stands among the options, or -1.
func indexOf[T comparable](options []Option[T], value T) int {
	return slices.IndexFunc(options, func(o Option[T]) bool { return o.Value == value })
}

// Picker is a field that opens a list to pick from. Space, Enter and ↓ open it,
// and so does a letter, which begins to narrow the list: nothing is picked before
// it has been seen and Enter pressed on it. It stays fast with thousands of
// options.
type Picker[T comparable] struct {
	widget.DisableableWidget
	repeatGuard

	// OnChanged is called when the person picks another option, never by
	// SetSelected.
	OnChanged func(T)

	options          []Option[T]
	selected         int
	placeholder      string
	focused, hovered bool
	invalid          bool
	edited           func() // hears that the person picks something
	open             *pickerPanel[T]
}

// NewPicker returns a field with nothing picked.
func NewPicker[T comparable](placeholder string, options []Option[T], onChanged func(T)) *Picker[T] {
	p := &Picker[T]{placeholder: placeholder, options: options, selected: -1, OnChanged: onChanged}
	p.ExtendBaseWidget(p)
	return p
}

// SetOptions replaces the options; what is picked stays picked if it is still
// there.
func (p *Picker[T]) SetOptions(options []Option[T]) {
	selected := p.option()
	p.options, p.selected = options, -1
	if selected != nil {
		p.selected = indexOf(options, selected.Value)
	}
	p.Refresh()
}

// option is what is picked, or nil.
func (p *Picker[T]) option() *Option[T] {
	if p.selected < 0 || p.selected >= len(p.options) {
		return nil
	}
	return &p.options[p.selected]
}

// Selected returns the value that is picked, or the zero value.
func (p *Picker[T]) Selected() (value T) {
	if o := p.option(); o != nil {
		value = o.Value
	}
	return value
}

// Picked reports whether anything is picked.
func (p *Picker[T]) Picked() bool { return p.option() != nil }

// SetSelected shows the option of a value, or none, without calling OnChanged.
func (p *Picker[T]) SetSelected(value T) {
	p.selected = indexOf(p.options, value)
	p.Refresh()
}

// SetPlaceholder changes what stands there while nothing is picked.
func (p *Picker[T]) SetPlaceholder(text string) {
	p.placeholder = text
	p.Refresh()
}

// SetEnabled enables or disables the field.
func (p *Picker[T]) SetEnabled(enabled bool) { setEnabled(p, enabled) }

// SetInvalid draws the frame in the colour of errors, or not.
func (p *Picker[T]) SetInvalid(invalid bool) {
	if p.invalid != invalid {
		p.invalid = invalid
		p.Refresh()
	}
}

// whenChanged implements tellsOfChanges.
func (p *Picker[T]) whenChanged(do func()) { p.edited = do }

func (p *Picker[T]) pick(i int) {
	changed := p.selected != i
	p.selected = i
	p.Refresh()
	changing(p)
	if p.edited != nil {
		p.edited()
	}
	if changed && p.OnChanged != nil {
		p.OnChanged(p.options[i].Value)
	}
}

// Open shows the options.
func (p *Picker[T]) Open() { p.openWith("") }

func (p *Picker[T]) openWith(typed string) {
	if p.Disabled() || p.open != nil || len(p.options) == 0 {
		return
	}
	p.open = openPickerPanel(p, typed)
}

// Tapped implements fyne.Tappable.
func (p *Picker[T]) Tapped(ev *fyne.PointEvent) {
	if c := canvasOf(p); c != nil && !p.Disabled() {
		c.Focus(p)
	}
	if secondTap() {
		return
	}
	p.Open()
	if p.open != nil && ev != nil {
		p.open.pop.shieldFrom(ev.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (p *Picker[T]) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (p *Picker[T]) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *Picker[T]) MouseOut() {
	p.hovered = false
	p.Refresh()
}

// FocusGained implements fyne.Focusable.
func (p *Picker[T]) FocusGained() {
	p.focused = true
	Reveal(p)
	p.Refresh()
}

// FocusLost implements fyne.Focusable.
func (p *Picker[T]) FocusLost() {
	p.over()
	p.focused = false
	p.Refresh()
}

// TypedRune implements fyne.Focusable.
func (p *Picker[T]) TypedRune(r rune) {
	if r != ' ' {
		p.openWith(string(r))
	}
}

// TypedKey implements fyne.Focusable.
func (p *Picker[T]) TypedKey(key *fyne.KeyEvent) {
	if p.repeats(key) {
		return
	}
	switch {
	case key.Name == fyne.KeySpace || key.Name == fyne.KeyDown, isEnter(key) && !(p.Picked() && inDialog(p)):
		p.Open()
	default: // in a dialog, Enter goes on once something is picked
		passKey(p, key)
	}
}

// CreateRenderer implements fyne.Widget.
func (p *Picker[T]) CreateRenderer() fyne.WidgetRenderer {
	box, frame := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	label := newRoleText(roleBody, "").Ellipsis()
	small := newRoleParagraph(rolePiece, "") // on two lines at most, where the label has not the room
	arrow := NewSymbol(IconDrop, ColorText)
	return painted(paintedRenderer{
		widget:  p,
		objects: []fyne.CanvasObject{box, frame, label, small, arrow},
		minSize: func() fyne.Size { return fyne.NewSize(Scaled(fieldLeast), controlHeight()) },
		layout: func(size fyne.Size) {
			side, pad := arrow.MinSize().Width, themeSize(theme.SizeNameInnerPadding)
			place(box, 0, 0, size.Width, size.Height)
			placeFrame(frame, size)
			place(arrow, size.Width-pad-side, (size.Height-side)/2, side, side)
			room := max(0, size.Width-2*pad-side-Gap8)
			place(label, pad, 0, room, size.Height)
			height := small.HeightForWidth(room)
			place(small, pad, (size.Height-height)/2, room, height)
			smaller := label.FullWidth() > room && len(small.lines(room)) <= 2
			ShowIf(smaller, small)
			ShowIf(!smaller, label)
		},
		paint: func() {
			box.FillColor = Color(ColorSurface)
			if p.hovered && !p.Disabled() {
				box.FillColor = Color(ColorHover)
			}
			box.CornerRadius = radius
			paintFrame(frame, p.focused, p.invalid)
			words := p.placeholder
			label.color = ColorMuted
			if o := p.option(); o != nil {
				words, label.color = o.Label, ColorText
			}
			if p.Disabled() {
				label.color = ColorDisabled
			}
			small.color = label.color
			small.SetText(words)
			small.Refresh()
			label.SetText(words)
			label.Refresh()
		},
	})
}

// fieldLeast is the least width of a field that says what is chosen, at 100 % text.
const fieldLeast float32 = 120

// controlHeight is the height of a field or a button at the current text
// scale.
func controlHeight() float32 { return max(ControlHeight, Scaled(roleBody.line)+Gap16) }
