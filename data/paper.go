package data

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// PaperMark is what was typed about one line of the printed sheet.
type PaperMark struct {
	Number int // as printed, from 1
	Status Status
}

// PaperProblemKind is what is wrong with a piece of what was typed.
type PaperProblemKind uint8

// The problems.
const (
	UnknownPiece   PaperProblemKind = iota // neither a number nor a word for a status
	NoSuchNumber                           // the sheet has no such line
	OpenRange                              // "9-" without its end
	BackwardsRange                         // "12-9"
	NumberTwice                            // the same number and status again
	TwoStatuses                            // one number with two statuses
	StatusOfNobody                         // no number follows the status
	WalkInTwice                            // the same line for walk-ins again
	WalkInNameless                         // a line for walk-ins without a name
	WalkInNotHere                          // a walk-in who is excused or absent
	WalkInUnclear                          // several people go by the name: Number of them
	WalkInHasLine                          // who is called so has a line already
)

// PaperProblem is a piece that cannot be taken as it stands.
type PaperProblem struct {
	Kind PaperProblemKind
	Text string // the piece as it was typed
	At   int    // where it begins, in characters from 0
	// Number is the first one concerned, and the statuses are those that it
	// was given before and here.
	Number         int
	Before, Status Status
}

// Unfinished reports whether a problem may be gone once the text is typed on: it
// is of its last piece, which lacks letters, a number or a name so far.
func (p PaperProblem) Unfinished(text string) bool {
	switch p.Kind {
	case UnknownPiece, OpenRange, StatusOfNobody, WalkInNameless:
		return p.At+utf8.RuneCountInString(p.Text) >= utf8.RuneCountInString(strings.TrimRightFunc(text, unicode.IsSpace))
	}
	return false
}

// EnglishPaperWords are the words and letters for the statuses that are
// understood in every language, as ParsePaper takes them.
func EnglishPaperWords() map[string]Status {
	return map[string]Status{
		"present": Present, "here": Present, "p": Present,
		"late": Late, "l": Late,
		"excused": Excused, "apologies": Excused, "e": Excused,
		"absent": Absent, "a": Absent,
	}
}

// ParsePaper reads what is typed from a sheet of numbered lines: "3 5 9-12
// late 7". Numbers and ranges are parted by blanks or commas. They are present
// until a word for a status comes; the numbers after it have that status, until
// the next word. The words are compared as Fold leaves them. "W1 Sam" is a line
// for walk-ins with the name that stands there, which ends with a comma, a number
// or a word for a status.
//
// count is the number of lines on the sheet. The marks are in the order of
// typing and name no number twice. What is wrong is left out of them, and
// listed.
func ParsePaper(text string, count int, words map[string]Status) ([]PaperMark, []PaperWalkIn, []PaperProblem) {
	p := paperParser{
		words: make(map[string]Status, len(words)),
		count: count, status: Present, given: make(map[int]Status),
	}
	for word, status := range words {
		p.words[Fold(word)] = status
	}
	p.pieces = paperPieces([]rune(text), p.words)
	for len(p.pieces) > 0 {
		p.next()
	}
	p.endStatus()
	slices.SortStableFunc(p.problems, func(a, b PaperProblem) int { return a.At - b.At })
	return p.marks, p.walkIns, p.problems
}

// paperPiece is a number, a word, a dash or a line for walk-ins.
type paperPiece struct {
	text string
	at   int // in characters
	// walkIn is the number of a line for walk-ins, and name what stands there.
	walkIn int
	name   string
}

func (p paperPiece) isDash() bool { return isDash([]rune(p.text)[0]) }

func (p paperPiece) isNumber() bool {
	return strings.IndexFunc(p.text, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

func isDash(r rune) bool { return unicode.Is(unicode.Pd, r) || r == '−' }

// paperPieces parts what was typed at blanks and commas, and at dashes; a line for
// walk-ins stays in one.
func paperPieces(text []rune, words map[string]Status) []paperPiece {
	var pieces []paperPiece
	for at, open := 0, false; at < len(text); at++ {
		r := text[at]
		if number, head := walkInAt(text[at:]); head > 0 && !open {
			name, length := walkInName(text[at+head:], words)
			pieces = append(pieces, paperPiece{text: string(text[at : at+head]), at: at, walkIn: number, name: name})
			at += head + length - 1
			continue
		}
		switch {
		case unicode.IsSpace(r) || strings.ContainsRune(",;.", r):
			open = false
		case isDash(r):
			pieces = append(pieces, paperPiece{text: string(r), at: at})
			open = false
		case open:
			pieces[len(pieces)-1].text += string(r)
		default:
			pieces = append(pieces, paperPiece{text: string(r), at: at})
			open = true
		}
	}
	return pieces
}

// paperParser goes through the pieces from left to right.
type paperParser struct {
	pieces   []paperPiece
	words    map[string]Status
	count    int
	status   Status
	said     paperPiece // the word that set the status, as long as no number follows
	given    map[int]Status
	marks    []PaperMark
	walkIns  []PaperWalkIn
	problems []PaperProblem
}

func (p *paperParser) take() paperPiece {
	first := p.pieces[0]
	p.pieces = p.pieces[1:]
	return first
}

func (p *paperParser) wrong(kind PaperProblemKind, text string, at int) {
	p.problems = append(p.problems, PaperProblem{Kind: kind, Text: text, At: at, Status: p.status})
}

// next reads one number, range or word.
func (p *paperParser) next() {
	first := p.take()
	switch {
	case first.walkIn > 0 || first.name != "":
		p.walkIn(first)
	case first.isDash():
		p.wrong(UnknownPiece, first.text, first.at)
	case !first.isNumber():
		p.word(first)
	case len(p.pieces) == 0 || !p.pieces[0].isDash():
		p.number(first, first.text, first.at)
	default:
		p.numbers(first)
	}
}

// numbers reads the rest of a range.
func (p *paperParser) numbers(first paperPiece) {
	p.said = paperPiece{}
	dash := p.take()
	text := first.text + dash.text
	if len(p.pieces) == 0 || !p.pieces[0].isNumber() {
		p.wrong(OpenRange, text, first.at)
		return
	}
	last := p.take()
	text += last.text
	from, until := lineNumber(first.text), lineNumber(last.text)
	switch {
	case from < 1 || until < 1 || from > p.count || until > p.count:
		p.wrong(NoSuchNumber, text, first.at)
		p.problems[len(p.problems)-1].Number = firstBeyond(from, until, p.count)
	case until < from:
		p.wrong(BackwardsRange, text, first.at)
	default:
		for n := from; n <= until; n++ {
			p.mark(n, text, first.at)
		}
	}
}

// firstBeyond is the one of two numbers that is not on the sheet.
func firstBeyond(from, until, count int) int {
	if from < 1 || from > count {
		return from
	}
	return until
}

func (p *paperParser) number(piece paperPiece, text string, at int) {
	p.said = paperPiece{}
	n := lineNumber(piece.text)
	if n < 1 || n > p.count {
		p.wrong(NoSuchNumber, text, at)
		p.problems[len(p.problems)-1].Number = n
		return
	}
	p.mark(n, text, at)
}

// lineNumber reads digits; more than any sheet has lines is read as that many.
func lineNumber(digits string) int {
	n, err := strconv.ParseUint(digits, 10, 31)
	if err != nil {
		return 1<<31 - 1
	}
	return int(n)
}

// mark gives a number of the sheet its status, unless it has one.
func (p *paperParser) mark(n int, text string, at int) {
	before, twice := p.given[n]
	if !twice {
		p.given[n] = p.status
		p.marks = append(p.marks, PaperMark{n, p.status})
		return
	}
	kind := NumberTwice
	if before != p.status {
		kind = TwoStatuses
	}
	p.problems = append(p.problems, PaperProblem{Kind: kind, Text: text, At: at, Number: n, Before: before, Status: p.status})
}

// word reads a status. The words of some languages are several: the longest
// run of pieces that is one counts.
func (p *paperParser) word(first paperPiece) {
	run, longest, status := first.text, -1, NotRecorded
	if s, known := p.words[Fold(run)]; known {
		longest, status = 0, s
	}
	said := first
	for i, piece := range p.pieces {
		if piece.isNumber() || piece.isDash() || piece.walkIn > 0 {
			break
		}
		run += " " + piece.text
		if s, known := p.words[Fold(run)]; known {
			longest, status, said.text = i+1, s, run
		}
	}
	if longest < 0 {
		p.wrong(UnknownPiece, first.text, first.at)
		return
	}
	p.endStatus()
	p.pieces = p.pieces[longest:]
	p.status, p.said = status, said
}

// endStatus finds a status that no number followed.
func (p *paperParser) endStatus() {
	if p.said.text != "" {
		p.wrong(StatusOfNobody, p.said.text, p.said.at)
	}
}
