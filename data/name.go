package data

import (
	"strconv"
	"strings"
	"unicode"
)

// NameStyle is how people are shown on a screen or a page.
type NameStyle uint8

// The name styles. The default is the first name and an initial.
const (
	FirstAndInitial NameStyle = iota
	FullNames
	CodeOnly
)

var nameStyleNames = [...]string{"initial", "full", "code"}

// String is the style as the terminal has it.
func (s NameStyle) String() string {
	if int(s) < len(nameStyleNames) {
		return nameStyleNames[s]
	}
	return ""
}

// ParseNameStyle reads what String gives.
func ParseNameStyle(text string) (NameStyle, error) {
	for i, name := range nameStyleNames {
		if name == text {
			return NameStyle(i), nil
		}
	}
	return 0, invalid("names", "%q is not a name style: it is full, initial or code", text)
}

// MarshalText writes the style's name, so that JSON shows it.
func (s NameStyle) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Names shows people in one style and tells apart those who would look the
// same: two Sam T.s become "Sam Ta." and "Sam Th.", and where that cannot
// help, the code or a number follows.
type Names struct {
	style NameStyle
	shown map[ID]string
}

// NewNames prepares the names of everybody on the list in the style. It is
// made of all people, so that a person looks the same wherever they appear.
func NewNames(style NameStyle, people []Person) Names {
	n := Names{style: style, shown: make(map[ID]string, len(people))}
	same := make(map[string][]int)
	for i, p := range people {
		same[Fold(short(p, style, 1))] = append(same[Fold(short(p, style, 1))], i)
	}
	for _, group := range same {
		n.tellApart(people, group)
	}
	return n
}

// Of returns how the person is shown.
func (n Names) Of(p Person) string {
	if s, ok := n.shown[p.ID]; ok {
		return s
	}
	return short(p, n.style, 1)
}

// ByID returns how the person with the id is shown, or "" for nobody known.
func (n Names) ByID(id ID) string { return n.shown[id] }

// tellApart lengthens the initial of the last name letter by letter until
// those who share it differ; who cannot be told apart so gets their code, or
// a number in the order of the list.
func (n Names) tellApart(people []Person, group []int) {
	const longest = 4
	for _, i := range group {
		p := people[i]
		name := short(p, n.style, 1)
		for letters := 1; letters <= longest; letters++ {
			name = short(p, n.style, letters)
			if n.unique(people, group, i, letters) {
				break
			}
			if letters == longest || n.style != FirstAndInitial {
				name = short(p, n.style, 1) + " " + mark(people, group, i, n.style)
				break
			}
		}
		n.shown[p.ID] = name
	}
}

func (n Names) unique(people []Person, group []int, i, letters int) bool {
	mine := Fold(short(people[i], n.style, letters))
	for _, j := range group {
		if j != i && Fold(short(people[j], n.style, letters)) == mine {
			return false
		}
	}
	return true
}

// mark is what follows a name that is shared to the letter.
func mark(people []Person, group []int, i int, style NameStyle) string {
	if c := people[i].Code; c != "" && style != CodeOnly {
		return "(" + c + ")"
	}
	rank := 1
	for _, j := range group {
		if j == i {
			break
		}
		rank++
	}
	return "(" + strconv.Itoa(rank) + ")"
}

// short is the name in the style, before telling apart.
func short(p Person, style NameStyle, letters int) string {
	switch style {
	case FullNames:
		return p.FullName()
	case CodeOnly:
		if p.Code != "" {
			return p.Code
		}
		return strings.ToUpper(p.ID.String()[:6])
	}
	first, last := strings.TrimSpace(p.First), strings.TrimSpace(p.Last)
	switch {
	case first == "" && last == "":
		return p.FullName()
	case first == "":
		return initial(last, letters)
	case last == "":
		return first
	}
	return first + " " + initial(last, letters)
}

// initial is the first letters of a name with a full stop; a combining accent
// stays with its letter.
func initial(name string, letters int) string {
	end, seen := len(name), 0
	for i, r := range name {
		if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Mc, r) || r == '\u200d' {
			continue
		}
		if seen == letters {
			end = i
			break
		}
		seen++
	}
	if end == len(name) && letters > 1 {
		return name // the whole name is shown: nothing is shortened
	}
	return strings.TrimSpace(name[:end]) + "."
}
