package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// compactChunk is how many bytes one transaction of the copy writes.
const compactChunk = 16 << 20

var errNotSame = errors.New("the smaller copy does not hold the same records")

// Compact rewrites a programme file without its free pages, in which records
// that were deleted still linger, and returns its size before and after. It
// needs no key. The file must not be open. The copy is compared with the
// original, value by value, before it takes its place. Nobody can write to the
// original any more once it is being copied.
func Compact(path string) (before, after int64, err error) {
	path = target(path)
	f, err := lockFile(path, os.O_RDWR)
	if err != nil {
		return 0, 0, explain("compact", err)
	}
	s, err := openLocked(f, path, Options{}, os.O_RDWR)
	if err != nil {
		return 0, 0, explain("compact", err)
	}
	open := true
	closeOnce := func() error {
		if !open {
			return nil
		}
		open = false
		return s.db.Close()
	}
	defer func() { err = explain("compact", errors.Join(err, closeOnce())) }()
	before = s.info.Size()
	if broken := checkStructure(f); broken != nil {
		return before, before, &Error{Kind: Damaged, Err: broken}
	}
	err = writeNewAt(path, s.compactTo, func(temp string) error { return replaceLocked(temp, path, closeOnce) })
	if err != nil {
		return before, before, err
	}
	info, err := os.Stat(filepath.Clean(path))
	if err != nil {
		return before, before, err
	}
	return before, info.Size(), nil
}

// compactTo writes the compacted copy, compares it, and leaves it as long as what is
// in it: bbolt makes room in powers of two, and a small file would grow.
func (s *Store) compactTo(temp string) error {
	if err := s.copyWithoutFree(temp); err != nil {
		return err
	}
	return cutToPages(temp)
}

func cutToPages(path string) (err error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	st, err := openStructure(f)
	if err != nil {
		return err
	}
	return errors.Join(f.Truncate(int64(st.h.pages)*st.h.pageSize), f.Sync())
}

func (s *Store) copyWithoutFree(temp string) (err error) {
	dst, err := bbolt.Open(temp, 0o600, boltOptions())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, dst.Close()) }()
	return guarded(func() error {
		if err := bbolt.Compact(dst, s.db, compactChunk); err != nil {
			return err
		}
		return s.db.View(func(a *bbolt.Tx) error {
			return dst.View(func(b *bbolt.Tx) error { return sameBuckets(a, b) })
		})
	})
}

// sameBuckets compares two files, key by key and value by value.
func sameBuckets(a, b *bbolt.Tx) error {
	return a.ForEach(func(name []byte, from *bbolt.Bucket) error {
		to := b.Bucket(name)
		if to == nil || to.Sequence() != from.Sequence() {
			return fmt.Errorf("%w: table %q", errNotSame, name)
		}
		x, y := from.Cursor(), to.Cursor()
		k, v := x.First()
		l, w := y.First()
		for k != nil || l != nil {
			if !bytes.Equal(k, l) || !bytes.Equal(v, w) {
				return fmt.Errorf("%w: table %q", errNotSame, name)
			}
			k, v = x.Next()
			l, w = y.Next()
		}
		return nil
	})
}
