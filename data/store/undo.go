package store

import (
	"bytes"
	"errors"
	"slices"

	"alongside/data"
)

// step is one operation as it can be taken back: what it changed, byte for
// byte, so that the content is afterwards exactly what it was before.
type step struct {
	done    Done
	changes []change
}

// mostSteps is how far back undoing goes.
const mostSteps = 500

func pushed(steps []step, s step) []step {
	if len(steps) >= mostSteps {
		steps = append(steps[:0:0], steps[len(steps)-mostSteps+1:]...)
	}
	return append(steps, s)
}

var (
	errNoStep  = errors.New("there is nothing to take back")
	errChanged = errors.New("a record is not as this step left it")
)

// CanUndo returns what Undo would take back, and whether there is anything.
func (s *Store) CanUndo() (Done, bool) { return s.top(&s.did) }

// CanRedo returns what Redo would do again, and whether there is anything.
func (s *Store) CanRedo() (Done, bool) { return s.top(&s.undone) }

func (s *Store) top(steps *[]step) (Done, bool) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if n := len(*steps); n > 0 {
		return (*steps)[n-1].done, true
	}
	return Done{}, false
}

// Undo takes the last operation back. It fails with Stale where there is none,
// or where a record has changed since in another way; then nothing is changed
// and the steps before it are forgotten, as they could not be taken back
// rightly either.
func (s *Store) Undo() (Done, error) {
	done, _, err := s.back(&s.did, &s.undone, Undid, nil)
	return done, err
}

// UndoIf takes back the operation that d tells of, as long as it is the last
// one; where another came after it, nothing is changed. It reports whether it
// was taken back, and fails as Undo does.
func (s *Store) UndoIf(d Done) (bool, error) {
	_, undone, err := s.back(&s.did, &s.undone, Undid, &d)
	return undone, err
}

// Redo does again what was last undone. It fails as Undo does.
func (s *Store) Redo() (Done, error) {
	done, _, err := s.back(&s.undone, &s.did, Redid, nil)
	return done, err
}

// same reports whether both tell of one operation.
func (d Done) same(o Done) bool {
	return d.Act == o.Act && d.Detail == o.Detail && d.Count == o.Count && d.At.Equal(o.At) && slices.Equal(d.About, o.About)
}

// back reverts the top step of one stack, or only a certain one, and puts the
// reverse of that on the other: doing again is nothing but undoing the undoing.
func (s *Store) back(from, to *[]step, how How, only *Done) (Done, bool, error) {
	act := map[How]Act{Undid: "undo", Redid: "redo"}[how]
	c, err := s.commit(act, how, func(x *tx) error {
		n := len(*from)
		switch {
		case only != nil && (n == 0 || !only.same((*from)[n-1].done)):
			return errNothing
		case n == 0:
			return &Error{Kind: Stale, Err: errNoStep}
		}
		x.done = (*from)[n-1].done
		if err := s.allowed(x.done.Act); err != nil {
			return err
		}
		err := x.revert((*from)[n-1].changes)
		if errors.Is(err, Stale) {
			*from = nil
		}
		return err
	}, func(x *tx) {
		*from = (*from)[:len(*from)-1]
		*to = pushed(*to, step{x.done, x.changes})
	})
	if err != nil || c == nil {
		return Done{}, false, err
	}
	s.tell(*c)
	return c.Done, true, nil
}

// revert puts back what the changes replaced, the last one first.
func (x *tx) revert(changes []change) error {
	groups := map[data.ID]bool{}
	for i := len(changes) - 1; i >= 0; i-- {
		c := changes[i]
		b, err := x.bucket(c.bucket)
		if err != nil {
			return err
		}
		present := b.Get(c.key)
		if (present == nil) != (c.after == nil) || !bytes.Equal(present, c.after) {
			return &Error{Kind: Stale, Table: c.bucket, Key: keyText(c.key), Err: errChanged}
		}
		x.touched |= records[c.bucket]
		if err := x.set(c.bucket, c.key, c.before); err != nil {
			return err
		}
		if c.bucket == groupsTable.name {
			groups[data.ID(c.key)] = true
		}
	}
	for id := range groups {
		if err := x.unplan(id); err != nil {
			return err
		}
	}
	return nil
}

// records tells the buckets that hold records from the indexes, which follow
// from them.
var records = func() map[string]What {
	m := map[string]What{}
	for _, t := range tables {
		t.enter(m)
	}
	return m
}()

func (t *table[T]) enter(m map[string]What) { m[t.name] = t.what }
