package exchange

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"alongside/data"
	"alongside/data/written"
)

// PeopleOptions say how to read a list of people.
type PeopleOptions struct {
	Existing []data.Person // who is on the programme's list already
	Days     written.Days  // how dates are written; one of more than a year after Today is refused
}

// PeopleImport is what a list of people would bring in.
type PeopleImport struct {
	Source  Source
	Rows    []PersonRow // in the order of the file
	Refused []Refusal
}

// PersonRow is a row that can be taken: the person with a fresh id, and what
// there is to know before taking them.
type PersonRow struct {
	Row    int
	Person data.Person
	Notes  []string
	// SameAs is the person on the list, or SameAsRow the earlier row, who
	// seems to be the same; neither is set for somebody new.
	SameAs    data.ID
	SameAsRow int
}

// Duplicate reports whether the row seems to be somebody who is there already.
func (r PersonRow) Duplicate() bool { return !r.SameAs.IsZero() || r.SameAsRow > 0 }

// Fresh returns the people who seem to be new: what is taken where nobody
// looks at the rows one by one.
func (p PeopleImport) Fresh() []data.Person {
	var people []data.Person
	for _, r := range p.Rows {
		if !r.Duplicate() {
			people = append(people, r.Person)
		}
	}
	return people
}

// ReadPeople reads a list of people from CSV, with its columns in any order
// and under the usual headings. It needs a column of names, or of codes.
//
// A row is refused when it has no name, a date that cannot be read, a text
// too long to keep, or more cells than there are headings. Everything else is
// taken, with a note where something was left out: an unknown role, a
// telephone number that the spreadsheet has rounded. Duplicates are pointed
// out and left to choose.
//
// The error is one sentence about the whole file.
func ReadPeople(r io.Reader, o PeopleOptions) (PeopleImport, error) {
	t, err := readTable(r, peopleHeadings)
	if err != nil {
		return PeopleImport{}, err
	}
	if !t.has(nameField, firstField, lastField, aliasField, codeField) {
		return PeopleImport{}, fmt.Errorf("there is no column of names: one needs the heading “Name”, or “First name” and “Last name”; the headings found are %s", t.listed())
	}
	days, note := dayOrder(append(t.column(joinedField), t.column(leftField)...), o.Days)
	if note != "" {
		t.source.Notes = append(t.source.Notes, note)
	}
	imported := PeopleImport{Source: t.source}
	seen := newSeen(o.Existing)
	for _, r := range t.rows {
		row, err := t.person(r, days)
		if err == nil {
			err = notFarAhead(o.Days.Today, row.Person.Joined, row.Person.Left)
		}
		if err != nil {
			imported.Refused = append(imported.Refused, Refusal{Row: r.number, Reason: err.Error(), Says: r.says()})
			continue
		}
		seen.compare(&row)
		imported.Rows = append(imported.Rows, row)
	}
	if len(imported.Rows)+len(imported.Refused) == 0 {
		return PeopleImport{}, errors.New("there are headings in this file and nobody under them")
	}
	return imported, nil
}

var (
	errNoName   = errors.New("there is no name in this row")
	errTooWide  = errors.New("this row has more cells than there are headings; perhaps a name has a comma in it and needs quotation marks around it")
	rounded     = regexp.MustCompile(`^\d([.,]\d+)?E\+?\d+$`)
	plainEmail  = regexp.MustCompile(`^[^\s@]+@[^\s@]+\.[^\s@]+$`)
	phoneDigits = regexp.MustCompile(`\d`)
)

// person reads one row. The error says why it is refused.
func (t table) person(r row, days written.Days) (PersonRow, error) {
	if used(r.cells) > len(t.headings) {
		return PersonRow{}, errTooWide
	}
	p := data.Person{
		ID: data.NewID(), First: t.cell(r, firstField), Last: t.cell(r, lastField),
		Alias: t.cell(r, aliasField), Code: t.cell(r, codeField),
		Email: t.cell(r, emailField), Phone: t.cell(r, phoneField), Note: t.note(r),
	}
	if p.First == "" && p.Last == "" {
		p.First, p.Last = splitName(t.cell(r, nameField))
	}
	if p.FullName() == "" {
		return PersonRow{}, errNoName
	}
	var err error
	if p.Joined, err = parseDay(t.cell(r, joinedField), days); err != nil {
		return PersonRow{}, err
	}
	if p.Left, err = parseDay(t.cell(r, leftField), days); err != nil {
		return PersonRow{}, err
	}
	row := PersonRow{Row: r.number, Person: p}
	row.readRoles(t.cell(r, roleField))
	row.checkReach()
	return row, inWords(row.Person.Validate())
}

// notFarAhead refuses dates that nobody can have meant.
func notFarAhead(today data.Date, dates ...data.Date) error {
	for _, d := range dates {
		if d > today.AddDays(data.DaysAhead) {
			return fmt.Errorf("%s lies more than a year ahead", d)
		}
	}
	return nil
}

func (r *PersonRow) readRoles(text string) {
	roles, unknown := parseRoles(text)
	r.Person.Roles = roles
	for _, word := range unknown {
		r.addNote("“%s” is not a role here (mentee, mentor, facilitator, supporter) and is left out", shorten(word))
	}
}

// checkReach looks at the means of reaching the person.
func (r *PersonRow) checkReach() {
	if rounded.MatchString(r.Person.Phone) {
		r.addNote("the spreadsheet has rounded the telephone number to “%s”, so it is left out", r.Person.Phone)
		r.Person.Phone = ""
	}
	if r.Person.Phone != "" && !phoneDigits.MatchString(r.Person.Phone) {
		r.addNote("“%s” does not look like a telephone number; it is kept as it is", shorten(r.Person.Phone))
	}
	if r.Person.Email != "" && !plainEmail.MatchString(r.Person.Email) {
		r.addNote("“%s” does not look like an email address; it is kept as it is", shorten(r.Person.Email))
	}
}

func (r *PersonRow) addNote(format string, args ...any) {
	r.Notes = append(r.Notes, fmt.Sprintf(format, args...))
}

// note joins everything that is written in columns of notes.
func (t table) note(r row) string {
	var notes []string
	for _, i := range t.columns[noteField] {
		if i < len(r.cells) {
			if text := cleanNote(r.cells[i]); text != "" {
				notes = append(notes, text)
			}
		}
	}
	return strings.Join(notes, "\n")
}

// inWords puts the field before the reason for which a record is refused.
func inWords(err error) error {
	var invalid *data.Invalid
	if errors.As(err, &invalid) {
		return fmt.Errorf("%s: %s", invalid.Field, invalid.Reason)
	}
	return err
}
