package exchange

import (
	"slices"
	"strings"
	"unicode"

	"alongside/data"
)

// field is what a column is about.
type field uint8

const (
	nameField field = iota + 1
	firstField
	lastField
	aliasField
	codeField
	emailField
	phoneField
	roleField
	joinedField
	leftField
	noteField
)

// vocabulary is the headings that an import understands.
type vocabulary struct {
	words map[string]field
}

var nameHeadings = map[field][]string{
	nameField:  {"name", "full name", "names", "person", "who", "participant", "member", "attendee"},
	firstField: {"first name", "firstname", "first", "forename", "given name", "christian name"},
	lastField:  {"last name", "lastname", "last", "surname", "family name", "second name"},
	codeField:  {"code", "id", "ref", "reference", "number", "no", "person code"},
}

var peopleHeadings = vocabulary{words: headings(nameHeadings, map[field][]string{
	aliasField:  {"alias", "goes by", "nickname", "nick name", "known as", "preferred name", "likes to be called"},
	emailField:  {"email", "e mail", "email address", "e mail address", "mail"},
	phoneField:  {"phone", "telephone", "mobile", "phone number", "telephone number", "mobile number", "tel", "cell", "cell phone", "mobile phone", "contact number"},
	roleField:   {"role", "roles", "type", "position", "in the programme as"},
	joinedField: {"joined", "start date", "started", "start", "member since", "since", "date joined", "join date", "joined on", "joining date"},
	leftField:   {"left", "left on", "end date", "date left", "leaving date"},
	noteField:   {"note", "notes", "comment", "comments", "remarks"},
})}

func headings(lists ...map[field][]string) map[string]field {
	all := make(map[string]field)
	for _, list := range lists {
		for f, spellings := range list {
			for _, s := range spellings {
				all[s] = f
			}
		}
	}
	return all
}

// plainHeading folds a heading to lower-case words: "E-Mail:" to "e mail".
func plainHeading(heading string) string {
	return strings.Join(strings.FieldsFunc(data.Fold(clean(heading)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

func (v vocabulary) knows(heading string) bool {
	_, ok := v.words[plainHeading(heading)]
	return ok
}

// columns sorts the headings by field, and lists those that say nothing.
func (v vocabulary) columns(headings []string) (columns map[field][]int, ignored []string) {
	columns = make(map[field][]int)
	for i, h := range headings {
		if h == "" {
			continue
		}
		if f, ok := v.words[plainHeading(h)]; ok {
			columns[f] = append(columns[f], i)
		} else if text := clean(h); text != "" && !v.knows(h) {
			ignored = append(ignored, text)
		}
	}
	if len(columns[firstField]) == 0 && len(columns[lastField]) > 0 {
		columns[firstField] = columns[nameField] // "Name" beside "Surname"
		delete(columns, nameField)
	}
	return columns, ignored
}

// has reports whether the table has a column of any of the fields.
func (t table) has(fields ...field) bool {
	return slices.ContainsFunc(fields, func(f field) bool { return len(t.columns[f]) > 0 })
}

// cell returns what the row says about the field: the first of its columns in
// which anything is written, cleaned.
func (t table) cell(r row, f field) string {
	for _, i := range t.columns[f] {
		if i < len(r.cells) {
			if text := clean(r.cells[i]); text != "" {
				return text
			}
		}
	}
	return ""
}

// column returns everything that is written in the field's columns.
func (t table) column(f field) []string {
	var all []string
	for _, i := range t.columns[f] {
		for _, r := range t.rows {
			if i < len(r.cells) {
				all = append(all, clean(r.cells[i]))
			}
		}
	}
	return all
}

// listed puts the headings into a sentence.
func (t table) listed() string {
	var found []string
	for _, h := range t.headings {
		if text := clean(h); text != "" {
			found = append(found, "“"+shorten(text)+"”")
		}
	}
	const most = 12
	if len(found) > most {
		found = append(found[:most], "…")
	}
	return strings.Join(found, ", ")
}
