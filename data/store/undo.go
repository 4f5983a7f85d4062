package store

import (
	"bytes"
	"errors"
	"slices"

	"alongside/data"
)

var (
	errNoStep  = errors.New("there is nothing to take back")
	errChanged = errors.New("a record is not as this step left it")
)

// CanUndo returns what Undo would take back, and whether there is anything.
func (s *Store) CanUndo() (Done, bool) { return s.top(did) }

// CanRedo returns what Redo would do again, and whether there is anything.
func (s *Store) CanRedo() (Done, bool) { return s.top(undone) }

func (s *Store) top(of stack) (top Done, is bool) {
	err := s.View(func(r *Reader) error {
		last, there, err := r.lastStep(of)
		top, is = last.Done, there
		top.At = top.At.In(s.now().Location())
		return err
	})
	return top, is && err == nil
}

// Undo takes the last operation back. It fails with Stale where there is none,
// or where a record has changed since in another way; then nothing is changed
// and the steps before it are forgotten, as they could not be taken back
// rightly either.
func (s *Store) Undo() (Done, error) {
	done, _, err := s.back(did, undone, Undid, nil)
	return done, err
}

// UndoIf takes back the operation that d tells of, as long as it is the last
// one; where another came after it, nothing is changed. It reports whether it
// was taken back, and fails as Undo does.
func (s *Store) UndoIf(d Done) (bool, error) {
	_, undone, err := s.back(did, undone, Undid, &d)
	return undone, err
}

// Redo does again what was last undone. It fails as Undo does.
func (s *Store) Redo() (Done, error) {
	done, _, err := s.back(undone, did, Redid, nil)
	return done, err
}

// same reports whether both tell of one operation.
func (d Done) same(o Done) bool {
	return d.Act == o.Act && d.Detail == o.Detail && d.Count == o.Count && d.At.Equal(o.At) && slices.Equal(d.About, o.About)
}

// back reverts the top step of one stack, or only a certain one, and puts the
// reverse of that on the other: doing again is nothing but undoing the undoing.
func (s *Store) back(from, to stack, how How, only *Done) (Done, bool, error) {
	act := map[How]Act{Undid: "undo", Redid: "redo"}[how]
	c, err := s.commit(act, how, func(x *tx) error {
		last, there, err := x.lastStep(from)
		switch {
		case err != nil:
			return err
		case only != nil && (!there || !only.same(last.Done)):
			return errNothing
		case !there:
			return &Error{Kind: Stale, Err: errNoStep}
		}
		x.done = last.Done
		x.done.At = x.done.At.In(x.now.Location())
		if err := s.allowed(x.done.Act); err != nil {
			return err
		}
		return x.revert(last.Changes)
	}, func(x *tx) error {
		return errors.Join(x.popStep(from), x.pushStep(to, step{Done: x.done, Changes: x.changes}))
	})
	if errors.Is(err, Stale) {
		err = errors.Join(err, s.pass(act, func(x *tx) error { return x.emptySteps(from) }))
	}
	if err != nil || c == nil {
		return Done{}, false, err
	}
	s.tell(*c)
	return c.Done, true, nil
}

// revert puts back what the changes replaced, the last one first.
func (x *tx) revert(changes []change) error {
	groups := map[data.ID]bool{}
	for _, c := range slices.Backward(changes) {
		b, err := x.bucket(c.Bucket)
		if err != nil {
			return err
		}
		if !bytes.Equal(x.markOf(b, c.Bucket, c.Key), c.After) {
			return &Error{Kind: Stale, Table: c.Bucket, Key: keyText(c.Key), Err: errChanged}
		}
		x.touched |= records[c.Bucket]
		if err := x.set(c.Bucket, c.Key, c.Before); err != nil {
			return err
		}
		switch c.Bucket {
		case groupsTable.name:
			groups[data.ID(c.Key)] = true
		case programmeTable.name: // the breaks may be others
			all, err := x.Groups()
			if err != nil {
				return err
			}
			for _, g := range all {
				groups[g.ID] = true
			}
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
