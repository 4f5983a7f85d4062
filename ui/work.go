package ui

import (
	"context"
	"sync"

	"fyne.io/fyne/v2"

	"alongside/data/store"
	"alongside/ui/kit"
)

// Work implements screen.Host. Where the programme was locked meanwhile, the
// screen that asked is gone, and then is not called.
func (u *App) Work(title string, do func(context.Context) error, then func(error)) {
	u.settle()
	ctx, cancel := context.WithCancel(context.Background())
	progress := kit.NewProgress(u.win, title, u.opts.After, cancel)
	asked := u.store
	u.held.begin()
	u.opts.Background(func() {
		err := do(ctx)
		u.held.end()
		fyne.Do(func() {
			cancel()
			progress.Done()
			if u.store == asked {
				u.catchUp()
				then(err)
			}
		})
		rest(asked)
	})
}

// told is the store's listener. The store calls it on the goroutine of
// whoever made the change, and screens may be touched on the UI's alone: what
// is changed in the background is held back until the UI catches up.
func (u *App) told(c store.Change) {
	if !u.held.keep(func() { u.changed(c) }) {
		u.changed(c)
	}
}

// heldBack keeps what the UI is to do about work in the background, in order.
// Its methods may be called on any goroutine.
type heldBack struct {
	mu      sync.Mutex
	running int
	todo    []func()
}

// begin says that work in the background begins.
func (h *heldBack) begin() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.running++
}

// end says that it has ended: the UI is to catch up.
func (h *heldBack) end() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.running--
}

// add keeps f for the UI.
func (h *heldBack) add(f func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.todo = append(h.todo, f)
}

// keep keeps f for the UI, unless nothing runs and nothing waits before it.
func (h *heldBack) keep(f func()) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.running == 0 && len(h.todo) == 0 {
		return false
	}
	h.todo = append(h.todo, f)
	return true
}

// take returns what the UI is to do next, if there is anything.
func (h *heldBack) take() (f func(), ok bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(h.todo) == 0 {
		return nil, false
	}
	f, h.todo = h.todo[0], h.todo[1:]
	return f, true
}

// clear forgets what was kept: the screens are gone.
func (h *heldBack) clear() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.todo = nil
}
