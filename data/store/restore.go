package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Restore puts a backup in the place of a programme file. The backup is copied
// and the copy checked first, every record of it, with the passphrase or
// recovery key of that time. A file that is at path is not written over: it
// is set aside beside it under a dated name, which is returned.
func Restore(backup, path, secret string, o Options) (setAside string, err error) {
	path = target(path)
	err = writeNewAt(path, func(temp string) error {
		if err := copyPlain(backup, temp); err != nil {
			return err
		}
		report, err := Check(temp, secret, o)
		if err != nil {
			return err
		}
		return report.Err()
	}, func(temp string) (err error) {
		setAside, err = takePlace(temp, path, o)
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

// secondName gives a file one more name, a dated one: by a link, or, where the
// disk knows no links, as a copy.
func secondName(path string, o Options) (aside string, err error) {
	base := strings.TrimSuffix(path, fileSuffix) + "-set-aside-" + stamp(o.Now())
	for n := 1; ; n++ {
		aside = numberedName(base, n)
		err = os.Link(path, aside)
		if err != nil && !errors.Is(err, fs.ErrExist) {
			err = writeNew(aside, func(temp string) error { return copyBytes(path, temp) })
		}
		if !errors.Is(err, fs.ErrExist) {
			return aside, err
		}
	}
}

// copyPlain copies what begins like a programme. Anything else is refused before
// a byte is copied, however long it is.
func copyPlain(from, to string) error {
	in, err := openRegular(from, os.O_RDONLY)
	if err != nil {
		return err
	}
	_, err = checkStart(in)
	if err := errors.Join(err, in.Close()); err != nil {
		return startError(err)
	}
	return copyBytes(from, to)
}

func copyBytes(from, to string) error {
	in, err := os.Open(filepath.Clean(from))
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read
	out, err := os.OpenFile(filepath.Clean(to), os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}
