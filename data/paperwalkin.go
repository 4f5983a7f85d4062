package data

import (
	"slices"
	"strings"
	"unicode"
)

// PaperWalkIn is what was typed about one line for walk-ins: the number after its
// W, and the name that stands there.
type PaperWalkIn struct {
	Number int
	Name   string
	Status Status // present or late
}

// walkInAt reads the head of a line for walk-ins, "W1", at the beginning of a
// text: its number and how many characters it takes; none where there is none.
func walkInAt(text []rune) (number, length int) {
	if len(text) < 2 || text[0] != 'w' && text[0] != 'W' {
		return 0, 0
	}
	end := 1
	for end < len(text) && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	if end == 1 || end < len(text) && (unicode.IsLetter(text[end]) || unicode.IsNumber(text[end])) {
		return 0, 0
	}
	return lineNumber(string(text[1:end])), end
}

// walkInName reads the name after the head of a line for walk-ins, and how many
// characters it takes. It ends with a comma, and before a number, the head of
// another line and the word for a status; one letter is an initial.
func walkInName(text []rune, words map[string]Status) (name string, length int) {
	end := 0
	for end < len(text) && !strings.ContainsRune(",;\n", text[end]) {
		begins := end == 0 || unicode.IsSpace(text[end-1])
		if _, head := walkInAt(text[end:]); begins && (head > 0 || text[end] >= '0' && text[end] <= '9' || statusAt(text[end:], words)) {
			break
		}
		end++
	}
	name = strings.Join(strings.Fields(strings.TrimLeft(string(text[:end]), ": ")), " ")
	if name != "" && isDash([]rune(name)[0]) {
		return "", 0 // the beginning of a range, which these lines do not have
	}
	return name, end
}

// statusAt reports whether a text begins with a word for a status.
func statusAt(text []rune, words map[string]Status) bool {
	for end := 2; end <= len(text); end++ {
		if end < len(text) && unicode.IsLetter(text[end]) {
			continue
		}
		if _, known := words[Fold(string(text[:end]))]; known {
			return true
		}
		if end < len(text) && !unicode.IsSpace(text[end]) {
			return false
		}
	}
	return false
}

// walkIn takes the line of somebody who walked in.
func (p *paperParser) walkIn(piece paperPiece) {
	status := p.status
	if p.said.text == "" && !status.Attended() {
		status = Present // the word was for the numbers after it, and who walked in was there
	}
	p.said = paperPiece{}
	problem := PaperProblem{Text: piece.text, At: piece.at, Status: status}
	switch {
	case slices.ContainsFunc(p.walkIns, func(w PaperWalkIn) bool { return w.Number == piece.walkIn }):
		problem.Kind = WalkInTwice
	case piece.name == "":
		problem.Kind = WalkInNameless
	case !status.Attended():
		problem.Kind = WalkInNotHere
	default:
		p.walkIns = append(p.walkIns, PaperWalkIn{piece.walkIn, piece.name, status})
		return
	}
	p.problems = append(p.problems, problem)
}

// WalkIns puts people to the walk-ins that were typed, below the lines of the
// sheet: somebody on the list where called finds that one alone, and else a
// first-timer with that name. Whom it finds several for, and who has a line
// already, is left out of them, and listed.
func (s Sheet) WalkIns(r Register, lines []PaperLine, typed []PaperWalkIn, called func(name string) []Person) ([]PaperLine, []PaperProblem) {
	var problems []PaperProblem
	for _, w := range typed {
		l := PaperLine{Number: w.Number, WalkIn: true, Status: w.Status}
		switch found := called(w.Name); len(found) {
		case 0:
			l.Person, l.New = Newcomer(w.Name, r.Meeting.Date), true
		case 1:
			l.Person = found[0]
		default:
			problems = append(problems, PaperProblem{Kind: WalkInUnclear, Text: w.Name, Number: len(found)})
			continue
		}
		if !l.New && slices.ContainsFunc(lines, func(other PaperLine) bool { return other.Person.ID == l.Person.ID }) {
			problems = append(problems, PaperProblem{Kind: WalkInHasLine, Text: w.Name, Number: w.Number})
			continue
		}
		for _, row := range r.Rows {
			if row.Person.ID == l.Person.ID {
				l.Mark = row.Mark
			}
		}
		l.Mark.Meeting, l.Mark.Person = r.Meeting.ID, l.Person.ID
		lines = append(lines, l)
	}
	return lines, problems
}
