package reports

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"alongside/data"
)

// OmittedName stands in a note where somebody else was named.
const OmittedName = "[…]"

// others takes the names of other people out of what was noted about a person.
//
// The full names and the codes of everybody on the list are taken out wherever
// they stand. A first or a last name alone, and what somebody goes by, are taken
// out as whole words that begin with a capital; where such a word begins a
// sentence and is an everyday one (Will, Grace, Mark), and where it is the name of
// a month, it stays. What remains: names in small letters, nicknames that the list
// does not have, and people who are on no list. The first page says so, and whoever
// hands the record over is told to read it first.
type others struct {
	inFull *strings.Replacer
	alone  map[string]bool // as data.Fold has them
}

// newOthers are those of everybody who are not the person. Whom the record names
// anyway, a mentor by their first name, is not hidden where they stand so.
func newOthers(everybody []data.Person, about data.Person, namedAnyway func(data.ID) bool) others {
	o := others{alone: make(map[string]bool)}
	own := []string{about.FullName(), about.Alias, about.Code}
	var texts []string
	for _, p := range everybody {
		if p.ID == about.ID {
			continue
		}
		first, last := strings.TrimSpace(p.First), strings.TrimSpace(p.Last)
		alone := []string{last, strings.TrimSpace(p.Alias)}
		if !namedAnyway(p.ID) {
			alone = append(alone, first)
		}
		for _, name := range append(alone, first+" "+last, last+", "+first, last+" "+first, p.Code) {
			name = strings.TrimSpace(name)
			tells := strings.ContainsAny(name, " -") || name == strings.TrimSpace(p.Code) && isCode(name) || unspaced(name)
			if tells && !slices.Contains(own, name) && (name != first || !namedAnyway(p.ID)) {
				texts = append(texts, name)
			}
		}
		for _, name := range alone {
			if name != "" {
				o.alone[data.Fold(name)] = true
			}
		}
	}
	for _, name := range own {
		for word := range strings.FieldsFuncSeq(name, notInName) {
			delete(o.alone, data.Fold(word))
		}
	}
	slices.SortFunc(texts, func(a, b string) int { return len(b) - len(a) }) // the longer first
	var pairs []string
	for _, text := range texts {
		pairs = append(pairs, text, OmittedName)
	}
	o.inFull = strings.NewReplacer(pairs...)
	return o
}

// isCode reports whether a code is like no word and no number.
func isCode(code string) bool {
	return len(code) > 2 && strings.ContainsAny(code, "0123456789") && strings.Trim(code, "0123456789") != ""
}

// unspaced reports whether a name of two letters or more is of a script that sets
// no space between words.
func unspaced(name string) bool {
	for _, r := range name {
		if !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			return false
		}
	}
	return utf8.RuneCountInString(name) > 1
}

// hidden is the text without the others' names.
func (o others) hidden(text string) string {
	text = o.inFull.Replace(text)
	var out strings.Builder
	begins := true // a sentence
	for text != "" {
		word := strings.IndexFunc(text, notInName)
		if word < 0 {
			word = len(text)
		}
		if word > 0 {
			out.WriteString(o.word(text[:word], begins))
			text, begins = text[word:], false
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case strings.ContainsRune(".!?:\n•", r):
			begins = true
		case !unicode.IsSpace(r) && !unicode.IsPunct(r):
			begins = false
		}
		out.WriteString(text[:size])
		text = text[size:]
	}
	return out.String()
}

// word is a word of a text, or what stands for it.
func (o others) word(word string, begins bool) string {
	fold := data.Fold(word)
	switch {
	case !o.alone[fold], !beginsLarge(word), slices.Contains(monthNames, fold), begins && slices.Contains(everydayNames, fold):
		return word
	}
	return OmittedName
}

// notInName reports whether a letter parts words; an accent that stands by itself
// belongs to the letter before.
func notInName(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }

// beginsLarge reports whether a word begins as a name does; in a script that has
// no capitals, every word does.
func beginsLarge(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsLower(r)
}

// monthNames begin with a capital wherever they stand.
var monthNames = []string{"january", "april", "may", "june", "august"}

// everydayNames are names that are words as well: at the beginning of a sentence
// nobody can tell.
var everydayNames = strings.Fields("amber art baker bill bob brook brown carol chance chase chuck cook crystal daisy dawn dean drew earl earnest faith " +
	"flora forest frank gene gentle grace grant green guy hall hazel heather holly honor hope hunter iris ivy jack jade jasper jewel joy king lane " +
	"lily little long love major mark mason max mercy miles mike miller moon nick olive page parker pat patience pearl penny peter piper poppy price " +
	"prudence ray reed rich rob robin rock rose ruby rusty sandy short skip sky smart smith sonny stone storm sue summer sunny taylor terry trinity " +
	"victor violet virginia walker ward wade west white will winter wood work young")
