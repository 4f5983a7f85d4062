package data

import (
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// RegisterRow is one person in the register of one meeting.
type RegisterRow struct {
	Person   Person
	Mark     Mark
	Expected bool
	Hints    []Hint // all there is to know, the most urgent first
}

// Register is the list that is taken at one meeting: everybody expected and
// everybody marked, in order of name.
type Register struct {
	Meeting Meeting
	Rows    []RegisterRow
}

// RegisterInput is what a register is made of. History gives a person's
// attendance in this group before the meeting.
type RegisterInput struct {
	Meeting     Meeting
	Memberships []Membership // of the meeting's group
	People      []Person     // everybody on the list
	Marks       []Mark       // of the meeting
	Pairs       []Pair       // all; only live ones are looked at
	History     func(Person) Attendance
	// SeenBefore reports whether a person has attended any meeting of the
	// programme, of whatever group, before this one; nil: nobody has.
	SeenBefore func(Person) bool
	Thresholds Thresholds
	Milestones []Milestone // the programme's; empty: the usual ones
}

// NewRegister lists who is expected and who is marked, with what there is to
// know of each, in the order of their names.
func NewRegister(in RegisterInput) Register {
	member := make(map[ID]Membership, len(in.Memberships))
	for _, m := range in.Memberships {
		member[m.Person] = m
	}
	marks := make(map[ID]Mark, len(in.Marks))
	for _, m := range in.Marks {
		marks[m.Person] = m
	}
	r := Register{Meeting: in.Meeting}
	for _, p := range in.People {
		ms, isMember := member[p.ID]
		mark, expected := marks[p.ID], isMember && Expected(ms, p, in.Meeting)
		if !onRegister(expected, mark) {
			continue
		}
		mark.Meeting, mark.Person = in.Meeting.ID, p.ID
		r.Rows = append(r.Rows, RegisterRow{
			Person: p, Mark: mark, Expected: expected,
			Hints: hintsFor(p, ms, in),
		})
	}
	SortByName(r.Rows, func(row RegisterRow) Person { return row.Person })
	r.NotePartners(in.Pairs)
	return r
}

// Counts returns the register in numbers.
func (r Register) Counts() Counts {
	c := Counts{Visitors: r.Meeting.Visitors}
	for _, row := range r.Rows {
		c.count(row.Expected, row.Mark)
		if row.HasHint(FirstTime) && row.Mark.Status.Attended() {
			c.FirstTimer++
		}
	}
	c.countNameless(r.Meeting)
	for _, n := range r.Meeting.Nameless {
		if n.Greeted {
			c.FirstTimer++
		}
	}
	return c
}

// SortByName puts items in the order of their people's names: by first name
// as it is shown, then last name, letters with accents beside those without.
// Keys are made once an item, so that thousands sort in no time.
func SortByName[T any](items []T, person func(T) Person) {
	sortBy(items, person, Person.FullName)
}

// SortAsShown puts items in the order in which somebody looks for their people:
// that of SortByName or, where codes alone are shown, that of the codes. The order
// of the names would tell whose they are.
func SortAsShown[T any](n Names, items []T, person func(T) Person) {
	if n.style == CodeOnly {
		sortBy(items, person, n.Of)
	} else {
		SortByName(items, person)
	}
}

func sortBy[T any](items []T, person func(T) Person, text func(Person) string) {
	c := collate.New(language.Und, collate.IgnoreCase, collate.Numeric)
	var buf collate.Buffer
	type keyed struct {
		key  string
		item T
	}
	all := make([]keyed, len(items))
	for i, it := range items {
		p := person(it)
		all[i] = keyed{string(c.KeyFromString(&buf, text(p))) + p.ID.String(), it}
		buf.Reset()
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	for i := range all {
		items[i] = all[i].item
	}
}

// MeetingsToAsk lists the meetings that were taken before today without
// somebody who has since become a member from a day that covers them: nobody
// has said whether they were there. They stay not recorded, and count in no
// rate, unless a facilitator marks them.
func MeetingsToAsk(p Person, m Membership, since, today Date, meetings []Meeting, marks []Mark) []Meeting {
	marked := make(map[ID]bool, len(marks))
	for _, k := range marks {
		if k.Person == p.ID && k.Status != NotRecorded {
			marked[k.Meeting] = true
		}
	}
	var ask []Meeting
	for _, meeting := range meetings {
		taken := meeting.State == Open || meeting.State == Closed
		if taken && meeting.Date >= since && meeting.Date < today && Expected(m, p, meeting) && !marked[meeting.ID] {
			ask = append(ask, meeting)
		}
	}
	return ask
}
