package data

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Finder finds people by the start of any part of any of their names, without
// regard to case and accents. It is made once for a list and asked at every
// keystroke.
type Finder struct {
	entries []finderEntry
}

type finderEntry struct {
	parts []string // where a search may begin; the first part is the first name's, if there is one
	runes [][]rune // the same, for guessing at what was mistyped
}

// NewFinder prepares the search among the people.
func NewFinder(people []Person) Finder {
	f := Finder{entries: make([]finderEntry, len(people))}
	for i, p := range people {
		e := finderEntry{parts: nameParts(p)}
		for _, part := range e.parts {
			e.runes = append(e.runes, []rune(part))
		}
		f.entries[i] = e
	}
	return f
}

// nameParts are the folded words of first and last name, alias and code, and
// what follows a hyphen or an apostrophe within one. Chinese, Japanese and
// Korean put no blank between names, family name first: there the names are
// joined too, and each character may begin a search.
func nameParts(p Person) []string {
	first, last := Fold(p.First), Fold(p.Last)
	parts := strings.Fields(strings.Join([]string{first, last, Fold(p.Alias), Fold(p.Code)}, " "))
	if unspaced(first) && unspaced(last) {
		parts = append(parts, last+first, first+last)
	}
	for _, part := range slices.Clone(parts) {
		joint := false
		for at, r := range part {
			if joint || at > 0 && unicode.In(r, unspacedScripts...) {
				parts = append(parts, part[at:])
			}
			joint = r == '-' || r == '\''
		}
	}
	return parts
}

var unspacedScripts = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul}

// unspaced reports whether the name begins in a script without blanks.
func unspaced(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.In(r, unspacedScripts...)
}

// How well somebody matches, best first.
const (
	matchFirst = iota + 1 // the first part begins so
	matchPart             // another part begins so
)

// Find returns the places, in the list the finder was made of, of those who
// match every word of the query. Rank tells who is likelier to be meant: lower
// comes first; then those whose first part begins so; then the list's order.
// Where nobody matches, those come who would but for one letter in a word. An
// empty query finds nobody.
func (f Finder) Find(query string, rank func(i int) int) []int {
	words := strings.Fields(Fold(query))
	if len(words) == 0 {
		return nil
	}
	found := f.matches(rank, func(e finderEntry) int { return grade(e.parts, words, strings.HasPrefix) })
	if len(found) > 0 {
		return found
	}
	typed := make([][]rune, len(words))
	for i, w := range words {
		typed[i] = []rune(w)
	}
	return f.matches(rank, func(e finderEntry) int { return grade(e.runes, typed, nearPrefix) })
}

// Begins reports whether the query is the beginning of anybody's names, to the
// letter. If not, Find answers with near misses at best.
func (f Finder) Begins(query string) bool {
	words := strings.Fields(Fold(query))
	return len(words) > 0 && slices.ContainsFunc(f.entries, func(e finderEntry) bool {
		return grade(e.parts, words, strings.HasPrefix) > 0
	})
}

// matches returns the places of those whom match grades above 0, in order.
func (f Finder) matches(rank func(i int) int, match func(finderEntry) int) []int {
	type hit struct{ person, quality, rank int }
	var hits []hit
	for i, e := range f.entries {
		if q := match(e); q > 0 {
			hits = append(hits, hit{i, q, rank(i)})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.quality, b.quality))
	})
	found := make([]int, len(hits))
	for i, h := range hits {
		found[i] = h.person
	}
	return found
}

// grade tells how well the parts fit all words, 0 being not at all: the worst
// word decides.
func grade[T any](parts, words []T, begins func(part, word T) bool) int {
	worst := 0
	for _, w := range words {
		switch i := slices.IndexFunc(parts, func(part T) bool { return begins(part, w) }); {
		case i < 0:
			return 0
		case i == 0:
			worst = max(worst, matchFirst)
		default:
			worst = matchPart
		}
	}
	return worst
}

// nearPrefix reports whether the part begins with the word, or does but for
// one letter wrong, missing, too many or swapped. Words of one or two letters
// are not guessed at.
func nearPrefix(part, word []rune) bool {
	same := 0
	for same < len(part) && same < len(word) && part[same] == word[same] {
		same++
	}
	if same == len(word) {
		return true
	}
	if len(word) < 3 {
		return false
	}
	p, w := part[same:], word[same:]
	skip := func(from []rune, n int) []rune { return from[min(n, len(from)):] }
	begins := func(a, b []rune) bool { return len(a) >= len(b) && slices.Equal(a[:len(b)], b) }
	return begins(skip(p, 1), skip(w, 1)) || // one wrong
		begins(skip(p, 1), w) || // one left out
		begins(p, skip(w, 1)) || // one too many
		len(p) > 1 && len(w) > 1 && p[0] == w[1] && p[1] == w[0] && begins(p[2:], w[2:]) // two swapped
}
