package store

import (
	"errors"
	"os"
	"strings"

	"golang.org/x/sys/windows"
)

// diskFull reports whether an error means that there is no room. Where bbolt
// makes the file longer it keeps only the text of the system's error.
func diskFull(err error) bool {
	for _, full := range []windows.Errno{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL} {
		if errors.Is(err, full) || strings.HasSuffix(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

// onDisk is how many bytes of a file were ever written. Files have holes here
// only where somebody asked for them.
func onDisk(info os.FileInfo) int64 { return info.Size() }

// lockedRange is the byte far past the end of the file that bbolt locks.
func lockedRange() *windows.Overlapped {
	const last = 1<<32 - 1
	return &windows.Overlapped{Offset: last, OffsetHigh: last}
}

// tryLock takes bbolt's own lock on the open file, or reports false where
// somebody else holds it.
func tryLock(f *os.File) (bool, error) {
	const flags = windows.LOCKFILE_FAIL_IMMEDIATELY | windows.LOCKFILE_EXCLUSIVE_LOCK
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, lockedRange())
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// handOver gives the lock back just before bbolt takes it: here a lock cannot
// be taken twice, even by its owner.
func handOver(f *os.File) error {
	return windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, lockedRange())
}

// syncFolder does nothing: Windows writes a rename through by itself.
func syncFolder(string) error { return nil }

// renamesOpen: no open file is renamed or replaced.
const renamesOpen = false

// replaceLocked renames a file to the path of one whose lock is held. Here no
// open file is replaced, so it is released first; somebody who opens it in
// between keeps it from being replaced.
func replaceLocked(temp, path string, release func() error) error {
	if err := release(); err != nil {
		return err
	}
	return os.Rename(temp, path)
}
