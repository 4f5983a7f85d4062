package ui

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data/store"
)

// StoreLater implements screen.Host. The disk may take its time; the next person at
// the door is served meanwhile.
func (u *App) StoreLater(do func(*store.Store) error, then func(error)) {
	s, held := u.store, u.held
	if s == nil {
		return // the screen that asks is gone
	}
	u.queue.add(func() {
		held.begin()
		err := do(s)
		held.add(func() {
			if err != nil {
				u.losses++
			} else {
				u.warned = false
			}
			then(err)
		})
		held.end()
	})
	u.opts.Background(func() {
		if u.queue.next() {
			fyne.Do(u.catchUp)
		}
	})
}

// settle waits until everything that was to be done later is on the disk, and
// tells who asked for it. It reports whether all of that could be stored.
func (u *App) settle() bool {
	before := u.losses
	for u.queue.waits() {
		u.queue.next()
	}
	u.catchUp()
	return u.losses == before
}

// putDown settles what is being typed too: a field may store it when it is
// left.
func (u *App) putDown() bool {
	u.win.Canvas().Unfocus()
	return u.settle()
}

// catchUp does on the UI's goroutine, in order, what was held back from it.
func (u *App) catchUp() {
	for {
		f, ok := u.held.take()
		if !ok {
			return
		}
		f()
	}
}

// After implements screen.Host. Nothing is called once the programme that was
// open has been closed.
func (u *App) After(d time.Duration, f func()) (stop func()) {
	asked, stopped := u.store, false
	u.opts.After(d, func() {
		if !stopped && u.store == asked {
			f()
		}
	})
	return func() { stopped = true }
}

// queue holds operations that are done one after another. Its methods may be
// called on any goroutine: whoever calls next does the next one, so that the
// UI, where it must wait, lends a hand.
type queue struct {
	mu      sync.Mutex
	waiting []func()
	doing   sync.Mutex // held while an operation is done
}

func (q *queue) add(op func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting = append(q.waiting, op)
}

// next does the operation that has waited longest, once the one under way is
// over. It returns false where none waits when its turn comes.
func (q *queue) next() bool {
	q.doing.Lock()
	defer q.doing.Unlock()
	op, ok := q.first()
	if !ok {
		return false
	}
	op()
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting = q.waiting[1:]
	return true
}

func (q *queue) first() (op func(), ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) == 0 {
		return nil, false
	}
	return q.waiting[0], true
}

// waits reports whether an operation waits or is under way.
func (q *queue) waits() bool {
	_, ok := q.first()
	return ok
}
