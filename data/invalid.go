package data

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Longest texts that a record holds, in characters. They are far above what
// anybody means to type, and keep a pasted book from stalling a screen.
const (
	MaxName = 200
	MaxLine = 500
	MaxNote = 10_000
)

// Invalid says which field of a record cannot be kept as it is, and why, in a
// sentence for the person who typed it.
type Invalid struct {
	Field  string
	Reason string
}

func (e *Invalid) Error() string { return e.Reason }

func invalid(field, format string, args ...any) error {
	return &Invalid{Field: field, Reason: fmt.Sprintf(format, args...)}
}

func atMost(field, text string, limit int) error {
	if n := utf8.RuneCountInString(text); n > limit {
		return invalid(field, "this is too long: %d characters, and %d at the most can be kept", n, limit)
	}
	if !utf8.ValidString(text) {
		return invalid(field, "this holds bytes that are not text")
	}
	return nil
}

// words checks a short list of words or names, none of which may be empty.
func words(field string, list []string) error {
	const most = 50
	if len(list) > most {
		return invalid(field, "this is too many: %d at the most can be kept", most)
	}
	for _, w := range list {
		if strings.TrimSpace(w) == "" {
			return invalid(field, "one of these is empty")
		}
		if err := atMost(field, w, MaxName); err != nil {
			return err
		}
	}
	return nil
}

// firstError returns the first that is not nil.
func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
