package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// PickerOption is one thing to pick.
type PickerOption struct {
	ID    string
	Label string
	Hint  string // shown small at the right
	Also  string // found by this too, which is not shown
}

// Picker is a field that opens a list to pick from. Space, Enter and ↓ open it,
// and so does a letter, which begins to narrow the list: nothing is picked before
// it has been seen and Enter pressed on it. It stays fast with thousands of
// options.
type Picker struct {
	widget.DisableableWidget
	repeatGuard

	// OnChanged is called when the person picks another option, never by
	// SetSelected.
	OnChanged func(PickerOption)

	options          []PickerOption
	selected         int
	placeholder      string
	focused, hovered bool
	invalid          bool
	edited           func() // hears that the person picks something
	open             *pickerPanel
}

// NewPicker returns a field with nothing picked.
func NewPicker(placeholder string, options []PickerOption, onChanged func(PickerOption)) *Picker {
	p := &Picker{placeholder: placeholder, options: options, selected: -1, OnChanged: onChanged}
	p.ExtendBaseWidget(p)
	return p
}

// SetOptions replaces the options; what is picked stays picked if it is still
// there.
func (p *Picker) SetOptions(options []PickerOption) {
	id, had := p.Selected()
	p.options, p.selected = options, -1
	if had {
		p.selected = p.indexOf(id.ID)
	}
	p.Refresh()
}

// Selected returns what is picked, and whether anything is.
func (p *Picker) Selected() (PickerOption, bool) {
	if p.selected < 0 || p.selected >= len(p.options) {
		return PickerOption{}, false
	}
	return p.options[p.selected], true
}

// SetSelected shows the option of an ID, or none, without calling OnChanged.
func (p *Picker) SetSelected(id string) {
	p.selected = p.indexOf(id)
	p.Refresh()
}

// SetPlaceholder changes what stands there while nothing is picked.
func (p *Picker) SetPlaceholder(text string) {
	p.placeholder = text
	p.Refresh()
}

// SetEnabled enables or disables the field.
func (p *Picker) SetEnabled(enabled bool) { setEnabled(p, enabled) }

// SetInvalid draws the frame in the colour of errors, or not.
func (p *Picker) SetInvalid(invalid bool) {
	if p.invalid != invalid {
		p.invalid = invalid
		p.Refresh()
	}
}

// whenChanged implements tellsOfChanges.
func (p *Picker) whenChanged(do func()) { p.edited = do }

func (p *Picker) indexOf(id string) int {
	for i, o := range p.options {
		if o.ID == id {
			return i
		}
	}
	return -1
}

func (p *Picker) pick(i int) {
	changed := p.selected != i
	p.selected = i
	p.Refresh()
	changing(p)
	if p.edited != nil {
		p.edited()
	}
	if changed && p.OnChanged != nil {
		p.OnChanged(p.options[i])
	}
}

// Open shows the options.
func (p *Picker) Open() { p.openWith("") }

func (p *Picker) openWith(typed string) {
	if p.Disabled() || p.open != nil || len(p.options) == 0 {
		return
	}
	p.open = openPickerPanel(p, typed)
}

// Tapped implements fyne.Tappable.
func (p *Picker) Tapped(ev *fyne.PointEvent) {
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
func (p *Picker) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (p *Picker) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *Picker) MouseOut() {
	p.hovered = false
	p.Refresh()
}

// FocusGained implements fyne.Focusable.
func (p *Picker) FocusGained() {
	p.focused = true
	Reveal(p)
	p.Refresh()
}

// FocusLost implements fyne.Focusable.
func (p *Picker) FocusLost() {
	p.over()
	p.focused = false
	p.Refresh()
}

// TypedRune implements fyne.Focusable.
func (p *Picker) TypedRune(r rune) {
	if r != ' ' {
		p.openWith(string(r))
	}
}

// TypedKey implements fyne.Focusable.
func (p *Picker) TypedKey(key *fyne.KeyEvent) {
	if p.repeats(key) {
		return
	}
	_, picked := p.Selected()
	switch {
	case key.Name == fyne.KeySpace || key.Name == fyne.KeyDown, isEnter(key) && !(picked && inDialog(p)):
		p.Open()
	default: // in a dialog, Enter goes on once something is picked
		passKey(p, key)
	}
}

// CreateRenderer implements fyne.Widget.
func (p *Picker) CreateRenderer() fyne.WidgetRenderer {
	box, frame := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	label := newRoleText(roleBody, "").Ellipsis()
	small := newRoleParagraph(rolePiece, "") // on two lines at most, where the label has not the room
	arrow := NewSymbol(IconDrop, ColorText)
	return painted(paintedRenderer{
		widget:  p,
		objects: []fyne.CanvasObject{box, frame, label, small, arrow},
		minSize: func() fyne.Size { return fyne.NewSize(Scaled(120), controlHeight()) },
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
			option, has := p.Selected()
			label.color = ColorText
			if !has {
				option.Label, label.color = p.placeholder, ColorMuted
			}
			if p.Disabled() {
				label.color = ColorDisabled
			}
			small.color = label.color
			small.SetText(option.Label)
			small.Refresh()
			label.SetText(option.Label)
			label.Refresh()
		},
	})
}

// controlHeight is the height of a field or a button at the current text
// scale.
func controlHeight() float32 { return max(ControlHeight, Scaled(roleBody.line)+Gap16) }
