package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// After runs a function on the user interface's goroutine once d has passed.
// Tests hand in their own, so that none of them waits.
type After func(d time.Duration, f func())

// RealAfter is the After of the running app.
func RealAfter(d time.Duration, f func()) {
	time.AfterFunc(d, func() { fyne.Do(f) })
}
