package ui

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports/page"
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
	start   *start.Screen     // what is seen before a programme is open
	queue   queue             // what is to be stored off the UI's goroutine
	losses  int               // counts what could not be stored later
	failed  error             // what the person was told of last
	unmade  bool              // the app ended last while it made a backup, which nobody was told yet
	untold  *Untold           // what could not be stored before the programme was locked
	opened  string            // the programme that was open last, and was not only looked at
	called  map[string]string // what the programmes are called that were open since the start, by path
	style   *data.NameStyle   // in which people are shown for now; nil: as the programme has it
	locked  *Locked           // the programme that was locked and not opened again; nil: none
	waiting bool              // to start anew when nothing is under way any more
	touched time.Time         // when somebody last did something in the window
	front   atomic.Bool       // the window has the keyboard
	turns   int               // counts where the window was filled anew; see restLater

	printers []string // of the computer, as it was asked last
	asking   bool     // it is being asked

	jobs     *jobs                 // what is under way in the background
	working  []*job                // those whose end the UI has not heard of yet
	question *kit.Dialog           // the last that was asked before the end, or nil
	closing  bool                  // backups are made, after which the app is to end
	quietly  *store.Store          // of which backups are made while the person goes on
	lacking  map[string]store.Kind // by folder, why there is no backup in it, as was said
	leaving  bool                  // the app is to end when nothing is under way any more
	warned   bool                  // the person was told what could not be stored when they wanted to end it
	ending   sync.Once
	over     atomic.Bool // the app has ended: nothing is shown any more

	held *heldBack // what the UI is to do about work in the background, while the same is open

	// While a programme is open:
	store   *store.Store
	names   data.Names // everybody as the screens show them; see changed
	hidden  bool       // names are, on the screens
	frame   *frame
	made    map[screen.Name]screen.Screen
	at      screen.Location   // what is shown
	handed  screen.Screen     // what others see while the laptop is theirs, or nil
	asked   *kit.Dialog       // the last that asked for the passphrase meanwhile
	visited []screen.Location // where Back returns to, the last at the end
	chords  []fyne.Shortcut   // of the screen that is shown
	all     bool              // what is of all groups is shown, and not only of one's own
}

var _ screen.Host = (*App)(nil)

// doublePress is how long the second half of a double press may take. Who
// reads what has come, and presses then, takes longer.
const doublePress = 300 * time.Millisecond

// New makes the app's window, with the start screen or the initial file's
// passphrase in it. Run shows it.
func New(a fyne.App, o Options) *App {
	words.Install()
	words.DrawOnly(o.CanDraw)
	u := &App{app: a, opts: o.withDefaults(), prefs: preferences{a.Preferences()}, called: make(map[string]string), lacking: make(map[string]store.Kind)}
	u.prefs.keep(u.opts.State)
	u.applyLook()
	u.win = a.NewWindow("Alongside")
	u.win.SetMaster()
	u.win.SetPadded(false)
	u.win.Resize(u.firstSize())
	u.chooser = kit.NewChooser(u.win, u.opts.SystemChooser, u.opts.Background)
	u.toast = kit.NewToaster(u.opts.After)
	u.jobs, u.held = newJobs(u.closeFile), &heldBack{}
	u.addShortcuts()
	u.takeTyping()
	kit.KeyboardFree = func(c fyne.Canvas) {
		if c == u.win.Canvas() {
			u.keyboardOffTheGone()
			u.keyboardBack()
		}
	}
	u.win.SetCloseIntercept(u.quit)
	u.win.SetOnDropped(u.dropped)
	u.unmade = u.backupUnfinished()
	u.clearOpened() // left there by a crash or a power cut
	if u.opts.Locked != nil {
		u.goOnLocked(*u.opts.Locked)
	} else {
		u.showStart(cmp.Or(u.opts.Initial, u.lastFile()), "")
	}
	return u
}

// firstSize is how large the window is at the start: as it was before a lock.
func (u *App) firstSize() fyne.Size {
	if l := u.opts.Locked; l != nil && l.Width > 0 && l.Height > 0 {
		return fyne.NewSize(l.Width, l.Height)
	}
	return fyne.NewSize(1280, 800)
}

// Run shows the window and returns when it is closed.
func (u *App) Run() {
	u.app.Lifecycle().SetOnEnteredForeground(func() {
		u.front.Store(true)
		u.opts.Log.Info("ready")
	})
	u.app.Lifecycle().SetOnExitedForeground(func() { u.front.Store(false) })
	u.quitOnSignal()
	stop := u.watchSession()
	defer stop()
	kit.DoublePress = doublePress
	u.win.ShowAndRun()
	u.chooser.Cancel()
	u.finish()
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
		Files: u.opts.Files, Opened: u.opts.Opened, Seen: u.opts.Seen, Backups: u.BackupFolders(), Recent: u.prefs.recent(), File: path, Name: name, Called: u.called,
		Report: u.opts.Report, NoBackup: u.unmade, Locked: u.lockedLine(), Waiting: u.waiting, After: u.opts.After,
		OnOpen: u.openProgramme,
		OnShow: func(panel string) { u.opts.Log.Info("screen", "screen", "start", "panel", panel) },
	})
	u.win.SetContent(u.start.Content())
	u.start.Begin()
	u.restLater()
}

// openProgramme shows an open programme, beginning with today.
func (u *App) openProgramme(s *store.Store, path string) {
	if s.Looking() {
		kit.OnlyLook(lang.L(store.Looking.Error()))
	} else {
		u.prefs.addRecent(path)
	}
	again := path == u.opened
	if s.Looking() {
		path = u.opened // whoever hid names there wants them hidden in its backups too
	}
	if path != u.opened {
		u.style = nil
		words.ShowNames(nil)
	}
	u.store, u.opened, u.locked = s, path, nil
	if u.unmade {
		u.traceBackup(false)
	}
	u.opts.Report, u.unmade = "", false // it was told
	u.made = make(map[screen.Name]screen.Screen, len(screens))
	u.visited, u.all = nil, false
	u.frame = newFrame(func(n screen.Name) { u.Go(screen.Location{Screen: n}) }, u.chooseNames, u.Lock, u.toast)
	u.showFrame()
	if !s.Looking() {
		_, err := s.PlanAhead()
		u.Fail(err)
	}
	u.changedNames()
	draft := u.takeDraft(s)
	u.show(locationOf(draft.Place))
	s.OnChange(u.told(s, u.held))
	u.offer(draft.Form)
	if until, waits := s.DraftOfRecovery(); waits {
		u.Say(lang.L("Something was being typed under the recovery key. It waits for that key, until the end of {{.Date}}.",
			words.With{"Date": words.Date(until, data.DateOf(u.opts.Now()))}))
	}
	if untold := u.untold; untold != nil && again {
		kit.ErrorDialog(u.win, untold.Title, untold.Text)
	}
	u.untold = nil
	u.Touched()
	u.lockAtRest(s)
	u.sayDoubts(s)
	u.seeThatItIsSound(s)
	u.awaitGoneFolders()
}

// ShowsAllGroups implements screen.Host.
func (u *App) ShowsAllGroups() bool { return u.all }

// ShowAllGroups implements screen.Host.
func (u *App) ShowAllGroups(all bool) { u.all = all }

// leaveProgramme takes the open programme out of the window, if there is one,
// with the PDFs that were opened for printing, and closes it when nothing works
// on it any more. Nothing of it acts after that.
func (u *App) leaveProgramme() {
	if u.store == nil {
		return
	}
	u.putDown()
	u.closeDialogs()
	for _, one := range u.working {
		one.progress.Done()
	}
	u.hidden = false
	u.toast.Dismiss()
	u.screenKeys(nil)
	left := u.store
	if name := u.programmeName(); !left.Looking() {
		u.called[left.Path()] = name
	}
	for name := range u.made {
		u.left(name)
	}
	kit.OnlyLook("")
	u.store, u.made, u.frame, u.handed, u.asked = nil, nil, nil, nil, nil
	u.names, u.visited, u.at = data.Names{}, nil, screen.Location{}
	u.coverNames()
	u.held, u.leaving = &heldBack{}, false
	u.clearOpened()
	u.jobs.leave(left)
}

// closeFile closes a programme file, on any goroutine. Everything in it is
// stored already, so a failure loses nothing, and there is nobody left to tell.
func (u *App) closeFile(s *store.Store) {
	if err := s.Close(); err != nil {
		u.opts.Log.Error("close", "kind", words.ErrorKind(err))
	}
	u.clearOpened() // the last work may have put something there
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
func (u *App) Read(f func(*store.Reader) error) bool {
	return u.store != nil && u.Fail(u.store.View(f))
}

// Fail implements screen.Host.
func (u *App) Fail(err error) bool {
	if err == nil {
		return true
	}
	if errors.Is(err, context.Canceled) {
		return false // the user's own wish
	}
	u.failed = err
	u.opts.Log.Error("failed", "kind", words.ErrorKind(err))
	title, text := words.Error(err)
	kit.ErrorDialog(u.win, title, text)
	return false
}

// Say implements screen.Host.
func (u *App) Say(text string) {
	if u.store != nil && u.handed == nil {
		u.toast.Toast(text, "", "", nil)
	}
}

// ClearToast implements screen.Host.
func (u *App) ClearToast() { u.toast.Dismiss() }

// Fonts implements screen.Host.
func (u *App) Fonts() page.Fonts { return u.opts.Fonts }

// OpenedDir implements screen.Host.
func (u *App) OpenedDir() string { return u.opts.Opened }
