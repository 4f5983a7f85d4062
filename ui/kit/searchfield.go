package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// fieldSize is how high a field and its text are at 100 % text.
type fieldSize struct{ height, text float32 }

var (
	searchSize = fieldSize{52, 20}
	largeSize  = fieldSize{72, 28}
)

// SearchField is the big field over a list, with a hint inside it at the right
// that says what Enter will do. What is typed comes before the hint: it is cut,
// and goes, where the room ends.
type SearchField struct {
	widget.BaseWidget

	OnChanged   func(string)
	OnSubmitted func(string)
	// OnKey sees each key first, for ↑, ↓ and Escape; true: done with.
	OnKey func(*fyne.KeyEvent) bool

	entry  *Entry
	typed  bool     // since the keyboard came here
	before []string // what stood here before each change, the last at the end
	after  []string // likewise, what was taken back
	now    string
	hint   *Text
	size   fieldSize
}

// NewSearchField returns an empty field.
func NewSearchField(placeholder string) *SearchField {
	s := &SearchField{entry: NewEntry(placeholder), size: searchSize}
	s.hint = newRoleText(roleMuted, "").Aligned(fyne.TextAlignTrailing).Ellipsis()
	s.entry.OnChanged = func(text string) {
		s.before, s.after, s.now = append(s.before, s.now), nil, text
		s.Refresh()
		if s.OnChanged != nil {
			s.OnChanged(text)
		}
	}
	s.entry.OnSubmitted = func(text string) {
		if s.OnSubmitted != nil {
			s.OnSubmitted(text)
		}
	}
	s.entry.OnKey = func(key *fyne.KeyEvent) bool { return s.OnKey != nil && s.OnKey(key) }
	s.entry.OnShortcut = s.takesBack
	s.entry.OnFocus = func(bool) { s.typed = false }
	s.entry.whenChanged(func() { s.typed = true })
	s.ExtendBaseWidget(s)
	return s
}

// takesBack leaves undo and redo to the programme, unless something is being
// typed: then they are for that, a letter at a time. Fyne's entry would take the
// whole word, and with it the whole name.
func (s *SearchField) takesBack(c fyne.Shortcut) bool {
	from, to, more := &s.before, &s.after, s.entry.Text != ""
	switch c.(type) {
	case *fyne.ShortcutUndo:
	case *fyne.ShortcutRedo:
		from, to, more = to, from, more || len(s.after) > 0
	default:
		return false
	}
	if !s.typed || !more {
		passShortcut(s.entry, c)
		return true
	}
	last := len(*from) - 1
	if last < 0 {
		return true
	}
	text := (*from)[last]
	*from, *to = (*from)[:last], append(*to, s.now)
	s.now = text
	s.entry.SetValue(text)
	s.Refresh()
	if s.OnChanged != nil {
		s.OnChanged(text)
	}
	return true
}

// Large makes the field larger still, for people who stand before the screen.
// Returns the field itself.
func (s *SearchField) Large() *SearchField {
	s.size = largeSize
	return s
}

// Focusable returns what Canvas.Focus takes.
func (s *SearchField) Focusable() fyne.Focusable { return s.entry }

// Focus puts the cursor into the field.
func (s *SearchField) Focus() {
	if c := canvasOf(s.entry); c != nil {
		c.Focus(s.entry)
	}
}

// Text returns what was typed.
func (s *SearchField) Text() string { return s.entry.Text }

// SetText shows a text without calling OnChanged.
func (s *SearchField) SetText(text string) {
	s.entry.SetValue(text)
	s.before, s.after, s.now = nil, nil, text
	s.Refresh()
}

// SelectAll selects what was typed, so that typing replaces it.
func (s *SearchField) SelectAll() { s.entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// SetHint says what Enter will do; no spans for no hint. Strong spans stand in
// the colour of presence unless they name another. Where there is not the room,
// the last span goes; a strong one stays, alone, as it says of whom the rest is.
func (s *SearchField) SetHint(spans ...Span) {
	for i := range spans {
		if spans[i].Strong && spans[i].Color == "" {
			spans[i].Color = ColorPresent
		}
	}
	shorter := spans[:max(0, len(spans)-1)]
	if last := len(spans) - 1; last >= 0 && spans[last].Strong {
		shorter = spans[last:]
	}
	s.hint.SetForms(spans, shorter)
	s.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (s *SearchField) CreateRenderer() fyne.WidgetRenderer {
	field := container.NewThemeOverride(s.entry, searchTheme{s.size})
	return searchRenderer{painted(paintedRenderer{
		widget:  s,
		objects: []fyne.CanvasObject{field, s.hint},
		minSize: func() fyne.Size {
			return fyne.NewSize(Scaled(200), max(s.size.height, field.MinSize().Height))
		},
		layout: func(size fyne.Size) {
			place(field, 0, 0, size.Width, size.Height)
			width := measure(s.hint.Text(), Scaled(roleItemName.size), styleSemiBold)
			width = min(width, size.Width*0.6, size.Width-s.typedWidth()-Gap16)
			ShowIf(width >= s.hint.MinSize().Width, s.hint)
			place(s.hint, size.Width-width-Gap16, 0, max(0, width), size.Height)
		},
		paint: func() {},
	}), s}
}

// searchRenderer leaves the field alone when the hint changes. Fyne forgets the
// size of every text of the window whenever the theme of a part is refreshed, and
// measuring them all again took a third of each keystroke. A new theme reaches the
// field by itself.
type searchRenderer struct {
	*paintedRenderer
	search *SearchField
}

// Refresh implements fyne.WidgetRenderer.
func (r searchRenderer) Refresh() {
	r.layout(r.search.Size())
	r.search.hint.Refresh()
	canvas.Refresh(r.search)
}

// typedWidth is how far what was typed, and room after it, goes into the field.
func (s *SearchField) typedWidth() float32 {
	around := searchTheme{s.size}.Size(theme.SizeNameInnerPadding)
	return measure(s.entry.Text, Scaled(s.size.text), styleRegular) + 2*around
}

// searchTheme is the app's theme with larger text in fields.
type searchTheme struct{ size fieldSize }

func appThemeNow() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color implements fyne.Theme.
func (searchTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return appThemeNow().Color(name, v)
}

// Font implements fyne.Theme.
func (searchTheme) Font(style fyne.TextStyle) fyne.Resource { return appThemeNow().Font(style) }

// Icon implements fyne.Theme.
func (searchTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return appThemeNow().Icon(name) }

// Size implements fyne.Theme.
func (t searchTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return Scaled(t.size.text)
	case theme.SizeNameInnerPadding:
		line := Scaled(t.size.text * faceHeight)
		return (max(t.size.height, line+Gap24) - line) / 2
	}
	return appThemeNow().Size(name)
}
