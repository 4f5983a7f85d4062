package ui

import (
	"cmp"
	"context"
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"sync/atomic"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/start"
	"alongside/ui/words"
)

// App is the running app: one window, and at most one open programme. It is
// the host of every screen.
type App struct {
	app     fyne.App
	win     fyne.Window
	opts    Options
	prefs   preferences
	toast   *kit.Toaster
	chooser *kit.Chooser
	start   *start.Screen // what is seen before a programme is open
	queue   queue         // what is to be stored off the UI's goroutine
	held    heldBack      // what the UI is to do about work in the background
	losses  int           // counts what could not be stored later
	warned  bool          // the person was told so when they wanted to leave
	opened  string        // the programme that was open last
	front   atomic.Bool   // the window has the keyboard
	turns   int           // counts where the window was filled anew; see restLater

	// While a programme is open:
	store   *store.Store
	names   data.Names // everybody as the screens show them; see changed
	frame   *frame
	made    map[screen.Name]screen.Screen
	at      screen.Location   // what is shown
	handed  screen.Screen     // what others see while the laptop is theirs, or nil
	asked   *kit.Dialog       // the last that asked for the passphrase meanwhile
	visited []screen.Location // where Back returns to, the last at the end
	chords  []fyne.Shortcut   // of the screen that is shown
}

var _ screen.Host = (*App)(nil)

// New makes the app's window, with the start screen or the initial file's
// passphrase in it. Run shows it.
func New(a fyne.App, o Options) *App {
	words.Install()
	u := &App{app: a, opts: o.withDefaults(), prefs: preferences{a.Preferences()}}
	u.applyLook()
	u.win = a.NewWindow("Alongside")
	u.win.SetMaster()
	u.win.SetPadded(false)
	u.win.Resize(fyne.NewSize(1280, 800))
	u.chooser = kit.NewChooser(u.win, u.opts.SystemChooser, u.opts.Background)
	u.toast = kit.NewToaster(u.opts.After)
	u.addShortcuts()
	kit.KeyboardFree = func(c fyne.Canvas) {
		if c == u.win.Canvas() {
			u.keyboardBack()
		}
	}
	u.win.SetCloseIntercept(u.quit)
	u.clearOpened() // left there by a crash or a power cut
	u.showStart(cmp.Or(u.opts.Initial, u.lastFile()), "")
	return u
}

// Run shows the window and returns when it is closed.
func (u *App) Run() {
	u.app.Lifecycle().SetOnEnteredForeground(func() {
		u.front.Store(true)
		u.opts.Log.Info("ready")
	})
	u.app.Lifecycle().SetOnExitedForeground(func() { u.front.Store(false) })
	u.quitOnSignal()
	u.win.ShowAndRun()
	u.chooser.Cancel()
	u.closeProgramme()
	u.clearOpened()
}

// quitOnSignal ends the app as a person does when the system ends it: at
// logout, or when the battery runs out.
func (u *App) quitOnSignal() {
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ended
		fyne.Do(func() {
			u.closeProgramme() // whatever cannot be stored: there is nobody to be told
			u.win.Close()
		})
	}()
}

// quit is the person's wish to end the app. While the laptop is handed over it
// takes the passphrase.
func (u *App) quit() {
	if u.handed != nil {
		u.askFacilitator(u.toQuit(), "")
		return
	}
	if made := u.start.Unkept(); made != nil {
		kit.Confirm(u.win, lang.L("The recovery key is not kept yet"),
			lang.L("Without it a forgotten passphrase cannot be replaced, and it cannot be shown again."),
			lang.L("Close without it"), true, func() {
				u.prefs.addRecent(made.Path())
				u.close(made)
				u.win.Close()
			})
		return
	}
	u.end()
}

// end closes the programme and the window. Where the last of what was done
// cannot be stored, that is said instead; asked once more, it ends.
func (u *App) end() {
	if u.mayLeave() {
		u.closeProgramme()
		u.win.Close()
	}
}

// lastFile is the programme that was open last, so that a facilitator begins
// the evening with the passphrase and nothing else; empty where there is none.
func (u *App) lastFile() string {
	recent := u.prefs.recent()
	if len(recent) == 0 || start.IsSample(recent[0]) {
		return ""
	}
	if _, err := os.Stat(recent[0]); err != nil {
		return ""
	}
	return recent[0]
}

// showStart shows the start screen; with a path, the passphrase for that file,
// and what the programme is called, where that is known.
func (u *App) showStart(path, name string) {
	u.start = start.New(u, start.Options{
		Files: u.opts.Files, Opened: u.opts.Opened, Recent: u.prefs.recent(), File: path, Name: name, Report: u.opts.Report,
		OnOpen: u.openProgramme,
		OnShow: func(panel string) { u.opts.Log.Info("screen", "screen", "start", "panel", panel) },
	})
	u.win.SetContent(u.start.Content())
	u.start.Begin()
	u.restLater()
}

// openProgramme shows an open programme, beginning with today.
func (u *App) openProgramme(s *store.Store, path string) {
	if !s.Looking() {
		u.prefs.addRecent(path)
	}
	if path != u.opened {
		words.ShowNames(nil)
	}
	u.store, u.opened = s, path
	u.opts.Report = "" // it was told
	u.made = make(map[screen.Name]screen.Screen, len(screens))
	u.visited = nil
	u.frame = newFrame(func(n screen.Name) { u.Go(screen.Location{Screen: n}) }, u.chooseNames, u.Lock, u.toast)
	u.takeTyping()
	u.showFrame()
	if !s.Looking() {
		_, err := s.PlanAhead()
		u.Fail(err)
	}
	u.changedNames()
	u.show(screen.Location{Screen: screen.Today})
	s.OnChange(u.told)
	if s.LastChangeInDoubt() {
		kit.Message(u.win, lang.L("The last change may be missing"), lang.L(
			"The file was not closed properly. Everything in it is sound, but look whether what you did last is there."))
	}
}

// Lock closes the programme and asks for its passphrase again. Where the last
// of what was done cannot be stored, that is said instead; asked once more, it
// locks.
func (u *App) Lock() {
	if u.store == nil || !u.mayLeave() {
		return
	}
	path, name := u.store.Path(), u.programmeName()
	if u.store.Looking() {
		path, name = "", "" // the copy goes
	}
	u.closeProgramme()
	u.showStart(path, name)
}

// programmeName is what the open programme is called; empty where that cannot be
// read, which keeps nobody from locking.
func (u *App) programmeName() (name string) {
	err := u.store.View(func(r *store.Reader) error {
		p, err := r.Programme()
		name = p.Name
		return err
	})
	if err != nil {
		u.opts.Log.Error("programme’s name", "kind", words.ErrorKind(err))
	}
	return name
}

// closeProgramme closes the open programme, if there is one, and takes away
// the PDFs that were opened for printing.
func (u *App) closeProgramme() {
	if u.store == nil {
		return
	}
	u.putDown()
	u.closeDialogs()
	u.toast.Dismiss()
	u.close(u.store)
	u.store, u.made, u.frame, u.handed = nil, nil, nil, nil
	u.held.clear()
	u.clearOpened()
}

// close closes a programme file. Everything in it is stored already, so a
// failure loses nothing, and there is nobody left to tell.
func (u *App) close(s *store.Store) {
	if err := s.Close(); err != nil {
		u.opts.Log.Error("close", "kind", words.ErrorKind(err))
	}
}

// clearOpened removes the PDFs that were opened for printing.
func (u *App) clearOpened() {
	entries, err := os.ReadDir(u.opts.Opened)
	if err != nil {
		return // there is no such folder, so there is nothing in it
	}
	for _, e := range entries {
		if err := os.Remove(filepath.Join(u.opts.Opened, e.Name())); err != nil {
			u.opts.Log.Error("clear opened", "kind", "remove")
		}
	}
}

// applyLook sets the theme and the text size that this computer remembers.
func (u *App) applyLook() {
	u.app.Settings().SetTheme(kit.NewTheme(u.prefs.theme(), u.prefs.textScale()))
}

// Look implements screen.Host.
func (u *App) Look() (kit.Variant, float32) { return u.prefs.theme(), u.prefs.textScale() }

// SetLook implements screen.Host.
func (u *App) SetLook(v kit.Variant, textScale float32) {
	u.prefs.setTheme(v)
	u.prefs.setTextScale(textScale)
	u.applyLook()
}

// Store implements screen.Host. What is to be stored later is stored first, so
// that nothing overtakes it.
func (u *App) Store() *store.Store {
	u.settle()
	return u.store
}

// Window implements screen.Host.
func (u *App) Window() fyne.Window { return u.win }

// Chooser implements screen.Host.
func (u *App) Chooser() *kit.Chooser { return u.chooser }

// Now implements screen.Host.
func (u *App) Now() time.Time { return u.opts.Now() }

// Today implements screen.Host.
func (u *App) Today() data.Date { return data.DateOf(u.opts.Now()) }

// Read implements screen.Host.
func (u *App) Read(f func(*store.Reader) error) bool { return u.Fail(u.store.View(f)) }

// Fail implements screen.Host.
func (u *App) Fail(err error) bool {
	if err == nil {
		return true
	}
	if errors.Is(err, context.Canceled) {
		return false // the user's own wish
	}
	u.opts.Log.Error("failed", "kind", words.ErrorKind(err))
	title, text := words.Error(err)
	kit.ErrorDialog(u.win, title, text)
	return false
}

// Say implements screen.Host.
func (u *App) Say(text string) {
	if u.handed == nil {
		u.toast.Toast(text, "", nil)
	}
}

// ClearToast implements screen.Host.
func (u *App) ClearToast() { u.toast.Dismiss() }

// OpenedDir implements screen.Host.
func (u *App) OpenedDir() string { return u.opts.Opened }
