// Package start is what is seen before a programme is open: try the sample,
// start a programme, open one, and the passphrase.
package start

import (
	"context"
	"errors"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"alongside/data/store"
	"alongside/reports/page"
	"alongside/ui/kit"
)

// Host is what the start screen needs of the shell.
type Host interface {
	Window() fyne.Window
	Chooser() *kit.Chooser
	Now() time.Time
	Fonts() page.Fonts
	Fail(error) bool
	Work(title string, do func(context.Context) error, then func(error))
	WorkThrough(title string, do func() error, then func(error))
	Aside(do func(context.Context) error, then func(error)) (stop func())
}

// Options say what there is to open.
type Options struct {
	// Files is the folder in which a new programme is offered a place.
	Files string
	// Opened is the folder for what is only looked at; it is emptied at lock.
	Opened string
	// Seen is the folder in which it is kept how far each programme was seen.
	Seen string
	// Backups are the folders that backups go to by themselves.
	Backups []string
	// Recent are the paths of programmes opened before, the last one first.
	Recent []string
	// File asks for the passphrase of this programme at once.
	File string
	// Name is what that programme is called, where it was open just now. Else it
	// is sealed in the file, and kept nowhere beside it.
	Name string
	// Called is what the programmes are called that were open since the start, by
	// their paths.
	Called map[string]string
	// Report is the file that tells how the app closed unexpectedly the last
	// time, or empty.
	Report string
	// Locked says when and why that programme was locked; empty where it was not.
	Locked string
	// Waiting says that nothing can be opened here yet: the app is about to start anew.
	Waiting bool
	// After calls back later on the UI's goroutine.
	After kit.After
	// NoBackup says that the app ended while it made a backup.
	NoBackup bool
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
	panel   string         // what is shown
	looked  string         // the copy of a backup that is only looked at
	backup  string         // that backup
	leave   func()         // what Escape does, or nil
	focus   fyne.Focusable // what the keyboard belongs to
	held    *store.Store   // open, and not handed to the shell yet
	unkept  bool           // its recovery key is still to be kept
	busy    bool           // something is made or opened
	drafted func() bool    // whether something is typed in the panel, or nil
	pause   *pause         // in the panel that asks for a passphrase
	said    *kit.Paragraph
}

// New returns the start screen.
func New(h Host, o Options) *Screen {
	s := &Screen{host: h, options: o, content: container.NewStack(), said: kit.MutedParagraph("")}
	s.said.Hide()
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
	if idle(name) {
		panel = s.withLastEnd(panel)
	}
	if name != passphrase {
		s.endLook()
	}
	s.Say("") // what was said stood below the panel before
	s.fill(name, kit.CentredAtMost(width(name), kit.VStack(kit.Gap24, panel, s.said)), focus, leave)
}

// fill fills the whole window, as show does but for the width.
func (s *Screen) fill(name string, content fyne.CanvasObject, focus fyne.Focusable, leave func()) {
	scroll := kit.Scroll(kit.Inset(kit.Gap32, kit.Gap32, kit.Gap32, kit.Gap32, content))
	s.content.Objects = []fyne.CanvasObject{scroll}
	s.content.Refresh()
	kit.Shown()
	s.panel, s.leave, s.focus, s.drafted, s.pause = name, leave, focus, nil, nil
	if focus != nil {
		s.host.Window().Canvas().Focus(focus)
	}
	if o, ok := focus.(fyne.CanvasObject); ok {
		kit.ScrollToShow(scroll, o)
	}
	s.tell(name)
}

// width is how wide a panel is at 100 % text: one with a field alone is narrower.
func width(panel string) float32 {
	if panel == passphrase || panel == "locking" {
		return 560
	}
	return 720
}

// Offer asks for the passphrase of a programme that was chosen elsewhere. It
// returns false where something is under way here that this would end.
func (s *Screen) Offer(path string) bool {
	if s.busy || !idle(s.panel) || s.host.Window().Canvas().Overlays().Top() != nil {
		return false
	}
	s.showOpen(path)
	return true
}

// follow has the keyboard belong to the field of a panel that had it last: a
// passphrase that is typed on after a click beside its field must not appear in
// the name's.
func (s *Screen) follow(fields ...*kit.Entry) {
	for _, e := range fields {
		e.OnFocus = func(focused bool) {
			if focused {
				s.focus = e
			}
		}
	}
}

// Focus is what the keyboard belongs to in the panel that is shown.
func (s *Screen) Focus() fyne.Focusable { return s.focus }

// Leave does what Escape does in the panel that is shown.
func (s *Screen) Leave() {
	if s.leave != nil {
		s.leave()
	}
}

// work does one thing at a time: what is pressed twice is done once.
func (s *Screen) work(title string, do func(context.Context) error, then func(error)) {
	if s.busy {
		return
	}
	s.busy = true
	s.host.Work(title, do, s.free(then))
}

// workThrough is work that cannot be stopped.
func (s *Screen) workThrough(title string, do func() error, then func(error)) {
	if s.busy {
		return
	}
	s.busy = true
	s.host.WorkThrough(title, do, s.free(then))
}

// free lets the next thing be done, before then is called.
func (s *Screen) free(then func(error)) func(error) {
	return func(err error) {
		s.busy = false
		then(err)
	}
}

// keptUnlessGivenUp discards a programme that was made just now where the person has
// given it up meanwhile.
func keptUnlessGivenUp(ctx context.Context, made *store.Store) error {
	if err := ctx.Err(); err != nil {
		return errors.Join(err, made.Discard())
	}
	return nil
}

// unlessGivenUp closes what was opened where the person has given it up
// meanwhile, and removes the file that was made for it, if any.
func unlessGivenUp(ctx context.Context, opened *store.Store, made string) error {
	err := ctx.Err()
	if err == nil {
		return nil
	}
	err = errors.Join(err, opened.Close())
	if made != "" {
		err = errors.Join(err, os.Remove(made))
	}
	return err
}

// Drafted reports whether a new programme is described and not made yet.
func (s *Screen) Drafted() bool { return s.drafted != nil && s.drafted() }

// Held is the programme that is open and not handed to the shell yet, or nil.
func (s *Screen) Held() *store.Store { return s.held }

// Say says something below the panels, in place of what was said before.
func (s *Screen) Say(text string) {
	s.said.SetText(text)
	kit.ShowIf(text != "", s.said)
	s.content.Refresh()
}

// Unkept is the programme whose recovery key is shown and not yet kept, or nil.
func (s *Screen) Unkept() *store.Store {
	if s.unkept {
		return s.held
	}
	return nil
}

// tell says what is shown now.
func (s *Screen) tell(panel string) {
	if s.options.OnShow != nil {
		s.options.OnShow(panel)
	}
}

// opened hands an open programme to the shell.
func (s *Screen) opened(st *store.Store) {
	s.leave, s.drafted, s.held, s.unkept = nil, nil, nil, false
	s.options.OnOpen(st, st.Path())
}

// storeOptions are those with which files are made and opened.
func (s *Screen) storeOptions() store.Options {
	return store.Options{Now: s.host.Now, Seen: s.options.Seen}
}

func isWrongPassphrase(err error) bool {
	return errors.Is(err, store.WrongPassphrase) || errors.Is(err, store.Mistyped) ||
		errors.Is(err, store.KeyDamaged) || errors.Is(err, store.KeyPutBack)
}
