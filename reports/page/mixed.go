package page

import (
	"strings"

	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"

	"alongside/data/readingorder"
)

// letter is a letter with the marks on it, of a text that gofpdf cannot set
// alone, and what is to draw it.
type letter struct {
	start, end int // in characters of the text
	level      uint8
	script     language.Script
	m          *metrics // of face; nil where typeface draws it
	face       Face
	typeface   *Typeface // nil with m: nothing draws it
}

// mixed sets a text some of whose letters have to be shaped.
func (s *shaper) mixed(text []rune) {
	letters := s.letters(text)
	turns := lineBreaks(text)
	for len(letters) > 0 {
		first := letters[0]
		switch {
		case first.m != nil:
			if seen := withoutUnseen(text[first.start:first.end]); seen != "" {
				s.add(seen, first.m, first.face, first.level)
			}
			letters = letters[1:]
		case first.typeface == nil:
			s.substitute(text[first.start:first.end], first.level)
			letters = letters[1:]
		default:
			n := 1
			for n < len(letters) && letters[n].goesOn(first) {
				n++
			}
			s.drawn(text, letters[:n], turns)
			letters = letters[n:]
		}
	}
}

// goesOn tells whether a letter is shaped together with those before it.
func (l letter) goesOn(first letter) bool {
	return l.typeface != nil && l.typeface == first.typeface && l.level == first.level && l.script == first.script
}

// letters takes a text apart and finds what draws each of its letters.
func (s *shaper) letters(text []rune) []letter {
	all, base := readingorder.Levels(text)
	s.out.base = base
	letters := make([]letter, 0, len(text))
	for i, r := range text {
		if last := len(letters) - 1; last >= 0 && (isMark(r) || isUnseen(r)) {
			letters[last].end = i + 1
			continue
		}
		letters = append(letters, letter{start: i, end: i + 1, level: all[i], script: language.LookupScript(r)})
	}
	shareScripts(letters)
	for from := 0; from < len(letters); {
		to := from + 1
		for to < len(letters) && text[letters[from].start] != ' ' && text[letters[to].start] != ' ' {
			to++
		}
		s.choose(text, letters[from:to], before(letters[:from]))
		from = to
	}
	return letters
}

// before is the typeface that draws the last of the letters.
func before(letters []letter) *Typeface {
	if len(letters) == 0 {
		return nil
	}
	return letters[len(letters)-1].typeface
}

// shareScripts gives signs that belong to no script the one of what stands
// before them, or after them where the text begins with one.
func shareScripts(letters []letter) {
	script := language.Common
	for _, l := range letters {
		if isOfScript(l.script) {
			script = l.script
			break
		}
	}
	for i := range letters {
		if isOfScript(letters[i].script) {
			script = letters[i].script
		}
		letters[i].script = script
	}
	shareHan(letters)
}

// shareHan counts Chinese characters among Japanese or Korean letters as theirs:
// their typefaces draw some of them otherwise.
func shareHan(letters []letter) {
	for _, l := range letters {
		switch l.script {
		case language.Hiragana, language.Katakana, language.Hangul:
			for i := range letters {
				if letters[i].script == language.Han {
					letters[i].script = l.script
				}
			}
			return
		}
	}
}

// choose finds what draws the letters of a word. What goes from right to left
// is always drawn as outlines, because gofpdf writes to the right alone.
func (s *shaper) choose(text []rune, word []letter, before *Typeface) {
	m, face := s.faceOf(withoutUnseen(text[word[0].start:word[len(word)-1].end]))
	for i := range word {
		l := &word[i]
		letter := text[l.start:l.end]
		seen := withoutUnseen(letter)
		switch {
		case l.level%2 == 0 && m.hasAll(seen):
			l.m, l.face = m, face
		case l.level%2 == 0 && s.back.hasAll(seen):
			l.m, l.face = s.back, s.face.fallback()
		default:
			l.typeface = typefaceFor(letter, l.script, s.face, before, s.fonts)
		}
		before = l.typeface
	}
}

// drawn has the letters, which one typeface draws, shaped.
func (s *shaper) drawn(text []rune, letters []letter, turns map[int]bool) {
	first := letters[0]
	at, to := first.start, letters[len(letters)-1].end
	for _, p := range first.typeface.shape(text, at, to, first.level%2 == 1, first.script) {
		start, from := int32(s.text.Len()), int32(len(s.out.glyphs))
		s.text.WriteString(strings.ReplaceAll(withoutMarksOfDirection(text[at:at+p.length]), unbroken, " "))
		s.out.glyphs = append(s.out.glyphs, p.glyphs...)
		space := p.length == 1 && text[at] == ' '
		at += p.length
		s.out.clusters = append(s.out.clusters, cluster{
			start: start, end: int32(s.text.Len()), units: p.units, level: first.level, space: space,
			turn: turns[at] && !space, typeface: first.typeface, from: from, to: int32(len(s.out.glyphs)),
		})
	}
}

// substitute stands for a letter that nothing draws. Where only a mark on it is
// drawn nowhere, it stays readable without.
func (s *shaper) substitute(letter []rune, level uint8) {
	base := string(letter[:1])
	switch {
	case level%2 == 0 && s.front.hasAll(base):
		s.add(base, s.front, s.face, level)
	case level%2 == 0 && s.back.hasAll(base):
		s.add(base, s.back, s.face.fallback(), level)
	default:
		s.out.substitutes++
		s.add(string(Substitute), s.back, s.face.fallback(), level)
	}
}

// lineBreaks tells before which characters a line may turn, by the rules of
// each script.
func lineBreaks(text []rune) map[int]bool {
	var s segmenter.Segmenter
	s.Init(text)
	turns := make(map[int]bool)
	for lines := s.LineIterator(); lines.Next(); {
		line := lines.Line()
		turns[line.Offset+len(line.Text)] = true
	}
	return turns
}
