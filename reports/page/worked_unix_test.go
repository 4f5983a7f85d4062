//go:build unix

package page_test

import (
	"syscall"
	"time"
)

// coresWorked is how long all cores have worked for this program.
func coresWorked() time.Duration {
	var used syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &used)
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
