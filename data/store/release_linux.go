package store

import "syscall"

// releaseMapped takes mapped pages of a file out of the process's memory; they
// stay in the file and in the system's cache. A refusal costs memory, no more.
func releaseMapped(at, size uintptr) {
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, at, size, syscall.MADV_DONTNEED)
}
