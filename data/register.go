package data

import (
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// HintKind is what a facilitator should know about somebody in the register.
type HintKind uint8

// The hints, the most urgent first.
const (
	NoHint        HintKind = iota
	FirstTime              // never seen before
	WasMissed              // back after a gap: say welcome back
	MilestoneHint          // a milestone today, and the person has opted in
	AwayToldUs             // told us that they would not come
	OnLeave                // paused, and so not expected
	MissedHint             // missed the last meetings
	NotMember              // on the programme's list, not in this group
)

// Hint is one thing to know about somebody at the door.
type Hint struct {
	Kind      HintKind
	Date      Date      // last seen, or away until
	Count     int       // meetings missed
	Milestone Milestone // for MilestoneHint
}

// RegisterRow is one person in the register of one meeting.
type RegisterRow struct {
	Person   Person
	Mark     Mark
	Expected bool
	Hint     Hint
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
	History     func(Person) Attendance
	// SeenBefore reports whether a person has attended any meeting of the
	// programme, of whatever group, before this one; nil: nobody has.
	SeenBefore func(Person) bool
	Thresholds Thresholds
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
		mark, marked := marks[p.ID]
		expected := isMember && Expected(ms, p, in.Meeting)
		if !expected && !marked {
			continue
		}
		mark.Meeting, mark.Person = in.Meeting.ID, p.ID
		r.Rows = append(r.Rows, RegisterRow{
			Person: p, Mark: mark, Expected: expected,
			Hint: hintFor(p, isMember && ms.On(in.Meeting.Date), in),
		})
	}
	SortByName(r.Rows, func(row RegisterRow) Person { return row.Person })
	return r
}

// hintFor gives the first hint, in their order, that holds.
func hintFor(p Person, member bool, in RegisterInput) Hint {
	before := in.History(p).Before(in.Meeting)
	date := in.Meeting.Date
	milestone, reached := MilestoneOn(p, date)
	away, told := p.ExpectedAbsenceOn(date)
	switch {
	case before.LastSeen() == 0 && newHere(p, before, member, date) && (in.SeenBefore == nil || !in.SeenBefore(p)):
		return Hint{Kind: FirstTime}
	case WelcomeBack(before, in.Thresholds, in.Meeting):
		return Hint{Kind: WasMissed, Date: before.LastSeen()}
	case reached:
		return Hint{Kind: MilestoneHint, Milestone: milestone}
	case told:
		return Hint{Kind: AwayToldUs, Date: away.Span.Until}
	case p.PausedOn(date):
		return Hint{Kind: OnLeave}
	case before.MissedInRow() > 0:
		return Hint{Kind: MissedHint, Count: before.MissedInRow(), Date: before.LastSeen()}
	case !member:
		return Hint{Kind: NotMember}
	}
	return Hint{}
}

// newDays is how long after joining the programme somebody without a single
// mark is still taken to be new.
const newDays = 14

// newHere tells somebody who has never been seen because they are new from
// somebody whose earlier meetings are in no register: a list brought in on the
// first evening with the program is full of people whom everybody knows. New
// is who joined lately, who is no member, or who was expected before and never
// seen. Mentors and facilitators are known to the group without ever having
// been marked.
func newHere(p Person, before Attendance, member bool, date Date) bool {
	if p.Roles&(Mentor|Facilitator) != 0 {
		return false
	}
	return !member || len(before.Visits) > 0 || p.Joined != 0 && date < p.Joined.AddDays(newDays)
}

// Counts returns the register in numbers.
func (r Register) Counts() Counts {
	c := Counts{Visitors: r.Meeting.Visitors}
	for _, row := range r.Rows {
		c.By[row.Mark.Status]++
		if row.Expected {
			c.Expected++
		}
		if row.Hint.Kind == FirstTime && row.Mark.Status.Attended() {
			c.FirstTimer++
		}
	}
	return c
}

// SortByName puts items in the order of their people's names: by first name
// as it is shown, then last name, letters with accents beside those without.
// Keys are made once an item, so that thousands sort in no time.
func SortByName[T any](items []T, person func(T) Person) {
	c := collate.New(language.Und, collate.IgnoreCase)
	var buf collate.Buffer
	type keyed struct {
		key  string
		item T
	}
	all := make([]keyed, len(items))
	for i, it := range items {
		p := person(it)
		all[i] = keyed{string(c.KeyFromString(&buf, p.FullName())) + p.ID.String(), it}
		buf.Reset()
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	for i := range all {
		items[i] = all[i].item
	}
}
