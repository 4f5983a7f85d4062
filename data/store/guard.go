package store

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// guarded runs fn and turns a fault while reading the file into Damaged. The
// structure was checked when the file was opened, so this is for what happens
// to a file under an open programme: a disk that fails, a file cut short. A
// panic that is not the file's is let through.
func guarded(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			if !fromFile(p) {
				panic(p)
			}
			err = &Error{Kind: Damaged, Err: &fault{p}}
		}
	}()
	return fn()
}

// fault is a panic while the file was read.
type fault struct{ panicked any }

func (f *fault) Error() string { return fmt.Sprintf("reading the file: %v", f.panicked) }

// fromFile reports whether a panic came from bbolt, or from reading memory
// that stands for the file.
func fromFile(p any) bool {
	if _, ok := p.(interface{ Addr() uintptr }); ok {
		return true
	}
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs[:])])
	panicking := false
	for {
		f, more := frames.Next()
		switch {
		case f.Function == "runtime.gopanic" || f.Function == "runtime.sigpanic":
			panicking = true
		case panicking && !strings.HasPrefix(f.Function, "runtime."):
			return strings.HasPrefix(f.Function, "go.etcd.io/bbolt")
		}
		if !more {
			return false
		}
	}
}
