package uitest

import (
	"time"

	"alongside/data/store"
)

// timer is what After is to call.
type timer struct {
	at      time.Time
	do      func()
	stopped bool
}

// StoreLater implements screen.Host: at once, unless Hold was called.
func (h *Host) StoreLater(do func(*store.Store) error, then func(error)) {
	h.later = append(h.later, func() {
		err := h.broken
		if err == nil {
			err = do(h.store)
		}
		then(err)
	})
	if !h.holding {
		h.settle()
	}
}

// Hold keeps what is handed to StoreLater from being done, as a slow disk does,
// until Release or until the store is asked for.
func (h *Host) Hold() { h.holding = true }

// Release does what was held.
func (h *Host) Release() {
	h.holding = false
	h.settle()
}

// Break lets everything handed to StoreLater fail with the error; nil mends it.
func (h *Host) Break(err error) { h.broken = err }

// settle does in order what was handed to StoreLater.
func (h *Host) settle() {
	for len(h.later) > 0 {
		do := h.later[0]
		h.later = h.later[1:]
		do()
	}
}

// After implements screen.Host: once Pass has let that much time pass.
func (h *Host) After(d time.Duration, f func()) (stop func()) {
	t := &timer{at: h.now.Add(d), do: f}
	h.timers = append(h.timers, t)
	return func() { t.stopped = true }
}

// Pass lets time pass, and calls what After was asked for meanwhile.
func (h *Host) Pass(d time.Duration) {
	until := h.now.Add(d)
	for {
		var first *timer
		for _, t := range h.timers {
			if !t.stopped && !t.at.After(until) && (first == nil || t.at.Before(first.at)) {
				first = t
			}
		}
		if first == nil {
			h.now = until
			return
		}
		h.now, first.stopped = first.at, true
		first.do()
	}
}
