package data

import (
	"slices"
	"strings"
	"unicode"
)

// Newcomer is somebody of whom nothing is known but a name, as it was typed in
// a hurry at the door: words in small letters get their capital, and what
// follows the first word is the last name.
func Newcomer(typed string, joined Date) Person {
	words := slices.DeleteFunc(strings.Fields(typed), func(w string) bool { return !Visible(w) })
	for i, w := range words {
		if r := []rune(w); w == strings.ToLower(w) {
			r[0] = unicode.ToTitle(r[0])
			words[i] = string(r)
		}
	}
	first, last, _ := strings.Cut(strings.Join(words, " "), " ")
	return Person{First: first, Last: last, Joined: joined, Roles: Mentee}
}
