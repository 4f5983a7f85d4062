//go:build unix

package main

import (
	"os"
	"path/filepath"
	"syscall"
)

// nobody is the user that owns nothing.
const nobody = 65534

// becomeStranger has the program go on as somebody who owns none of the files.
// Root may write everywhere, and tests often run as root. Anybody else stays
// who they are, and is kept out by the mode of the files.
func becomeStranger() {
	if os.Getuid() != 0 {
		return
	}
	if err := syscall.Setuid(nobody); err != nil {
		panic(err)
	}
}

// letStrangersIn lets others reach the files of a script. Which of them they
// may read is for the script to say.
func letStrangersIn(dir string) error {
	if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	return os.Chmod(dir, 0o755)
}
