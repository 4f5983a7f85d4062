package store

import (
	"context"
	"errors"
	"sync"
	"time"
)

var errGone = errors.New("the store was closed")

// gate lets nobody in once it is shut, so that keys are wiped only when nobody
// needs them any more, and nobody while somebody has asked to be alone.
type gate struct {
	mu    sync.Mutex
	moved sync.Cond // on mu: somebody left, or is no longer alone
	in    int
	asks  bool // somebody waits to be alone
	held  bool // and has waited long enough: nobody more comes in
	alone bool
	shut  bool
}

// patience is how long somebody who asks to be alone waits for a moment in which
// nobody is in, before he has the others wait.
const patience = 200 * time.Millisecond

func newGate() *gate {
	g := &gate{}
	g.moved.L = &g.mu
	return g
}

// enter lets in, until leave, or fails with Closed.
func (g *gate) enter() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	for (g.alone || g.held) && !g.shut {
		g.moved.Wait()
	}
	if g.shut {
		return &Error{Kind: Closed, Err: errGone}
	}
	g.in++
	return nil
}

func (g *gate) leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.in--
	g.moved.Broadcast()
}

// onlyMe does something while nobody else is in. It is for one at a time; whoever is
// in must neither call it nor enter again.
func (g *gate) onlyMe(ctx context.Context, do func() error) error {
	wake := func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.held = g.asks && ctx.Err() == nil
		g.moved.Broadcast()
	}
	defer context.AfterFunc(ctx, wake)()
	defer time.AfterFunc(patience, wake).Stop()
	if err := g.empty(ctx); err != nil {
		return err
	}
	defer func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.alone = false
		g.moved.Broadcast()
	}()
	return do()
}

// empty waits until nobody is in, and keeps it so.
func (g *gate) empty(ctx context.Context) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.asks = true
	defer func() {
		g.asks, g.held = false, false
		g.moved.Broadcast()
	}()
	for g.in > 0 && !g.shut && ctx.Err() == nil {
		g.moved.Wait()
	}
	if g.shut {
		return &Error{Kind: Closed, Err: errGone}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	g.alone = true
	return nil
}

// close shuts the gate and waits for those who are in. It reports false where
// it was shut already.
func (g *gate) close() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	was := g.shut
	g.shut = true
	g.moved.Broadcast()
	for g.in > 0 || g.alone {
		g.moved.Wait()
	}
	return !was
}
