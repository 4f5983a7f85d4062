package data

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// Mentions finds where a text names somebody, by their full name, first or last name,
// what they go by, their code, telephone or e-mail: word by word, whatever the case
// and accents.
type Mentions struct {
	forms []nameForm // the longest first
}

// nameForm is one way to name somebody, as folded words.
type nameForm struct {
	words  []string
	shared bool // somebody else on the list is called so too
	// initial says that the last word is one letter, after which a full stop may stand.
	initial bool
}

// shortestCode is how long a code is that a text is searched for: "7" says nothing.
const shortestCode = 3

// NewMentions prepares the search for one of the people.
func NewMentions(p Person, people []Person) Mentions {
	others := make(map[string]bool)
	for _, o := range people {
		if o.ID != p.ID {
			for _, name := range []string{o.First, o.Last, o.Alias, o.FullName()} {
				others[Fold(name)] = true
			}
		}
	}
	var m Mentions
	add := func(text string) {
		form := nameForm{shared: others[Fold(text)]}
		for _, w := range wordsOf(text) {
			form.words = append(form.words, w.folded)
		}
		if n := len(form.words); n > 1 {
			form.initial = utf8.RuneCountInString(form.words[n-1]) == 1
		}
		if len(form.words) > 1 || len(form.words) == 1 && utf8.RuneCountInString(form.words[0]) > 1 {
			if !slices.ContainsFunc(m.forms, func(f nameForm) bool { return slices.Equal(f.words, form.words) }) {
				m.forms = append(m.forms, form)
			}
		}
	}
	for _, text := range []string{p.FullName(), p.First, p.Alias, p.Last, p.Email, p.Phone} {
		add(text)
	}
	if p.First != "" && p.Last != "" {
		add(p.First + " " + initialOf(p.Last))
		add(p.Last + " " + p.First)
	}
	if utf8.RuneCountInString(p.Code) >= shortestCode {
		add(p.Code)
	}
	slices.SortStableFunc(m.forms, func(a, b nameForm) int { return len(b.words) - len(a.words) })
	return m
}

func initialOf(name string) string {
	r, size := utf8.DecodeRuneInString(name)
	if size == 0 {
		return ""
	}
	return string(r)
}

// Found is where a text names somebody: bytes from and until.
type Found struct {
	From, Until int
	// Sure says that it is written like a name, and that nobody else on the list is
	// called so.
	Sure bool
}

// In returns where the text names them.
func (m Mentions) In(text string) []Found {
	var found []Found
	words := wordsOf(text)
	for i := 0; i < len(words); i++ {
		for _, form := range m.forms {
			if !form.at(words[i:]) {
				continue
			}
			last := i + len(form.words) - 1
			first, _ := utf8.DecodeRuneInString(text[words[i].from:])
			until := words[last].until
			if form.initial && until+1 < len(text) && text[until] == '.' {
				until++ // of the initial, and not of the sentence
			}
			found = append(found, Found{words[i].from, until, !form.shared && !unicode.IsLower(first)})
			i = last
			break
		}
	}
	return found
}

func (f nameForm) at(words []word) bool {
	if len(words) < len(f.words) {
		return false
	}
	for i, w := range f.words {
		if words[i].folded != w || i > 0 && words[i].from-words[i-1].until > mostBetween {
			return false
		}
	}
	return true
}

// mostBetween is how many bytes stand between the words of one name at the most.
const mostBetween = 3

// Without is the text with a word in the place of each name, with a capital where a
// sentence begins with it.
func (m Mentions) Without(text, someone string) string {
	found := m.In(text)
	for _, f := range slices.Backward(found) {
		by := someone
		if beginsSentence(text[:f.From]) {
			r, size := utf8.DecodeRuneInString(by)
			by = string(unicode.ToUpper(r)) + by[size:]
		}
		text = text[:f.From] + by + text[f.Until:]
	}
	return text
}

func beginsSentence(before string) bool {
	for _, r := range slices.Backward([]rune(before)) {
		switch {
		case r == '.' || r == '!' || r == '?' || r == '\n' || r == '…':
			return true
		case !unicode.IsSpace(r) && !unicode.IsPunct(r):
			return false
		}
	}
	return true
}

// word is a run of letters and digits in a text.
type word struct {
	from, until int
	folded      string
}

func wordsOf(text string) []word {
	var words []word
	from := -1
	end := func(at int) {
		if from >= 0 {
			words = append(words, word{from, at, Fold(text[from:at])})
			from = -1
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if from < 0 {
				from = i
			}
		default:
			end(i)
		}
	}
	end(len(text))
	return words
}
