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
	ctx, cancel := context.WithCancel(context.Background())
	progress := kit.NewProgress(u.win, title, "", u.opts.After, cancel)
	asked := u.store
	u.held.begin()
	u.opts.Go(func() {
		err := do(ctx)
		fyne.Do(func() {
			cancel()
			progress.Done()
			changes := u.held.end()
			if u.store != asked {
				return
			}
			for _, c := range changes {
				u.changed(c)
			}
			then(err)
		})
	})
}

// told is the store's listener. The store calls it on the goroutine of
// whoever made the change, and screens may be touched on the UI's alone: while
// work runs in the background, changes wait until it has ended.
func (u *App) told(c store.Change) {
	if !u.held.keep(c) {
		u.changed(c)
	}
}

// heldChanges keeps changes while work runs in the background. Its methods may
// be called on any goroutine.
type heldChanges struct {
	mu      sync.Mutex
	running int
	changes []store.Change
}

func (h *heldChanges) begin() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.running++
}

// keep keeps the change for later, unless no work is running.
func (h *heldChanges) keep(c store.Change) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.running > 0 {
		h.changes = append(h.changes, c)
	}
	return h.running > 0
}

// end returns what was kept, once the last work has ended.
func (h *heldChanges) end() []store.Change {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.running--
	if h.running > 0 {
		return nil
	}
	changes := h.changes
	h.changes = nil
	return changes
}
