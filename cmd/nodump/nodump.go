// Package nodump keeps what a process has in its memory from being written down or
// read by others of the same user, as far as the system lets it. It is for programs
// that hold keys, at their very beginning.
//
//	Linux      no core file, and no other process may attach to this one or read its
//	           memory, unless it is root's
//	macOS      no core file
//	BSD        no core file
//	Windows    no heap in an error report, and no box that offers one
//
// Whoever is root, or can stop the machine and read its memory or what was swapped
// out, is kept off by none of it.
package nodump

// Process protects this one. What the system refuses is passed over: nobody is kept
// from working by it.
func Process() { protect() }
