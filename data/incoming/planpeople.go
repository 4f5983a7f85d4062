package incoming

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"alongside/data"
)

// readPeople reads who the rows are about, and what they say of them.
func (p *planner) readPeople(ctx context.Context) error {
	p.byRow = map[int]*somebody{}
	byKey := map[string][]*somebody{}
	usual := p.usualWidth()
	numbers := p.numbersTell()
	for n, row := range p.dataRows() {
		if n%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if width := len(p.Table.Rows[row].Cells); usual > 0 && width > usual {
			p.refuse(row, -1, "this row has more cells than there are headings; perhaps a name has a comma in it and needs quotation marks around it")
			continue
		}
		s, err := p.readRow(row)
		if err != nil {
			p.refuse(row, -1, err.Error())
			continue
		}
		if !numbers {
			s.number = ""
		}
		if same := p.sameAs(s, byKey[s.key]); same != nil {
			p.join(same, s)
			p.byRow[row] = same
			continue
		}
		byKey[s.key] = append(byKey[s.key], s)
		p.people = append(p.people, s)
		p.byRow[row] = s
	}
	return nil
}

// usualWidth is how wide a row can be: as the headings, or, where many rows are wider,
// as these; 0: any.
func (p *planner) usualWidth() int {
	if len(p.Headings) == 0 {
		return 0
	}
	width, wider, rows := 0, 0, p.dataRows()
	for _, at := range p.Headings {
		width = max(width, len(p.Table.Rows[at].Cells))
	}
	for _, row := range rows {
		if len(p.Table.Rows[row].Cells) > width {
			wider++
		}
	}
	if wider*4 > len(rows) && len(rows) > 3 {
		return 0
	}
	return width
}

// numbersTell reports whether the ids of another program tell people apart, and are not
// a number of the row: they come again where the names do, or each row is a person.
func (p *planner) numbersTell() bool {
	if !p.has(Number) {
		return false
	}
	if p.Shape == PeopleList || p.Shape == Grid {
		return true
	}
	seen := map[string]bool{}
	for _, row := range p.dataRows() {
		text, _ := p.cell(row, Number)
		if text != "" && seen[text] {
			return true
		}
		seen[text] = true
	}
	return false
}

// readRow reads whom a row is about. The error says why it is about nobody.
func (p *planner) readRow(row int) (*somebody, error) {
	s := &somebody{details: map[Kind]detail{}, first: map[data.ID]data.Date{}, groups: map[data.ID]bool{}}
	s.Rows = []int{row}
	name, err := p.readName(row)
	if err != nil {
		return nil, err
	}
	s.Person.First, s.Person.Last, s.Person.Alias = name.First, name.Last, name.Alias
	for _, kind := range []Kind{Name, Last, First, Alias} {
		if text, column := p.cell(row, kind); text != "" {
			p.fates.set(row, column, taken)
			if s.Said == "" || kind == First && p.has(Last) {
				s.Said = strings.TrimSpace(inLine(text) + " " + s.Said)
			}
		}
	}
	p.readDetails(s, row)
	switch on := p.erasedIn(row); {
	case name.remark:
		s.Verdict, s.Because = Waits, "A remark, not a name"
		s.Propose = name.full()
	case s.Person.FullName() == "":
		return nil, errors.New("there is no name in this row")
	case on != 0:
		s.Verdict, s.Because = Waits, "Somebody who was erased on "+on.Time().Format("2 January 2006")
	}
	s.key = sortedKey(s.Person)
	if s.key == "" {
		s.key = strconv.Itoa(row)
	}
	if err := inWords(validPerson(s.Person)); err != nil {
		return nil, err
	}
	return s, nil
}

// validPerson is Validate of somebody who may have no name yet.
func validPerson(p data.Person) error {
	if p.FullName() == "" {
		p.First = "?"
	}
	return p.Validate()
}

// inWords puts the field before the reason for which a record is refused.
func inWords(err error) error {
	var invalid *data.Invalid
	if errors.As(err, &invalid) {
		return fmt.Errorf("%s: %s", invalid.Field, invalid.Reason)
	}
	return err
}

// sortedKey is the words of a name in an order of their own, so that Ada Brook and Brook
// Ada are the same person of the list.
func sortedKey(p data.Person) string {
	words := strings.Fields(nameKey(p.First + " " + p.Last))
	if len(words) == 0 {
		words = strings.Fields(nameKey(p.FullName()))
	}
	for i, w := range words {
		words[i] = strings.TrimRight(w, ".")
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// readName reads the name in a row, or what was said in its place.
func (p *planner) readName(row int) (called, error) {
	if who, said := p.Choices.Rows[row]; said && who.Name != "" {
		name := takeName(who.Name, false)
		if name.not != "" {
			return name, errors.New(name.not)
		}
		name.remark = false
		return name, nil
	}
	alias, _ := p.cell(row, Alias)
	if isNothing(alias) {
		alias = ""
	}
	var name called
	first, _ := p.cell(row, First)
	last, _ := p.cell(row, Last)
	switch {
	case p.has(First, Last) && (!isNothing(first) || !isNothing(last)):
		name = p.readParts(first, last)
	case p.has(Name):
		text, column := p.cell(row, Name)
		name = takeName(text, column >= 0 && surnameFirst(p.Columns[column].Heading))
	case p.has(First, Last):
		name.not = noName(strings.TrimSpace(first + " " + last))
	}
	code, _ := p.cell(row, Code)
	if name.not != "" && (name.not != noName("") || alias == "" && code == "") {
		return name, errors.New(name.not)
	}
	if name.Alias == "" && alias != "" && data.Fold(alias) != data.Fold(name.First) && data.Fold(alias) != data.Fold(name.full()) {
		name.Alias = inLine(alias)
	}
	return name, nil
}

// readParts reads a name whose parts have columns of their own.
func (p *planner) readParts(first, last string) called {
	for _, part := range []string{first, last} {
		if part != "" && !isNothing(part) {
			if not := noName(part); not != "" {
				return called{not: not}
			}
		}
	}
	if isNothing(first) {
		first = ""
	}
	if isNothing(last) {
		last = ""
	}
	if last == "" {
		return takeName(first, false)
	}
	name := called{First: inLine(first), Last: inLine(last)}
	if m := inBrackets.FindStringSubmatch(name.First); m != nil {
		if outside := strings.TrimSpace(inBrackets.ReplaceAllString(name.First, " ")); outside != "" && !isRemark(m[1]) {
			name.First, name.Alias = outside, strings.TrimSpace(m[1])
		}
	}
	if words := strings.Fields(name.First); len(words) > 1 {
		name.First = strings.Join(withoutTitleOf(words), " ")
	}
	return name
}

// withoutTitleOf leaves a title out of a first name of several words.
func withoutTitleOf(words []string) []string {
	if titles[strings.ToLower(strings.Trim(words[0], "."))] {
		return words[1:]
	}
	return words
}

// readDetails reads what a row says of somebody beside the name. What cannot be read is
// refused alone: the person comes in without it.
func (p *planner) readDetails(s *somebody, row int) {
	for column := range p.Columns {
		kind := p.Columns[column].Kind
		text := p.Table.At(row, column)
		if text == "" || !kind.ofPerson() || kind <= Alias || kind == Running {
			continue
		}
		if kind == Note && p.Shape != PeopleList && p.Shape != Grid {
			continue // it goes with the mark
		}
		if isNothing(text) {
			p.setAside(row, column, false, "cells that say that there is nothing, like "+quoted(text))
			continue
		}
		if kind == Number {
			s.number = data.Fold(text)
			p.fates.set(row, column, noFate)
			continue
		}
		if _, twice := s.details[kind]; twice && kind != Note {
			p.setAside(row, column, true, "a second "+kind.String())
			continue
		}
		d := detail{row: row, column: column, text: inLine(text)}
		if err := p.readDetail(s, kind, &d); err != nil {
			p.refuse(row, column, err.Error())
			continue
		}
		p.fates.set(row, column, taken)
		s.details[kind] = d
	}
}

func (p *planner) readDetail(s *somebody, kind Kind, d *detail) (err error) {
	switch kind {
	case Code:
		s.Person.Code = d.text
	case Email:
		if !looksLikeEmail(d.text) {
			s.note("%s does not look like an email address; it is kept as it is", quoted(d.text))
		}
		s.Person.Email = d.text
	case Phone:
		if rounded.MatchString(d.text) {
			return fmt.Errorf("the spreadsheet has rounded the telephone number to %s: this person comes in without it", quoted(d.text))
		}
		if !strings.ContainsAny(d.text, "0123456789") {
			s.note("%s does not look like a telephone number; it is kept as it is", quoted(d.text))
		}
		s.Person.Phone = d.text
	case Role:
		roles, unknown := takeRoles(d.text)
		for _, word := range unknown {
			s.note("%s is not a role here (mentee, mentor, facilitator, supporter) and is left out", quoted(word))
		}
		if roles == 0 {
			return fmt.Errorf("%s is not a role here (mentee, mentor, facilitator, supporter): this person comes in without it", quoted(d.text))
		}
		s.Person.Roles = roles
	case Note:
		text := p.Table.At(d.row, d.column)
		if s.Person.Note != "" {
			text = s.Person.Note + "\n" + text
		}
		s.Person.Note = text
	case Joined, Left, Recovery:
		if d.day, err = wholeDay(d.text, p.days()); err == nil && d.day > p.book.Today.AddDays(data.DaysAhead) {
			err = fmt.Errorf("%s lies more than a year ahead", d.day)
		}
		if err == nil && kind == Left && s.Person.Joined != 0 && d.day < s.Person.Joined {
			err = fmt.Errorf("%s is before they joined", d.day)
		}
		if err == nil && kind == Joined && s.Person.Left != 0 && s.Person.Left < d.day {
			err = fmt.Errorf("%s is after they left", d.day)
		}
		if err != nil {
			return fmt.Errorf("%w: this person comes in without the date", err)
		}
		if kind == Joined && d.day > p.book.Today {
			s.note("they join on %s, which is still to come", d.day.Time().Format("2 January 2006"))
		}
		switch kind {
		case Joined:
			s.Person.Joined = d.day
		case Left:
			s.Person.Left = d.day
		case Recovery:
			s.Person.RecoveryDates = []data.Date{d.day}
		}
	}
	return nil
}

func (s *Somebody) note(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); !slices.Contains(s.Notes, text) {
		s.Notes = append(s.Notes, text)
	}
}

// sameAs finds who of those of one name a row is about: the same where nothing is said
// against it. Two of one name are two people where other programs number them
// otherwise, or both address and number differ; where one of these does, it waits.
func (p *planner) sameAs(s *somebody, before []*somebody) *somebody {
	who := p.Choices.Rows[s.Rows[0]]
	if who.As > 0 {
		return p.byRow[who.As-1]
	}
	if who.New || !who.Same.IsZero() || s.Verdict == Waits {
		return nil
	}
	for _, b := range before {
		if b.Verdict == Waits && b.Propose != "" {
			continue
		}
		if b.number != s.number && b.number != "" && s.number != "" || namesakes(b.Person, s.Person) {
			continue
		}
		if p.Shape == PeopleList || p.Shape == Grid {
			if differ := differing(b.Person, s.Person); differ != "" {
				s.Like = b.Rows[0] + 1
				s.Verdict, s.Because = Waits, fmt.Sprintf("Same name as row %d, and another %s", p.Table.Rows[b.Rows[0]].Number, differ)
				return nil
			}
		}
		return b
	}
	return nil
}

// differing names the one of address and number that two have each in another way.
func differing(a, b data.Person) string {
	switch {
	case a.Email != "" && b.Email != "" && !strings.EqualFold(a.Email, b.Email):
		return "address"
	case phoneKey(a.Phone) != "" && phoneKey(b.Phone) != "" && phoneKey(a.Phone) != phoneKey(b.Phone):
		return "number"
	}
	return ""
}

// join adds what a further row says of somebody.
func (p *planner) join(s, more *somebody) {
	s.Rows = append(s.Rows, more.Rows...)
	if p.Shape == PeopleList || p.Shape == Grid {
		s.note("also in row %d", p.Table.Rows[more.Rows[0]].Number)
	}
	for _, kind := range more.kinds() {
		d := more.details[kind]
		if _, has := s.details[kind]; has {
			continue
		}
		with := s.Person
		if copyDetail(kind, &with, more.Person); validPerson(with) != nil {
			p.refuse(d.row, d.column, fmt.Sprintf("this does not go with what row %d says: they come in without it", p.Table.Rows[s.Rows[0]].Number))
			continue
		}
		s.Person, s.details[kind] = with, d
	}
	for _, n := range more.Notes {
		s.note("%s", n)
	}
	if s.number == "" {
		s.number = more.number
	}
}

// kinds are the details that a list says of somebody, in a fixed order.
func (s *somebody) kinds() []Kind { return slices.Sorted(maps.Keys(s.details)) }

// copyDetail takes a detail over from another record of the person.
func copyDetail(kind Kind, to *data.Person, from data.Person) {
	switch kind {
	case Code:
		to.Code = from.Code
	case Email:
		to.Email = from.Email
	case Phone:
		to.Phone = from.Phone
	case Role:
		to.Roles = from.Roles
	case Note:
		to.Note = from.Note
	case Joined:
		to.Joined = from.Joined
	case Left:
		to.Left = from.Left
	case Recovery:
		to.RecoveryDates = from.RecoveryDates
	}
}
