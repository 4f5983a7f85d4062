package data

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Newcomer is somebody of whom nothing is known but a name, as it was typed in
// a hurry at the door: words in small letters get their capital, and what
// follows the first word is the last name. What a screen adds to a name, like
// the full stop of an initial or the number of a namesake, is no part of it.
func Newcomer(typed string, joined Date) Person {
	words := namesIn(typed)
	for i, w := range words {
		if r := []rune(w); w == strings.ToLower(w) {
			r[0] = unicode.ToTitle(r[0])
			words[i] = string(r)
		}
	}
	first, last, _ := strings.Cut(strings.Join(words, " "), " ")
	return Person{First: first, Last: last, Joined: joined, Roles: Mentee}
}

// numbered is how a screen tells namesakes apart; brackets set apart what else
// somebody goes by.
var (
	numbered = regexp.MustCompile(`\(\d+\)`)
	brackets = strings.NewReplacer("(", " ", ")", " ", "[", " ", "]", " ")
)

// namesIn are the words of a name. Where nothing but punctuation was typed, that
// is all there is.
func namesIn(typed string) []string {
	var names []string
	for _, w := range strings.Fields(brackets.Replace(numbered.ReplaceAllString(typed, " "))) {
		if name := withoutStops(w); Visible(name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return slices.DeleteFunc(strings.Fields(typed), func(w string) bool { return !Visible(w) })
	}
	return names
}

// withoutStops is a word without the punctuation around it. "J.P." keeps its
// last full stop, and an apostrophe or a hyphen may belong to a name.
func withoutStops(word string) string {
	bare := strings.Trim(word, `.,;:"“”„«»…،，、`)
	_, after, _ := strings.Cut(word, bare)
	if strings.Contains(bare, ".") && strings.HasPrefix(after, ".") {
		bare += "."
	}
	return bare
}
