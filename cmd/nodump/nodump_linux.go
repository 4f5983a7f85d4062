package nodump

import "golang.org/x/sys/unix"

func protect() {
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
	// Beside core files it is what /proc/PID/mem and ptrace go by.
	_ = unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0)
}
