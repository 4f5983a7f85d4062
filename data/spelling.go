package data

import (
	"fmt"
	"slices"
	"strings"
)

// spelling is how the terminal and JSON write the values of an enumeration, in
// English: its words stand in the order of the values.
type spelling[E ~uint8] struct {
	kind  string // stands before the number of a value that has no word
	words []string
}

func spelt[E ~uint8](kind string, words ...string) spelling[E] {
	return spelling[E]{kind, words}
}

// of is the word of a value. A value that a newer version wrote has its number.
func (s spelling[E]) of(e E) string {
	if s.has(e) {
		return s.words[e]
	}
	return fmt.Sprintf("%s-%d", s.kind, uint8(e))
}

// has reports whether this version knows the value.
func (s spelling[E]) has(e E) bool { return int(e) < len(s.words) }

// value is what a word stands for; false where it is none of them.
func (s spelling[E]) value(word string) (E, bool) {
	i := slices.Index(s.words, word)
	return E(max(i, 0)), i >= 0
}

// list names all words, for a sentence that offers them.
func (s spelling[E]) list() string { return strings.Join(s.words, ", ") }
