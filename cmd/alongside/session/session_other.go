//go:build !linux

package session

// Watch calls lock, on any goroutine, when the computer is about to sleep and when its
// screen is locked. lock reports whether another process is about to take the place of
// this one: then sleep waits for that.
func Watch(func(asleep bool) bool) (stop func()) { return func() {} }
