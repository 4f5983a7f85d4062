package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// NewPasswordEntry returns a field whose text is hidden. Show, in the field, or
// its key show it. Show takes no keyboard: Tab goes on to the next field, and a
// space that somebody types there belongs to what they write.
func NewPasswordEntry(placeholder string) *Entry {
	e := &Entry{}
	e.setUp(placeholder)
	e.Password, e.secret = true, true
	show := newShowPassphrase(e)
	e.ActionItem = show
	e.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name != showPassphraseKey {
			return false
		}
		show.turn()
		return true
	}
	e.ExtendBaseWidget(e)
	return e
}

// showPassphraseKey is where every layout of a keyboard has it.
const showPassphraseKey = fyne.KeyF2

// showPassphrase shows what a field hides, and hides it again, by a click.
type showPassphrase struct {
	widget.BaseWidget

	entry   *Entry
	keeper  focusKeeper
	hovered bool
}

func newShowPassphrase(e *Entry) *showPassphrase {
	s := &showPassphrase{entry: e}
	s.ExtendBaseWidget(s)
	return s
}

func (s *showPassphrase) turn() {
	s.entry.Password = !s.entry.Password
	s.entry.Refresh()
	s.Refresh()
}

func (s *showPassphrase) label() string {
	if s.entry.Password {
		return lang.L("Show")
	}
	return lang.L("Hide")
}

// Tapped implements fyne.Tappable.
func (s *showPassphrase) Tapped(*fyne.PointEvent) {
	s.keeper.restore(s)
	s.turn()
}

// MouseDown implements desktop.Mouseable.
func (s *showPassphrase) MouseDown(*desktop.MouseEvent) { s.keeper.pressed(s) }

// MouseUp implements desktop.Mouseable.
func (s *showPassphrase) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (s *showPassphrase) MouseIn(*desktop.MouseEvent) { s.setHovered(true) }

// MouseMoved implements desktop.Hoverable.
func (s *showPassphrase) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *showPassphrase) MouseOut() { s.setHovered(false) }

func (s *showPassphrase) setHovered(hovered bool) {
	s.hovered = hovered
	s.Refresh()
}

// Cursor implements desktop.Cursorable.
func (s *showPassphrase) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (s *showPassphrase) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(nil)
	label, key := ItemName("").Colored(ColorAccent), Caption(string(showPassphraseKey)).Colored(ColorAccent)
	words := HStack(Gap8, label, key)
	return painted(paintedRenderer{
		widget:  s,
		objects: []fyne.CanvasObject{box, words},
		minSize: func() fyne.Size { return words.MinSize().AddWidthHeight(2*Gap16, 0) },
		layout: func(size fyne.Size) {
			place(box, 0, 0, size.Width, size.Height)
			place(words, Gap16, 0, size.Width-2*Gap16, size.Height)
		},
		paint: func() {
			box.FillColor, box.CornerRadius = Color(ColorHover), radius
			box.Hidden = !s.hovered // what is not seen costs no drawing
			label.SetText(s.label())
		},
	})
}
