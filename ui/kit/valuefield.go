package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// valueField is a field for something that is typed loosely and understood: a
// date or a time. A line below says what was understood, or what is wrong.
type valueField struct {
	widget.BaseWidget

	entry *Entry
	note  *Text
	bad   bool

	// read takes a changed text; it returns what to say below and whether the
	// text is understood.
	read func(text string) (note string, ok bool)
	// tidy is the usual way to write what was understood.
	tidy func() string
	// step moves what was understood, on ↑ (+1) and ↓ (−1).
	step func(by int)
	// changed hears that something else stands in the field.
	changed func()

	// OnValid is called when what is typed ceases to be understood, or is
	// understood again; Valid tells which.
	OnValid func()
}

// noteGap parts the entry from the line below it.
const noteGap float32 = 2

// Focus is what the keyboard begins in where it begins in this field.
func (f *valueField) Focus() fyne.Focusable { return f.entry }

func (f *valueField) setUp(placeholder string) {
	f.entry = NewEntry(placeholder)
	f.note = Caption("").Ellipsis()
	f.changed = func() {}
	f.entry.OnChanged = func(text string) {
		f.show(text, false)
		f.changed()
	}
	f.entry.OnFocus = f.focusChanged
	f.entry.OnKey = f.key
}

// show reads a text and says what it means. While somebody types, a text that
// is not understood yet is no error.
func (f *valueField) show(text string, done bool) {
	note, ok := f.read(text)
	if turned := f.bad == ok; turned {
		f.bad = !ok
		if f.OnValid != nil {
			f.OnValid()
		}
	}
	wrong := f.bad && done
	f.entry.SetInvalid(wrong)
	f.note.SetColor(ColorMuted)
	if wrong {
		f.note.SetColor(ColorDanger)
		note = errorSign + note
	}
	if f.bad && !done {
		note = ""
	}
	f.note.SetText(note)
}

func (f *valueField) focusChanged(focused bool) {
	if focused {
		return
	}
	f.show(f.entry.Text, true)
	if !f.bad {
		f.entry.rewrite(f.tidy())
	}
}

func (f *valueField) key(key *fyne.KeyEvent) bool {
	switch {
	case key.Name == fyne.KeyUp:
		f.step(+1)
		f.changed()
	case key.Name == fyne.KeyDown:
		f.step(-1)
		f.changed()
	case isEnter(key):
		f.show(f.entry.Text, true)
		return f.bad
	default:
		return false
	}
	return true
}

// set shows a value that the app gives.
func (f *valueField) set() {
	f.bad = false // without OnValid: nobody has typed it
	f.entry.SetValue(f.tidy())
	f.show(f.entry.Text, true)
	f.changed()
}

// SetInvalid draws the frame in the colour of errors, or not.
func (f *valueField) SetInvalid(invalid bool) { f.entry.SetInvalid(invalid) }

// saysWrong implements saysItself.
func (f *valueField) saysWrong() bool {
	if f.bad {
		f.show(f.entry.Text, true)
	}
	return f.bad
}

// whenChanged implements tellsOfChanges.
func (f *valueField) whenChanged(do func()) { f.changed = do }

// spareLine is the height at the foot of the field that nothing will stand in
// while the field is empty. It is kept free, so that what is below does not
// move with each letter.
func (f *valueField) spareLine() float32 {
	if f.entry.Text != "" || f.note.Text() != "" {
		return 0
	}
	return noteGap + f.note.MinSize().Height
}

// Judge reads once more what was refused: why may be no more.
func (f *valueField) Judge() {
	if f.bad {
		f.show(f.entry.Text, !f.entry.focused)
	}
}

// Valid reports whether the field is empty or understood.
func (f *valueField) Valid() bool { return !f.bad }

// SetEnabled enables or disables the field.
func (f *valueField) SetEnabled(enabled bool) { setEnabled(f.entry, enabled) }

// Focusable returns what Canvas.Focus takes.
func (f *valueField) Focusable() fyne.Focusable { return f.entry }

// CreateRenderer implements fyne.Widget.
func (f *valueField) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(VStack(noteGap, f.entry, f.note))
}
