package ui

import (
	"context"
	"errors"
	"slices"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Work implements screen.Host. Where the programme was locked meanwhile, the
// screen that asked is gone, and then is not called; the work goes on, and the
// file is closed when it has ended. What could not be stored before is told, and
// the work begins all the same: it works on what is stored.
func (u *App) Work(title string, do func(context.Context) error, then func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	u.work(ctx, &job{title: title, cancel: cancel, stops: true}, do, then)
}

// WorkThrough implements screen.Host.
func (u *App) WorkThrough(title string, do func() error, then func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	u.work(ctx, &job{title: title, cancel: cancel}, func(context.Context) error { return do() }, then)
}

// Aside implements screen.Host.
func (u *App) Aside(do func(context.Context) error, then func(error)) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	of, stopped := u.store, false
	one := &job{of: of, cancel: cancel, stops: true, quiet: true, done: make(chan struct{})}
	u.jobs.begin(one)
	u.opts.Background(func() {
		err := do(ctx)
		u.jobs.end(one)
		fyne.Do(func() {
			cancel()
			if !stopped && u.store == of && !u.over.Load() {
				u.keepKeyboard(func() { then(err) })
			}
		})
		u.rest(of)
	})
	return func() {
		stopped = true
		cancel()
	}
}

func (u *App) work(ctx context.Context, one *job, do func(context.Context) error, then func(error)) {
	u.settle()
	one.of, one.done = u.store, make(chan struct{})
	var onCancel func()
	if one.stops {
		onCancel = one.cancel
	}
	one.progress = kit.NewProgress(u.win, one.title, u.opts.After, onCancel)
	ctx = screen.WithTelling(ctx, func(text string) {
		fyne.Do(func() { one.progress.Say(text) })
	})
	held := u.held
	u.working = append(u.working, one)
	u.jobs.begin(one)
	held.begin()
	u.opts.Background(func() {
		err := u.begin(ctx, one)
		if err == nil {
			err = do(ctx)
		}
		if err == nil && one.of != nil {
			one.anewDue, _ = one.of.RekeyDue() // of one that is closed nothing is to be said
		}
		held.end()
		u.jobs.end(one)
		fyne.Do(func() {
			if !u.over.Load() {
				u.ended(one, err, then)
			}
		})
		u.rest(one.of)
	})
}

// begin has work that may open a file wait for the one that was left.
func (u *App) begin(ctx context.Context, one *job) error {
	if one.of != nil {
		return nil
	}
	return u.jobs.waitForLeft(ctx)
}

// ended follows the end of a job.
func (u *App) ended(one *job, err error, then func(error)) {
	one.cancel()
	u.working = slices.DeleteFunc(u.working, func(w *job) bool { return w == one })
	leave := u.leaving && len(u.working) == 0
	if leave {
		u.question.Close()
	}
	one.progress.Done()
	if u.store == one.of {
		u.keepKeyboard(func() {
			u.catchUp()
			then(err)
		})
	} else {
		u.sayEnded(one, err)
		u.startAnewWhenDone()
	}
	if leave && !u.over.Load() && (err == nil || errors.Is(err, context.Canceled)) {
		u.quit()
	}
}

// sayEnded says under the lock how work on the programme that was left has
// ended.
func (u *App) sayEnded(one *job, err error) {
	switch {
	case u.store != nil || errors.Is(err, context.Canceled):
		return
	case err == nil:
		said := lang.L("Finished: {{.Work}}.", words.With{"Work": one.title})
		if one.anewDue { // what was to follow a change of the keys did not
			said += " " + lang.L("The file is still to be sealed anew: Settings, Keys and file.")
		}
		u.sayLocked(said)
	default:
		u.opts.Log.Error("failed", "kind", words.ErrorKind(err))
		_, text := words.Error(err)
		u.sayLocked(lang.L("Not finished: {{.Work}}. {{.Why}}", words.With{"Work": one.title, "Why": text}))
	}
}

// told returns a store's listener. The store calls it on the goroutine of
// whoever made the change, and screens may be touched on the UI's alone: what
// is changed in the background is held back until the UI catches up, and
// forgotten where another programme is open then.
func (u *App) told(s *store.Store, held *heldBack) func(store.Change) {
	return func(c store.Change) {
		show := func() {
			if u.store == s {
				u.changed(c)
			}
		}
		if !held.keep(show) {
			show()
		}
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
