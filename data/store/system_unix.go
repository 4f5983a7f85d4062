//go:build !windows

package store

import (
	"errors"
	"os"
	"strings"
	"syscall"
)

// diskFull reports whether an error means that there is no room: on the disk,
// within a quota, or under a limit on the size of files. Where bbolt makes the
// file longer it keeps only the text of the system's error.
func diskFull(err error) bool {
	for _, full := range []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		if errors.Is(err, full) || strings.HasSuffix(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

// onDisk is how many bytes of a file were ever written. The holes of a sparse
// one were not. Some file systems do not tell, and say none.
func onDisk(info os.FileInfo) int64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok && s.Blocks > 0 {
		return s.Blocks * 512
	}
	return info.Size()
}

// tryLock takes bbolt's own lock on the open file, or reports false where
// somebody else holds it. bbolt takes it again on the same open file, which
// changes nothing.
func tryLock(f *os.File) (bool, error) {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// handOver prepares a locked file for bbolt, which locks it itself.
func handOver(*os.File) error { return nil }

// syncFolder makes a rename in the folder last through a power cut.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	return errors.Join(err, d.Close())
}

// renamesOpen: a file is renamed, and replaced, while it is open.
const renamesOpen = true

// replaceLocked renames a file to the path of one whose lock is held, which is
// released only afterwards: who waited for it then finds the new one.
func replaceLocked(temp, path string, release func() error) error {
	return errors.Join(os.Rename(temp, path), release())
}
