package ui

import (
	"time"

	"alongside/data/store"
)

// restAfter is how long nobody goes anywhere before the app rests.
const restAfter = 2 * time.Second

// restLater lets the app rest unless somebody goes on.
func (u *App) restLater() {
	u.turns++
	turn := u.turns
	u.opts.After(restAfter, func() {
		if turn == u.turns {
			s := u.store
			u.opts.Background(func() { u.rest(s) })
		}
	})
}

// rest gives back to the system the memory in which something was read, drawn or
// worked out. Left to itself the app would keep twice of what it needs, and what
// a key was derived in, up to 256 MB, for minutes. It takes a moment, and belongs
// off the UI's goroutine.
func (u *App) rest(s *store.Store) {
	if s != nil {
		s.ReleasePages()
	}
	u.opts.GiveBack()
}
