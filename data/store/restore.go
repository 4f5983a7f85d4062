package store

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Restore puts a backup in the place of a programme file. The backup is copied
// and the copy checked first, every record of it, with the passphrase or
// recovery key of that time. A file that is at path is not written over: it
// is set aside beside it under a dated name, which is returned.
func Restore(backup, path, secret string, o Options) (setAside string, err error) {
	ring := NewRing(o)
	defer ring.Close()
	return ring.restore(context.Background(), backup, path, func(temp string) error { return ring.Add(temp, secret) })
}

// Restore is Restore with a key of the ring. Cancelled, it leaves everything as it
// was.
func (r *Ring) Restore(ctx context.Context, backup, path string) (setAside string, err error) {
	return r.restore(ctx, backup, path, func(string) error { return nil })
}

func (r *Ring) restore(ctx context.Context, backup, path string, key func(temp string) error) (setAside string, err error) {
	path = target(path)
	err = writeNewAt(path, func(temp string) error {
		if err := copyPlain(ctx, backup, temp); err != nil {
			return err
		}
		if err := key(temp); err != nil {
			return err
		}
		return r.with(temp, checkStructure, func(s *Store) error {
			report, err := s.CheckUntil(ctx)
			if err != nil {
				return err
			}
			return report.Err()
		})
	}, func(temp string) (err error) {
		if err := ctx.Err(); err != nil {
			return err
		}
		setAside, err = takePlace(temp, path, r.o)
		return err
	})
	if err != nil {
		return "", explain("restore", err)
	}
	return setAside, nil
}

// takePlace puts a whole file in the place of the one at path, which it sets
// aside under a dated name. There is no moment without a file at path, nor one
// in which somebody could still write to the one that is set aside. It fails
// with InUse where somebody has that open.
func takePlace(temp, path string, o Options) (aside string, err error) {
	f, err := lockFile(path, os.O_RDWR)
	if errors.Is(err, fs.ErrNotExist) {
		return "", giveName(temp, path)
	}
	if err != nil {
		return "", err
	}
	open := true
	release := func() error {
		if !open {
			return nil
		}
		open = false
		return f.Close()
	}
	defer func() { err = errors.Join(err, release()) }()
	if aside, err = secondName(path, o); err != nil {
		return "", err
	}
	if err := replaceLocked(temp, path, release); err != nil {
		return "", errors.Join(err, os.Remove(aside)) // it has its own name still
	}
	return aside, nil
}

const asideInfix = "-set-aside-"

// secondName gives a file one more name, a dated one: by a link, or, where the
// disk knows no links, as a copy.
func secondName(path string, o Options) (aside string, err error) {
	base := strings.TrimSuffix(path, fileSuffix) + asideInfix + stamp(o.Now())
	for n := 1; ; n++ {
		aside = numberedName(base, n)
		err = os.Link(path, aside)
		if err != nil && !errors.Is(err, fs.ErrExist) {
			err = writeNew(aside, func(temp string) error { return copyBytes(context.Background(), path, temp) })
		}
		if !errors.Is(err, fs.ErrExist) {
			return aside, err
		}
	}
}

// SetAside lists what was set aside beside a programme file when backups took its
// place, in no order.
func SetAside(path string) []BackupFile {
	path = target(path)
	base := strings.TrimSuffix(filepath.Base(path), fileSuffix) + asideInfix
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil // opening it says so
	}
	var found []BackupFile
	for _, e := range entries {
		rest, ok := strings.CutPrefix(strings.TrimSuffix(e.Name(), fileSuffix), base)
		if !ok || !e.Type().IsRegular() || len(rest) < len(backupTime) {
			continue
		}
		at, err := time.Parse(backupTime, rest[:len(backupTime)])
		if err != nil {
			continue
		}
		b := BackupFile{Path: filepath.Join(filepath.Dir(path), e.Name()), At: at, Aside: true}
		if inside, err := peek(b.Path); err == nil {
			b.inside, b.Changes = inside, inside.changes
		}
		found = append(found, b)
	}
	return found
}

// copyPlain copies what begins like a programme. Anything else is refused before
// a byte is copied, however long it is.
func copyPlain(ctx context.Context, from, to string) error {
	in, err := openRegular(from, os.O_RDONLY)
	if err != nil {
		return err
	}
	_, err = checkStart(in)
	if err := errors.Join(err, in.Close()); err != nil {
		return startError(err)
	}
	return copyBytes(ctx, from, to)
}

func copyBytes(ctx context.Context, from, to string) error {
	in, err := os.Open(filepath.Clean(from))
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read
	out, err := os.OpenFile(filepath.Clean(to), os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, &untilDone{ctx, in})
	return errors.Join(err, out.Sync(), out.Close())
}
