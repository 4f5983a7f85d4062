// Package ui is the shell of the app: the window, the navigation, the one
// table that lists every screen, lock, undo and what is said after a change.
package ui

import (
	"log/slog"
	"runtime/debug"
	"time"

	"alongside/reports/page"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// Options is what the app needs from outside.
type Options struct {
	// Now is the clock; time.Now where it is nil.
	Now func() time.Time
	// Log takes which screen was shown and what kind of thing was done.
	Log *slog.Logger
	// Files is the folder in which a new programme is offered a place.
	Files string
	// Opened is the folder for PDFs opened for printing, for its owner alone.
	Opened string
	// State is the folder for what the next start is to know; empty: nothing.
	State string
	// Seen is the folder in which it is kept how far each programme was seen on
	// this computer; empty: nowhere.
	Seen string
	// Initial is the programme file to open at the start; empty: the start
	// screen.
	Initial string
	// StartAnew ends this process and starts the app again at its lock screen, which
	// says what it is handed: so nothing of a locked programme is left in memory. It
	// returns at once. Where it is nil the app locks within the process, which wipes
	// the keys and lets go of the rest.
	StartAnew func(Locked)
	// Locked is what StartAnew was handed, in the process that it started; nil in any
	// other.
	Locked *Locked
	// Session tells when the computer falls asleep and when its screen is locked;
	// nothing does where it is nil.
	Session Session
	// Report is the file that tells how the app closed unexpectedly the last
	// time; empty where it closed as it should.
	Report string
	// View shows a file in the system's viewer, and fails where there is none;
	// the desktop's own where it is nil. It is called in the background.
	View func(path string) error
	// SystemChooser is the system's own list of files; the kit's is shown where
	// it is nil.
	SystemChooser kit.SystemChooser
	// Printers are those of the computer; none where it is nil.
	Printers screen.Printers
	// CanDraw tells whether the window has a letter of a name; all of them where
	// it is nil.
	CanDraw func(rune) bool
	// Fonts finds typefaces for documents beside the embedded ones; none where it
	// is nil.
	Fonts page.Fonts
	// After calls back later on the UI's goroutine; real time where it is nil.
	After kit.After
	// GiveBack gives memory that is not used any more back to the system, which
	// takes a moment; Go's own way where it is nil.
	GiveBack func()
	// Background runs work off the UI's goroutine; a new goroutine where it is nil.
	Background func(func())
}

func (o Options) withDefaults() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.View == nil {
		o.View = openWithSystem
	}
	if o.After == nil {
		o.After = kit.RealAfter
	}
	if o.GiveBack == nil {
		o.GiveBack = debug.FreeOSMemory
	}
	if o.Background == nil {
		o.Background = func(f func()) { go f() }
	}
	return o
}
