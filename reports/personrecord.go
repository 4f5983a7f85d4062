package reports

import (
	"slices"
	"strconv"
	"strings"

	"alongside/data"
)

// PersonRecord is everything that the programme holds about one person, for that
// person, who asked to see it. What is about others is reduced to what is needed.
type PersonRecord struct {
	Programme string
	// Name of the person in full.
	Name  string
	Parts []RecordPart

	programme data.Programme // for the texts of the first page
	told      []data.Slip    // who was told
}

// RecordPart is one kind of thing that is held.
type RecordPart struct {
	// Key is its name in JSON, Title what it is called, in English, to translate.
	Key, Title string
	Entries    []RecordEntry
	columns    []recordColumn
	more       string
}

// RecordEntry is one record, field by field.
type RecordEntry []RecordField

// RecordField is a field of a record: its name in JSON, what it is called, in
// English to translate ("": it needs no word), and what it says.
type RecordField struct {
	Key, Label string
	Value      told
}

// labelled is what a field says, with its label where it has one that does not
// stand above it already. A yes is its label alone.
func (f RecordField) labelled(w Words, said, above string) string {
	_, yes := f.Value.(yesTold)
	switch {
	case f.Label == "" || f.Label == above:
		return said
	case yes:
		return w.tr(f.Label)
	}
	return w.tr(f.Label) + ": " + said
}

// PersonRecordInput is everything that mentions the person, and what is needed
// to say it.
type PersonRecordInput struct {
	Programme    data.Programme
	Person       data.Person
	Name         string // of the person in full, or what stands for it on paper
	Everybody    []data.Person
	Names        data.Names // in the style of the programme, to name mentors
	Groups       []data.Group
	Memberships  []data.Membership
	Marks        []data.Mark
	Meetings     []data.Meeting // at which they are marked, or of which they led something, by date
	Pairs        []data.Pair
	Contacts     []data.Contact
	Goals        []data.Goal
	Dismissals   []data.Dismissal
	Consents     []data.Consent
	Slips        []data.Slip
	Requests     []data.AccessRequest
	Audit        []data.AuditEntry // oldest first
	Facilitators map[data.ID]string
}

// NewPersonRecord says what the record says.
//
// What anybody noted about the person is theirs and stands in full. A note about
// somebody else is not: neither what they noted as a mentor about a mentee, nor a
// joint one-to-one that was about another. Others are not named: a mentor of
// theirs is by first name and initial, a mentee by a number, and where a note
// about them names another, OmittedName stands in its place; see others.
func NewPersonRecord(in PersonRecordInput) PersonRecord {
	t := teller{PersonRecordInput: in}
	t.hide = newOthers(in.Everybody, in.Person, t.namedAnyway)
	r := PersonRecord{Programme: in.Programme.Name, Name: in.Name, programme: in.Programme, told: in.Slips}
	for _, part := range recordParts {
		r.Parts = append(r.Parts, RecordPart{part.key, part.title, part.tell(&t), part.columns, part.more})
	}
	return r
}

// teller makes the parts of a record.
type teller struct {
	PersonRecordInput
	hide others
}

// note is a text that somebody wrote about the person, without the names of
// others.
func (t *teller) note(text string) noteTold { return noteTold(t.hide.hidden(text)) }

// own is a text in the person's own words, in which others are hidden only where
// they are named in full.
func (t *teller) own(text string) textTold { return textTold(t.hide.inFull.Replace(text)) }

// mentor is how a mentor of the person is named to them: never in full, and never
// by a code that is no concern of theirs.
func (t *teller) mentor(id data.ID) wordTold {
	i := slices.IndexFunc(t.Everybody, func(p data.Person) bool { return p.ID == id })
	if i < 0 || t.Programme.PaperNames == data.CodeOnly {
		return wordTold{yourMentor, func(w Words) string { return w.tr(yourMentor) }}
	}
	named := t.Names.ByID(id)
	full, code := t.Everybody[i].FullName(), t.Everybody[i].Code
	if named == "" || strings.Contains(full, " ") && strings.Contains(named, full) || code != "" && strings.Contains(named, code) {
		return wordTold{yourMentor, func(w Words) string { return w.tr(yourMentor) }}
	}
	return wordTold{named, func(Words) string { return named }}
}

// namedAnyway reports whether the record says the first name of somebody, who is
// or was a mentor of the person.
func (t *teller) namedAnyway(id data.ID) bool {
	return slices.ContainsFunc(t.Pairs, func(p data.Pair) bool { return p.Mentor == id && p.Mentee == t.Person.ID }) &&
		t.mentor(id).code != yourMentor
}

// yourMentor stands for a mentor who is not named.
const yourMentor = "your mentor"

// mentee is how somebody whom the person walks alongside is named: by a number.
func (t *teller) mentee(id data.ID) wordTold {
	n := 1
	var seen []data.ID
	for _, p := range t.Pairs {
		if p.Mentor == t.Person.ID && !slices.Contains(seen, p.Mentee) {
			seen = append(seen, p.Mentee)
		}
	}
	n += slices.Index(seen, id)
	return wordTold{"mentee " + strconv.Itoa(n), func(w Words) string { return w.tr("mentee {{.N}}", blanks{"N": n}) }}
}

// with is who is in a pair with the person.
func (t *teller) with(p data.Pair) wordTold {
	if p.Mentor == t.Person.ID {
		return t.mentee(p.Mentee)
	}
	return t.mentor(p.Mentor)
}

func (t *teller) pair(id data.ID) (data.Pair, bool) {
	i := slices.IndexFunc(t.Pairs, func(p data.Pair) bool { return p.ID == id && !id.IsZero() })
	if i < 0 {
		return data.Pair{}, false
	}
	return t.Pairs[i], true
}

// group is what a group was called on a day; none: as it goes on.
func (t *teller) group(id data.ID, on data.Date) string {
	i := slices.IndexFunc(t.Groups, func(g data.Group) bool { return g.ID == id })
	if i < 0 {
		return ""
	}
	return t.Groups[i].On(on).Name
}

// by is who did something: by first name and initial, whatever they call
// themselves. What is no name, like "First facilitator", is not shortened as one.
func (t *teller) by(key data.ID) wordTold {
	words := strings.Fields(t.Facilitators[key])
	if len(words) == 0 || t.Programme.PaperNames == data.CodeOnly || !beginsLarge(words[len(words)-1]) {
		return wordTold{"a facilitator", func(w Words) string { return w.tr("A facilitator") }}
	}
	named := words[0]
	if len(words) > 1 {
		named += " " + string([]rune(words[len(words)-1])[:1]) + "."
	}
	return wordTold{named, func(Words) string { return named }}
}
