package data

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/text/unicode/bidi"
)

// NameStyle is how people are shown on a screen or a page.
type NameStyle uint8

// The name styles. The default is the first name and an initial.
const (
	FirstAndInitial NameStyle = iota
	FullNames
	CodeOnly
)

var nameStyleNames = spelt[NameStyle]("style", "initial", "full", "code")

// String is the style as the terminal has it.
func (s NameStyle) String() string { return nameStyleNames.of(s) }

// ParseNameStyle reads what String gives.
func ParseNameStyle(text string) (NameStyle, error) {
	if v, ok := nameStyleNames.value(text); ok {
		return v, nil
	}
	return 0, invalid("names", "%q is not a name style: it is full, initial or code", text)
}

// MarshalText writes the style's name, so that JSON shows it.
func (s NameStyle) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// longestInitial is how much of a last name, in letters as a reader counts
// them, is shown at the most to tell two people apart.
const longestInitial = 4

// Names shows people in one style and tells apart those who would look the
// same: two Sam T.s become "Sam Ta." and "Sam Th.", and where that cannot
// help, a number follows; after a full name the code, which would tell in a list
// of initials whose code it is. Letters that cannot be drawn look the same too.
type Names struct {
	style NameStyle
	draws letters
	shown map[ID]string
	taken map[string]bool // the looks that are given away
	alone bool
	gone  string // how Gone is shown
}

// NewNames prepares the names of everybody on the list in the style. It is
// made of all people, so that a person looks the same wherever they appear;
// the order of the list does not matter.
func NewNames(style NameStyle, people []Person) Names { return NewNamesDrawn(style, people, nil) }

// NewNamesDrawn does the same for a place that can draw those letters for which
// draws is true, and whatever is ASCII; nil: all.
func NewNamesDrawn(style NameStyle, people []Person, draws func(rune) bool) Names {
	n := Names{style: style, draws: draws, shown: make(map[ID]string, len(people)), taken: make(map[string]bool, len(people))}
	rest := slices.Clone(people)
	slices.SortFunc(rest, func(a, b Person) int { // who came first keeps the lower number
		return cmp.Or(cmp.Compare(a.Joined, b.Joined), cmp.Compare(a.Added, b.Added), bytes.Compare(a.ID[:], b.ID[:]))
	})
	rest = n.giveUnshared(rest, func(p Person) string { return n.short(p, 1) })
	if style == FirstAndInitial {
		for letters := 2; letters <= longestInitial; letters++ {
			rest = n.giveUnshared(rest, func(p Person) string { return n.short(p, letters) })
		}
	}
	if style == FullNames {
		rest = n.giveUnshared(rest, func(p Person) string { return withMark(n.short(p, 1), n.draws.whole(p.Code)) })
	}
	n.giveNumbers(rest)
	return n
}

// Hidden reports whether people are shown by codes, which tell nobody who they
// are: what else may tell it is hidden with them.
func (n Names) Hidden() bool { return n.style == CodeOnly }

// Alone returns the same names for files that other programs read, in which a
// name is the whole of a value: without the unseen mark that Of and ByID put
// behind a name from the right.
func (n Names) Alone() Names {
	n.alone = true
	return n
}

// Of returns how the person is shown, also within a sentence.
func (n Names) Of(p Person) string {
	if s, ok := n.shown[p.ID]; ok {
		return n.held(s)
	}
	return n.held(n.atLeast(p))
}

// ByID returns how the person with the id is shown, or "" for nobody known.
func (n Names) ByID(id ID) string {
	if id == Gone {
		return n.gone
	}
	return n.held(n.shown[id])
}

// ListOf returns how the people with the ids are shown, without those whom nobody knows.
func (n Names) ListOf(ids []ID) (all []string) {
	for _, id := range ids {
		if name := n.ByID(id); name != "" {
			all = append(all, name)
		}
	}
	return all
}

// ShowGone returns the same names, with a word for whoever was erased.
func (n Names) ShowGone(word string) Names {
	n.gone = word
	return n
}

func (n Names) held(name string) string {
	if n.alone {
		return name
	}
	return InLine(name)
}

// GoesBy is what somebody goes by, to stand beside how they are shown: "" where
// that says nothing new, and where it may not be told, as in a list of codes, or
// beside an initial whose name it would give away, or cannot be drawn.
func (n Names) GoesBy(p Person) string {
	alias := unspelt(p.Alias)
	switch {
	case n.style == CodeOnly, alias == unspelt(p.First), strings.Contains(unspelt(n.Of(p)), alias):
		return ""
	case n.style == FirstAndInitial && p.aliasTellsLast():
		return ""
	}
	return n.held(n.draws.whole(p.Alias))
}

// longestParticle is how long a "van" or "del" is, which alone tells no name.
const longestParticle = 3

// aliasTellsLast reports whether what somebody goes by gives away their last
// name or a word of it, which an initial keeps.
func (p Person) aliasTellsLast() bool {
	alias, last := unspelt(p.Alias), unspelt(p.Last)
	if last != "" && strings.Contains(alias, last) {
		return true
	}
	return slices.ContainsFunc(strings.Fields(p.Last), func(word string) bool {
		word = unspelt(word)
		return utf8.RuneCountInString(word) > longestParticle && strings.Contains(alias, word)
	})
}

// giveUnshared gives each of the people what nameOf makes of them, unless that
// is nothing or looks like somebody else's, and returns those it did not serve.
func (n Names) giveUnshared(people []Person, nameOf func(Person) string) []Person {
	names, looks := make([]string, len(people)), make([]string, len(people))
	times := make(map[string]int, len(people))
	for i, p := range people {
		names[i] = nameOf(p)
		looks[i] = n.look(names[i])
		times[looks[i]]++
	}
	var rest []Person
	for i, p := range people {
		if names[i] == "" || times[looks[i]] > 1 || n.taken[looks[i]] {
			rest = append(rest, p)
			continue
		}
		n.shown[p.ID] = names[i]
		n.taken[looks[i]] = true
	}
	return rest
}

// giveNumbers tells apart, by a number, those whom nothing else tells apart.
func (n Names) giveNumbers(people []Person) {
	last := make(map[string]int)
	for _, p := range people {
		base := n.atLeast(p)
		for {
			last[n.look(base)]++
			name := withMark(base, strconv.Itoa(last[n.look(base)]))
			if n.taken[n.look(name)] {
				continue
			}
			n.shown[p.ID] = name
			n.taken[n.look(name)] = true
			break
		}
	}
}

// withMark is a name with what tells it apart, or "" where that is nothing.
func withMark(name, mark string) string {
	if mark == "" {
		return ""
	}
	return InLine(name) + " (" + mark + ")"
}

// InLine is a text, such as a name, that turns round nothing that follows it:
// brackets, a comma, or a number stand after what is written from the right as
// they do after anything else.
func InLine(text string) string {
	if fromTheRight(text) {
		return text + leftToRight
	}
	return text
}

// leftToRight is a mark of direction. It is not seen.
const leftToRight = "\u200e"

// fromTheRight reports whether the last letter of a text is of a script that is
// written from right to left.
func fromTheRight(text string) bool {
	for len(text) > 0 {
		_, size := utf8.DecodeLastRuneInString(text)
		properties, _ := bidi.LookupString(text[len(text)-size:])
		switch properties.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
		text = text[:len(text)-size]
	}
	return false
}

// markIn is the number in round brackets that ends a name, or "".
func markIn(name string) string {
	rest, closed := strings.CutSuffix(name, ")")
	at := strings.LastIndexByte(rest, '(')
	if !closed || at < 0 {
		return ""
	}
	if _, err := strconv.ParseUint(rest[at+1:], 10, 32); err != nil {
		return ""
	}
	return rest[at+1:]
}

// look is what a reader in a hurry makes of a name: without case, accents and
// the full stop, so that "Sam Ta" and "Sam Ta." look the same, and without what
// nobody sees.
func (n Names) look(name string) string {
	return strings.TrimRight(Fold(strings.Map(withoutBlankLetters, n.draws.seen(name))), ".")
}

// short is the name in the style, before telling apart.
func short(p Person, style NameStyle, letters int) string {
	code := strings.TrimSpace(p.Code)
	switch {
	case style == FullNames:
		return p.FullName()
	case style == CodeOnly && code != "":
		return code
	case style == CodeOnly:
		return p.madeUpCode()
	}
	first, last := strings.TrimSpace(p.First), strings.TrimSpace(p.Last)
	switch {
	case first == "" && last == "":
		return p.FullName()
	case last == "":
		return first
	}
	given := initial(last, letters)
	switch {
	case given == "" && letters > 1:
		return "" // it would tell no one apart but by the whole name
	case first == "" && given == "":
		return cmp.Or(p.aliasBeside(), code, p.madeUpCode())
	}
	return strings.TrimSpace(first + " " + given)
}

// aliasBeside is what somebody goes by, unless that gives away their last name.
func (p Person) aliasBeside() string {
	if p.aliasTellsLast() {
		return ""
	}
	return strings.TrimSpace(p.Alias)
}

// madeUpCode stands for somebody among codes who has none, or one that cannot be
// drawn.
func (p Person) madeUpCode() string { return strings.ToUpper(p.ID.String()[:6]) }

// initial is the first letters of a name with a full stop, or nothing where they
// are all of it: one Chinese or Korean sign is a whole last name. In a script that is
// written from the right there is none: the screen would set it at the right,
// before the letter. A letter is what a
// reader takes for one: accents, Indian conjuncts and joined emoji stay whole.
// The particle of "el Amrani" or "de Vries" begins with a capital here, as an
// initial does; title case leaves scripts as they are that write none.
func initial(name string, letters int) string {
	var text segmenter.Segmenter
	text.InitWithString(name)
	all := text.GraphemeIterator()
	var first strings.Builder
	for range letters {
		if all.Next() {
			first.WriteString(string(all.Grapheme().Text))
		}
	}
	if whole := !all.Next(); whole && !givenAsInitial(name) {
		return ""
	} else if whole && letters > 1 {
		return name // nothing is shortened
	}
	begins, size := utf8.DecodeRuneInString(first.String())
	short := strings.TrimSpace(string(unicode.ToTitle(begins)) + first.String()[size:])
	if fromTheRight(short) {
		return short
	}
	return short + "."
}

// givenAsInitial reports whether a last name is one letter of a script that has
// capitals: more than that nobody told.
func givenAsInitial(name string) bool {
	only, size := utf8.DecodeRuneInString(name)
	for _, after := range name[size:] {
		if after != '.' && !unicode.Is(unicode.Mn, after) {
			return false
		}
	}
	return unicode.ToUpper(only) != only || unicode.ToLower(only) != only
}
