package data

import (
	"slices"
	"strings"
	"unicode"
)

// Spellings finds who among people is called like somebody, however either is
// spelt: Möllering, Mollering and Moellering, Anne-Marie and Annemarie, first
// and last name in either order. Likeness is a question to ask, never proof.
type Spellings struct {
	named map[string][]int // places by every spelling of a whole name
	goBy  map[string][]int // places by every spelling of what somebody goes by
	count int
}

// NewSpellings prepares the search among the people.
func NewSpellings(people []Person) *Spellings {
	s := &Spellings{named: make(map[string][]int), goBy: make(map[string][]int)}
	for _, p := range people {
		s.Add(p)
	}
	return s
}

// Add puts somebody after the others.
func (s *Spellings) Add(p Person) {
	names, alias := spellingsOf(p)
	for _, name := range names {
		s.named[name] = append(s.named[name], s.count)
	}
	if alias != "" {
		s.goBy[alias] = append(s.goBy[alias], s.count)
	}
	s.count++
}

// Of returns the places of those who may be the person, in the order in which
// they were added. Two who only go by one name are not
// alike: many a group has two Bobs.
func (s *Spellings) Of(p Person) []int {
	names, alias := spellingsOf(p)
	var found []int
	for _, name := range names {
		found = append(found, s.named[name]...)
		found = append(found, s.goBy[name]...)
	}
	if alias != "" {
		found = append(found, s.named[alias]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// spellingsOf are the whole names by which somebody may be written down, each
// once, and what they go by: all without what spellings differ in.
func spellingsOf(p Person) (names []string, alias string) {
	add := func(first, last string) {
		for _, name := range []string{unspelt(first + last), unspelt(last + first)} {
			if name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	add(p.First, p.Last)
	if p.Last != "" && p.Alias != "" {
		add(p.Alias, p.Last)
	}
	return names, unspelt(p.Alias)
}

// unspelt is a name without what spellings of it differ in: case, accents,
// blanks, hyphens and whatever else is no letter, and the vowel that stands for
// an accent on the one before it: oe, ue and ae, and aa for å.
func unspelt(name string) string {
	var bare strings.Builder
	var last rune
	for _, r := range Fold(name) {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r),
			r == 'e' && strings.ContainsRune("oua", last), r == 'a' && last == 'a':
			continue
		}
		bare.WriteRune(r)
		last = r
	}
	return bare.String()
}
