package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/bringin"
	"alongside/ui/documents"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/notes"
	"alongside/ui/pairs"
	"alongside/ui/people"
	"alongside/ui/register"
	"alongside/ui/restore"
	"alongside/ui/screen"
	"alongside/ui/settings"
	"alongside/ui/today"
	"alongside/ui/words"
)

// listed is a line of the table of screens.
type listed struct {
	name  screen.Name
	icon  kit.Icon
	label func() string
	key   fyne.KeyName // with Ctrl
	make  func(screen.Host) screen.Screen
	// under is the screen that it is reached from, and belongs to in the navigation;
	// none for one that stands there itself, and itself for one that is reached from
	// everywhere.
	under screen.Name
}

// screens lists every screen of an open programme, as the evening goes.
var screens = []listed{
	{
		screen.Today, kit.IconToday, func() string { return lang.L("Today") }, fyne.Key1,
		func(h screen.Host) screen.Screen { return today.New(h) }, "",
	},
	{
		screen.Register, kit.IconRegister, func() string { return lang.L("Register") }, fyne.Key2,
		func(h screen.Host) screen.Screen { return register.New(h) }, "",
	},
	{
		screen.Meetings, kit.IconMeetings, func() string { return lang.L("Meetings") }, fyne.Key3,
		func(h screen.Host) screen.Screen { return meetings.New(h) }, "",
	},
	{
		screen.People, kit.IconPeople, func() string { return lang.L("People") }, fyne.Key4,
		func(h screen.Host) screen.Screen { return people.New(h) }, "",
	},
	{
		screen.Pairs, kit.IconPairs, func() string { return lang.L("Pairs") }, fyne.Key5,
		func(h screen.Host) screen.Screen { return pairs.New(h) }, "",
	},
	{
		screen.Documents, kit.IconDocuments, func() string { return lang.L("Documents") }, fyne.Key6,
		func(h screen.Host) screen.Screen { return documents.New(h) }, "",
	},
	{
		screen.Settings, kit.IconSettings, func() string { return lang.L("Settings") }, fyne.KeyComma,
		func(h screen.Host) screen.Screen { return settings.New(h) }, "",
	},
	{
		name: screen.Restore, under: screen.Settings,
		make: func(h screen.Host) screen.Screen { return restore.New(h) },
	},
	{
		name: screen.BringIn, under: screen.People,
		make: func(h screen.Host) screen.Screen { return bringin.New(h) },
	},
	{
		name: screen.Notes, under: screen.Notes,
		make: func(h screen.Host) screen.Screen { return notes.New(h) },
	},
}

// mostVisited bounds how far Back remembers.
const mostVisited = 50

// Go implements screen.Host.
func (u *App) Go(p screen.Location) {
	if u.store == nil || u.handed != nil {
		return
	}
	if u.at != p {
		u.visited = append(u.visited, u.at)
		u.visited = u.visited[max(0, len(u.visited)-mostVisited):]
	}
	u.show(p)
}

// Back implements screen.Host.
func (u *App) Back() {
	if u.store == nil || u.handed != nil {
		return
	}
	n := len(u.visited)
	if n == 0 {
		u.show(screen.Location{Screen: screen.Today})
		return
	}
	p := u.visited[n-1]
	u.visited = u.visited[:n-1]
	u.show(p)
}

// show fills the window with the place and gives it the keyboard.
func (u *App) show(p screen.Location) {
	u.putDown()
	if u.at.Screen != p.Screen {
		u.left(u.at.Screen)
	}
	s := u.screen(p.Screen)
	u.at = p
	kit.Shown()
	s.Show(p)
	u.frame.show(p.Screen, s.Content())
	u.giveKeyboard(s)
	u.opts.Log.Info("screen", "screen", string(p.Screen))
	u.restLater()
}

// left tells a screen that it is not shown any more.
func (u *App) left(name screen.Name) {
	if s, ok := u.made[name].(screen.Leaver); ok {
		s.Left()
	}
}

// giveKeyboard gives a screen that is shown its chords and the focus.
func (u *App) giveKeyboard(s screen.Screen) {
	u.screenKeys(s)
	focus := s.Focus()
	if focus == nil {
		focus = firstFocusable(s.Content())
	}
	if focus != nil {
		u.win.Canvas().Focus(focus)
	}
}

// keyboardBack gives the keyboard, where nothing has it, back to where the
// screen in the window wants it to begin. What is scrolled out of sight does
// not get it: nothing moves away under the pointer.
func (u *App) keyboardBack() {
	c := u.win.Canvas()
	if c.Overlays().Top() != nil || c.Focused() != nil {
		return
	}
	focus := u.start.Focus()
	if s := u.seen(); s != nil {
		focus = s.Focus()
	}
	if o, ok := focus.(fyne.CanvasObject); ok && kit.InSight(o) {
		c.Focus(focus)
	}
}

// refreshSeen has the screen in the window read again.
func (u *App) refreshSeen(c store.Change) {
	u.seen().Refresh(c)
	u.keyboardOffTheGone()
}

// keyboardOffTheGone takes the keyboard from what is not in the window any more,
// or hidden in it, after a screen has read again or a dialog has closed, and gives
// it to the screen, or to the pages before a programme is open. It is no good where
// the screen has just become another: in the real window nothing has a place before
// it is drawn.
func (u *App) keyboardOffTheGone() {
	c := u.win.Canvas()
	focused, ok := c.Focused().(fyne.CanvasObject)
	if !ok || c.Overlays().Top() != nil {
		return
	}
	// Fyne places what is not to be seen in the corner, where nothing is.
	if fyne.CurrentApp().Driver().AbsolutePositionForObject(focused).IsZero() {
		c.Unfocus()
		if s := u.seen(); s != nil {
			u.giveKeyboard(s)
		} else {
			u.keyboardBack()
		}
	}
}

// keepKeyboard does what follows the end of work, and looks afterwards whether that has
// taken away what has the keyboard. It looks once the window is drawn: before, nothing
// that was just made has a place. What has been given the keyboard meanwhile keeps it.
func (u *App) keepKeyboard(do func()) {
	had := u.win.Canvas().Focused()
	do()
	if had == nil {
		return
	}
	u.opts.After(onceDrawn, func() {
		if !u.over.Load() && u.win.Canvas().Focused() == had {
			u.keyboardOffTheGone()
		}
	})
}

// seen returns the screen that is in the window, or nil where no programme is
// open.
func (u *App) seen() screen.Screen {
	switch {
	case u.store == nil:
		return nil
	case u.handed != nil:
		return u.handed
	}
	return u.screen(u.at.Screen)
}

// screen returns the screen, made when it is first shown.
func (u *App) screen(name screen.Name) screen.Screen {
	if s, ok := u.made[name]; ok {
		return s
	}
	for _, r := range screens {
		if r.name == name {
			u.made[name] = r.make(u)
		}
	}
	return u.made[name]
}

// changed follows every change of the programme: the screen that is seen reads
// again, and what was done is said, with a way to take it back.
func (u *App) changed(c store.Change) {
	u.opts.Log.Info("did", "act", string(c.Done.Act))
	before := u.names
	u.refreshSeen(c)
	if c.Touches(store.PeopleChanged | store.ProgrammeChanged) {
		u.changedNames()
	}
	if closedAMeeting(c) {
		defer u.backUpQuietly() // what it says comes after what was done
	}
	text := words.Done(u.names, c)
	if c.How == store.Undid && len(c.Done.About) > 0 && u.names.ByID(c.Done.About[0]) == "" {
		text = words.Done(before, c) // whoever was added is not on the list any more
	}
	if text == "" || u.handed != nil {
		return // others are not told about people
	}
	if c.How != store.Did {
		u.toast.Toast(text, "", "", nil)
		return
	}
	told := u.store
	u.toast.Toast(text, lang.L("Undo"), ctrl("Z"), func() {
		if u.store == told {
			u.undoOnly(c.Done)
		}
	})
}

// readNames keeps everybody's name for the line that says what was done: made
// anew at every mark, the names of a large programme would hold up the door.
func (u *App) readNames() {
	u.Read(func(r *store.Reader) (err error) {
		u.names, err = words.Names(r)
		return err
	})
}

// undoOnly takes back what a toast tells of. A mark on its way is stored first,
// and then is the last deed: the toast does not take back another than it says.
// Where it could not be stored, that is told, and nothing is taken back: neither
// here nor by undo and redo, which would take an earlier deed for the last.
func (u *App) undoOnly(d store.Done) {
	if !u.settle() || u.handed != nil {
		return
	}
	if undone, err := u.store.UndoIf(d); u.Fail(err) && !undone {
		u.Say(words.NotUndone(u.names, d))
	}
}

func (u *App) undo() {
	if !u.settle() || u.handed != nil {
		return
	}
	if _, can := u.store.CanUndo(); can {
		_, err := u.store.Undo()
		u.Fail(err)
		return
	}
	u.Say(lang.L("There is nothing that can be taken back."))
}

func (u *App) redo() {
	if !u.settle() || u.handed != nil {
		return
	}
	if _, can := u.store.CanRedo(); can {
		_, err := u.store.Redo()
		u.Fail(err)
		return
	}
	u.Say(lang.L("There is nothing to do again."))
}
