package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// Why says what locked a programme.
type Why string

// What locks a programme.
const (
	Asked         Why = "asked"   // somebody did
	AtRest        Why = "at rest" // nobody did anything for a while
	Asleep        Why = "asleep"  // the computer fell asleep
	SessionLocked Why = "session" // its screen was locked
)

// Kept says what of that which was being typed is kept.
type Kept string

// What is kept.
const (
	NothingTyped Kept = ""
	NoteKept     Kept = "note"
	FormKept     Kept = "form"
	TypedGone    Kept = "gone" // it could not be kept
)

// Locked is what a lock screen says of the programme behind it, and what the app has
// to know to go on there. It is handed from one process to the next: no name of a
// person is in it, nothing that was typed, no key.
type Locked struct {
	File string // empty: there is nothing to go on with
	Name string // the programme's
	// Called is what the programmes are called that were open since the start, by path.
	Called map[string]string
	At     time.Time // when it was locked
	Why    Why
	Rest   time.Duration // how long nobody had done anything, where that was why
	Kept   Kept
	Said   []string // what else is to be said
	// Untold is what could not be stored, and is told after the passphrase.
	Untold *Untold
	// Names is the style in which people are shown for now, by its number; -1: as
	// the programme has it.
	Names int
	// Width and Height are those of the window.
	Width, Height float32
}

// Untold is what somebody is to be told of when they are back.
type Untold struct{ Title, Text string }

// onceDrawn is how long it takes at most until the window shows what it was filled
// with.
const onceDrawn = 50 * time.Millisecond

// Lock closes the programme and asks for its passphrase again, at once and from
// anywhere: what stands in a dialog is kept, sealed in the file, and offered again.
// Work under way is finished behind the lock, which says so, and the file is closed
// then. What could not be stored is told after the passphrase.
func (u *App) Lock() { u.LockBecause(Asked) }

// LockBecause is Lock for something else than somebody's wish.
func (u *App) LockBecause(why Why) {
	if u.store == nil {
		if why == Asked && u.start.Unkept() != nil && u.win.Canvas().Overlays().Top() == nil {
			kit.Message(u.win, lang.L("The recovery key is not kept yet"),
				lang.L("It is shown this once. Keep it first: then the programme opens, and can be locked."))
		}
		return
	}
	u.failed = nil
	lost, kept := !u.putDown(), u.keepTyped()
	locked := u.store
	size := u.win.Canvas().Size()
	l := Locked{
		File: locked.Path(), Name: u.programmeName(), At: u.opts.Now(), Why: why, Kept: kept,
		Names: styleNumber(u.style), Width: size.Width, Height: size.Height,
	}
	if why == AtRest {
		l.Rest = u.restsAfter()
	}
	if locked.Looking() {
		l.File, l.Name = "", "" // the copy goes
	}
	u.leaveProgramme()
	l.Called = u.called
	if under := u.jobs.of(locked); len(under) > 0 {
		l.Said = append(l.Said, lang.L("Being finished: {{.Work}}. The file is closed after that.", words.With{"Work": under[0].title}))
	}
	if lost {
		title, text := words.Error(u.failed)
		l.Untold = &Untold{title, text}
		l.Said = append(l.Said, lang.L("The last of what you did could not be stored. After the passphrase it is said what."))
	}
	u.waiting = u.opts.StartAnew != nil
	u.goOnLocked(l)
	u.opts.Log.Info("locked", "why", string(why))
	u.opts.After(onceDrawn, u.startAnewWhenDone)
}

// goOnLocked shows the lock screen.
func (u *App) goOnLocked(l Locked) {
	u.locked, u.opened, u.untold = &l, l.File, l.Untold
	if l.Called != nil {
		u.called = l.Called
	}
	u.style = styleOf(l.Names)
	words.ShowNames(u.style)
	u.showStart(l.File, l.Name)
	u.start.Say(strings.Join(l.Said, " "))
}

// sayLocked says something on the lock screen, in place of what was said there.
func (u *App) sayLocked(text string) {
	u.start.Say(text)
	if u.locked != nil {
		u.locked.Said = []string{text}
	}
}

// startAnewWhenDone has the app start anew once nothing is under way.
func (u *App) startAnewWhenDone() {
	if !u.waiting || len(u.working) > 0 || u.over.Load() {
		return
	}
	u.waiting = false
	u.opts.StartAnew(*u.locked)
}

// lockedLine says when and why the programme was locked, and what is kept; empty
// where none was.
func (u *App) lockedLine() string {
	if u.locked == nil || u.locked.File == "" {
		return ""
	}
	l, at := u.locked, data.TimeOfDayOf(u.locked.At).String()
	var line string
	switch l.Why {
	case AtRest:
		line = lang.N("Locked at {{.Time}}, after {{.Count}} minutes at rest.", int(l.Rest/time.Minute), words.With{"Time": at, "Count": int(l.Rest / time.Minute)})
	case Asleep:
		line = lang.L("Locked at {{.Time}}, as the computer went to sleep.", words.With{"Time": at})
	case SessionLocked:
		line = lang.L("Locked at {{.Time}}, with the screen of the computer.", words.With{"Time": at})
	default:
		line = lang.L("Locked at {{.Time}}.", words.With{"Time": at})
	}
	switch l.Kept {
	case NoteKept:
		line += " " + lang.L("The note you were typing is kept.")
	case FormKept:
		line += " " + lang.L("What you were typing is kept.")
	case TypedGone:
		line += " " + lang.L("What was typed into a form and not stored is gone.")
	}
	return line
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

func styleNumber(style *data.NameStyle) int {
	if style == nil {
		return -1
	}
	return int(*style)
}

func styleOf(number int) *data.NameStyle {
	for _, style := range nameStyles {
		if int(style) == number {
			return &style
		}
	}
	return nil
}
