package store

import (
	"errors"
	"sync"
)

var errGone = errors.New("the store was closed")

// gate lets nobody in once it is shut, so that keys are wiped only when nobody
// needs them any more.
type gate struct {
	mu   sync.Mutex
	shut bool
	in   sync.WaitGroup
}

// enter lets in, until leave, or fails with Closed.
func (g *gate) enter() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.shut {
		return &Error{Kind: Closed, Err: errGone}
	}
	g.in.Add(1)
	return nil
}

func (g *gate) leave() { g.in.Done() }

// close shuts the gate and waits for those who are in. It reports false where
// it was shut already.
func (g *gate) close() bool {
	g.mu.Lock()
	was := g.shut
	g.shut = true
	g.mu.Unlock()
	g.in.Wait()
	return !was
}
