//go:build !windows

package store_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// pipe makes a named pipe that nobody writes to.
func pipe(t testing.TB, dir string) string {
	path := filepath.Join(dir, "pipe.alongside")
	ok(t, syscall.Mkfifo(path, 0o600))
	return path
}

// lock takes the lock of a file, as another process would.
func lock(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX) }
