//go:build !unix

package page_test

import "time"

var started = time.Now()

// coresWorked is the time that has passed, where nothing says how long the cores
// worked.
func coresWorked() time.Duration { return time.Since(started) }
