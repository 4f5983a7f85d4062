package notes

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/readingorder"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// telling is what is needed to say of a note what it is about.
type telling struct {
	names  data.Names
	groups map[data.ID]data.Group
	today  data.Date
}

func readTelling(r *store.Reader, today data.Date) (telling, error) {
	t := telling{today: today, groups: make(map[data.ID]data.Group)}
	groups, err := r.Groups()
	if err != nil {
		return t, err
	}
	for _, g := range groups {
		t.groups[g.ID] = g
	}
	t.names, err = words.Names(r)
	return t, err
}

// hidden reports whether names are, and with them the notes.
func (t telling) hidden() bool { return t.names.Hidden() }

// about is what a note is about: a group, somebody, or somebody with others.
func (t telling) about(n data.Note) string {
	who := t.names.ByID(n.Person)
	switch n.Kind {
	case data.MeetingNote, data.ForNextNote:
		return words.Drawn(t.groups[n.Group].On(n.Date).Name)
	case data.RemarkNote:
		return who
	}
	var with []string
	for _, id := range n.With {
		if name := t.names.ByID(id); name != "" && !slices.Contains(with, name) {
			with = append(with, name)
		}
	}
	if len(with) == 0 {
		return who
	}
	return lang.L("{{.Name}} with {{.Others}}", words.With{"Name": who, "Others": words.And(with)})
}

// excerpts are the text of a note with what was looked for marked: all of it, and where
// there is not the room from so many letters before the first of it on.
func excerpts(n data.Note, query string, lead int) [][]kit.Span {
	text := words.Drawn(oneLine(n.Text))
	if n.Kind == data.ForNextNote {
		text = lang.L("For next time: {{.Text}}", words.With{"Text": text})
	}
	found := data.FoundIn(text, query)
	if len(found) == 0 || strings.ContainsFunc(text, readingorder.IsFromTheRight) {
		return [][]kit.Span{{{Text: text}}} // parts side by side would stand in the wrong order
	}
	whole := marked(text, 0, found)
	from := beginning(text, found[0].From, lead)
	if from == 0 {
		return [][]kit.Span{whole}
	}
	return [][]kit.Span{whole, append([]kit.Span{{Text: "… "}}, marked(text, from, found)...)}
}

func marked(text string, from int, found []data.TextPart) (spans []kit.Span) {
	for _, f := range found {
		spans = append(spans, kit.Span{Text: text[from:f.From]}, kit.Span{Text: text[f.From:f.Until], Strong: true, Marked: true})
		from = f.Until
	}
	return append(spans, kit.Span{Text: text[from:]})
}

// beginning is where an excerpt begins whose first find stands at a byte: at the text's
// own beginning, or at a word at most so many letters before the find.
func beginning(text string, first, lead int) int {
	before := []rune(text[:first])
	if len(before) <= lead {
		return 0
	}
	at := len(before) - lead
	for at < len(before) && !unicode.IsSpace(before[at-1]) {
		at++
	}
	return len(string(before[:at]))
}
