package main

import (
	"errors"
	"fmt"

	"alongside/data/store"
)

// The exit statuses.
const (
	statusDone = iota
	statusFailed
	statusUse
	statusPassphrase
	statusInUse
	statusDamaged
)

// useError is a command that was not given what it needs.
type useError struct{ error }

func wrongUse(format string, args ...any) error { return useError{fmt.Errorf(format, args...)} }

// statusOf is the exit status for an error.
func statusOf(err error) int {
	var use useError
	switch {
	case errors.As(err, &use):
		return statusUse
	case errors.Is(err, store.WrongPassphrase), errors.Is(err, store.Mistyped):
		return statusPassphrase
	case errors.Is(err, store.InUse):
		return statusInUse
	case errors.Is(err, store.Damaged), errors.Is(err, store.Foreign),
		errors.Is(err, store.Empty), errors.Is(err, errUnsound):
		return statusDamaged
	}
	return statusFailed
}
