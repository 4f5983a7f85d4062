// Package screen is what the shell and its screens know of each other: a
// screen fills the window and reads the store when it is told to; the host
// gives it the open programme, the clock and the way to other screens.
package screen

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports/page"
	"alongside/ui/kit"
)

// Name names a screen.
type Name string

// The screens of an open programme.
const (
	Today     Name = "today"
	Register  Name = "register"
	Meetings  Name = "meetings"
	People    Name = "people"
	Pairs     Name = "pairs"
	Documents Name = "documents"
	Settings  Name = "settings"
	// Restore shows the backups that the programme can go back to. It is reached from
	// the settings.
	Restore Name = "restore"
	// BringIn is where a list that is kept elsewhere comes in. It is reached from
	// people and meetings, and by a file that is dropped on the window.
	BringIn Name = "bring in"
	// Notes is where what was written down is looked for. It is reached from everywhere.
	Notes Name = "notes"
)

// Location is a screen and, where it shows one thing, which one: a meeting for
// the register and one person for people. For documents, Document is the key
// of the document to begin with, ID whom or what it is about, and Period which
// days it covers; none for those that are chosen, and Consent what a form to sign
// asks for. Part is what of the screen is
// shown; none for what is shown first.
type Location struct {
	Screen   Name
	ID       data.ID
	Document string
	Period   data.Span
	Consent  data.Consent
	Part     Part
	Person   data.ID // whose row of the Grid, or of the register, to begin at
	Contact  data.ID // which of somebody's OneToOnes to begin at
}

// Screen fills the window beside the navigation. Its methods are called on the UI's goroutine.
type Screen interface {
	// Content is what fills the window beside the navigation; always the same
	// object.
	Content() fyne.CanvasObject
	// Show reads what the place needs; the screen is about to be seen.
	Show(Location)
	// Refresh reads again what a change may have touched, while the screen is
	// seen.
	Refresh(store.Change)
	// Focus is what the keyboard belongs to at first, or nil.
	Focus() fyne.Focusable
}

// Key is a chord that a screen acts on while it is shown.
type Key struct {
	Name     fyne.KeyName
	Modifier fyne.KeyModifier
	Do       func()
}

// BackKey is the chord that goes back from what is shown to what led to it. Escape
// does the same where nothing in the window uses it.
func BackKey(do func()) Key {
	return Key{Name: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt, Do: do}
}

// Back is what a screen's BackKey does now, or nil where it has none.
func Back(s Screen) func() {
	keyed, is := s.(Keyed)
	if !is {
		return nil
	}
	for _, k := range keyed.Keys() {
		if k.Name == fyne.KeyLeft && k.Modifier == fyne.KeyModifierAlt {
			return k.Do
		}
	}
	return nil
}

// Keyed is a Screen with chords of its own.
type Keyed interface {
	Keys() []Key
}

// Typist is a Screen to which letters mean something while nothing has the
// keyboard.
type Typist interface {
	Typed(letter rune)
}

// Searched is a Screen on which people are looked for by name.
type Searched interface {
	// ForgetSearch empties what was typed to look for somebody: names are hidden
	// from now on, and it would tell whose the codes below are. The screen may not
	// be seen.
	ForgetSearch()
}

// Taker is a Screen that takes what comes from outside of the window.
type Taker interface {
	// TakeFile takes a file that was dropped on the window, TakeCells what was copied.
	TakeFile(path string)
	TakeCells(text string)
}

// Leaver is a Screen that holds something while it is shown: Left is called when
// another one is, or when the programme is left.
type Leaver interface {
	Left()
}

// Placed is a Screen with parts that the person turns to within it.
type Placed interface {
	// Place is where of the screen the person is at present, so that Show leads there
	// again after a lock.
	Place() Location
}

// Drafter is a Screen on which something may stand typed that nothing has stored
// yet: the person is asked before the app ends.
type Drafter interface {
	Drafted() bool
}

// PageDrafter is a Drafter on whose page something is filled in, not in a dialog over
// it, that is kept when the programme is locked.
type PageDrafter interface {
	Drafter
	// PageDraft is which form it is, as for a dialog, and whether something is typed
	// there: the one that is shown, or else one that is typed and left for another
	// place. At is where it is, and fields what holds them; none where there is none.
	PageDraft() (d kit.Draft, at Location, fields fyne.CanvasObject, typed bool)
}

// Resumer is a Screen that can open a form again which the programme was locked
// over.
type Resumer interface {
	// Resume opens the form of a draft, as its key and whom it is about say, and
	// reports whether it did. The shell puts in what was typed. The screen is shown.
	Resume(kit.Draft) bool
}

// Host is what the shell offers to its screens.
//
// Its methods are called on the UI's goroutine: work in the background takes
// the store along.
type Host interface {
	// Store is the open programme, once everything handed to StoreLater is stored.
	Store() *store.Store
	Window() fyne.Window
	// Chooser asks for files and folders.
	Chooser() *kit.Chooser
	Now() time.Time
	// Today is the date on the laptop's calendar.
	Today() data.Date

	// Go shows another place. What was shown before is what Back returns to.
	Go(Location)
	// Back returns to the place before.
	Back()
	// HandOver shows one screen alone, for somebody else than the facilitator,
	// until a facilitator's passphrase is typed: no navigation, no chord of
	// the app and no word about what was done. While the laptop is handed
	// over, Go, Back and Say do nothing.
	HandOver(Screen)

	// Read runs a read transaction. Whatever it returns is shown to the user
	// as Fail does; the result says whether all went well.
	Read(func(*store.Reader) error) bool
	// Fail tells the user what went wrong and what to do. A nil error is
	// nothing; the result says whether all went well. `if !h.Fail(err) {return}`.
	Fail(error) bool
	// Say shows a short line that goes away by itself. What was stored is
	// said, with Undo, by the shell alone.
	Say(text string)
	// ClearToast takes away the line that is shown at present: somebody else is about
	// to see the screen, and the line may name people.
	ClearToast()
	// Work does something slow off the UI's goroutine, with progress and a
	// way to cancel, then calls then on the UI's goroutine.
	Work(title string, do func(context.Context) error, then func(error))
	// WorkThrough is Work for what cannot be stopped: no way to cancel is offered.
	WorkThrough(title string, do func() error, then func(error))
	// Aside does something off the UI's goroutine that nobody waits for and of which
	// nothing is said, then calls then on the UI's, unless it was stopped or the
	// programme was left before.
	Aside(do func(context.Context) error, then func(error)) (stop func())
	// BackUp makes a backup of the programme in a folder, as Work does, then
	// says where it is. The next start says so where it could not be finished.
	BackUp(folder string, then func(path string, err error))
	// BackupFolders are the folders of this computer in which backups are made by
	// themselves; SetBackupFolders keeps others.
	BackupFolders() []string
	SetBackupFolders(folders []string)
	// BackUpNow makes a backup in each of them that has not got what there is now, as
	// Work does, and tells what could not be made.
	BackUpNow(then func())
	// BackupOverdue reports whether the last good backup that this computer knows of
	// was made more than a week ago, or never. It is not for a sample.
	BackupOverdue() (last time.Time, is bool)
	// GoBackTo puts a backup in the place of the programme, which is set aside, and
	// opens it with a key of the ring. LookInto opens a copy of a backup in the place
	// of the programme, which is closed, only to look at it. Both close the ring.
	GoBackTo(backup string, ring *store.Ring)
	LookInto(backup string, ring *store.Ring)
	// StoreLater stores something off the UI's goroutine, then calls then on the UI's.
	// What is handed to it is done in that order, and before anything done
	// directly: Store, going elsewhere, undo, lock and quit wait for it.
	StoreLater(do func(*store.Store) error, then func(error))
	// After calls f on the UI's goroutine once d has passed, unless stop was
	// called or the programme was closed before.
	After(d time.Duration, f func()) (stop func())

	// ShowsAllGroups reports whether the person asked for what is of all groups, and not
	// only of their own. ShowAllGroups keeps that until the programme is left.
	ShowsAllGroups() bool
	ShowAllGroups(all bool)

	// Look is how the app looks on this computer: theme and text size.
	Look() (variant kit.Variant, textScale float32)
	// SetLook changes the look at once and for every later start.
	SetLook(variant kit.Variant, textScale float32)
	// ViewFile shows a file in the system's viewer. Where nothing opens it,
	// failed is called, perhaps only after a while.
	ViewFile(path string, failed func())
	// Printers names the printers that the computer had when it was asked last, the
	// usual one first. It is asked anew for the next time.
	Printers() []string
	// Print hands a file to a printer. It is called in the background.
	Print(ctx context.Context, printer, path string) error
	// Fonts finds typefaces for documents beside the embedded ones; nil: none.
	Fonts() page.Fonts
	// OpenedDir is the folder for PDFs opened for printing: for its owner
	// alone, and emptied at lock and exit.
	OpenedDir() string
}
