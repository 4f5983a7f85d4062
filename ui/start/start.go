// Package start is what is seen before a programme is open: try the sample,
// start a programme, open one, and the passphrase.
package start

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"alongside/data/store"
	"alongside/ui/kit"
)

// Host is what the start screen needs of the shell.
type Host interface {
	Window() fyne.Window
	Chooser() *kit.Chooser
	Now() time.Time
	Fail(error) bool
	Work(title string, do func(context.Context) error, then func(error))
}

// Options say what there is to open.
type Options struct {
	// Files is the folder in which a new programme is offered a place.
	Files string
	// Opened is the folder for what is only looked at; it is emptied at lock.
	Opened string
	// Recent are the paths of programmes opened before, the last one first.
	Recent []string
	// File asks for the passphrase of this programme at once.
	File string
	// Name is what that programme is called, where it was open just now. Else it
	// is sealed in the file, and kept nowhere beside it.
	Name string
	// Report is the file that tells how the app closed unexpectedly the last
	// time, or empty.
	Report string
	// OnOpen gets the programme that was opened.
	OnOpen func(*store.Store, string)
	// OnShow is told which panel is shown; it may be nil.
	OnShow func(panel string)
}

// Screen is the start screen. It shows one panel at a time.
type Screen struct {
	host    Host
	options Options
	content *fyne.Container
	panel   string       // what is shown
	looked  string       // the copy of a backup that is only looked at
	leave   func()       // what Escape does, or nil
	unkept  *store.Store // made, and its recovery key is still to be kept
}

// New returns the start screen.
func New(h Host, o Options) *Screen {
	s := &Screen{host: h, options: o, content: container.NewStack()}
	h.Window().Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) {
		if k.Name == fyne.KeyEscape && s.leave != nil {
			s.leave()
		}
	})
	return s
}

// Panels that hold nothing which would be missed.
const (
	welcome    = "welcome"
	passphrase = "passphrase"
)

func idle(panel string) bool { return panel == welcome || panel == passphrase }

// Content is what fills the window.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Begin shows the first panel, once the content is in the window.
func (s *Screen) Begin() {
	if s.options.File != "" {
		s.showOpen(s.options.File)
	} else {
		s.showWelcome()
	}
}

// show fills the window with a panel of the start screen and gives focus the
// keyboard. leave is what Escape does there, or nil.
func (s *Screen) show(name string, panel fyne.CanvasObject, focus fyne.Focusable, leave func()) {
	if idle(name) && s.options.Report != "" {
		panel = kit.VStack(kit.Gap32, panel, s.fallen())
	}
	s.content.Objects = []fyne.CanvasObject{kit.Scroll(
		kit.Inset(kit.Gap32, kit.Gap32, kit.Gap32, kit.Gap32, kit.CentredAtMost(720, panel)))}
	s.content.Refresh()
	s.panel, s.leave = name, leave
	s.host.Window().Canvas().Focus(focus)
	s.tell(name)
}

// Offer asks for the passphrase of a programme that was chosen elsewhere. It
// returns false where something is under way here that this would end.
func (s *Screen) Offer(path string) bool {
	if !idle(s.panel) || s.host.Window().Canvas().Overlays().Top() != nil {
		return false
	}
	s.showOpen(path)
	return true
}

// Unkept is the programme whose recovery key is shown and not yet kept, or nil.
func (s *Screen) Unkept() *store.Store { return s.unkept }

// tell says what is shown now.
func (s *Screen) tell(panel string) {
	if s.options.OnShow != nil {
		s.options.OnShow(panel)
	}
}

// opened hands an open programme to the shell.
func (s *Screen) opened(st *store.Store) {
	s.leave, s.unkept = nil, nil
	s.options.OnOpen(st, st.Path())
}

// storeOptions are those with which files are made and opened.
func (s *Screen) storeOptions() store.Options { return store.Options{Now: s.host.Now} }

func isWrongPassphrase(err error) bool {
	return errors.Is(err, store.WrongPassphrase) || errors.Is(err, store.Mistyped)
}
