//go:build !windows

package single

import (
	"errors"
	"os"
	"syscall"
)

// tryLock takes the lock, or reports false where another process has it.
func tryLock(f *os.File) (bool, error) {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// allowForward does nothing: here any program may ask for the front.
func allowForward() {}

// Restore does nothing: here a window that comes forward is not left minimised.
func Restore(uintptr) {}
