package ui_test

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// computer is what outlasts a run of the app: its folders, its preferences and
// the log.
type computer struct {
	t      *testing.T
	app    fyne.App
	files  string // where programmes are kept
	opened string // PDFs for printing
	state  string // what the next start is to know
	seen   string // how far each programme was seen
	log    bytes.Buffer
	viewed []string // files that the system was asked to show
	// background runs what the app does off the UI's goroutine.
	background func(func())
	after      kit.After // nothing is ever done later, where a test does not set it
	clock      func() time.Time
	anew       func(ui.Locked) // how it starts anew, or nil
	session    ui.Session
}

func newComputer(t *testing.T) *computer {
	passOnChords(t)
	return &computer{
		t: t, app: uitest.App(), files: t.TempDir(), opened: t.TempDir(), state: t.TempDir(), seen: t.TempDir(),
		background: func(f func()) { f() }, after: func(time.Duration, func()) {},
		clock: func() time.Time { return uitest.Evening },
	}
}

// start starts the app, with a file where one is given to it. What would run
// in the background runs at once.
func (c *computer) start(file string) *shell { return c.run(ui.Options{Initial: file}) }

// startLocked starts the app as another process of it does that has locked.
func (c *computer) startLocked(l *ui.Locked) *shell { return c.run(ui.Options{Locked: l}) }

func (c *computer) run(o ui.Options) *shell {
	app := ui.New(c.app, ui.Options{
		Locked: o.Locked, StartAnew: c.anew, Session: c.session,
		Now:     func() time.Time { return c.clock() },
		Log:     slog.New(slog.NewTextHandler(&c.log, nil)),
		Files:   c.files,
		Opened:  c.opened,
		State:   c.state,
		Seen:    c.seen,
		Initial: o.Initial,
		View: func(path string) error {
			c.viewed = append(c.viewed, path)
			return nil
		},
		After:      func(d time.Duration, f func()) { c.after(d, f) },
		Background: func(f func()) { c.background(f) },
	})
	s := &shell{t: c.t, app: app, win: app.Window()}
	s.win.Show()
	c.t.Cleanup(app.Lock)
	return s
}

// open starts the app with the file and types its passphrase.
func (c *computer) open(file string) *shell {
	c.t.Helper()
	s := c.start(file)
	s.enterPassphrase(uitest.Passphrase)
	if s.app.Store() == nil {
		c.t.Fatal("the programme was not opened")
	}
	return s
}

// tinyProgramme is the file of a programme with twelve people.
func tinyProgramme(t *testing.T) string {
	return makeProgramme(t, amount{"12", sample.Tiny(data.DateOf(uitest.Evening))})
}

func (s *shell) enterPassphrase(passphrase string) {
	s.typeText(passphrase)
	s.press(fyne.KeyReturn)
}

func (s *shell) typeText(text string) { test.Type(s.win.Canvas().Focused(), text) }

func (s *shell) tap(label string) {
	s.t.Helper()
	uitest.Tap(s.t, s.win, label)
}

// closeDialogs leaves every dialog that is up, with what is typed there.
func (s *shell) closeDialogs() {
	s.t.Helper()
	for s.win.Canvas().Overlays().Top() != nil {
		uitest.Leave(s.win)
	}
}

func (s *shell) wantSeen(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !uitest.Sees(s.win, text) {
			s.t.Errorf("the window does not say %q", text)
		}
	}
}

// ctrl presses a chord as the driver does: on what has the keyboard, where it
// takes chords, else on the window.
func (s *shell) ctrl(key fyne.KeyName) {
	chord := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
	c := s.win.Canvas()
	taker, ok := c.Focused().(fyne.Shortcutable)
	if !ok {
		taker = chordsOf(c)
	}
	taker.TypedShortcut(chord)
}

// passOnChords lets the chords that a field does not know reach the window, as
// they do in a real one.
func passOnChords(t *testing.T) {
	before := kit.UnhandledShortcut
	t.Cleanup(func() { kit.UnhandledShortcut = before })
	kit.UnhandledShortcut = func(c fyne.Canvas, s fyne.Shortcut) { chordsOf(c).TypedShortcut(s) }
}

// chordsOf is what takes the chords of a window. Fyne's test canvas hides it
// behind an interface that has no chords; the canvas of a real window has.
func chordsOf(c fyne.Canvas) fyne.Shortcutable {
	return reflect.ValueOf(c).Elem().FieldByName("WindowlessCanvas").Interface().(fyne.Shortcutable)
}

// marks counts what is recorded in the whole programme.
func (s *shell) marks() int {
	s.t.Helper()
	n := 0
	s.read(func(r *store.Reader) error {
		for _, err := range r.AllMarks() {
			if err != nil {
				return err
			}
			n++
		}
		return nil
	})
	return n
}

// visitEveryRoom shows each screen, and somebody's page.
func (s *shell) visitEveryRoom() {
	for _, name := range []screen.Name{
		screen.Today, screen.Register, screen.Meetings, screen.People, screen.Pairs, screen.Documents, screen.Settings,
	} {
		s.app.Go(screen.Location{Screen: name})
	}
	s.showPerson()
	s.showPair()
}

// filesIn lists the names of all files below a folder.
func filesIn(t *testing.T, folder string) []string {
	t.Helper()
	var names []string
	if err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, path)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return names
}
