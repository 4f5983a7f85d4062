package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"alongside/data/store"
)

// Session tells what becomes of the computer's session.
type Session interface {
	// Watch calls lock, on any goroutine, when the computer is about to sleep and
	// when its screen is locked. lock returns when the programme is locked, and
	// reports whether another process is about to take the place of this one.
	Watch(lock func(Why) (anew bool)) (stop func())
}

// mostBetweenLooks is how long the app goes at most without looking whether it is at
// rest. Timers stand still while a computer sleeps, and its clock does not.
const mostBetweenLooks = 30 * time.Second

// Touched notes that somebody did something in the window.
func (u *App) Touched() { u.touched = u.opts.Now() }

// restsAfter is how long nobody does anything before the programme is locked.
func (u *App) restsAfter() time.Duration { return u.programme().LocksAfter() }

// lockAtRest locks a programme when nobody has done anything for a while.
func (u *App) lockAtRest(s *store.Store) {
	if u.store != s {
		return
	}
	// by the clock on the wall, which goes on while the computer sleeps; one that was
	// put back lengthens nothing
	rested := u.opts.Now().Round(0).Sub(u.touched.Round(0))
	if rested < 0 {
		u.touched, rested = u.opts.Now(), 0
	}
	after := u.restsAfter()
	if rested >= after {
		u.LockBecause(AtRest)
		return
	}
	u.opts.After(min(after-rested, mostBetweenLooks), func() { u.lockAtRest(s) })
}

// watchSession locks the programme with the session.
func (u *App) watchSession() (stop func()) {
	if u.opts.Session == nil {
		return func() {}
	}
	return u.opts.Session.Watch(func(why Why) (anew bool) {
		fyne.DoAndWait(func() {
			u.LockBecause(why)
			anew = u.waiting
		})
		return anew
	})
}
