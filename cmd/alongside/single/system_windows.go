package single

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

var (
	user32                   = windows.NewLazySystemDLL("user32.dll")
	allowSetForegroundWindow = user32.NewProc("AllowSetForegroundWindow")
	isIconic                 = user32.NewProc("IsIconic")
	showWindow               = user32.NewProc("ShowWindow")
)

// tryLock takes the lock, or reports false where another process has it.
func tryLock(f *os.File) (bool, error) {
	const flags = windows.LOCKFILE_FAIL_IMMEDIATELY | windows.LOCKFILE_EXCLUSIVE_LOCK
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, new(windows.Overlapped))
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// allowForward lets the first take the front, which Windows grants to the
// program alone that the person has just started.
func allowForward() {
	const anyProcess = ^uintptr(0)
	_, _, _ = allowSetForegroundWindow.Call(anyProcess)
}

// Restore shows the window of a handle again where it is minimised.
func Restore(window uintptr) {
	const restore = 9
	if minimised, _, _ := isIconic.Call(window); minimised != 0 {
		_, _, _ = showWindow.Call(window, restore)
	}
}
