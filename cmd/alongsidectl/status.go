package main

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"alongside/data/store"
)

// The exit statuses. Wrong use is what the command line shows by itself,
// before any file is looked at.
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
	case errors.Is(err, store.WrongPassphrase), errors.Is(err, store.Mistyped), errors.Is(err, store.TooSoon):
		return statusPassphrase
	case errors.Is(err, store.InUse):
		return statusInUse
	case errors.Is(err, store.Damaged), errors.Is(err, store.KeyDamaged), errors.Is(err, store.KeyPutBack), errors.Is(err, store.Foreign),
		errors.Is(err, store.Empty), errors.Is(err, errUnsound):
		return statusDamaged
	}
	return statusFailed
}

// inFile puts the file that an error is about before it.
func inFile(path string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", path, err)
}

// sentence is an error as one line for the terminal. A record that is not
// there is named by the id that was given: whoever types ids wants to see which.
func sentence(err error) string {
	var missing *store.Error
	if errors.As(err, &missing) && missing.Kind == store.NotFound && missing.Table != "" {
		return fmt.Sprintf("no record in %s has the id %s; nothing was changed", missing.Table, missing.Key)
	}
	text := strings.ReplaceAll(err.Error(), "\n", "; ")
	if wait := store.WaitOf(err); wait > 0 {
		text += fmt.Sprintf(" (%d seconds)", int(math.Ceil(wait.Seconds())))
	}
	return text
}
