package data

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letters tells which letters can be drawn where names are shown: a screen has
// those of its computer's fonts and no others. None given: all can. Those of
// ASCII always can.
type letters func(rune) bool

// notDrawn stands for a letter that cannot be drawn, as it does on the screen.
const notDrawn = '\uFFFD'

// all reports whether the whole of a text can be drawn.
func (l letters) all(text string) bool {
	return l == nil || isASCII(text) || !strings.ContainsFunc(norm.NFC.String(text), l.lack)
}

func (l letters) lack(r rune) bool { return r >= 0x80 && !l(r) }

// seen is a text as it is drawn: what cannot be looks the same, whatever it is.
func (l letters) seen(text string) string {
	if l.all(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if l.lack(r) {
			return notDrawn
		}
		return r
	}, norm.NFC.String(text))
}

// legible is a text without the words of which no letter can be drawn.
func (l letters) legible(text string) string {
	if l.all(text) {
		return text
	}
	var kept []string
	for _, word := range strings.Fields(text) {
		if l.all(word) || strings.ContainsFunc(l.seen(word), isLegible) {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

// TextDrawn is what somebody wrote, for a place that can draw those letters for
// which draws is true, and whatever is ASCII: words of which no letter can be
// drawn are one �, and each letter of another that cannot be is one.
func TextDrawn(text string, draws func(rune) bool) string {
	l := letters(draws)
	if l.all(text) {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		var words []string
		for _, word := range strings.Fields(line) {
			seen := l.seen(word)
			if !l.all(word) && !strings.ContainsFunc(seen, isLegible) {
				seen = string(notDrawn)
			}
			if seen != string(notDrawn) || len(words) == 0 || words[len(words)-1] != seen {
				words = append(words, seen)
			}
		}
		lines[i] = strings.Join(words, " ")
	}
	return strings.Join(lines, "\n")
}

// NameDrawn is what a programme, a group or a place is called, as TextDrawn has it
// but for its pictures: one that cannot be drawn is left out where that leaves
// something to read. In what somebody wrote a picture says something; in a name it
// is an ornament.
func NameDrawn(name string, draws func(rune) bool) string {
	l := letters(draws)
	if l.all(name) {
		return name
	}
	left := false // the rune before was left out
	bare := strings.Map(func(r rune) rune {
		left = l.lack(r) && unicode.In(r, unicode.So, unicode.Sk) || left && unicode.In(r, unicode.Cf, unicode.Variation_Selector)
		if left {
			return -1
		}
		return r
	}, name)
	if bare = strings.Join(strings.Fields(bare), " "); !strings.ContainsFunc(bare, isLegible) {
		bare = name
	}
	return TextDrawn(bare, draws)
}

// NamesDrawn is the group with the names that it has had, and its places, as
// NameDrawn has them.
func (g Group) NamesDrawn(draws func(rune) bool) Group {
	all := g.Stretches()
	for i := range all {
		all[i].Name, all[i].Place = NameDrawn(all[i].Name, draws), NameDrawn(all[i].Place, draws)
	}
	return g.withStretches(all)
}

// whole is a text, or nothing where a letter of it cannot be drawn.
func (l letters) whole(text string) string {
	if !l.all(text) {
		return ""
	}
	return strings.TrimSpace(text)
}

// isLegible reports whether r tells a reader more than punctuation does.
func isLegible(r rune) bool {
	return r != notDrawn && unicode.In(r, unicode.L, unicode.N, unicode.S) && !blankLetters[r]
}

// CanDraw reports whether every letter of somebody's names can be drawn.
func (n Names) CanDraw(p Person) bool {
	return n.draws.all(p.First) && n.draws.all(p.Last) && n.draws.all(p.Alias) && n.draws.all(p.Code)
}

// short is how somebody is shown before telling apart: their name in the style
// or, where that cannot be drawn, as much of it as can be, with what else tells
// who it is; "" where there is nothing.
func (n Names) short(p Person, initials int) string {
	if n.CanDraw(p) {
		return short(p, n.style, initials)
	}
	seen := n.legible(p)
	name := short(seen, n.style, initials)
	if mark := n.beside(p, seen, name); mark != "" {
		return withMark(name, mark)
	}
	return name
}

// atLeast is how somebody is shown before telling apart, and that there is a
// name where none of it can be drawn.
func (n Names) atLeast(p Person) string {
	name := n.short(p, 1)
	if name == "" && p.FullName() != "" {
		return string(notDrawn)
	}
	return name
}

// legible is the person with no more of their names than can be drawn. What
// they go by takes the place of a first and last name that cannot be, if the
// style allows it; after it the code, which does not tell there whose it is.
func (n Names) legible(p Person) Person {
	named := strings.TrimSpace(p.First+p.Last) != ""
	switch {
	case !named:
		p.Alias = n.draws.legible(p.Alias)
	case n.style == FirstAndInitial && p.aliasTellsLast():
		p.Alias = ""
	default:
		p.Alias = n.draws.whole(p.Alias)
	}
	first := p.First
	p.First, p.Last, p.Code = n.draws.legible(p.First), n.draws.legible(p.Last), n.draws.whole(p.Code)
	if n.style == FirstAndInitial {
		p.keepInitial(n.draws, p.First == "" && first != "")
	}
	return p
}

// keepInitial leaves a last name that is shown by its initial, if that can be
// drawn and is not all there is: alone the code tells more.
func (p *Person) keepInitial(draws letters, firstLost bool) {
	shown := initial(strings.TrimSpace(p.Last), 1)
	alone := firstLost && p.Alias == ""
	switch {
	case !draws.all(shown), alone && (p.Code != "" || !strings.ContainsFunc(shown, isLegible)):
		p.Last = ""
	case alone:
		p.First = string(notDrawn)
	}
}

// beside is what stands beside a name of which a part cannot be drawn: what they
// go by or, after a full name, the code. An initial has no code beside it, for
// the reason that Names gives.
func (n Names) beside(p, seen Person, name string) string {
	switch {
	case n.style == CodeOnly, seen.First == "" && seen.Last == "",
		seen.First == p.First && seen.Last == p.Last && n.draws.all(name):
		return ""
	case !strings.Contains(unspelt(name), unspelt(seen.Alias)):
		return seen.Alias
	case n.style == FullNames:
		return seen.Code
	}
	return ""
}
