//go:build !linux

package main

import (
	"os"
	"os/exec"
)

// replaceBy starts a program, and leaves it to this one to end.
func replaceBy(program string, args []string, input *os.File) error {
	next := exec.Command(program, args[1:]...)
	next.Stdin, next.Stdout, next.Stderr = input, os.Stdout, os.Stderr
	return next.Start()
}
