package data

import (
	"cmp"
	"slices"
	"strings"
)

// Finder finds people by the start of any part of any of their names, without
// regard to case and accents. It is made once for a list and asked at every
// keystroke.
type Finder struct {
	entries []finderEntry
}

type finderEntry struct {
	person int
	parts  []string // folded words of first and last name, alias and code
}

// NewFinder prepares the search among the people.
func NewFinder(people []Person) Finder {
	f := Finder{entries: make([]finderEntry, len(people))}
	for i, p := range people {
		f.entries[i] = finderEntry{person: i, parts: strings.Fields(Fold(
			strings.Join([]string{p.First, p.Last, p.Alias, p.Code}, " ")))}
	}
	return f
}

// How well somebody matches, best first.
const (
	matchFirst = iota + 1 // the first part begins so
	matchPart             // another part begins so
	matchNear             // a part begins so but for one letter
)

// Find returns the places, in the list the finder was made of, of those who
// match every word of the query: the best matches first, else in the list's
// order. Rank tells the likelier of two equal matches: lower comes first. An
// empty query finds nobody.
func (f Finder) Find(query string, rank func(i int) int) []int {
	words := strings.Fields(Fold(query))
	if len(words) == 0 {
		return nil
	}
	type hit struct{ person, quality, rank int }
	var hits []hit
	exact := false
	for _, e := range f.entries {
		if q := e.match(words); q > 0 {
			hits = append(hits, hit{e.person, q, rank(e.person)})
			exact = exact || q < matchNear
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		near := cmp.Compare(a.quality/matchNear, b.quality/matchNear)
		return cmp.Or(near, cmp.Compare(a.rank, b.rank), cmp.Compare(a.quality, b.quality))
	})
	found := make([]int, 0, len(hits))
	for _, h := range hits {
		if exact && h.quality == matchNear {
			break // a near miss is for the mistyped only
		}
		found = append(found, h.person)
	}
	return found
}

// match grades the entry against all words: the worst word decides.
func (e finderEntry) match(words []string) int {
	worst := 0
	for _, w := range words {
		best := 0
		for i, part := range e.parts {
			q := 0
			switch {
			case strings.HasPrefix(part, w) && i == 0:
				q = matchFirst
			case strings.HasPrefix(part, w):
				q = matchPart
			case nearPrefix(part, w):
				q = matchNear
			}
			if q > 0 && (best == 0 || q < best) {
				best = q
			}
		}
		if best == 0 {
			return 0
		}
		worst = max(worst, best)
	}
	return worst
}

// nearPrefix reports whether the part begins with the word but for one letter
// wrong, missing, too many or swapped. Short words are not guessed at.
func nearPrefix(part, word string) bool {
	p, w := []rune(part), []rune(word)
	if len(w) < 3 {
		return false
	}
	i := 0
	for i < len(p) && i < len(w) && p[i] == w[i] {
		i++
	}
	rest := func(from []rune, n int) []rune { return from[min(n, len(from)):] }
	begins := func(a, b []rune) bool { return len(a) >= len(b) && slices.Equal(a[:len(b)], b) }
	return begins(rest(p, i+1), rest(w, i+1)) || // one wrong
		begins(rest(p, i+1), rest(w, i)) || // one left out
		begins(rest(p, i), rest(w, i+1)) || // one too many
		i+1 < len(p) && i+1 < len(w) && p[i] == w[i+1] && p[i+1] == w[i] && begins(rest(p, i+2), rest(w, i+2))
}
