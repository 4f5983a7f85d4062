package crawl

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault/vaulttest"
	"alongside/ui"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
	appwords "alongside/ui/words"
)

func init() { vaulttest.Quick() }

// computer is the app and what lies around it: folders, the clock, and the
// programme as it was at the beginning.
type computer struct {
	t       *testing.T
	fyneApp fyne.App
	look    uitest.Look
	file    []byte            // the prepared programme; none: the app starts without one
	stock   map[string][]byte // what lies in the folder from the beginning
	folder  string            // files of people: programmes, saved documents
	opened  string            // PDFs for printing

	fell bool     // the app, the last time
	slow bool     // what is done in the background takes until somebody waits
	work []func() // that is being done

	app    *ui.App
	win    fyne.Window
	closed bool     // the window, by the app
	path   string   // the programme in use
	copies int      // of the prepared programme
	viewed int      // files that the system was asked to show
	timers []func() // what the app wants to be called for later
	looks  bool     // the programme is a backup that is only looked at

	turned    int    // how often another screen was shown
	screenNow string // the last of them
	lists     kit.SystemChooser
	trail     []data.AuditEntry // as it was last read
	deeds     []string          // what was done since the programme was opened

	changes int      // commits since the programme was opened
	hash    [32]byte // of the prepared content
	r       *report
}

func newComputer(t *testing.T, file []byte, stock map[string][]byte, look uitest.Look, r *report) *computer {
	c := &computer{
		t: t, fyneApp: uitest.App(), look: look, file: file,
		folder: filepath.Join(t.TempDir(), "home", "alongside"), opened: t.TempDir(), stock: stock, r: r,
	}
	if err := os.MkdirAll(c.folder, 0o700); err != nil { // so deep that who goes up sees nothing of this machine
		t.Fatal(err)
	}
	if look.Name == small.Name {
		c.lists = systemLists{c}
	}
	t.Setenv("HOME", c.folder)        // lists of files show nothing of this machine
	t.Setenv("USERPROFILE", c.folder) // nor where home is called so
	before := kit.UnhandledShortcut
	t.Cleanup(func() { kit.UnhandledShortcut = before })
	kit.UnhandledShortcut = func(canvas fyne.Canvas, s fyne.Shortcut) { chordsOf(canvas).TypedShortcut(s) }
	return c
}

// chordsOf is what takes the chords of a window. Fyne's test canvas hides it
// behind an interface that has no chords; the canvas of a real window has.
func chordsOf(c fyne.Canvas) fyne.Shortcutable {
	return reflect.ValueOf(c).Elem().FieldByName("WindowlessCanvas").Interface().(fyne.Shortcutable)
}

func (c *computer) canvas() fyne.Canvas { return c.win.Canvas() }

// start starts the app with a fresh copy of the prepared programme open, or
// with the start screen where there is none.
func (c *computer) start() {
	c.end()
	c.timers, c.path, c.trail = nil, "", nil
	if c.file != nil {
		c.copies++
		c.path = filepath.Join(c.t.TempDir(), "programme.alongside")
		if err := os.WriteFile(c.path, c.file, 0o600); err != nil {
			c.t.Fatal(err)
		}
	}
	c.tidy()
	c.launch()
	if c.path != "" {
		c.hash = c.content()
	}
}

// launch starts the app as it is started after it was ended, and unlocks.
func (c *computer) launch() {
	initial := c.path
	if c.looks {
		initial, c.path = c.asBackup()
	}
	c.app = ui.New(c.fyneApp, ui.Options{
		Now:     func() time.Time { return uitest.Evening },
		Files:   c.folder,
		Opened:  c.opened,
		Log:     slog.New(turns{c}),
		Initial: initial,

		SystemChooser: c.lists,
		View:          func(string) error { c.viewed++; return nil },
		Printers:      printers{},
		After:         func(_ time.Duration, f func()) { c.timers = append(c.timers, f) },
		Background:    c.background,
		Report:        c.report(),
		GiveBack:      func() {}, // what a whole collection costs is most of a step
	})
	c.win = c.app.Window()
	c.closed = false
	c.win.SetOnClosed(func() { c.closed = true })
	c.win.Show()
	c.wear()
	if c.looks {
		uitest.Tap(c.t, c.win, "Only look")
	}
	if c.path != "" {
		c.unlock()
	}
}

// report is the file that tells how the app fell, if it did.
func (c *computer) report() string {
	if !c.fell {
		return ""
	}
	return filepath.Join(c.folder, fallen)
}

// background does work at once, or later where it is slow.
func (c *computer) background(do func()) {
	if c.slow {
		c.work = append(c.work, do)
		return
	}
	do()
}

// finish does what is still being done in the background.
func (c *computer) finish() {
	todo := c.work
	c.slow, c.work = false, nil
	for _, do := range todo {
		do()
	}
}

// forgetUnseen lets go of what was drawn a while ago and is not seen any more, as
// a real window does at each frame; in a test nothing does.
func forgetUnseen() { software.NewCanvas().Capture() }

// end leaves the app.
func (c *computer) end() {
	if c.app == nil {
		return
	}
	c.finish()
	if !c.closed {
		c.app.Lock()
		c.win.SetCloseIntercept(nil)
		c.win.Close()
	}
	c.app = nil
}

// tidy takes away what was left in the folders, but for the copy of a backup that
// is looked at.
func (c *computer) tidy() {
	if c.looks && c.app != nil && c.app.Store() != nil {
		return
	}
	for _, dir := range []string{c.folder, c.opened} {
		entries, err := os.ReadDir(dir)
		if err != nil {
			c.t.Fatal(err)
		}
		for _, e := range entries {
			if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
				c.t.Fatal(err)
			}
		}
	}
	for name, content := range c.stock {
		if err := os.WriteFile(filepath.Join(c.folder, name), content, 0o600); err != nil {
			c.t.Fatal(err)
		}
	}
	c.fyneApp.Preferences().SetString("folder", c.folder)
	var recent []string
	if c.path != "" {
		recent = append(recent, c.path)
	}
	c.fyneApp.Preferences().SetStringList("recentFiles", recent)
}

// unlock types the passphrase, and begins to listen to the programme.
func (c *computer) unlock() {
	keyboard.Type(c.canvas(), uitest.Passphrase)
	keyboard.Press(c.canvas(), fyne.KeyReturn)
	c.listen()
}

func (c *computer) listen() {
	c.changes, c.deeds = 0, nil
	if s := c.app.Store(); s != nil {
		s.OnChange(func(change store.Change) {
			c.changes++
			if lasting[change.Done.Act] {
				c.path = ""
			}
			c.deeds = append(c.deeds, fmt.Sprint(change.How, " ", change.Done.Act))
			if change.How == store.Did {
				c.r.acts[change.Done.Act]++
			}
		})
	}
}

// lock locks, and unlocks again: every screen is made anew.
func (c *computer) relock() {
	appwords.ShowNames(nil)
	c.finish()
	c.tidy()
	kit.CloseAll(c.canvas()) // nothing is kept of what was being typed
	c.app.Lock()
	forgetUnseen()
	c.timers = nil
	c.wear()
	c.unlock()
	c.app.Go(screen.Location{Screen: screen.Today}) // and not where it was
}

// content is the sum over what is stored.
func (c *computer) content() [32]byte {
	sum, err := c.app.Store().ContentHash()
	if err != nil {
		c.t.Fatal(err)
	}
	return sum
}

// undoAll takes everything back and reports what went wrong.
func (c *computer) undoAll() error {
	s := c.app.Store()
	steps := 0
	for {
		if _, can := s.CanUndo(); !can {
			break
		}
		if d, err := s.Undo(); err != nil {
			return fmt.Errorf("taking back %q: %w", d.Act, err)
		}
		steps++
	}
	if got := c.content(); got != c.hash {
		return fmt.Errorf("after %d steps were taken back the content is not what it was; done was: %s", steps, strings.Join(c.deeds, ", "))
	}
	return nil
}

// pass lets the time pass for which the app waits. Work that is slow takes longer
// than that.
func (c *computer) pass() {
	if len(c.work) > 0 && len(c.timers) > 0 {
		c.ring()
		return
	}
	c.finish()
	for range 3 {
		c.ring()
	}
}

// ring does what the app wants to be called for by now.
func (c *computer) ring() {
	due := c.timers
	c.timers = nil
	for _, f := range due {
		f()
	}
}
