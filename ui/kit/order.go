package kit

import (
	"strings"

	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/bidi"

	"alongside/data/readingorder"
)

// inSightOrder is a line as Fyne has to be given it, so that it stands in the
// order in which it is read. Fyne shapes letters of one direction, script and
// face rightly, but sets such stretches side by side as they follow each other
// in the text. So they are given in the order in which they are seen, held apart
// by marks of direction, which are not seen themselves.
func inSightOrder(line string) string {
	if !strings.ContainsFunc(line, readingorder.IsFromTheRight) {
		return line
	}
	text := []rune(line)
	levels, _ := readingorder.Levels(text)
	stretches := stretchesOf(text, levels)
	depths := make([]uint8, len(stretches))
	for i, s := range stretches {
		depths[i] = levels[s.from]
	}
	const leftToRightMark = '\u200e'
	var b strings.Builder
	b.WriteRune(leftToRightMark)
	for _, i := range readingorder.Visual(depths) {
		s := stretches[i]
		part := string(text[s.from:s.to])
		if s.kind == blanksFromRight || s.kind == signsFromRight {
			part = bidi.ReverseString(part)
		}
		b.WriteString(part)
		b.WriteRune(leftToRightMark)
	}
	return b.String()
}

// stretch is a part of a line that Fyne sets in one go.
type stretch struct {
	from, to int
	kind     stretchKind
	script   language.Script // of letters
}

type stretchKind int

const (
	fromLeft         stretchKind = iota
	lettersFromRight             // of one script, with the blanks between them
	blanksFromRight
	signsFromRight // Fyne takes them from another face than the letters
)

func stretchesOf(text []rune, levels []uint8) []stretch {
	var all []stretch
	for i, r := range text {
		next := stretch{i, i + 1, kindOf(r, levels[i]), language.LookupScript(r)}
		last := len(all) - 1
		switch {
		case last >= 0 && levels[i] == levels[i-1] && all[last].takes(next):
		case last >= 1 && next.kind == lettersFromRight && all[last].kind == blanksFromRight &&
			levels[all[last-1].from] == levels[i] && all[last-1].takes(next):
			all = all[:last]
			last--
		default:
			all = append(all, next)
			continue
		}
		all[last].to = i + 1
	}
	return all
}

func kindOf(r rune, level uint8) stretchKind {
	if level%2 == 0 {
		return fromLeft
	}
	switch readingorder.ClassOf(r) {
	case bidi.R, bidi.AL, bidi.NSM, bidi.BN:
		return lettersFromRight
	case bidi.WS:
		return blanksFromRight
	}
	return signsFromRight
}

// takes reports whether what stands next is set in one go with the stretch.
func (s stretch) takes(next stretch) bool {
	return s.kind == next.kind && (s.kind != lettersFromRight || s.script == next.script || !next.script.Strong())
}
