package store_test

import (
	"os"
	"testing"
)

// pipe is a device: pipes have no path here.
func pipe(testing.TB, string) string { return "NUL" }

// lock does nothing: an open file is not taken away here.
func lock(*os.File) error { return nil }
