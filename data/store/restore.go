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
// recovery key of that time. A file that is at target is not written over: it
// is set aside beside it under a dated name, which is returned.
func Restore(backup, target, secret string, o Options) (setAside string, err error) {
	err = writeNewAt(target, func(temp string) error {
		if err := copyPlain(backup, temp); err != nil {
			return err
		}
		report, err := Check(temp, secret, o)
		if err != nil {
			return err
		}
		return report.Err()
	}, func(temp string) error {
		if setAside, err = setFileAside(target, o); err != nil {
			return err
		}
		if err := giveName(temp, target); err != nil {
			if setAside != "" {
				err = errors.Join(err, os.Rename(setAside, target))
			}
			return err
		}
		return nil
	})
	if err != nil {
		return "", explain("restore", err)
	}
	return setAside, nil
}

// setFileAside renames the file at path, if there is one, to a dated name. It
// fails with InUse where somebody has it open.
func setFileAside(path string, o Options) (string, error) {
	f, err := lockFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	if err := f.Close(); err != nil {
		return "", err
	}
	base := strings.TrimSuffix(path, fileSuffix) + "-set-aside-" + stamp(o.Now())
	for n := 1; ; n++ {
		aside := numberedName(base, n)
		if err := giveName(path, aside); !errors.Is(err, fs.ErrExist) {
			return aside, err
		}
	}
}

func copyPlain(from, to string) error {
	in, err := os.Open(from)
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
