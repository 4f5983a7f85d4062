package data

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Finder finds people by the start of any part of any of their names, without
// regard to case, accents and punctuation. It is made once for a list and asked
// at every keystroke.
type Finder struct {
	entries []finderEntry
}

type finderEntry struct {
	parts  []string // where a search may begin; the first part is the first name's, if there is one
	runes  [][]rune // the same, for guessing at what was mistyped
	code   string   // to the letter
	madeUp string   // likewise, what may stand for it where codes are shown or printed
	called []string // what somebody goes by, each as a whole
}

// NewFinder prepares the search among the people.
func NewFinder(people []Person) Finder { return Names{}.Finder(people) }

// Finder prepares the search among the people as the names show them: also the
// number that tells somebody from a namesake finds them. What stands for a code
// where somebody has none finds them too, by its beginning where it is shown,
// and everywhere when it is typed whole: it may be read from paper.
func (n Names) Finder(people []Person) Finder {
	f := Finder{entries: make([]finderEntry, len(people))}
	for i, p := range people {
		shown := n.ByID(p.ID)
		e := finderEntry{parts: nameParts(p), code: searchable(p.Code), called: calledSo(p, shown)}
		if code := strings.TrimSpace(p.Code); code == "" || !isASCII(code) { // else it is drawn everywhere
			e.madeUp = searchable(p.madeUpCode())
		}
		if mark := markIn(shown); mark != "" {
			e.parts = append(e.parts, mark)
		}
		if n.style == CodeOnly && n.draws.whole(p.Code) == "" {
			e.parts = append(e.parts, strings.Fields(inWords(shown))...)
		}
		for _, part := range e.parts {
			e.runes = append(e.runes, []rune(part))
		}
		f.entries[i] = e
	}
	return f
}

// calledSo lists what somebody goes by, each as a whole: how they are shown,
// their name, their first name, what they are called and their code.
func calledSo(p Person, shown string) []string {
	var called []string
	for _, name := range []string{shown, p.FullName(), p.First, p.Alias, p.Code} {
		if name = inWords(name); name != "" {
			called = append(called, name)
		}
	}
	return called
}

// inWords is a text ready to be compared as a whole: its words without their
// punctuation.
func inWords(text string) string {
	words := strings.Fields(searchable(text))
	for i, word := range words {
		words[i], _ = withoutPunctuation(word)
	}
	return strings.Join(words, " ")
}

// nameParts are the folded words of first and last name, alias and code without
// their punctuation, then what follows a hyphen or an apostrophe within one, and
// the words as they are written. Chinese, Japanese and Korean put no blank
// between names, family name first: there the names are joined too, and each
// character may begin a search.
func nameParts(p Person) []string {
	first, last := searchable(p.First), searchable(p.Last)
	words := strings.Fields(strings.Join([]string{first, last, searchable(p.Alias), searchable(p.Code)}, " "))
	if unspaced(first) && unspaced(last) {
		words = append(words, last+first, first+last)
	}
	parts := make([]string, 0, len(words))
	var within []string
	for _, word := range words {
		bare, begins := withoutPunctuation(word)
		parts = append(parts, bare)
		for _, at := range begins {
			within = append(within, bare[at:])
		}
		if bare != word {
			within = append(within, word)
		}
	}
	return append(parts, within...)
}

// searchable is a text folded. An accent that stands alone is meant for an
// apostrophe; folding would take it for a blank.
func searchable(text string) string { return Fold(strings.ReplaceAll(text, "´", "'")) }

// isApostrophe reports whether r, once folded, is written for an apostrophe.
func isApostrophe(r rune) bool { return strings.ContainsRune("'`‘‛′ʻ", r) }

// withoutPunctuation is a word without its punctuation, and where in it a
// search may begin too. What is nothing but punctuation stays.
func withoutPunctuation(word string) (bare string, begins []int) {
	var b strings.Builder
	joint := false
	for _, r := range word {
		if isApostrophe(r) || unicode.IsPunct(r) {
			joint = true
			continue
		}
		if b.Len() > 0 && (joint || unicode.In(r, unspacedScripts...)) {
			begins = append(begins, b.Len())
		}
		joint = false
		b.WriteRune(r)
	}
	if b.Len() == 0 {
		return word, nil
	}
	return b.String(), begins
}

// wanted is a word of a query: "anne-marie" is one word, or two that each begin
// a part.
type wanted[T any] struct {
	whole  T
	pieces []wanted[T] // none where there is only the whole
}

// wantedWords are the words of a query without their punctuation; a query of
// nothing but punctuation is taken as it is.
func wantedWords(query string) []wanted[string] {
	fields := strings.Fields(searchable(query))
	var words []wanted[string]
	for _, field := range fields {
		whole := ""
		field = strings.Map(func(r rune) rune {
			if isApostrophe(r) {
				return -1
			}
			return r
		}, field)
		var pieces []wanted[string]
		for piece := range strings.FieldsFuncSeq(field, unicode.IsPunct) {
			pieces = append(pieces, wanted[string]{whole: piece})
			whole += piece
		}
		if len(pieces) > 1 {
			words = append(words, wanted[string]{whole, pieces})
			continue
		}
		words = append(words, pieces...)
	}
	if len(words) == 0 {
		for _, field := range fields {
			words = append(words, wanted[string]{whole: field})
		}
	}
	return words
}

// inRunes is the words for guessing at what was mistyped.
func inRunes(words []wanted[string]) []wanted[[]rune] {
	typed := make([]wanted[[]rune], len(words))
	for i, w := range words {
		typed[i] = wanted[[]rune]{[]rune(w.whole), inRunes(w.pieces)}
	}
	return typed
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

// How exactly somebody was named, best first.
const (
	byCode       = iota // the code, to the letter
	byMadeUpCode        // likewise what stands for one
	byName              // the whole of what they go by
	byPart              // the beginning of it at most
)

// Find returns the places, in the list the finder was made of, of those who
// match every word of the query. Whose code was typed to the letter comes
// first, then who goes by exactly that. Among the rest, and among several of
// these, rank tells who is likelier to be meant: lower comes first; then those
// whose first part begins so; then the list's order. Where nobody matches,
// those come who would but for one letter in a word. An empty query finds
// nobody.
func (f Finder) Find(query string, rank func(i int) int) []int {
	words := wantedWords(query)
	if len(words) == 0 {
		return nil
	}
	found := places(f.matches(query, rank, func(e finderEntry) int { return grade(e.parts, words, strings.HasPrefix) }))
	if len(found) > 0 {
		return found
	}
	typed := inRunes(words)
	return places(f.matches(query, rank, func(e finderEntry) int { return grade(e.runes, typed, nearPrefix) }))
}

// Named returns the places of those whom exactly what was typed may mean: one,
// where there is no doubt. Of people who go by one name the likelier is meant;
// a code that several have tells nobody from the others. Nobody is named by the
// beginning of a name.
func (f Finder) Named(query string, rank func(i int) int) []int {
	written, words := searchable(query), inWords(query)
	hits := f.matches(query, rank, func(e finderEntry) int { return byPart - e.exactness(written, words) })
	end := 0
	for end < len(hits) && hits[end].exactness == hits[0].exactness &&
		(hits[end].rank == hits[0].rank || hits[0].exactness <= byMadeUpCode) {
		end++
	}
	return places(hits[:end])
}

// exactness tells how exactly the query, as it is written and in words, names
// somebody.
func (e finderEntry) exactness(written, words string) int {
	switch {
	case written == "":
	case e.code == written:
		return byCode
	case e.madeUp == written:
		return byMadeUpCode
	case slices.Contains(e.called, words):
		return byName
	}
	return byPart
}

// Begins reports whether the query is the beginning of anybody's names, to the
// letter. If not, Find answers with near misses at best.
func (f Finder) Begins(query string) bool {
	words := wantedWords(query)
	return len(words) > 0 && slices.ContainsFunc(f.entries, func(e finderEntry) bool {
		return grade(e.parts, words, strings.HasPrefix) > 0
	})
}

// LettersIn counts what a query says, blanks and punctuation apart.
func LettersIn(query string) (n int) {
	for _, w := range wantedWords(query) {
		n += utf8.RuneCountInString(w.whole)
	}
	return n
}

// hit is somebody who matches, by their place.
type hit struct{ place, exactness, rank, quality int }

// matches returns those whom match grades above 0, in order.
func (f Finder) matches(query string, rank func(i int) int, match func(finderEntry) int) []hit {
	written, words := searchable(query), inWords(query)
	var hits []hit
	for i, e := range f.entries {
		exactness, q := e.exactness(written, words), match(e)
		if q == 0 && exactness == byMadeUpCode {
			q = matchPart
		}
		if q > 0 {
			hits = append(hits, hit{i, exactness, rank(i), q})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.exactness, b.exactness), cmp.Compare(a.rank, b.rank), cmp.Compare(a.quality, b.quality))
	})
	return hits
}

func places(hits []hit) []int {
	found := make([]int, len(hits))
	for i, h := range hits {
		found[i] = h.place
	}
	return found
}

// grade tells how well the parts fit all words, 0 being not at all, as where
// there is no word: the worst word decides.
func grade[T any](parts []T, words []wanted[T], begins func(part, word T) bool) int {
	worst := 0
	for _, w := range words {
		q := gradeOf(parts, w.whole, begins)
		if q == 0 {
			q = grade(parts, w.pieces, begins)
		}
		if q == 0 {
			return 0
		}
		worst = max(worst, q)
	}
	return worst
}

func gradeOf[T any](parts []T, word T, begins func(part, word T) bool) int {
	switch i := slices.IndexFunc(parts, func(part T) bool { return begins(part, word) }); {
	case i < 0:
		return 0
	case i == 0:
		return matchFirst
	}
	return matchPart
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
