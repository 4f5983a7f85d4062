package store

import (
	"errors"
	"io/fs"
	"os"
)

// Discard closes a programme that was made just now and that nobody keeps, and removes
// its file and what this computer remembers of it.
func (s *Store) Discard() error {
	id, err := s.fileID()
	err = errors.Join(err, s.Close(), os.Remove(s.path))
	if s.opts.seenHere() == "" {
		return explain("remove", err)
	}
	if gone := os.Remove(s.seenPath(id)); !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	return explain("remove", err)
}
