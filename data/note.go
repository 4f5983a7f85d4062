package data

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NoteKind says what a note stands with.
type NoteKind uint8

// The kinds of notes, in the order in which they are listed.
const (
	MeetingNote  NoteKind = iota // about an evening, or something that was held at it
	ForNextNote                  // what an evening left to the next
	OneToOneNote                 // of a pair
	CallNote                     // of a call to somebody
	RemarkNote                   // on somebody's mark
)

// Note is a text that somebody wrote down, and where it stands.
type Note struct {
	Kind    NoteKind
	Text    string
	Date    Date
	Meeting ID   // of an evening's, and of a remark
	Group   ID   // likewise
	Person  ID   // whom a remark, a call or a one-to-one is about
	With    []ID // who else took part, the mentor first
	Contact ID   // of a call or a one-to-one
}

// NotesOfMeeting are those about an evening: its own, those of what was held, and what it
// left to the next.
func NotesOfMeeting(m Meeting) []Note {
	of := func(kind NoteKind, text string) Note {
		return Note{Kind: kind, Text: text, Date: m.Date, Meeting: m.ID, Group: m.Group}
	}
	notes := []Note{of(MeetingNote, m.Note)}
	for _, h := range m.Activities {
		notes = append(notes, of(MeetingNote, h.Note))
	}
	return told(append(notes, of(ForNextNote, m.LeftBehind())))
}

// NoteOfContact is what was written about a one-to-one or a call, which pair it was of,
// where it was of one.
func NoteOfContact(c Contact, pair Pair) []Note {
	n := Note{Kind: CallNote, Text: c.Note, Date: c.Date, Person: c.Person, With: c.Others, Contact: c.ID}
	switch {
	case c.Themes != "" && c.Note != "":
		n.Text = c.Themes + " · " + c.Note
	case c.Themes != "":
		n.Text = c.Themes
	}
	if !c.Pair.IsZero() {
		n.Kind = OneToOneNote
		n.With = append([]ID{pair.Mentor}, c.Others...)
	}
	return told([]Note{n})
}

// NoteOfMark is the remark on a mark.
func NoteOfMark(k Mark, m Meeting) []Note {
	return told([]Note{{Kind: RemarkNote, Text: k.Note, Date: m.Date, Meeting: m.ID, Group: m.Group, Person: k.Person}})
}

// told are the notes that say anything.
func told(notes []Note) []Note {
	return slices.DeleteFunc(notes, func(n Note) bool { return !Visible(n.Text) })
}

// NoteFinder finds notes by the beginnings of their words, whatever the case and the
// accents. It is made once for all notes and asked at every keystroke.
type NoteFinder struct {
	notes []Note
	words []string // of each: folded, with a blank before every one
}

// NewNoteFinder prepares the search among notes; those of the latest days come first.
func NewNoteFinder(notes []Note) NoteFinder {
	f := NoteFinder{notes: slices.Clone(notes), words: make([]string, len(notes))}
	slices.SortStableFunc(f.notes, func(a, b Note) int { return cmp.Compare(b.Date, a.Date) })
	var b strings.Builder
	for i, n := range f.notes {
		b.Reset()
		for _, w := range wordsOf(n.Text) {
			b.WriteByte(' ')
			b.WriteString(w.folded)
		}
		f.words[i] = b.String()
	}
	return f
}

// Len is how many notes there are.
func (f NoteFinder) Len() int { return len(f.notes) }

// Find returns the notes within the days that hold every word of the query, the latest
// first. A query without a word finds nothing.
func (f NoteFinder) Find(query string, within Span) []Note {
	wanted := noteWords(query)
	if len(wanted) == 0 {
		return nil
	}
	for i, w := range wanted {
		if !unspaced(w) {
			wanted[i] = " " + w // the beginning of a word
		}
	}
	var found []Note
	for i, n := range f.notes {
		if (within == Span{} || within.Contains(n.Date)) && holdsAll(f.words[i], wanted) {
			found = append(found, n)
		}
	}
	return found
}

func holdsAll(text string, wanted []string) bool {
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// WordsSought counts the words of a query, each once.
func WordsSought(query string) int { return len(noteWords(query)) }

// noteWords are the words of a query, folded, each once.
func noteWords(query string) []string {
	var all []string
	for _, w := range wordsOf(query) {
		if !slices.Contains(all, w.folded) {
			all = append(all, w.folded)
		}
	}
	return all
}

// TextPart is a part of a text, in bytes.
type TextPart struct{ From, Until int }

// FoundIn says where the words of the query stand in a note's text. Words that follow each
// other with nothing but blanks between them are one part.
func FoundIn(text, query string) []TextPart {
	wanted := noteWords(query)
	var parts []TextPart
	for _, w := range wordsOf(text) {
		part, found := beginningOf(text, w, wanted)
		if !found {
			continue
		}
		if n := len(parts); n > 0 && strings.TrimFunc(text[parts[n-1].Until:part.From], unicode.IsSpace) == "" {
			parts[n-1].Until = part.Until
			continue
		}
		parts = append(parts, part)
	}
	return parts
}

// beginningOf is as much of a word of the text as the longest of the wanted words says;
// in scripts without blanks it may stand anywhere in it.
func beginningOf(text string, w word, wanted []string) (longest TextPart, found bool) {
	for _, want := range wanted {
		from := w.from
		switch at := strings.Index(w.folded, want); {
		case at < 0, at > 0 && !unspaced(want):
			continue
		case at > 0:
			from = endOf(text, w.from, w.until, w.folded[:at])
		}
		until := endOf(text, from, w.until, want)
		if !found || until-from > longest.Until-longest.From {
			longest, found = TextPart{from, until}, true
		}
	}
	return longest, found
}

// endOf is where in the text, from its byte from on, the letters end that fold to these.
func endOf(text string, from, until int, folded string) int {
	for at := from; at < until; {
		_, size := utf8.DecodeRuneInString(text[at:until])
		at += size
		if strings.HasPrefix(Fold(text[from:at]), folded) {
			return withMarks(text, at, until)
		}
	}
	return until
}

// withMarks is at, or where the accents end that stand apart after it.
func withMarks(text string, at, until int) int {
	for at < until {
		r, size := utf8.DecodeRuneInString(text[at:until])
		if !unicode.IsMark(r) {
			break
		}
		at += size
	}
	return at
}
