package store

import (
	"errors"
	"os"

	"go.etcd.io/bbolt"
)

// A stick is pulled, a file is cut short or written over by another program, all while
// it is open. Where bbolt then touches a page that is gone, the fault is caught; but
// whatever lock bbolt held then it holds for ever, and whoever came next would wait for
// it for ever. So the file is looked at before bbolt is let near it, and after a fault
// bbolt is not used any more.

var (
	errFault   = errors.New("the file was not to be read a while ago, and is not gone on with")
	errWritten = errors.New("something else has written into the open file")
)

// inside runs fn, which uses the open database, unless the file is not what it was, or
// a fault has left bbolt unusable. It fails with Damaged, or with Replaced.
func (s *Store) inside(fn func() error) error {
	last := s.newest.Load()
	h, err := s.sound()
	if err != nil {
		return err
	}
	if h.tx < last {
		return &Error{Kind: Replaced, Err: errWritten}
	}
	for seen := last; h.tx > seen && !s.newest.CompareAndSwap(seen, h.tx); {
		seen = s.newest.Load()
	}
	err = guarded(fn)
	var f *fault
	if errors.As(err, &f) {
		s.broken.Store(true)
	}
	return err
}

// sound reads the header of the open file, which has to be as long as that says.
func (s *Store) sound() (h header, err error) {
	if s.broken.Load() {
		return h, &Error{Kind: Damaged, Err: errFault}
	}
	info, err := s.file.Stat()
	if err != nil {
		return h, err
	}
	h, _, err = readHeader(s.file, info.Size())
	if err == nil && h.pages > uint64(info.Size())/uint64(h.pageSize) {
		err = errTruncated{info.Size(), int64(h.pages) * h.pageSize}
	}
	if err != nil && !errors.Is(err, os.ErrClosed) {
		err = &Error{Kind: Damaged, Err: err}
	}
	return h, err
}

// update runs fn in a write transaction of bbolt's, if nothing else has written into
// the file since the last one. It is for whoever holds writing.
func (s *Store) update(fn func(*bbolt.Tx) error) error {
	return s.inside(func() error {
		before, err := s.sound()
		if err != nil {
			return err
		}
		if s.left != (header{}) && s.left != before {
			return &Error{Kind: Replaced, Err: errWritten}
		}
		doing := s.db.Update(fn)
		if s.left, err = s.sound(); err != nil {
			return errors.Join(doing, err)
		}
		return doing
	})
}

// letGo closes the file. After a fault bbolt would wait for itself; then only the file
// is closed, and with it goes its lock.
func (s *Store) letGo() error {
	if s.broken.Load() {
		return s.file.Close()
	}
	return s.db.Close()
}
