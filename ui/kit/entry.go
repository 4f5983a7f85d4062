package kit

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
)

// Entry is a field for text. It passes on the keys and chords that it does
// not use, so that the window's shortcuts and a dialog's Escape work while
// somebody types.
type Entry struct {
	widget.Entry

	// OnKey, if set, sees each key before the field; true means that the key
	// is done with.
	OnKey func(*fyne.KeyEvent) bool
	// OnShortcut, if set, sees each chord before the field; true means that
	// it is done with.
	OnShortcut func(fyne.Shortcut) bool
	// OnFocus, if set, hears that the field has gained or lost the focus.
	OnFocus func(focused bool)

	focused bool
	invalid bool
	found   string // what stood here when the person came to it
	touched bool   // the person has changed it since
	secret  bool   // a passphrase, which nobody types by the page
	edited  func() // hears that the person changes what stands here
	repeats repeatGuard
}

// NewEntry returns a field of one line.
func NewEntry(placeholder string) *Entry {
	e := &Entry{}
	e.setUp(placeholder)
	e.ExtendBaseWidget(e)
	return e
}

func (e *Entry) setUp(placeholder string) {
	e.PlaceHolder = placeholder
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
}

// NewMultiEntry returns a field of several lines that wraps. Shift+Enter
// submits.
func NewMultiEntry(placeholder string, lines int) *Entry {
	e := &Entry{}
	e.setUp(placeholder)
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(lines)
	e.ExtendBaseWidget(e)
	return e
}

// Changes says that what is typed changes the programme: see OnlyLook. Returns
// the field.
func (e *Entry) Changes() *Entry {
	if OnlyLooking() {
		e.Disable()
	}
	return e
}

// SetValue shows a text without calling OnChanged, with the cursor at its end.
// Nothing of it is selected: Fyne would go on selecting, and what is typed next would
// take the place of letters that are not there any more.
func (e *Entry) SetValue(text string) {
	if e.SelectedText() != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(text)
	e.OnChanged = changed
	e.touched = false
	e.CursorRow, e.CursorColumn = 0, len([]rune(text))
	e.Refresh()
}

// rewrite writes what stands here in another way. What the person found here
// before they changed it remains what it is compared with.
func (e *Entry) rewrite(text string) {
	touched := e.touched
	e.SetValue(text)
	e.touched = touched
}

// SetInvalid draws the border in the colour of errors, or not.
func (e *Entry) SetInvalid(invalid bool) {
	if e.invalid != invalid {
		e.invalid = invalid
		e.Refresh()
	}
}

// FocusGained implements fyne.Focusable.
func (e *Entry) FocusGained() {
	e.focused = true
	if !e.touched {
		e.found = e.Text
	}
	Reveal(e)
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// FocusLost implements fyne.Focusable.
func (e *Entry) FocusLost() {
	e.focused = false
	e.repeats.over()
	e.Entry.FocusLost()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// differs reports whether the person has changed what they found here.
func (e *Entry) differs() bool { return e.touched && e.Text != e.found }

// AcceptsTab lets Tab go to the next field from a field of several lines too.
func (e *Entry) AcceptsTab() bool { return false }

// KeyDown implements desktop.Keyable.
func (e *Entry) KeyDown(key *fyne.KeyEvent) {
	e.repeats.KeyDown(key)
	e.Entry.KeyDown(key)
}

// KeyUp implements desktop.Keyable.
func (e *Entry) KeyUp(key *fyne.KeyEvent) {
	e.repeats.over()
	e.Entry.KeyUp(key)
}

// TypedRune implements fyne.Focusable. A space that pressed a button is none of
// the text in the field which that gave the keyboard to: Fyne tells of the letter
// after the key, to whatever has the keyboard by then.
func (e *Entry) TypedRune(r rune) {
	if r == ' ' && lastKey.Name == fyne.KeySpace && !e.repeats.down {
		return
	}
	e.changing()
	e.Entry.TypedRune(r)
}

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if isEnter(key) && !e.MultiLine && !e.repeats.take() {
		return
	}
	if e.OnKey != nil && e.OnKey(key) {
		if !isEnter(key) {
			e.changing() // the arrows change a date
		}
		return
	}
	submits := isEnter(key) && !e.MultiLine
	if key.Name == fyne.KeyEscape || submits && e.OnSubmitted == nil {
		passKey(e, key)
		return
	}
	if key.Name == fyne.KeyBackspace || key.Name == fyne.KeyDelete {
		e.changing()
	}
	e.Entry.TypedKey(key)
}

// TypedShortcut implements fyne.Shortcutable.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	s = ChordByPlace(s)
	if e.OnShortcut != nil && e.OnShortcut(s) {
		return
	}
	if knownToEntry(s) {
		if _, copies := s.(*fyne.ShortcutCopy); !copies {
			e.changing()
		}
		if paste, is := s.(*fyne.ShortcutPaste); is {
			s = &fyne.ShortcutPaste{Clipboard: boundedClipboard{paste.Clipboard}}
		}
		e.Entry.TypedShortcut(s)
		return
	}
	passShortcut(e, s)
}

// mostPasted is how many letters are pasted at once: twice what the longest field
// takes, so that the form says that it is too long. Of a whole book the window would
// stand still for many seconds, and the keys pressed meanwhile would come later.
const mostPasted = 2 * data.MaxNote

// boundedClipboard is a clipboard of which only the beginning is read.
type boundedClipboard struct{ fyne.Clipboard }

// Content implements fyne.Clipboard.
func (b boundedClipboard) Content() string {
	text := b.Clipboard.Content()
	if len(text) <= mostPasted {
		return text
	}
	letters := []rune(text)
	return string(letters[:min(len(letters), mostPasted)])
}

// changing tells what the field stands in that the person changes something.
func (e *Entry) changing() {
	changing(e)
	if e.edited != nil {
		e.edited()
	}
}

// whenChanged implements tellsOfChanges.
func (e *Entry) whenChanged(do func()) { e.edited = do }

// knownToEntry reports the chords that Fyne's entry acts on.
func knownToEntry(s fyne.Shortcut) bool {
	switch chord := s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo, *fyne.ShortcutCut, *fyne.ShortcutCopy,
		*fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		return true
	case *desktop.CustomShortcut:
		if chord.Modifier&^fyne.KeyModifierShift != wordModifier() {
			return false
		}
		switch chord.KeyName {
		case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
			return true
		}
	}
	return false
}

// wordModifier is what goes by words in a field: with an arrow, Backspace or
// Delete.
func wordModifier() fyne.KeyModifier {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierAlt
	}
	return fyne.KeyModifierControl
}

// CreateRenderer draws the kit's frame over Fyne's border, of which Fyne changes
// the colour only. And it has a caret of its own.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	fynes := e.Entry.CreateRenderer()
	r := &entryRenderer{WidgetRenderer: fynes, entry: e, frame: canvas.NewRectangle(nil), caret: newCaret(fynes), wheel: newWheel(e, fynes)}
	r.paint()
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	entry *Entry
	frame *canvas.Rectangle
	caret *caret
	wheel *wheel
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	return append(inner[:len(inner):len(inner)], r.frame, r.wheel)
}

func (r *entryRenderer) MinSize() fyne.Size {
	size := r.WidgetRenderer.MinSize()
	return fyne.NewSize(size.Width, max(size.Height, ControlHeight))
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	placeFrame(r.frame, size)
	r.wheel.Resize(size)
}

func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
	r.frame.Refresh()
	if r.entry.focused && !r.entry.Disabled() {
		r.caret.begin()
	} else {
		r.caret.end()
	}
}

func (r *entryRenderer) Destroy() {
	r.caret.end()
	r.WidgetRenderer.Destroy()
}

func (r *entryRenderer) paint() {
	paintFrame(r.frame, r.entry.focused, r.entry.invalid)
	if r.entry.Disabled() {
		r.frame.StrokeColor = Color(ColorLine)
	}
	placeFrame(r.frame, r.entry.Size())
}
