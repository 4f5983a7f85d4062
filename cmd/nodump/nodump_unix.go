//go:build unix && !linux

package nodump

import "golang.org/x/sys/unix"

func protect() { _ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{}) }
