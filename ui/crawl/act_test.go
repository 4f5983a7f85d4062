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
	what string // the part of it, the text to type, or which way to fill in a form
	from int    // with which of the keys to begin

	inToast bool // the thing is a part of what says what was done
	turned  bool // it led to another screen or dialog
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
	quitNow how = "quit"

	startAgain how = "start again"
)

// eachSize reports whether an act can do something else at another size of the
// window. What is typed and pressed does not.
func (h how) eachSize() bool { return h == tap || h == wheel || h == fillIn }

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

// plus is the way with one step more.
func (w way) plus(a act) way { return append(w[:len(w):len(w)], a) }

// edited says how something was last typed or filled in where the way leads; it
// is empty where nothing was.
func (w way) edited() string {
	for _, a := range slices.Backward(w) {
		switch {
		case a.turned:
			return ""
		case a.how == typing && slices.Contains(plainTexts, a.what):
			return "typed into"
		case a.how == typing:
			return "typed into oddly"
		case a.how == fillIn:
			return strings.TrimSpace("filled in " + a.what)
		}
	}
	return ""
}
