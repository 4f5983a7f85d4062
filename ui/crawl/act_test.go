package crawl

import (
	"fmt"
	"slices"
	"strings"
)

// act is one step: something done to a thing, or to the window.
type act struct {
	how  how
	on   string // the thing, or its kind; none: the window
	what string // the part of it, or the text to type
	from int    // with which of the keys to begin
}

// how is what is done.
type how string

const (
	tap     how = "tap"
	menu    how = "right-click"
	beside  how = "tap beside"
	typing  how = "type"
	keys    how = "keys on"
	chords  how = "chords"
	fillIn  how = "fill in"
	wheel   how = "wheel"
	drag    how = "drag"
	wait    how = "wait"
	escape  how = "Escape"
	enter   how = "Enter"
	lockNow how = "lock"

	startAgain how = "start again"
)

func (a act) String() string {
	parts := []string{string(a.how)}
	if a.on != "" {
		parts = append(parts, a.on)
	}
	if a.what != "" {
		parts = append(parts, "“"+a.what+"”")
	}
	if a.from > 0 {
		parts = append(parts, fmt.Sprintf("from key %d", a.from))
	}
	return strings.Join(parts, " ")
}

// way is how to get somewhere.
type way []act

func (w way) String() string {
	var parts []string
	for _, a := range w {
		parts = append(parts, a.String())
	}
	return strings.Join(parts, " › ")
}

// length is how many steps it takes, what is filled in not counted: a form that
// is filled in and stored is one thing more than a form that is left.
func (w way) length() (steps int) {
	for _, a := range w {
		if a.how != fillIn {
			steps++
		}
	}
	return steps
}

// plus is the way with one step more.
func (w way) plus(a act) way { return append(w[:len(w):len(w)], a) }

// edited reports whether something was typed or filled in on the way.
func (w way) edited() bool {
	return slices.ContainsFunc(w, func(a act) bool { return a.how == typing || a.how == fillIn })
}
